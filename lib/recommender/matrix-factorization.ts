// Matrix factorization as a target model: score of an item = user vector · item vector. Training fits a vector to
// each person in the data set but only keeps their mean: every history, from the data set or not, gets its vector
// from its items by ridge regression (ridge-fold-in.ts). Order within a history doesn't matter. Files:
// matrix-factorization.json, matrix-factorization.safetensors.

import { createHash } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '#lib/errors.ts';
import { tf } from '#lib/tensor/backend.ts';
import { numbersOf } from '#lib/tensor/nn.ts';
import { assertKnownItems } from './known-items.ts';
import { loadModelFiles, saveModelFiles } from './model-files.ts';
import { type RidgeConfig, ridgeFoldIn } from './ridge-fold-in.ts';
import type { TargetModel } from './target-model.ts';

export type MatrixFactorizationConfig = RidgeConfig & {
  itemCount: number;
  dimension: number;
  maxHistory: number; // the regression costs d² per item, and influences cost one regression per item
};
export type MatrixFactorizationValues = {
  itemVectors: Float32Array; // (itemCount, d)
  meanUser: Float32Array; // (d)
};
export interface MatrixFactorization extends TargetModel {
  readonly kind: 'matrix-factorization';
  readonly config: MatrixFactorizationConfig;
  values(): MatrixFactorizationValues;
}

const itemName = 'item_embedding.weight'; // RecBole's BPR uses this name, too
const meanName = 'mean_user';
const historiesPerPass = 512;

export function createMatrixFactorization(
  config: MatrixFactorizationConfig,
  values: MatrixFactorizationValues,
): MatrixFactorization {
  const { itemCount, dimension, maxHistory } = config;
  const { itemVectors, meanUser } = values;
  const fits = itemVectors.length === itemCount * dimension && meanUser.length === dimension;
  if (!fits || !itemVectors.every(Number.isFinite) || !meanUser.every(Number.isFinite)) {
    throw new AppError('bad_file', {
      message: `Matrix factorization: expected ${itemCount} items and a mean user, each with ${dimension} finite numbers.`,
    });
  }
  const items = tf.keep(tf.tensor2d(itemVectors, [itemCount, dimension]));
  const fold = ridgeFoldIn(itemVectors, meanUser, config);

  function userVectors(histories: number[][]): Float32Array {
    assertKnownItems(histories, itemCount);
    const vectors = new Float32Array(histories.length * dimension);
    for (const [row, history] of histories.entries())
      vectors.set(fold(history.slice(-maxHistory)), row * dimension);
    return vectors;
  }

  return {
    kind: 'matrix-factorization',
    config,
    itemCount,
    dimension,
    maxHistory,
    fingerprint: fingerprintOf(config, values),
    itemVectors: () => itemVectors.slice(),
    userVectors,
    scores(histories) {
      const joined = new Float32Array(histories.length * itemCount);
      for (let start = 0; start < histories.length; start += historiesPerPass) {
        const pass = histories.slice(start, start + historiesPerPass);
        const users = userVectors(pass);
        const rows = numbersOf(() =>
          tf.matMul(tf.tensor2d(users, [pass.length, dimension]), items, false, true),
        );
        joined.set(rows, start * itemCount);
      }
      return joined;
    },
    values: () => values,
    dispose: () => items.dispose(),
  };
}

/** The fields of the configuration alone, in a fixed order. */
function configOf(config: MatrixFactorizationConfig): MatrixFactorizationConfig {
  const { itemCount, dimension, maxHistory, ridge, unseenWeight, target } = config;
  return { itemCount, dimension, maxHistory, ridge, unseenWeight, target };
}

function fingerprintOf(config: MatrixFactorizationConfig, values: MatrixFactorizationValues): string {
  const hash = createHash('sha256').update(`matrix-factorization ${JSON.stringify(configOf(config))}`);
  for (const data of [values.itemVectors, values.meanUser])
    hash.update(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  return hash.digest('hex');
}

const storedConfig = z.object({
  kind: z.literal('matrix-factorization'),
  fingerprint: z.string().length(64),
  itemCount: z.number().int().min(1).max(2_000_000),
  dimension: z.number().int().min(1).max(1024),
  maxHistory: z.number().int().min(1).max(4096),
  ridge: z.number().positive(),
  unseenWeight: z.number().nonnegative(),
  target: z.number(),
});

export async function saveMatrixFactorization(model: MatrixFactorization, folder: string): Promise<void> {
  const { itemVectors, meanUser } = model.values();
  const { itemCount, dimension } = model;
  const tensors = new Map([
    [itemName, { shape: [itemCount, dimension], data: itemVectors }],
    [meanName, { shape: [dimension], data: meanUser }],
  ]);
  await saveModelFiles(model, configOf(model.config), tensors, folder);
}

/** Throws AppError bad_file if a file is missing, malformed, or doesn't match the other one. */
export function loadMatrixFactorization(folder: string): Promise<MatrixFactorization> {
  return loadModelFiles(
    { kind: 'matrix-factorization', label: 'matrix factorization', schema: storedConfig },
    (stored, numbers) =>
      createMatrixFactorization(configOf(stored), {
        itemVectors: numbers.get(itemName) ?? new Float32Array(),
        meanUser: numbers.get(meanName) ?? new Float32Array(),
      }),
    folder,
  );
}
