import { Argument, Command } from 'commander';
import type { Domain } from '#lib/contract/domain.ts';
import { type Method, methods } from '#lib/contract/method.ts';
import { type AlignmentOptions, alignmentSettings, withAlignmentOptions } from '../alignment-options.ts';
import { chosenPeople } from '../chosen-people.ts';
import { domainArgument } from '../domain-argument.ts';
import { interruption } from '../interruption.ts';
import { modelFolder, modelOption, newVersionFolder } from '../model-folder.ts';
import { positiveNumber, wholeNumber } from '../numbers.ts';
import { print } from '../outcome.ts';
import { progressBar } from '../progress-bar.ts';

export type AlignOptions = AlignmentOptions & {
  minutes: number;
  steps?: number;
  resume?: boolean;
  model?: string;
  out?: string;
  gguf?: boolean;
  json?: boolean;
};

export function alignCommand(): Command {
  const command = new Command('align')
    .description('Align a language model with the recommender: trains a LoRA adapter and connectors.')
    .addArgument(domainArgument())
    .addArgument(new Argument('<method>', 'alignment method').choices([...methods]))
    .option('--minutes <count>', 'how long to train', positiveNumber, 60)
    .option('--steps <count>', 'how many steps, regardless of time, so that two runs compare', wholeNumber)
    .option('--resume', 'resume from the last checkpoint for this domain and method');
  return withAlignmentOptions(command)
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
  const { sequencesFor } = await import('#lib/catalogue/dataset.ts');
  const { makeVersionFolder } = await import('#lib/model-version/version-folder.ts');
  const { datasetOf } = await import('../dataset.ts');

  const { from, recalls, training, mixture } = alignmentSettings(options, defaultLoraConfig);
  const source = await modelFolder(domain, options.model);
  const folder = await newVersionFolder(options.out, `${domain}-${method}`);
  const checkpointFolder = join(dataFolder(), 'checkpoints', `${domain}-${method}`);
  if (!options.resume) await rm(checkpointFolder, { recursive: true, force: true });
  const { catalogue, model } = await loadTarget(source);
  const baseModel = await loadBaseModel(baseModelPath(options.baseModel));
  const dataset = await datasetOf(domain);
  const sequences = (await chosenPeople(domain, options.people, sequencesFor(catalogue, dataset))).map(
    ({ items }) => items,
  );
  const { minutes, steps } = options;
  const input = {
    catalogue,
    model,
    sequences,
    baseModel,
    conversationsFile: conversationsFile(),
    method,
    from,
    recalls,
    withGGUF: options.gguf ?? false,
  };
  const config = {
    training: { ...training, minutes, checkpointFolder, ...(steps && { steps }) },
    mixture,
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
