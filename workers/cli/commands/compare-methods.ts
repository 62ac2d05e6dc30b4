import { Command, Option } from 'commander';
import type { Domain } from '#lib/contract/domain.ts';
import { methods } from '#lib/contract/method.ts';
import { type AskedPart, askedPartNames, askedParts } from '#lib/recommender/asked-people.ts';
import { domainArgument } from '../domain-argument.ts';
import type { EqualRun } from '../equal-runs.ts';
import { interruption } from '../interruption.ts';
import { modelFolder, modelOption } from '../model-folder.ts';
import { wholeNumber } from '../numbers.ts';
import { print } from '../outcome.ts';

type CompareOptions = {
  seeds: number;
  tokens: number;
  count: number;
  people: AskedPart;
  model?: string;
  json?: boolean;
};

export function compareMethodsCommand(): Command {
  return new Command('compare-methods')
    .description(
      'Behavior, intention and hybrid from the same start with the same tokens, one soft token as in the paper beside sixteen.',
    )
    .addArgument(domainArgument())
    .option('--seeds <count>', 'how many alignment seeds', wholeNumber, 3)
    .option('--tokens <count>', 'training tokens of each run', wholeNumber, 2_000_000)
    .option('--count <people>', 'how many people to evaluate on', wholeNumber, 500)
    .addOption(
      new Option('--people <part>', 'whose histories').choices([...askedParts]).default('development'),
    )
    .option(...modelOption)
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      '\nGoes on where it was interrupted: a run that was trained or evaluated is not done again.',
    )
    .action(runComparison);
}

async function runComparison(domain: Domain, options: CompareOptions): Promise<void> {
  const { join } = await import('node:path');
  const { baseModelPath, dataFolder } = await import('#lib/env.ts');
  const { datasetOf } = await import('../dataset.ts');
  const { equalRuns, resultsText } = await import('../equal-runs.ts');
  const { seeds, tokens, count, people: part } = options;
  const folder = await modelFolder(domain, options.model);
  const seedsOf = Array.from({ length: seeds }, (_, at) => at + 1);
  const runs = seedsOf.flatMap((seed): EqualRun[] => [
    ...methods.map(
      (method): EqualRun => ({
        name: `${method}-seed-${seed}`,
        method,
        seed,
        softTokens: method === 'behavior' ? 1 : 16,
        without: null,
      }),
    ),
    { name: `hybrid-one-soft-token-seed-${seed}`, method: 'hybrid', seed, softTokens: 1, without: null },
  ]);
  const results = await equalRuns(runs, {
    folder,
    place: join(dataFolder(), 'measures', `methods-${domain}-${tokens}`),
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
