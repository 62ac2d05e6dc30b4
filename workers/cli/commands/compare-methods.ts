import type { Command } from 'commander';
import type { Domain } from '#lib/contract/domain.ts';
import { methods } from '#lib/contract/method.ts';
import type { EqualRun } from '../equal-runs.ts';
import { type EqualRunsOptions, equalRunsCommand, runEqually } from '../equal-runs-command.ts';
import { wholeNumber } from '../numbers.ts';

export function compareMethodsCommand(): Command {
  return equalRunsCommand(
    'compare-methods',
    'Behavior, intention and hybrid from the same start with the same tokens, one soft token as in the paper beside sixteen.',
    2_000_000,
  )
    .option('--seeds <count>', 'how many alignment seeds', wholeNumber, 3)
    .action(runComparison);
}

async function runComparison(domain: Domain, options: EqualRunsOptions & { seeds: number }): Promise<void> {
  const seeds = Array.from({ length: options.seeds }, (_, at) => at + 1);
  const runs = seeds.flatMap((seed): EqualRun[] => [
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
  await runEqually('methods', domain, runs, options);
}
