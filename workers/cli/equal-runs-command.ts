// What the commands of equal runs share: how many tokens each trains with, and whom it is measured on.
import { Command, Option } from 'commander';
import type { Domain } from '#lib/contract/domain.ts';
import { type AskedPart, askedPartNames, askedParts } from '#lib/recommender/asked-people.ts';
import { domainArgument } from './domain-argument.ts';
import type { EqualRun } from './equal-runs.ts';
import { interruption } from './interruption.ts';
import { modelFolder, modelOption } from './model-folder.ts';
import { wholeNumber } from './numbers.ts';
import { print } from './outcome.ts';

export type EqualRunsOptions = {
  tokens: number;
  count: number;
  people: AskedPart;
  model?: string;
  json?: boolean;
};

export function equalRunsCommand(name: string, description: string, tokens: number): Command {
  return new Command(name)
    .description(description)
    .addArgument(domainArgument())
    .option('--tokens <count>', 'training tokens of each run', wholeNumber, tokens)
    .option('--count <people>', 'how many people to evaluate on', wholeNumber, 500)
    .addOption(
      new Option('--people <part>', 'whose histories').choices([...askedParts]).default('development'),
    )
    .option(...modelOption)
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      '\nGoes on where it was interrupted: a run that was trained or evaluated is not done again.',
    );
}

/** measure: names the folder of what is measured, below the data folder. */
export async function runEqually(
  measure: string,
  domain: Domain,
  runs: EqualRun[],
  { tokens, count, people: part, model, json = false }: EqualRunsOptions,
): Promise<void> {
  const { join } = await import('node:path');
  const { baseModelPath, dataFolder } = await import('#lib/env.ts');
  const { datasetOf } = await import('./dataset.ts');
  const { equalRuns, resultsText } = await import('./equal-runs.ts');
  const results = await equalRuns(runs, {
    folder: await modelFolder(domain, model),
    place: join(dataFolder(), 'measures', `${measure}-${domain}-${tokens}`),
    dataset: await datasetOf(domain),
    baseModelPath: baseModelPath(),
    tokens,
    count,
    part,
    signal: interruption(),
  });
  print(
    json,
    results,
    () => `${domain}: ${count} ${askedPartNames[part]}; under the trie\n${resultsText(results)}`,
  );
}
