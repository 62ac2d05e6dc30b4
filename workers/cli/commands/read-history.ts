import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import type { Item } from '#lib/catalogue/catalogue.ts';
import type { MatchItem } from '#lib/catalogue/match-history.ts';
import type { Domain } from '#lib/contract/domain.ts';
import { AppError } from '#lib/errors.ts';
import { domainArgument } from '../domain-argument.ts';
import { historyText } from '../history-text.ts';
import { modelFolder, modelOption } from '../model-folder.ts';
import { CommandFailure, print } from '../outcome.ts';

type ReadHistoryOptions = { answer: Record<string, string>; model?: string; json?: boolean };

export function readHistoryCommand(): Command {
  return new Command('read-history')
    .description(
      'Read an export from a film or game service and find its titles in the catalogue. Nothing is saved.',
    )
    .addArgument(domainArgument())
    .argument('<file>', 'ZIP, CSV, JSON, saved page or list of titles')
    .option(
      '--answer <question=answer>',
      'answer to an open question about the file; can be repeated',
      answers,
      {},
    )
    .option(...modelOption)
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      '\nReads Letterboxd, IMDb, Trakt, Netflix, Steam, Playnite, GOG Galaxy, other tables, and lists of titles.\n' +
        'Example: npm run cli -- read-history movies NetflixViewingHistory.csv --answer "date order=day first"',
    )
    .action(runReadHistory);
}

function answers(text: string, before: Record<string, string>): Record<string, string> {
  const at = text.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('Write it as question=answer.');
  return { ...before, [text.slice(0, at).trim()]: text.slice(at + 1).trim() };
}

async function runReadHistory(domain: Domain, file: string, options: ReadHistoryOptions): Promise<void> {
  const { loadCatalogue } = await import('#lib/catalogue/catalogue.ts');
  const { readExport } = await import('#lib/catalogue/exports/read-export.ts');
  const { matchHistory } = await import('#lib/catalogue/match-history.ts');
  const { targetFolderOf } = await import('#lib/model-version/target-folder.ts');
  const catalogue = await loadCatalogue(await targetFolderOf(await modelFolder(domain, options.model)));
  await requireFile(file);
  const read = await readExport(basename(file), createReadStream(file), {
    ask: ({ id }) => options.answer[id],
  });
  checkAnswers(options.answer, read.questions);
  const items = catalogue.items.map((item) => matchItemOf(item, domain));
  const matched = matchHistory(read.rows, items, domain === 'movies' ? 'film' : 'game');

  const byId = new Map(catalogue.items.map((item) => [item.itemId, item]));
  const itemOf = (itemId: string) => {
    const item = byId.get(itemId);
    return { itemId, title: item?.title ?? itemId, year: item?.year ?? null };
  };
  const value = {
    format: read.format,
    rows: read.rowsRead,
    found: matched.found.map(({ row, itemId, by, confidence }) => ({
      title: row.title,
      item: itemOf(itemId),
      by,
      confidence,
      status: row.status,
      day: row.when?.day ?? null,
      rating: row.rating?.given ?? null,
      disliked: row.disliked ?? false,
      minutesPlayed: row.minutesPlayed ?? null,
    })),
    ambiguous: matched.ambiguous.map(({ row, options: choices }) => ({
      title: row.title,
      year: row.year ?? null,
      options: choices.map(({ itemId, by, confidence }) => ({ item: itemOf(itemId), by, confidence })),
    })),
    missing: matched.missing.map(({ title, year, kind, episode }) => ({
      title,
      year: year ?? null,
      kind: kind ?? null,
      ...(episode === undefined ? {} : { episode }),
    })),
    questions: read.questions,
    problems: read.problems,
    problemCount: read.problemCount,
    notes: read.notes,
  };
  print(options.json ?? false, value, () => historyText(value));
}

async function requireFile(file: string): Promise<void> {
  const facts = await stat(file).catch((cause: unknown) => {
    throw new AppError('not_found', { message: `There's no file ${file}.`, cause });
  });
  if (!facts.isFile()) throw new AppError('bad_file', { message: `${file} is not a file.` });
}

/** A wrong answer must not count as no answer. */
function checkAnswers(
  given: Record<string, string>,
  questions: { id: string; options: { value: string }[]; answered: boolean }[],
): void {
  for (const [id, answer] of Object.entries(given)) {
    const question = questions.find((one) => one.id === id);
    if (question?.answered) continue;
    const known = question
      ? `"${answer}" isn't an answer to "${id}". Use one of: ${question.options.map(({ value }) => value).join(', ')}.`
      : `The file has no open question "${id}".`;
    throw new CommandFailure(2, known);
  }
}

// Items in the Steam catalogue have the Steam store's numbers.
function matchItemOf({ itemId, title, year, details }: Item, domain: Domain): MatchItem {
  const { imdbId, tmdbId, steamAppId = domain === 'steam' ? itemId : undefined } = details ?? {};
  return {
    itemId,
    title,
    year,
    ...(imdbId ? { imdbId } : {}),
    ...(tmdbId ? { tmdbId } : {}),
    ...(steamAppId ? { steamAppId } : {}),
  };
}
