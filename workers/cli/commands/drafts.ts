import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Command, Option } from 'commander';
import type { Domain } from '#lib/contract/domain.ts';
import { type AuthorName, authorNames } from '#lib/trust/authors.ts';
import { domainArgument } from '../domain-argument.ts';
import { draftPeople } from '../draft-people.ts';
import { interruption } from '../interruption.ts';
import { modelFolder, modelOption } from '../model-folder.ts';
import { wholeNumber } from '../numbers.ts';
import { progressBar } from '../progress-bar.ts';

export type DraftOptions = {
  without: AuthorName[];
  cases: number;
  people: (typeof draftPeople)[number];
  seed: number;
  model?: string;
};

export function draftsCommand(): Command {
  return new Command('drafts')
    .description('Let every author write about the same cases, for "authors" to judge.')
    .addArgument(domainArgument())
    .option('--cases <number>', 'how many cases', wholeNumber, 100)
    .addOption(
      new Option('--people <part>', 'whose histories: demo histories are made up')
        .choices([...draftPeople])
        .default('development'),
    )
    .option('--without <authors>', 'leave authors out, separated by semicolons', authorList, [])
    .option('--seed <number>', 'random seed for cases and answers', wholeNumber, 1)
    .option(...modelOption)
    .addHelpText(
      'after',
      '\nGoes on where it was interrupted: a case that has been written is not written again.',
    )
    .action(runDrafts);
}

function authorList(text: string): AuthorName[] {
  const named = text.split(';').map((name) => name.trim());
  return authorNames.filter((name) => named.includes(name));
}

async function runDrafts(domain: Domain, options: DraftOptions): Promise<void> {
  const { drawDraftCases, draftCase } = await import('#lib/trust/drafts.ts');
  const { draftsFile, historiesOf, loadSpeakers } = await import('../draft-people.ts');
  const folder = await modelFolder(domain, options.model);
  const { speakers, dispose } = await loadSpeakers(domain, folder);
  const bar = progressBar('drafts');
  const signal = interruption();
  try {
    const histories = await historiesOf(domain, folder, speakers.composed.catalogue, options);
    const file = draftsFile(domain, speakers.composed.targetModel.fingerprint, options);
    const written = (await readFile(file, 'utf8').catch(() => ''))
      .split('\n')
      .filter((line) => line !== '').length;
    const authors = authorNames.filter((name) => !options.without.includes(name));
    const cases = drawDraftCases(speakers.composed, histories, options.cases, options.seed);
    await mkdir(dirname(file), { recursive: true });
    for (const one of cases.slice(written)) {
      signal.throwIfAborted();
      await appendFile(
        file,
        `${JSON.stringify(await draftCase(one, speakers, { seed: options.seed, signal, authors }))}\n`,
      );
      bar.update({ step: one.at + 1, steps: cases.length });
    }
    process.stdout.write(`${cases.length} cases in ${file}\n`);
  } finally {
    bar.stop();
    await dispose();
  }
}
