import { Command, Option } from 'commander';
import { taskNames } from '#lib/alignment/tasks/task.ts';
import type { Domain } from '#lib/contract/domain.ts';
import { type AskedPart, askedPartNames, askedParts } from '#lib/recommender/asked-people.ts';
import { domainArgument } from '../domain-argument.ts';
import type { EqualRun } from '../equal-runs.ts';
import { interruption } from '../interruption.ts';
import { modelFolder, modelOption } from '../model-folder.ts';
import { wholeNumber } from '../numbers.ts';
import { print } from '../outcome.ts';

type AblateOptions = {
  tokens: number;
  count: number;
  seed: number;
  people: AskedPart;
  model?: string;
  json?: boolean;
};

export function ablateCommand(): Command {
  return new Command('ablate')
    .description("Leaves out one alignment task at a time, with equal tokens (the paper's Fig. 7).")
    .addArgument(domainArgument())
    .option('--tokens <count>', 'training tokens of each run', wholeNumber, 1_000_000)
    .option('--count <people>', 'how many people to evaluate on', wholeNumber, 500)
    .option('--seed <number>', 'random seed', wholeNumber, 1)
    .addOption(
      new Option('--people <part>', 'whose histories').choices([...askedParts]).default('development'),
    )
    .option(...modelOption)
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      '\nGoes on where it was interrupted: a run that was trained or evaluated is not done again.',
    )
    .action(runAblation);
}

async function runAblation(domain: Domain, options: AblateOptions): Promise<void> {
  const { join } = await import('node:path');
  const { baseModelPath, dataFolder } = await import('#lib/env.ts');
  const { datasetOf } = await import('../dataset.ts');
  const { equalRuns, resultsText } = await import('../equal-runs.ts');
  const { tokens, count, seed, people: part } = options;
  const folder = await modelFolder(domain, options.model);
  const runs = [null, ...taskNames].map(
    (without): EqualRun => ({
      name: without === null ? 'all-tasks' : `without-${without.replaceAll(' ', '-')}`,
      method: 'hybrid',
      seed,
      softTokens: 16,
      without,
    }),
  );
  const results = await equalRuns(runs, {
    folder,
    place: join(dataFolder(), 'measures', `ablation-${domain}-${tokens}`),
    dataset: await datasetOf(domain),
    baseModelPath: baseModelPath(),
    tokens,
    count,
    part,
    signal: interruption(),
  });
  print(
    options.json ?? false,
    results,
    () => `${domain}: ${count} ${askedPartNames[part]}; under the trie\n${resultsText(results)}`,
  );
}
