// A target model on disk: two files named after its kind, KIND.json (what the model is) and KIND.safetensors (its
// numbers). A fingerprint over both ties them together.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { AppError } from '#lib/errors.ts';
import { readSafetensors, writeSafetensors } from '#lib/tensor/safetensors.ts';
import type { TargetModel, TargetModelKind } from './target-model.ts';

const configFile = (kind: TargetModelKind) => `${kind}.json`;
const weightsFile = (kind: TargetModelKind) => `${kind}.safetensors`;

export async function saveModelFiles(
  { kind, fingerprint }: TargetModel,
  config: object,
  tensors: Map<string, { shape: number[]; data: Float32Array }>,
  folder: string,
): Promise<void> {
  await writeSafetensors(join(folder, weightsFile(kind)), tensors);
  const stored = { kind, fingerprint, ...config };
  await writeFile(join(folder, configFile(kind)), `${JSON.stringify(stored, null, 2)}\n`);
}

/** Throws AppError bad_file if a file is missing, malformed, or doesn't match the other one. */
export async function loadModelFiles<Stored extends { fingerprint: string }, Model extends TargetModel>(
  { kind, label, schema }: { kind: TargetModelKind; label: string; schema: z.ZodType<Stored> },
  build: (stored: Stored, numbers: Map<string, Float32Array>) => Model,
  folder: string,
): Promise<Model> {
  const path = join(folder, configFile(kind));
  let stored: Stored;
  try {
    stored = schema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    throw new AppError('bad_file', { message: `${path} is not a readable ${label}.`, cause });
  }
  const { tensors } = await readSafetensors(join(folder, weightsFile(kind)));
  const model = build(stored, new Map([...tensors].map(([name, { data }]) => [name, data])));
  if (model.fingerprint !== stored.fingerprint) {
    model.dispose();
    throw new AppError('bad_file', {
      message: `${weightsFile(kind)} and ${configFile(kind)} do not belong together.`,
    });
  }
  return model;
}
