import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import type { Domain } from '#lib/contract/domain.ts';
import { AppError } from '#lib/errors.ts';
import { askedPartNames } from '#lib/recommender/asked-people.ts';
import type { AuthorsFile } from '#lib/trust/authors-file.ts';
import { domainArgument } from '../domain-argument.ts';
import { type DraftPeople, draftPeople, draftsFile } from '../draft-people.ts';
import { modelFolder, modelOption } from '../model-folder.ts';
import { wholeNumber } from '../numbers.ts';
import { print } from '../outcome.ts';

type AuthorsOptions = { people: DraftPeople; seed: number; model?: string; json?: boolean };

export function authorsCommand(): Command {
  return new Command('authors')
    .description(
      'How much of what each author wrote is true: free drafts, drafts under each constraint, what is shown, controls.',
    )
    .addArgument(domainArgument())
    .addOption(new Option('--people <part>', 'whose drafts').choices([...draftPeople]).default('development'))
    .option('--seed <number>', 'random seed of the drafts', wholeNumber, 1)
    .option(...modelOption)
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      '\nJudges what "drafts" wrote, so it needs no language model. Writes authors.json into the model folder.',
    )
    .action(runAuthors);
}

async function runAuthors(domain: Domain, options: AuthorsOptions): Promise<void> {
  const { loadCatalogue } = await import('#lib/catalogue/catalogue.ts');
  const { loadManifest } = await import('#lib/model-version/manifest.ts');
  const { targetFolderOf } = await import('#lib/model-version/target-folder.ts');
  const { authorsSchema } = await import('#lib/trust/authors-file.ts');
  const { judgeAuthors } = await import('#lib/trust/authors-table.ts');
  const { draftedCaseSchema } = await import('#lib/trust/drafts.ts');
  const folder = await modelFolder(domain, options.model);
  const { targetModel } = await loadManifest(folder);
  const file = draftsFile(domain, targetModel.fingerprint, options);
  const text = await readFile(file, 'utf8').catch(() => '');
  const cases = text
    .split('\n')
    .flatMap((line) => (line === '' || line === 'null' ? [] : [draftedCaseSchema.parse(JSON.parse(line))]));
  if (cases.length === 0)
    throw new AppError('not_found', {
      message: `Nothing is written yet. First run: npm run cli -- drafts ${domain} --people ${options.people}`,
    });
  const rows = judgeAuthors(cases, await loadCatalogue(await targetFolderOf(folder)), options.seed);
  const measured: AuthorsFile = authorsSchema.parse({
    of: options.people,
    cases: cases.length,
    seed: options.seed,
    measuredAt: new Date().toISOString(),
    rows,
  });
  await writeFile(join(folder, 'authors.json'), `${JSON.stringify(measured, rounded, 1)}\n`);
  print(options.json ?? false, { domain, ...measured }, () => tableOf(domain, measured));
}

function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Math.round(value * 10_000) / 10_000 : value;
}

function tableOf(domain: Domain, { of, cases, rows }: AuthorsFile): string {
  const share = (value: number | null) => (value === null ? '–' : value.toFixed(3)).padStart(10);
  const people = of === 'demo' ? 'made-up people' : askedPartNames[of];
  return [
    `${domain}: ${cases} cases, ${people}; shares of sentences, as the checker judges them`,
    `${''.padEnd(26)}${['answers', 'sentences', 'false', '95 %', 'not judged', 'answers*', 'titles', 'USR', 'FMR', 'FCR', 'DIV'].map((head) => head.padStart(head === '95 %' ? 16 : 11)).join('')}`,
    ...rows.map(
      ({ author, answers, sentences, falseSentences, falseInterval, notJudged, withFalse, titles, said }) => {
        const interval = falseInterval
          ? `[${falseInterval[0].toFixed(2)}, ${falseInterval[1].toFixed(2)}]`
          : '';
        return `${author.padEnd(26)}${String(answers).padStart(11)}${String(sentences).padStart(11)} ${share(falseSentences)}${interval.padStart(16)} ${share(notJudged)} ${share(withFalse)} ${share(titles)} ${[said?.usr, said?.fmr, said?.fcr, said?.div].map((value) => share(value ?? null)).join(' ')}`;
      },
    ),
    'answers*: with a false sentence. titles: of those named, the share that exists.',
  ].join('\n');
}
