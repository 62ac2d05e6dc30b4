import type { Command } from 'commander';
import { taskNames } from '#lib/alignment/tasks/task.ts';
import type { Domain } from '#lib/contract/domain.ts';
import type { EqualRun } from '../equal-runs.ts';
import { type EqualRunsOptions, equalRunsCommand, runEqually } from '../equal-runs-command.ts';
import { wholeNumber } from '../numbers.ts';

export function ablateCommand(): Command {
  return equalRunsCommand(
    'ablate',
    "Leaves out one alignment task at a time, with equal tokens (the paper's Fig. 7).",
    1_000_000,
  )
    .option('--seed <number>', 'random seed', wholeNumber, 1)
    .action(runAblation);
}

async function runAblation(domain: Domain, options: EqualRunsOptions & { seed: number }): Promise<void> {
  const runs = [null, ...taskNames].map(
    (without): EqualRun => ({
      name: without === null ? 'all-tasks' : `without-${without.replaceAll(' ', '-')}`,
      method: 'hybrid',
      seed: options.seed,
      softTokens: 16,
      without,
    }),
  );
  await runEqually('ablation', domain, runs, options);
}
