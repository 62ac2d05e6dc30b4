import { Argument, Command } from 'commander';
import type { Domain } from '#lib/catalogue/domains.ts';
import { AppError } from '#lib/errors.ts';
import { type Method, methods } from '#lib/explainer/method.ts';
import { domainArgument } from '../domain-argument.ts';
import { modelOption } from '../model-folder.ts';
import { positiveNumber, wholeNumber } from '../numbers.ts';

export type AlignOptions = {
  minutes: number;
  resume?: boolean;
  seed: number;
  baseModel?: string;
  model?: string;
  out?: string;
  json?: boolean;
};

export function alignCommand(): Command {
  return new Command('align')
    .description('Train a language model to say what the recommender does: LoRA adapter and connectors.')
    .addArgument(domainArgument())
    .addArgument(new Argument('<method>', 'alignment method').choices([...methods]))
    .option('--minutes <count>', 'how long to train', positiveNumber, 60)
    .option('--resume', 'go on from the last checkpoint of this domain and method')
    .option('--seed <number>', 'seed of everything random', wholeNumber, 1)
    .option(
      '--base-model <path>',
      'GGUF file or Hugging Face folder (default: the one that "npm start" fetched)',
    )
    .option(...modelOption)
    .option('--out <folder>', 'where to write the aligned model (default: a new folder under model-versions)')
    .option('--json', 'print the result as one JSON object')
    .action(runAlign);
}

async function runAlign(_domain: Domain, _method: Method, _options: AlignOptions): Promise<void> {
  throw new AppError('unavailable', { message: 'Alignment cannot be started from the command line yet.' });
}
