import { Argument, Command } from 'commander';
import type { Domain } from '#lib/catalogue/domains.ts';
import { AppError } from '#lib/errors.ts';
import type { Evaluation } from '#lib/explainer/evaluate.ts';
import { type Method, methods } from '#lib/explainer/method.ts';
import type { AlignmentMetrics } from '#lib/explainer/model-pack.ts';
import { domainArgument } from '../domain-argument.ts';
import { interruption } from '../interruption.ts';
import { modelFolder, modelOption } from '../model-folder.ts';
import { wholeNumber } from '../numbers.ts';
import { print } from '../outcome.ts';
import { progressBar } from '../progress-bar.ts';

export type EvaluateOptions = {
  limit: number;
  seed: number;
  baseModel?: string;
  model?: string;
  keep?: boolean;
  json?: boolean;
};

export function evaluateCommand(): Command {
  return new Command('evaluate')
    .description("Measure an aligned model against the recommender's own outputs, on held-out histories.")
    .addArgument(domainArgument())
    .addArgument(new Argument('<method>', 'alignment method').choices([...methods]))
    .option('--limit <users>', 'how many users', wholeNumber, 200)
    .option('--seed <number>', 'seed of the choice of users and items', wholeNumber, 1)
    .option(
      '--base-model <path>',
      'GGUF file or Hugging Face folder (default: the one that "npm start" fetched)',
    )
    .option(...modelOption)
    .option('--keep', 'write the figures into the manifest of the model')
    .option('--json', 'print { domain, method, users, strict, constrained } as one JSON object')
    .action(runEvaluate);
}

async function runEvaluate(domain: Domain, method: Method, options: EvaluateOptions): Promise<void> {
  const { loadDomainDataset } = await import('#lib/catalogue/domain-dataset.ts');
  const { baseModelPath, cacheFolder, dataFolder } = await import('#lib/env.ts');
  const { evaluateVersion } = await import('#lib/explainer/evaluate-version.ts');
  const { loadManifest } = await import('#lib/explainer/model-pack.ts');

  const folder = await modelFolder(domain, options.model);
  const { alignment } = await loadManifest(folder);
  if (alignment?.method !== method) {
    const found = alignment ? `is aligned by the method ${alignment.method}` : 'is not aligned';
    throw new AppError('not_found', {
      message: `The model in ${folder} ${found}. Align one: npm run cli -- align ${domain} ${method}`,
    });
  }
  const signal = interruption();
  const bar = progressBar(`evaluating (${method})`);
  const dataset = await loadDomainDataset(domain, { cacheFolder: cacheFolder(), dataFolder: dataFolder() });
  try {
    const { limit, seed } = options;
    const evaluation = await evaluateVersion({
      folder,
      baseModelPath: options.baseModel ?? baseModelPath(),
      dataset,
      users: limit,
      seed,
      keep: options.keep ?? false,
      onProgress({ done, of }) {
        signal.throwIfAborted();
        bar.update({ step: done, steps: of });
      },
    });
    const { users, strict, constrained } = evaluation;
    print(options.json ?? false, { domain, method, users, strict, constrained }, () =>
      tableOf(evaluation, seed),
    );
  } finally {
    bar.stop();
  }
}

function tableOf({ users, strict, constrained }: Evaluation, seed: number): string {
  const figure = (value: number | null) => (value === null ? '–' : value.toFixed(4)).padStart(12);
  const row = (name: string, read: (metrics: AlignmentMetrics) => number | null) =>
    `${name.padEnd(28)}${figure(read(strict))}${figure(read(constrained))}`;
  return [
    `${users} held-out histories, seed ${seed}, against the recommender's own outputs`,
    `${''.padEnd(28)}${'strict'.padStart(12)}${'constrained'.padStart(12)}`,
    row('next item H@5', (metrics) => metrics.nextItem.hitAt5),
    row('next item NDCG@5', (metrics) => metrics.nextItem.ndcgAt5),
    row('ranking NDCG@5', (metrics) => metrics.ranking.ndcgAt5),
    row('classification accuracy', (metrics) => metrics.classification.accuracy),
    row('history coverage', (metrics) => metrics.history.coverage),
  ].join('\n');
}
