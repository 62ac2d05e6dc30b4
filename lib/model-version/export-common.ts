// The common adapter's training as files, to be trained elsewhere (engines/ray), as export-version.ts does for a domain's. Its rows
// hold no vectors, so there are no connectors and no target model beside them.
import path from 'node:path';
import { commonMixture, defaultCommonMixtureConfig } from '#lib/alignment/common-mixture.ts';
import { commonParts } from '#lib/alignment/common-parts.ts';
import {
  type CommonExamplesHeader,
  examplesVersion,
  writeExamples,
  writeHeader,
} from '#lib/alignment/example-files.ts';
import { formsOf } from '#lib/alignment/tasks/wording-forms.ts';
import { defaultTrainingConfig } from '#lib/alignment/train.ts';
import { AppError } from '#lib/errors.ts';
import { readLlamaConfig } from '#lib/llm/llama-config.ts';
import { loadTokenizer } from '#lib/llm/tokenizer.ts';
import { readLora } from './aligned-version.ts';
import {
  type CommonAlignment,
  type CommonAlignmentConfig,
  copyCommonAdapter,
  loadCommonAdapter,
  rateFromStart,
} from './common-adapter.ts';
import { initialFolder } from './export-version.ts';
import { saveInitialAdapter } from './initial-adapter.ts';
import { fileFingerprint } from './manifest.ts';

export type CommonExport = Omit<CommonAlignment, 'baseModel'> & { baseModelPath: string };

/** config.training.steps is required: rows are drawn for as many. Writes into `folder`; resolves to the header. */
export async function exportCommon(
  { folder, baseModelPath, examples, from }: CommonExport,
  config: CommonAlignmentConfig,
  onStep: (step: number) => void | Promise<void> = () => {},
): Promise<CommonExamplesHeader> {
  const baseModel = { name: path.basename(baseModelPath), sha256: await fileFingerprint(baseModelPath) };
  const tokenizer = await loadTokenizer(baseModelPath);
  const llamaConfig = await readLlamaConfig(baseModelPath);
  if (from !== null && !(await loadCommonAdapter(from, baseModel.sha256)))
    throw new AppError('not_found', { message: `There's no common adapter in ${from}.` });
  const start = from === null ? null : await readLora(path.join(from, 'adapter'));
  const training = {
    ...defaultTrainingConfig,
    ...(start && { lora: start.config, learningRate: rateFromStart }),
    ...config.training,
  };
  const { steps, rowsPerStep, rowLength, learningRate, connectorLearningRate, warmUpShare, seed } = training;
  if (steps === null)
    throw new AppError('bad_request', {
      message: 'An export needs a number of steps, since rows are drawn for each.',
    });
  const initial = path.join(folder, initialFolder);
  await saveInitialAdapter(initial, start?.matrices ?? null, {
    lora: training.lora,
    seed,
    llamaConfig,
    baseModelName: baseModel.name,
  });
  if (from !== null) await copyCommonAdapter(from, initial);
  const mixtureConfig = { ...defaultCommonMixtureConfig, ...config.mixture, rowLength, rowsPerStep, seed };
  const parts = commonParts(examples, mixtureConfig);
  const mixture = commonMixture(parts, tokenizer, mixtureConfig);
  const shape = { steps, rowsPerStep, rowLength, learningRate, connectorLearningRate, warmUpShare, seed };
  const files = await writeExamples(folder, { mixture, connectors: null, training: shape }, onStep);
  const header: CommonExamplesHeader = {
    format: 'recexplainer-alignment-examples',
    version: examplesVersion,
    method: 'common',
    examples: Object.fromEntries(parts.map(({ name, count }) => [name, count])),
    forms: formsOf(examples.worded ?? []),
    baseModel,
    hiddenSize: llamaConfig.hiddenSize,
    lora: { rank: training.lora.rank, alpha: training.lora.alpha, targets: [...training.lora.targets] },
    training: shape,
    files,
  };
  await writeHeader(folder, header);
  return header;
}
