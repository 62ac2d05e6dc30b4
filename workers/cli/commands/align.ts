import { Argument, Command, Option } from 'commander';
import type { Domain } from '#lib/contract/domain.ts';
import { type Method, methods } from '#lib/contract/method.ts';
import { domainArgument } from '../domain-argument.ts';
import { interruption } from '../interruption.ts';
import { modelFolder, modelOption, newVersionFolder } from '../model-folder.ts';
import { positiveNumber, shareNumber, wholeNumber } from '../numbers.ts';
import { CommandFailure, print } from '../outcome.ts';
import { progressBar } from '../progress-bar.ts';

export type AlignOptions = {
  minutes: number;
  steps?: number;
  resume?: boolean;
  from?: string;
  softTokens?: string;
  softTargets?: number;
  practice?: number;
  explanations?: number;
  rank?: number;
  rate?: number;
  seed: number;
  baseModel?: string;
  model?: string;
  out?: string;
  gguf?: boolean;
  json?: boolean;
};

export function alignCommand(): Command {
  return new Command('align')
    .description('Align a language model with the recommender: trains a LoRA adapter and connectors.')
    .addArgument(domainArgument())
    .addArgument(new Argument('<method>', 'alignment method').choices([...methods]))
    .option('--minutes <count>', 'how long to train', positiveNumber, 60)
    .option('--steps <count>', 'how many steps, regardless of time, so that two runs compare', wholeNumber)
    .option('--resume', 'resume from the last checkpoint for this domain and method')
    .option(
      '--from <folder>',
      'start from this common adapter or aligned version; if the recommender was retrained since, only the adapter is kept',
    )
    .addOption(
      new Option(
        '--soft-tokens <count>',
        'soft tokens per user vector: 1, as in the paper (default), or 16, which include items it points at',
      ).choices(['1', '16']),
    )
    .option(
      '--soft-targets <temperature>',
      "learn from all the recommender's scores at this temperature (such as 0.25), not just its first choice",
      positiveNumber,
    )
    .option('--practice <share>', 'share of the steps to spend first on item vectors to titles', shareNumber)
    .option(
      '--explanations <share>',
      'share of the groups about a person that add a grounded explanation to the six tasks (default: 0.3)',
      shareNumber,
    )
    .option('--rank <number>', 'rank of new LoRA matrices (default: 16)', wholeNumber)
    .option('--rate <number>', 'peak learning rate of the LoRA matrices', positiveNumber)
    .option('--seed <number>', 'random seed', wholeNumber, 1)
    .option(
      '--base-model <path>',
      'GGUF file, Hugging Face folder, or a name for npm run fetch-model (default: the one "npm start" downloaded)',
    )
    .option(...modelOption)
    .option('--out <folder>', 'where to write the aligned model (default: a new folder under model-versions)')
    .option('--gguf', 'also write adapter.gguf, for llama.cpp and tools built on it')
    .option('--json', 'print the result as one JSON object')
    .action(runAlign);
}

async function runAlign(domain: Domain, method: Method, options: AlignOptions): Promise<void> {
  const { baseModelPath, conversationsFile, dataFolder, limitTrainingThreads } = await import('#lib/env.ts');
  limitTrainingThreads();
  const { rm } = await import('node:fs/promises');
  const { join } = await import('node:path');
  const { alignVersion } = await import('#lib/model-version/align-version.ts');
  const { copyTargetModel, loadTarget } = await import('#lib/model-version/target-folder.ts');
  const { loadBaseModel } = await import('#lib/model-version/trainable-base-model.ts');
  const { defaultLoraConfig } = await import('#lib/llm/lora.ts');
  const { sequencesFor } = await import('#lib/recommender/dataset.ts');
  const { makeVersionFolder } = await import('#lib/model-version/version-folder.ts');
  const { datasetOf } = await import('../dataset.ts');

  if (options.rank && options.from)
    throw new CommandFailure(2, "Use --rank or --from, not both: with --from, the rank is the adapter's.");
  const source = await modelFolder(domain, options.model);
  const folder = await newVersionFolder(options.out, `${domain}-${method}`);
  const checkpointFolder = join(dataFolder(), 'checkpoints', `${domain}-${method}`);
  if (!options.resume) await rm(checkpointFolder, { recursive: true, force: true });
  const { catalogue, model } = await loadTarget(source);
  const baseModel = await loadBaseModel(baseModelPath(options.baseModel));
  const dataset = await datasetOf(domain);
  const sequences = sequencesFor(catalogue, dataset).map((sequence) => sequence.items);
  const { minutes, steps, seed, rank, rate, practice, explanations, softTargets } = options;
  const input = {
    catalogue,
    model,
    sequences,
    baseModel,
    conversationsFile: conversationsFile(),
    method,
    from: options.from ?? null,
    recalls: options.softTokens ? options.softTokens !== '1' : null,
    withGGUF: options.gguf ?? false,
  };
  const config = {
    training: {
      minutes,
      seed,
      checkpointFolder,
      ...(steps && { steps }),
      ...(rank && { lora: { ...defaultLoraConfig, rank, alpha: 2 * rank } }),
      ...(rate && { learningRate: rate }),
    },
    mixture: {
      ...(practice === undefined ? {} : { warmUpShare: practice }),
      ...(explanations === undefined ? {} : { explanationShare: explanations }),
      ...(softTargets === undefined ? {} : { softTargets }),
    },
  };
  const labels = { connectors: 'fitting the connectors', alignment: `aligning (${method})` };
  let phase: keyof typeof labels = 'connectors';
  let bar = progressBar(labels[phase]);
  try {
    const { steps, tokens, seconds } = await makeVersionFolder(folder, async (partial) => {
      await copyTargetModel(source, partial);
      const run = alignVersion({ ...input, folder: partial }, config, interruption());
      let turn = await run.next();
      for (; !turn.done; turn = await run.next()) {
        if (turn.value.phase !== phase) {
          bar.stop();
          phase = turn.value.phase;
          bar = progressBar(labels[phase]);
        }
        bar.update(turn.value);
      }
      return turn.value;
    });
    print(options.json ?? false, { domain, method, folder, steps, tokens, seconds }, () =>
      [
        `Aligned in ${(seconds / 60).toFixed(1)} minutes: ${steps} steps, ${tokens} tokens. Written to ${folder}`,
        `To evaluate it, run: npm run cli -- evaluate ${domain} ${method} --model ${folder}`,
      ].join('\n'),
    );
  } finally {
    bar.stop();
    model.dispose();
    baseModel.llama.dispose();
  }
}
