// A model version on disk, shipped as a model pack or written by a training: a folder of
//   manifest.json  catalogue.json  reference.json  sasrec.{json,safetensors} or matrix-factorization.{json,safetensors}
//   connectors.safetensors  adapter/adapter_config.json  adapter/adapter_model.safetensors (PEFT's files, half precision)
// Parts belong together by fingerprint: an adapter aligned to another target model or base model is refused.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { type Domain, domains } from '#lib/contract/domain.ts';
import { methods } from '#lib/contract/method.ts';
import { AppError } from '#lib/errors.ts';
import type { TargetModel } from '#lib/recommender/target-model.ts';

const fileName = 'manifest.json';
const targetFile = /^(catalogue|manifest)\.json$|^(sasrec|matrix-factorization)\.(json|safetensors)$/;
const maxBytes = 4 * 1024 * 1024;

const metricSet = z.object({
  nextItem: z.object({ hitAt5: z.number(), ndcgAt5: z.number() }),
  ranking: z.object({ ndcgAt5: z.number() }),
  classification: z.object({ accuracy: z.number() }),
  history: z.object({ coverage: z.number().nullable() }), // null: behavior sees no user vector,
});
/** The version that an adapter went on from; an alignment's steps, tokens, seconds and curve count all that went before, too. */
export const startSchema = z.object({
  domain: z.enum(domains),
  method: z.enum(methods),
  steps: z.number(),
  tokens: z.number(),
  seconds: z.number(),
});
export type Start = z.infer<typeof startSchema>;

const manifestSchema = z.object({
  domain: z.enum(domains),
  createdAt: z.string(),
  catalogueFingerprint: z.string(),
  targetModel: z.object({
    kind: z.string(),
    fingerprint: z.string(),
    metrics: z.record(z.string(), z.number()),
  }),
  /** null: a target model alone, not aligned to yet; explanations are then computed sentences. */
  alignment: z
    .object({
      method: z.enum(methods),
      baseModel: z.object({ name: z.string(), sha256: z.string() }),
      steps: z.number(),
      tokens: z.number(),
      seconds: z.number(),
      seed: z.number(),
      softTokens: z.number().int().min(1).max(256).default(1), // of a user vector; the paper has one
      from: startSchema.nullable().default(null),
      curve: z.array(z.object({ step: z.number(), loss: z.number() })),
    })
    .nullable(),
  /** Alignment measured against the target model's own outputs (evaluation/), null until measured. */
  evaluation: z
    .object({ users: z.number(), seed: z.number(), strict: metricSet.nullable(), constrained: metricSet })
    .nullable(),
});
export type Manifest = z.infer<typeof manifestSchema>;
export type AlignmentMetrics = z.infer<typeof metricSet>;

/** Throws AppError('bad_file') where the manifest is missing or is not one. */
export async function loadManifest(folder: string): Promise<Manifest> {
  try {
    const text = await readFile(path.join(folder, fileName), 'utf8');
    if (text.length > maxBytes) throw new RangeError('too long');
    return manifestSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new AppError('bad_file', {
      message: `${path.basename(folder)} has no readable ${fileName}.`,
      cause,
    });
  }
}

export async function saveManifest(folder: string, manifest: Manifest): Promise<void> {
  const temporary = path.join(folder, `${fileName}.partial`);
  await writeFile(temporary, `${JSON.stringify(manifestSchema.parse(manifest), null, 2)}\n`);
  await rename(temporary, path.join(folder, fileName));
}

/** What a new alignment starts from: catalogue, target model and manifest, without what was aligned to it before. */
export async function copyTargetModel(source: string, folder: string): Promise<void> {
  for (const name of await readdir(source)) {
    if (targetFile.test(name)) await copyFile(path.join(source, name), path.join(folder, name));
  }
  await saveManifest(folder, { ...(await loadManifest(folder)), alignment: null, evaluation: null });
}

/** The manifest of a target model alone. */
export function targetManifest(
  domain: Domain,
  catalogueFingerprint: string,
  model: TargetModel,
  metrics: Record<string, number>,
): Manifest {
  return {
    domain,
    createdAt: new Date().toISOString(),
    catalogueFingerprint,
    targetModel: { kind: model.kind, fingerprint: model.fingerprint, metrics },
    alignment: null,
    evaluation: null,
  };
}

/** Refuses a target model or base model other than the one the adapter was aligned with. */
export function assertFits(manifest: Manifest, found: { targetModel: string; baseModel?: string }): void {
  if (manifest.targetModel.fingerprint !== found.targetModel) {
    throw new AppError('bad_file', { message: 'The adapter was aligned with another target model.' });
  }
  const expected = manifest.alignment?.baseModel.sha256;
  if (expected && found.baseModel && expected !== found.baseModel) {
    throw new AppError('bad_file', { message: 'The adapter was aligned with another base model.' });
  }
}

/** SHA-256 of a file, streamed; of a folder (a Hugging Face model), of its files' names and fingerprints. */
export async function fileFingerprint(file: string): Promise<string> {
  if ((await stat(file)).isDirectory()) {
    const hash = createHash('sha256');
    const entries = await readdir(file, { withFileTypes: true });
    for (const name of entries.flatMap((entry) => (entry.isDirectory() ? [] : [entry.name])).toSorted())
      hash.update(`${JSON.stringify(name)} ${await fileFingerprint(path.join(file, name))}\n`);
    return hash.digest('hex');
  }
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
