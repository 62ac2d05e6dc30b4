import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Command, Option } from 'commander';
import type { Domain } from '#lib/contract/domain.ts';
import type { Key, SheetRow } from '#lib/trust/rubric.ts';
import { domainArgument } from '../domain-argument.ts';
import { type DraftPeople, draftPeople, draftsFile } from '../draft-people.ts';
import { modelFolder, modelOption } from '../model-folder.ts';
import { wholeNumber } from '../numbers.ts';
import { CommandFailure } from '../outcome.ts';

type RubricOptions = {
  export?: string;
  import: string[];
  judge?: string;
  people: DraftPeople;
  cases: number;
  seed: number;
  model?: string;
};

export function rubricCommand(): Command {
  return new Command('rubric')
    .description("The paper's grades, 0 to 3, given blind by people or by a large language model.")
    .addArgument(domainArgument())
    .option('--export <file>', 'write a blind sheet (tab-separated) for graders to fill in')
    .option('--judge <file>', 'let the language model behind JUDGE_* fill in a sheet, into this file')
    .option(
      '--import <file>',
      'read a filled sheet; twice: κ between two graders',
      (file: string, files: string[]) => [...files, file],
      [],
    )
    .addOption(new Option('--people <part>', 'whose drafts').choices([...draftPeople]).default('development'))
    .option('--cases <count>', 'how many cases', wholeNumber, 100)
    .option('--seed <number>', 'random seed of drafts and order', wholeNumber, 1)
    .option(...modelOption)
    .action(runRubric);
}

async function runRubric(domain: Domain, options: RubricOptions): Promise<void> {
  const { loadCatalogue } = await import('#lib/catalogue/catalogue.ts');
  const { dataFolder } = await import('#lib/env.ts');
  const { loadManifest } = await import('#lib/model-version/manifest.ts');
  const { targetFolderOf } = await import('#lib/model-version/target-folder.ts');
  const { draftedCaseSchema } = await import('#lib/trust/drafts.ts');
  const { agreementOf, blindSheet, gradesIn, meansBy, sheetText } = await import('#lib/trust/rubric.ts');
  const folder = await modelFolder(domain, options.model);
  const { targetModel } = await loadManifest(folder);
  const file = draftsFile(domain, targetModel.fingerprint, options);
  const keyFile = join(
    dataFolder(),
    'measures',
    `rubric-key-${domain}-${options.people}-${options.seed}.json`,
  );
  if (options.export !== undefined || options.judge !== undefined) {
    const text = await readFile(file, 'utf8').catch(() => '');
    const cases = text
      .split('\n')
      .flatMap((line) => (line === '' || line === 'null' ? [] : [draftedCaseSchema.parse(JSON.parse(line))]));
    if (cases.length === 0)
      throw new CommandFailure(
        1,
        `Nothing is written yet. First run: npm run cli -- drafts ${domain} --people ${options.people}`,
      );
    const { rows, key } = blindSheet(
      cases.slice(0, options.cases),
      await loadCatalogue(await targetFolderOf(folder)),
      options.seed,
    );
    await mkdir(dirname(keyFile), { recursive: true });
    await writeFile(keyFile, JSON.stringify(key));
    if (options.export !== undefined) await writeFile(options.export, sheetText(rows));
    if (options.judge !== undefined) await writeFile(options.judge, await judgedSheet(rows, sheetText(rows)));
    process.stdout.write(
      `${rows.length} texts of ${Math.min(cases.length, options.cases)} cases. Whose they are is in ${keyFile}.\n`,
    );
    return;
  }
  if (options.import.length === 0) throw new CommandFailure(2, 'Use --export, --judge or --import.');
  const key = JSON.parse(await readFile(keyFile, 'utf8')) as Key;
  const sheets = await Promise.all(
    options.import.map(async (path) => gradesIn(await readFile(path, 'utf8'))),
  );
  for (const [at, grades] of sheets.entries()) {
    process.stdout.write(`${options.import[at]}\n`);
    for (const { author, mean, of } of meansBy(key, grades))
      process.stdout.write(`  ${author.padEnd(26)}${mean.toFixed(2)}  (${of})\n`);
  }
  const [first, second] = sheets;
  if (first && second) {
    const { kappa, of } = agreementOf(first, second);
    process.stdout.write(`κ between the two graders: ${kappa.toFixed(3)}, over ${of} texts\n`);
  }
}

/** The sheet with the judge's grades. */
async function judgedSheet(rows: readonly SheetRow[], text: string): Promise<string> {
  const { cacheFolder } = await import('#lib/env.ts');
  const { judgeEndpoint } = await import('#lib/services-elsewhere.ts');
  const { gradeOf } = await import('#lib/evaluation/quality/judge.ts');
  const endpoint = judgeEndpoint();
  if (!endpoint)
    throw new CommandFailure(1, 'No judge: JUDGE_BASE_URL and JUDGE_MODEL are not set (.env.example).');
  const grades = new Map<string, number>();
  for (const row of rows) grades.set(row.id, await gradeOf(endpoint, join(cacheFolder(), 'judged'), row));
  return text
    .split('\n')
    .map((line) => {
      const [id = '', , ...rest] = line.split('\t');
      return grades.has(id) ? [id, String(grades.get(id)), ...rest].join('\t') : line;
    })
    .join('\n');
}
