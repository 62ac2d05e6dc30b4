// The common adapter: what the language model learns before any domain, such as to understand messages. A folder with
// adapter/ (PEFT's files, in bfloat16) and common.json, which says what it was trained on and how. Alignments of
// a domain start from it.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import {
  type CommonMixtureConfig,
  commonMixture,
  defaultCommonMixtureConfig,
} from '#lib/alignment/common-mixture.ts';
import { type CommonExamples, commonParts } from '#lib/alignment/common-parts.ts';
import type { AlignProgress } from '#lib/alignment/progress.ts';
import { formsOf } from '#lib/alignment/tasks/wording-forms.ts';
import {
  type AlignedModel,
  defaultTrainingConfig,
  type TrainingConfig,
  train,
} from '#lib/alignment/train.ts';
import { AppError } from '#lib/errors.ts';
import { savePeftAdapter } from '#lib/llm/adapter.ts';
import { readLora } from './aligned-version.ts';
import type { BaseModel } from './trainable-base-model.ts';
import { transposed } from './transpose.ts';

const fileName = 'common.json';

const commonSchema = z.object({
  createdAt: z.string(),
  baseModel: z.object({ name: z.string(), sha256: z.string() }),
  examples: z.record(z.string(), z.number()), // of each task
  steps: z.number(), // with all that went before, as are tokens, seconds and curve
  tokens: z.number(),
  seconds: z.number(),
  seed: z.number(),
  curve: z.array(z.object({ step: z.number(), loss: z.number() })),
  forms: z.array(z.string().max(2_000)).max(5_000).optional(), // of the sentences it words (wording-forms.ts); not given: any
  meanWithStart: z.boolean().optional(), // mean-with-start.ts, at the end of the last run
});
export type CommonAdapter = z.infer<typeof commonSchema>;

/** null where the folder holds no common adapter. Throws AppError 'bad_file' for one that can't be read. */
export async function readCommonAdapter(folder: string): Promise<CommonAdapter | null> {
  const text = await readFile(path.join(folder, fileName), 'utf8').catch(() => null);
  if (text === null) return null;
  const parsed = commonSchema.safeParse(parseJson(text));
  if (!parsed.success) throw new AppError('bad_file', { message: `${folder} has no readable ${fileName}.` });
  return parsed.data;
}

/** null where the folder holds no common adapter. Throws AppError 'bad_file' if it was trained on another base model. */
export async function loadCommonAdapter(folder: string, baseModel: string): Promise<CommonAdapter | null> {
  const made = await readCommonAdapter(folder);
  if (made && made.baseModel.sha256 !== baseModel)
    throw new AppError('bad_file', { message: 'The adapter was aligned with another base model.' });
  return made;
}

export type CommonAlignment = {
  folder: string; // to write to
  baseModel: BaseModel;
  examples: CommonExamples;
  from: string | null; // the folder of a common adapter to start from
};
export type CommonAlignmentConfig = {
  training: Partial<TrainingConfig>;
  mixture: Partial<CommonMixtureConfig>;
};

export const rateFromStart = 4e-4; // as in align.ts: lower, to keep what the adapter has learned

/** Resolves to what it cost, with all that went before. */
export async function* alignCommon(
  { folder, baseModel, examples, from }: CommonAlignment,
  config: CommonAlignmentConfig,
  signal?: AbortSignal,
): AsyncGenerator<AlignProgress, CommonAdapter> {
  const { llama, tokenizer, name, sha256 } = baseModel;
  const before = from === null ? null : await loadCommonAdapter(from, sha256);
  if (from !== null && !before)
    throw new AppError('not_found', { message: `There's no common adapter in ${from}.` });
  const start = from === null ? null : await readLora(path.join(from, 'adapter'));
  const training: TrainingConfig = {
    ...defaultTrainingConfig,
    ...(start && { lora: start.config, learningRate: rateFromStart }),
    ...config.training,
  };
  const { seed, rowLength, rowsPerStep } = training;
  const mixtureConfig = { ...defaultCommonMixtureConfig, ...config.mixture, rowLength, rowsPerStep, seed };
  const parts = commonParts(examples, mixtureConfig);
  const mixture = commonMixture(parts, tokenizer, mixtureConfig);
  const aligned = yield* train(
    llama,
    { connectors: null, lora: start?.matrices ?? null },
    mixture,
    training,
    signal,
  );
  const made: CommonAdapter = {
    createdAt: new Date().toISOString(),
    baseModel: { name, sha256 },
    examples: Object.fromEntries(parts.map((part) => [part.name, part.count])),
    ...costWith(before, aligned),
    seed,
    forms: formsOf(examples.worded ?? [], before?.forms),
  };
  await saveCommonAdapter(folder, aligned, made);
  return made;
}

export async function saveCommonAdapter(
  folder: string,
  { lora, loraConfig: { rank, alpha, targets } }: Pick<AlignedModel<null>, 'lora' | 'loraConfig'>,
  made: CommonAdapter,
): Promise<void> {
  const adapterFolder = path.join(folder, 'adapter');
  await mkdir(adapterFolder, { recursive: true });
  const matrices = new Map([...lora].map(([name, matrix]) => [name, transposed(matrix)]));
  await savePeftAdapter({ rank, alpha, targets: [...targets], matrices }, adapterFolder, {
    baseModelName: made.baseModel.name,
    precision: 'BF16', // packs tighter than float16: a quarter less in a clone
  });
  await writeFile(path.join(folder, fileName), `${JSON.stringify(made)}\n`);
}

/** What says how an adapter was made, without its matrices. */
export function copyCommonAdapter(from: string, to: string): Promise<void> {
  return copyFile(path.join(from, fileName), path.join(to, fileName));
}

/** What a run cost, and its curve, with all that went before. */
export function costWith(
  before: CommonAdapter | null,
  { steps, tokens, seconds, curve }: Pick<AlignedModel<null>, 'steps' | 'tokens' | 'seconds' | 'curve'>,
): Pick<CommonAdapter, 'steps' | 'tokens' | 'seconds' | 'curve'> {
  const earlier = before ?? { steps: 0, tokens: 0, seconds: 0, curve: [] };
  return {
    steps: earlier.steps + steps,
    tokens: earlier.tokens + tokens,
    seconds: Math.round(earlier.seconds + seconds),
    curve: [...earlier.curve, ...curve.map(({ step, loss }) => ({ step: step + earlier.steps, loss }))],
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
