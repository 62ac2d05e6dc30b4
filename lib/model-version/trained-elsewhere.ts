// What a training elsewhere (engines/ray) says of itself, held against the examples that it was given.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { type CommonExamplesHeader, type ExamplesHeader, readHeader } from '#lib/alignment/example-files.ts';
import { AppError } from '#lib/errors.ts';
import { fileFingerprint } from './manifest.ts';

const trainingFile = 'training.json';
const trainingSchema = z.object({
  version: z.literal(1),
  examples: z.string(),
  steps: z.number().int().positive(),
  tokens: z.number().int().nonnegative(),
  seconds: z.number().nonnegative(),
  curve: z.array(z.object({ step: z.number(), loss: z.number() })).max(1_000_000),
});

export type TrainedElsewhere = {
  header: ExamplesHeader | CommonExamplesHeader;
  baseModel: { name: string; sha256: string };
  training: z.infer<typeof trainingSchema>;
};

/** Throws AppError 'bad_file' where the result is unfinished, or of other examples or another base model. */
export async function trainedElsewhere(place: {
  examples: string; // the exported folder
  result: string; // what was trained on it
  baseModelPath: string;
}): Promise<TrainedElsewhere> {
  const { header, fingerprint } = await readHeader(place.examples);
  const training = await readTraining(place.result);
  if (training.examples !== fingerprint)
    throw new AppError('bad_file', { message: 'This result was trained on other examples than these.' });
  const baseModel = { name: header.baseModel.name, sha256: await fileFingerprint(place.baseModelPath) };
  if (baseModel.sha256 !== header.baseModel.sha256)
    throw new AppError('bad_file', {
      message: `The examples were exported for another base model than ${path.basename(place.baseModelPath)}.`,
    });
  return { header, baseModel, training };
}

async function readTraining(result: string): Promise<TrainedElsewhere['training']> {
  try {
    return trainingSchema.parse(JSON.parse(await readFile(path.join(result, trainingFile), 'utf8')));
  } catch (cause) {
    throw new AppError('bad_file', {
      message: `${result} holds no finished training: its ${trainingFile} is missing or malformed.`,
      cause,
    });
  }
}
