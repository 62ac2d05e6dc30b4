// Grouped-query attention, softmax(q·kᵀ + bias)·v, and its gradient. The G query heads of a key/value head are stacked along time,
// so that keys and values are never repeated. q comes already divided by √D.
import type { tf } from '#lib/tensor/backend.ts';
import {
  add,
  matMul,
  matMulTransposed,
  multiply,
  softmax,
  subtract,
  sumLast,
  transposedMatMul,
} from '#lib/tensor/operations.ts';
import { type LayerCache, withPrefix } from './kv-cache.ts';

export type AttentionShape = {
  batch: number;
  time: number;
  heads: number;
  keyValueHeads: number;
  headDimension: number;
};

export type AttentionKept = {
  q: tf.Tensor4D;
  k: tf.Tensor4D;
  v: tf.Tensor4D;
  weights: tf.Tensor4D;
  mixed: tf.Tensor2D;
};

/** (N, heads·D) → (B, KV, G·T, D); with `heads` = KV, G is 1. */
function splitHeads(x: tf.Tensor2D, heads: number, shape: AttentionShape): tf.Tensor4D {
  const { batch, time, keyValueHeads, headDimension } = shape;
  const grouped = (heads / keyValueHeads) * time;
  return x
    .reshape([batch, time, heads, headDimension])
    .transpose([0, 2, 1, 3])
    .reshape([batch, keyValueHeads, grouped, headDimension]);
}

/** (B, KV, G·T, D) → (N, heads·D). */
function joinHeads(x: tf.Tensor4D, heads: number, shape: AttentionShape): tf.Tensor2D {
  const { batch, time, headDimension } = shape;
  return x
    .reshape([batch, heads, time, headDimension])
    .transpose([0, 2, 1, 3])
    .reshape([batch * time, heads * headDimension]);
}

/** The heads' outputs side by side, `mixed` (N, heads·D), and what the gradient needs. */
export function attend(
  queries: tf.Tensor2D,
  keys: tf.Tensor2D,
  values: tf.Tensor2D,
  bias: tf.Tensor4D,
  shape: AttentionShape,
  cache?: LayerCache,
): AttentionKept {
  const q = splitHeads(queries, shape.heads, shape);
  const k = splitHeads(keys, shape.keyValueHeads, shape);
  const v = splitHeads(values, shape.keyValueHeads, shape);
  if (cache) {
    const { weights, output } = withPrefix(q, k, v, bias, cache);
    return { q, k, v, weights, mixed: joinHeads(output, shape.heads, shape) };
  }
  const weights = softmax(add(matMulTransposed(q, k), bias)); // (B, KV, G·T, S)
  return { q, k, v, weights, mixed: joinHeads(matMul(weights, v), shape.heads, shape) };
}

/** dS = P∘(dP − rowsum(dO∘O)): the row sum over D stands for the one over S (Dao et al. 2022). */
export function attendBackward(dMixed: tf.Tensor2D, kept: AttentionKept, shape: AttentionShape) {
  const { q, k, v, weights, mixed } = kept;
  const dOutput = splitHeads(dMixed, shape.heads, shape);
  const output = splitHeads(mixed, shape.heads, shape);
  const along = sumLast(multiply(dOutput, output)); // (B, KV, G·T, 1)
  const dScores = multiply(weights, subtract(matMulTransposed(dOutput, v), along));
  return {
    dq: joinHeads(matMul(dScores, k), shape.heads, shape),
    dk: joinHeads(transposedMatMul(dScores, q), shape.keyValueHeads, shape),
    dv: joinHeads(transposedMatMul(weights, dOutput), shape.keyValueHeads, shape),
  };
}
