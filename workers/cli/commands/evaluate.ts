import { Argument, Command } from 'commander';
import type { Domain } from '#lib/catalogue/domains.ts';
import { AppError } from '#lib/errors.ts';
import { type Method, methods } from '#lib/explainer/method.ts';
import { domainArgument } from '../domain-argument.ts';
import { modelOption } from '../model-folder.ts';
import { wholeNumber } from '../numbers.ts';

export type EvaluateOptions = {
  limit: number;
  seed: number;
  baseModel?: string;
  model?: string;
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
    .option('--json', 'print { domain, method, users, strict, constrained } as one JSON object')
    .action(runEvaluate);
}

async function runEvaluate(_domain: Domain, _method: Method, _options: EvaluateOptions): Promise<void> {
  throw new AppError('unavailable', { message: 'Evaluation cannot be started from the command line yet.' });
}
