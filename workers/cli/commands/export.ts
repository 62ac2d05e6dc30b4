import { Argument, Command } from 'commander';
import type { Domain } from '#lib/contract/domain.ts';
import { type Method, methods } from '#lib/contract/method.ts';
import { type AlignmentOptions, alignmentSettings, withAlignmentOptions } from '../alignment-options.ts';
import { chosenPeople } from '../chosen-people.ts';
import { domainArgument } from '../domain-argument.ts';
import { interruption } from '../interruption.ts';
import { modelFolder, modelOption, refuseFilled } from '../model-folder.ts';
import { wholeNumber } from '../numbers.ts';
import { print } from '../outcome.ts';
import { progressBar } from '../progress-bar.ts';

export type ExportOptions = AlignmentOptions & {
  steps: number;
  out: string;
  rowsPerStep: number;
  rowLength: number;
  model?: string;
  json?: boolean;
};

export function exportCommand(): Command {
  const command = new Command('export')
    .description('Write the rows of an alignment as files, to train them elsewhere (engines/ray).')
    .addArgument(domainArgument())
    .addArgument(new Argument('<method>', 'alignment method').choices([...methods]))
    .requiredOption('--steps <count>', 'how many steps the training will take', wholeNumber)
    .requiredOption('--out <folder>', 'where to write the examples')
    .option('--rows-per-step <count>', 'rows in a step, which its workers share', wholeNumber, 1)
    .option('--row-length <places>', 'places in a row', wholeNumber, 512);
  return withAlignmentOptions(command)
    .option(...modelOption)
    .option('--json', 'print the header as one JSON object')
    .action(runExport);
}

async function runExport(domain: Domain, method: Method, options: ExportOptions): Promise<void> {
  const { baseModelPath, conversationsFile, limitTrainingThreads } = await import('#lib/env.ts');
  limitTrainingThreads();
  const { exportVersion } = await import('#lib/model-version/export-version.ts');
  const { loadTarget } = await import('#lib/model-version/target-folder.ts');
  const { defaultLoraConfig } = await import('#lib/llm/lora.ts');
  const { sequencesFor } = await import('#lib/catalogue/dataset.ts');
  const { makeVersionFolder } = await import('#lib/model-version/version-folder.ts');
  const { datasetOf } = await import('../dataset.ts');

  const { out } = options;
  const { from, recalls, training, mixture } = alignmentSettings(options, defaultLoraConfig);
  await refuseFilled(out);
  const source = await modelFolder(domain, options.model);
  const { catalogue, model } = await loadTarget(source);
  const sequences = (
    await chosenPeople(domain, options.people, sequencesFor(catalogue, await datasetOf(domain)))
  ).map(({ items }) => items);
  const config = {
    training: {
      ...training,
      steps: options.steps,
      rowsPerStep: options.rowsPerStep,
      rowLength: options.rowLength,
    },
    mixture,
  };
  const labels = { connectors: 'fitting the connectors', rows: 'writing the rows' };
  let phase: keyof typeof labels = 'connectors';
  let bar = progressBar(labels[phase]);
  try {
    const header = await makeVersionFolder(out, (folder) =>
      exportVersion(
        {
          folder,
          targetFolder: source,
          catalogue,
          model,
          sequences,
          baseModelPath: baseModelPath(options.baseModel),
          conversationsFile: conversationsFile(),
          method,
          from,
          recalls,
        },
        config,
        (progress) => {
          if (progress.phase !== phase) {
            bar.stop();
            phase = progress.phase;
            bar = progressBar(labels[phase]);
          }
          bar.update(progress);
        },
        interruption(),
      ),
    );
    print(options.json ?? false, header, () =>
      [
        `Wrote ${header.training.steps * header.training.rowsPerStep} rows to ${out}.`,
        `To train them, run: python engines/ray/align.py --local ${out} --base-model MODEL`,
      ].join('\n'),
    );
  } finally {
    bar.stop();
    model.dispose();
  }
}
