// A model version on disk. The target model: manifest.json, catalogue.json, reference.json and sasrec.{json,safetensors} or
// matrix-factorization.{json,safetensors}. What was aligned with it: connectors.safetensors and adapter/ (PEFT's files, in
// half precision). A training writes both into one folder; in the packs that ship, the aligned half has a folder and a
// manifest of its own, which names the target model (target-folder.ts).
// Parts belong together by fingerprint: an adapter aligned with another target model or base model is refused.

import { createHash } from 'node:crypto';
import { readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { type Domain, domains } from '#lib/contract/domain.ts';
import { methods } from '#lib/contract/method.ts';
import { AppError } from '#lib/errors.ts';
import { fileHash } from '#lib/llm/file-hash.ts';
import type { TargetModel } from '#lib/recommender/target-model.ts';
import type { TriedOn } from '#lib/recommender/tried-on.ts';

const fileName = 'manifest.json';
const maxBytes = 4 * 1024 * 1024;

const metricSet = z.object({
  nextItem: z.object({ hitAt5: z.number(), ndcgAt5: z.number() }),
  ranking: z.object({ ndcgAt5: z.number() }),
  classification: z.object({ accuracy: z.number() }),
  history: z.object({ coverage: z.number().nullable() }), // null: behavior sees no user vector
});
/** The version that an alignment continued from. Its steps, tokens, seconds and curve include all that went before. */
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
    folder: z
      .string()
      .regex(/^\.\.(\/[a-z0-9][a-z0-9-]*){1,2}$/) // beside this folder, never elsewhere
      .optional(), // relative to this one; not given: the target model is in the same folder
    metrics: z.record(z.string(), z.number()).optional(), // said once, in the folder of the target model
  }),
  /** null: a target model alone; explanations are then composed sentences. */
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
  /** How well the aligned model agrees with the target model's own outputs (evaluation/); null until measured. */
  evaluation: z
    .object({ users: z.number(), seed: z.number(), strict: metricSet.nullable(), constrained: metricSet })
    .nullable(),
});
export type Manifest = z.infer<typeof manifestSchema>;
export type AlignmentMetrics = z.infer<typeof metricSet>;

/** Throws AppError('bad_file') where the manifest is missing or is not one. */
export async function loadManifest(folder: string): Promise<Manifest> {
  try {
    const text = await readFile(path.join(/*turbopackIgnore: true*/ folder, fileName), 'utf8');
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
  await writeFile(temporary, textOf(manifestSchema.parse(manifest)));
  await rename(temporary, path.join(folder, fileName));
}

/** Indented, for people to read, but for the curve: a thousand points on one line. */
function textOf(manifest: Manifest): string {
  const { alignment } = manifest;
  if (!alignment) return `${JSON.stringify(manifest, null, 2)}\n`;
  const indented = JSON.stringify({ ...manifest, alignment: { ...alignment, curve: [] } }, null, 2);
  return `${indented.replace('"curve": []', () => `"curve": ${JSON.stringify(alignment.curve)}`)}\n`;
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

/** How the target model did on people whose latest item was hidden; null where that isn't on record. */
export function triedOn({ targetModel: { metrics = {} } }: Manifest): TriedOn | null {
  const { testPeople: people, testUnseenHitAt10: hit, popularityUnseenHitAt10: hitByPopularity } = metrics;
  return people === undefined || hit === undefined || hitByPopularity === undefined
    ? null
    : { people, hit, hitByPopularity };
}

/** Refuses a target model or base model other than the one the adapter was aligned with. */
export function assertFits(manifest: Manifest, found: { targetModel: string; baseModel?: string }): void {
  assertTarget(manifest, found.targetModel);
  const expected = manifest.alignment?.baseModel.sha256;
  if (expected && found.baseModel && expected !== found.baseModel) {
    throw new AppError('bad_file', { message: 'The adapter was aligned with another base model.' });
  }
}

/** Refuses a target model other than the one the manifest names. */
export function assertTarget({ targetModel, alignment }: Manifest, found: string): void {
  if (targetModel.fingerprint === found) return;
  const [named, there] = [targetModel.fingerprint, found].map((fingerprint) => fingerprint.slice(0, 12));
  throw new AppError('bad_file', {
    message: alignment
      ? `The adapter was aligned with another target model: its manifest names ${named}, this one is ${there}.`
      : `The manifest names another target model: ${named}, this one is ${there}.`,
  });
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
  return fileHash(file);
}
