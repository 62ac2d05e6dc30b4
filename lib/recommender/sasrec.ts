// SASRec as a target model: built from weights, loaded from and saved to a folder (sasrec.json, sasrec.safetensors).
// There is no dropout here, and no way to switch one on.
//
// SASRec says nothing about a person without a history. Here that person's vector is defined: the mean user vector over
// all prefixes of the training sequences, computed once after training and stored as `empty_history`.

import { createHash } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '#lib/errors.ts';
import { seededRandom } from '#lib/random.ts';
import { tf } from '#lib/tensor/backend.ts';
import { numbersOf, seededNormal } from '#lib/tensor/nn.ts';
import { assertKnownItems } from './known-items.ts';
import { loadModelFiles, saveModelFiles } from './model-files.ts';
import { encode, itemEmbedding, packed, type SASRecConfig, weightShapes } from './sasrec-network.ts';
import type { TargetModel } from './target-model.ts';

export { defaultSASRecConfig, type SASRecConfig } from './sasrec-network.ts';

export type SASRecValues = Map<string, Float32Array>; // by the names of weightShapes, and `empty_history`
export interface SASRec extends TargetModel {
  readonly kind: 'sasrec';
  readonly config: SASRecConfig;
  values(): SASRecValues;
}

export const emptyHistory = 'empty_history';
const initialDeviation = 0.02;
const historiesPerPass = 256; // bounds memory: a pass of 256 × 50 holds about 60 MB

/** Normal(0, 0.02) matrices, zero biases, unit norms, a zero vector for the empty history. */
export function initialValues(config: SASRecConfig, seed: number): SASRecValues {
  const random = seededRandom(seed);
  const values: SASRecValues = new Map();
  for (const [name, shape] of weightShapes(config)) {
    const size = shape.reduce((product, length) => product * length, 1);
    if (name.endsWith('bias')) values.set(name, new Float32Array(size));
    else if (name.endsWith('LayerNorm.weight')) values.set(name, new Float32Array(size).fill(1));
    else values.set(name, seededNormal(size, initialDeviation, random));
  }
  return values.set(emptyHistory, new Float32Array(config.dimension));
}

export function createSASRec(config: SASRecConfig, values: SASRecValues): SASRec {
  const { itemCount, dimension, maxHistory } = config;
  const weights = new Map<string, tf.Tensor>();
  for (const [name, shape] of weightShapes(config)) {
    const data = values.get(name);
    const size = shape.reduce((product, length) => product * length, 1);
    if (data?.length !== size) {
      throw new AppError('bad_file', {
        message: `SASRec: ${name} has ${data?.length ?? 'no'} values, ${size} expected.`,
      });
    }
    if (!data.every(Number.isFinite)) {
      throw new AppError('bad_file', { message: `SASRec: ${name} holds values that are not numbers.` });
    }
    weights.set(name, tf.keep(tf.tensor(data, shape)));
  }
  const empty = values.get(emptyHistory);
  if (empty?.length !== dimension || !empty.every(Number.isFinite)) {
    throw new AppError('bad_file', { message: 'SASRec: the vector of an empty history is missing.' });
  }
  const items = weights.get(itemEmbedding) as tf.Tensor2D;

  function userTensor(histories: number[][]): tf.Tensor2D {
    const batch = packed(histories, maxHistory);
    const last = batch.lengths.map((length, at) => (length === 0 ? 0 : (batch.starts[at] ?? 0) + length - 1));
    const vectors = encode(weights, config, batch, { rows: tf.tensor1d(last, 'int32') }); // (B, d)
    const known = tf.tensor2d(
      batch.lengths.map((length) => (length > 0 ? 1 : 0)),
      [histories.length, 1],
    );
    return tf.add(tf.mul(vectors, known), tf.mul(tf.sub(1, known), tf.tensor1d(empty ?? []))) as tf.Tensor2D;
  }

  /** Runs `read` over passes of bounded size and joins the rows. */
  function inPasses(
    histories: number[][],
    width: number,
    read: (users: tf.Tensor2D) => tf.Tensor,
  ): Float32Array {
    assertKnownItems(histories, itemCount);
    const joined = new Float32Array(histories.length * width);
    for (let start = 0; start < histories.length; start += historiesPerPass) {
      const pass = histories.slice(start, start + historiesPerPass);
      joined.set(
        numbersOf(() => read(userTensor(pass))),
        start * width,
      );
    }
    return joined;
  }

  return {
    kind: 'sasrec',
    config,
    itemCount,
    dimension,
    maxHistory,
    fingerprint: fingerprintOf(config, values),
    itemVectors: () => (values.get(itemEmbedding) ?? new Float32Array()).slice(),
    userVectors: (histories) => inPasses(histories, dimension, (users) => users),
    scores: (histories) => inPasses(histories, itemCount, (users) => tf.matMul(users, items, false, true)),
    values: () => values,
    dispose: () => {
      for (const weight of weights.values()) weight.dispose();
      weights.clear();
    },
  };
}

function fingerprintOf(config: SASRecConfig, values: SASRecValues): string {
  const hash = createHash('sha256').update(JSON.stringify(configOf(config)));
  for (const name of [...values.keys()].toSorted()) {
    const data = values.get(name) ?? new Float32Array();
    hash.update(`\n${name}\n`).update(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  }
  return hash.digest('hex');
}

/** The fields of the configuration alone, in a fixed order. */
function configOf({
  itemCount,
  dimension,
  layers,
  heads,
  innerDimension,
  maxHistory,
}: SASRecConfig): SASRecConfig {
  return { itemCount, dimension, layers, heads, innerDimension, maxHistory };
}

const storedConfig = z
  .object({
    kind: z.literal('sasrec'),
    fingerprint: z.string().length(64),
    itemCount: z.number().int().min(1).max(2_000_000),
    dimension: z.number().int().min(1).max(4096),
    layers: z.number().int().min(1).max(32),
    heads: z.number().int().min(1).max(64),
    innerDimension: z.number().int().min(1).max(16_384),
    maxHistory: z.number().int().min(1).max(4096),
  })
  .refine(({ dimension, heads }) => dimension % heads === 0);

export async function saveSASRec(model: SASRec, folder: string): Promise<void> {
  const values = model.values();
  const tensors = new Map<string, { shape: number[]; data: Float32Array }>();
  const shapes = weightShapes(model.config).set(emptyHistory, [model.dimension]);
  for (const [name, shape] of shapes)
    tensors.set(name, { shape, data: values.get(name) ?? new Float32Array() });
  await saveModelFiles(model, configOf(model.config), tensors, folder);
}

/** Throws AppError bad_file when a file is missing, malformed, or not the one the other belongs to. */
export function loadSASRec(folder: string): Promise<SASRec> {
  return loadModelFiles(
    { kind: 'sasrec', label: 'SASRec model', schema: storedConfig },
    (stored, numbers) => {
      const config = configOf(stored);
      const names = [...weightShapes(config).keys(), emptyHistory];
      return createSASRec(config, new Map([...numbers].filter(([name]) => names.includes(name))));
    },
    folder,
  );
}
