import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import type { Domain } from '#lib/contract/domain.ts';
import { type Method, methods } from '#lib/contract/method.ts';
import { AppError } from '#lib/errors.ts';
import { type RowName, rowNames } from '#lib/evaluation/evaluation-file.ts';
import { measuredParts } from '#lib/evaluation/personality-file.ts';
import { type AskedPart, askedParts } from '#lib/recommender/asked-people.ts';
import { domainArgument } from '../domain-argument.ts';
import { interruption } from '../interruption.ts';
import { modelFolder, modelOption } from '../model-folder.ts';
import { wholeNumber } from '../numbers.ts';
import { CommandFailure, print } from '../outcome.ts';
import { type ProgressBar, progressBar } from '../progress-bar.ts';

export type EvaluateOptions = {
  methods: RowName[];
  limit: number;
  seed: number;
  baseModel?: string;
  model?: string;
  keep?: boolean;
  quality?: boolean;
  target?: boolean;
  table?: boolean;
  count: number;
  people: AskedPart;
  cases: number;
  json?: boolean;
};

export function evaluateCommand(): Command {
  return new Command('evaluate')
    .description("Evaluate aligned models and baselines against the recommender's own outputs.")
    .addArgument(domainArgument())
    .addArgument(
      new Argument('[method]', 'evaluate one aligned model; without it, the whole table').choices([
        ...methods,
      ]),
    )
    .option('--methods <list>', `rows of the table: ${rowNames.join(',')}`, rowList, [...rowNames])
    .option('--limit <users>', 'how many users', wholeNumber, 200)
    .option('--seed <number>', 'random seed for choosing users and items', wholeNumber, 1)
    .option(
      '--base-model <path>',
      'GGUF file or Hugging Face folder (default: the one "npm start" downloaded)',
    )
    .option(...modelOption)
    .option('--keep', "with a method: write the results into the model's manifest")
    .option('--quality', 'evaluate the explanations instead: judge, score predictor, discriminator')
    .option('--target', 'evaluate the recommender itself instead: accuracy, and how personal its lists are')
    .option(
      '--table',
      'all rows on the same people, one file a row; a row that was measured is not measured again',
    )
    .option('--count <people>', 'with --table: how many people', wholeNumber, 500)
    .addOption(
      new Option('--people <part>', 'with --table and --target: whose histories; test is for the end')
        .choices([...askedParts])
        .default('development'),
    )
    .option('--cases <count>', 'with --quality: how many cases each author explains', wholeNumber, 100)
    .option('--json', 'print one JSON object: the table, or { domain, method, users, strict, constrained }')
    .action(runEvaluate);
}

function rowList(text: string): RowName[] {
  const names = text.split(',').map((name) => name.trim());
  const known = rowNames.filter((name) => names.includes(name));
  const unknown = names.filter((name) => !known.some((one) => one === name));
  if (unknown.length > 0)
    throw new InvalidArgumentError(`Unknown rows: ${unknown.join(', ')}. Use ${rowNames.join(', ')}.`);
  return known;
}

/** Moves the progress bar, and ends an interrupted command between two steps. */
function stepper(bar: ProgressBar, signal: AbortSignal) {
  return ({ done, of }: { done: number; of: number }) => {
    signal.throwIfAborted();
    bar.update({ step: done, steps: of });
  };
}

async function runEvaluate(
  domain: Domain,
  method: Method | undefined,
  options: EvaluateOptions,
): Promise<void> {
  const folder = await modelFolder(domain, options.model);
  if (options.table)
    await (await import('../same-people-table.ts')).measureSamePeople(domain, folder, options);
  else if (options.target) await measureTarget(domain, folder, options);
  else if (options.quality) await measureExplanations(domain, folder, options);
  else if (method) await measureMethod(domain, method, folder, options);
  else await measureTable(domain, folder, options);
}

async function measureMethod(
  domain: Domain,
  method: Method,
  folder: string,
  options: EvaluateOptions,
): Promise<void> {
  const { baseModelPath } = await import('#lib/env.ts');
  const { evaluateVersion } = await import('#lib/evaluation/evaluate-version.ts');
  const { datasetOf } = await import('../dataset.ts');
  const { alignedVersions } = await import('../aligned-versions.ts');
  const { methodTable } = await import('../evaluation-text.ts');
  const { askInShares } = await import('../shares.ts');

  const version = (await alignedVersions(domain, folder)).get(method);
  if (version === undefined) {
    throw new AppError('not_found', {
      message: `There's no ${method} model for ${domain}. To align one, run: npm run cli -- align ${domain} ${method}`,
    });
  }
  const bar = progressBar(`evaluating (${method})`);
  const signal = interruption();
  const onProgress = stepper(bar, signal);
  const dataset = await datasetOf(domain);
  try {
    const { limit, seed } = options;
    const evaluation = await evaluateVersion({
      folder: version,
      baseModelPath: baseModelPath(options.baseModel),
      dataset,
      users: limit,
      seed,
      keep: options.keep ?? false,
      ask: (input, progressed) => askInShares(domain, input, progressed, signal),
      onProgress,
    });
    const { users, strict, constrained } = evaluation;
    print(options.json ?? false, { domain, method, users, strict, constrained }, () =>
      methodTable(evaluation, seed),
    );
  } finally {
    bar.stop();
  }
}

async function measureTable(domain: Domain, folder: string, options: EvaluateOptions): Promise<void> {
  const { cpus, totalmem } = await import('node:os');
  const { baseModelPath } = await import('#lib/env.ts');
  const { evaluateTable } = await import('#lib/evaluation/evaluate-table.ts');
  const { loadEvaluation, mergedWith, saveEvaluation } = await import('#lib/evaluation/evaluation-file.ts');
  const { datasetOf } = await import('../dataset.ts');
  const { alignedVersions } = await import('../aligned-versions.ts');
  const { evaluationTable } = await import('../evaluation-text.ts');
  const { askInShares } = await import('../shares.ts');

  const { limit, seed, json = false } = options;
  const dataset = await datasetOf(domain);
  if (dataset.report.origin === 'sample')
    throw new CommandFailure(
      1,
      'The built-in sample has no real people to evaluate on. Import a data set first.',
    );
  const bar = progressBar('evaluating');
  const signal = interruption();
  const onProgress = stepper(bar, signal);
  const versions = await alignedVersions(domain, folder);
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  try {
    let evaluation = await loadEvaluation(folder).catch(() => null);
    // Saved row by row: a table takes an hour, and an interruption shouldn't lose what was measured.
    for (const row of options.methods) {
      const measured = await evaluateTable({
        folder,
        versions,
        baseModelPath: baseModelPath(options.baseModel),
        dataset,
        rows: [row],
        users: limit,
        seed,
        hardware: `${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, ${gigabytes} GiB`,
        ask: (input, progressed) => askInShares(domain, input, progressed, signal),
        onProgress,
      });
      evaluation = mergedWith(measured, evaluation);
      await saveEvaluation(folder, evaluation);
    }
    if (!evaluation) return; // no rows were requested
    const table = evaluation;
    print(json, table, () => evaluationTable(table));
  } finally {
    bar.stop();
  }
}

async function measureTarget(
  domain: Domain,
  folder: string,
  { people, json }: EvaluateOptions,
): Promise<void> {
  const { measurePersonality } = await import('#lib/evaluation/measure-personality.ts');
  const { personalityText } = await import('#lib/recommender/personality.ts');
  const { datasetOf } = await import('../dataset.ts');
  const part = measuredParts.find((one) => one === people);
  if (!part) throw new CommandFailure(2, `--target asks people of: ${measuredParts.join(', ')}.`);
  const measured = await measurePersonality(folder, domain, await datasetOf(domain), part);
  const left = ((1 - measured.knownEvents) * 100).toFixed(1);
  const without = measured.knownEvents < 1 ? `; ${left} % of the events are of items it does not know` : '';
  const asked = `  asked                       people of the ${people} part${without}`;
  print(json ?? false, { domain, ...measured }, () => `${personalityText(domain, measured)}\n${asked}`);
}

async function measureExplanations(domain: Domain, folder: string, options: EvaluateOptions): Promise<void> {
  const { join } = await import('node:path');
  const { baseModelPath, cacheFolder } = await import('#lib/env.ts');
  const { judgeEndpoint } = await import('#lib/services-elsewhere.ts');
  const { createJudge } = await import('#lib/evaluation/quality/judge.ts');
  const { measureQuality } = await import('#lib/evaluation/quality/measure-quality.ts');
  const { saveQuality } = await import('#lib/evaluation/quality/quality-file.ts');
  const { datasetOf } = await import('../dataset.ts');
  const { alignedVersions } = await import('../aligned-versions.ts');
  const { qualityTable } = await import('../evaluation-text.ts');

  const endpoint = judgeEndpoint();
  if (!endpoint)
    process.stderr.write('No grades: JUDGE_BASE_URL and JUDGE_MODEL are not set (.env.example).\n');
  const bar = progressBar('explanations');
  const onProgress = stepper(bar, interruption());
  try {
    const quality = await measureQuality({
      folder,
      versions: await alignedVersions(domain, folder),
      baseModelPath: baseModelPath(options.baseModel),
      dataset: await datasetOf(domain),
      cases: options.cases,
      seed: options.seed,
      judge: endpoint && createJudge(endpoint, join(cacheFolder(), 'judged')),
      onProgress,
    });
    await saveQuality(folder, quality);
    print(options.json ?? false, { domain, ...quality }, () => qualityTable(quality));
  } finally {
    bar.stop();
  }
}
