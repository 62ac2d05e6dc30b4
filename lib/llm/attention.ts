// Grouped-query attention, softmax(q·kᵀ + bias)·v, and its gradient. The G query heads of a key/value head are stacked
// along time, so that keys and values are never repeated. q is already divided by √D.
// No position looks ahead, so a long row is processed in blocks of queries, each with the keys up to its own end. That
// saves half of the scores.
import { tf } from '#lib/tensor/backend.ts';
import {
  add,
  addAll,
  matMul,
  matMulTransposed,
  multiply,
  softmax,
  subtract,
  sumLast,
  transposedMatMul,
} from '#lib/tensor/operations.ts';
import { type Block, blocksOf } from './attention-blocks.ts';
import { attendCached, type LayerCache, storePrefix } from './kv-cache.ts';

export type AttentionShape = {
  batch: number;
  time: number;
  heads: number;
  keyValueHeads: number;
  headDimension: number;
};

/** A block is `size` queries starting at `start`; q and weights have one tensor per block. */
export type AttentionKept = {
  q: tf.Tensor4D[]; // (B, KV, G·size, D)
  k: tf.Tensor4D; // (B, KV, T, D)
  v: tf.Tensor4D;
  weights: tf.Tensor4D[]; // (B, KV, G·size, start + size)
  mixed: tf.Tensor2D; // (N, heads·D)
};

/** (B, T, T) additive → one (B, KV, G·size, start + size) a block. */
export function attentionBias(bias: tf.Tensor3D, shape: AttentionShape): tf.Tensor4D[] {
  const { batch, time, heads, keyValueHeads } = shape;
  const blocks = blocksOf(time);
  return blocks.map(({ start, size }) => {
    const seen = start + size;
    const part = blocks.length === 1 ? bias : bias.slice([0, start, 0], [batch, size, seen]);
    return tf
      .tile(part.reshape([batch, 1, size, seen]), [1, heads, 1, 1])
      .reshape([batch, keyValueHeads, (heads / keyValueHeads) * size, seen]);
  });
}

/** A block of (N, heads·D) → (B, KV, G·size, D); with `heads` = KV, G is 1. */
function splitHeads(x: tf.Tensor2D, heads: number, shape: AttentionShape, block?: Block): tf.Tensor4D {
  const { batch, time, keyValueHeads, headDimension } = shape;
  const all = x.reshape([batch, time, heads, headDimension]);
  const size = block?.size ?? time;
  const part = size === time ? all : all.slice([0, block?.start ?? 0, 0, 0], [batch, size, -1, -1]);
  return part
    .transpose([0, 2, 1, 3])
    .reshape([batch, keyValueHeads, (heads / keyValueHeads) * size, headDimension]);
}

/** Blocks (B, KV, G·size, D), one after the other in time → (N, heads·D). */
function joinHeads(blocks: tf.Tensor4D[], heads: number, shape: AttentionShape): tf.Tensor2D {
  const { batch, time, keyValueHeads, headDimension } = shape;
  const group = heads / keyValueHeads;
  const parts = blocks.map((block) =>
    block.reshape([batch, heads, block.shape[2] / group, headDimension]).transpose([0, 2, 1, 3]),
  );
  const joined = parts.length === 1 ? (parts[0] as tf.Tensor) : tf.concat(parts, 1);
  return joined.reshape([batch * time, heads * headDimension]);
}

/** The first `count` keys or values of (B, KV, T, D). */
function first(x: tf.Tensor4D, count: number): tf.Tensor4D {
  return count === x.shape[2] ? x : x.slice([0, 0, 0, 0], [-1, -1, count, -1]);
}

/** Sum of (B, KV, keys, D) over blocks, each padded to T. */
function sumOverBlocks(parts: tf.Tensor4D[], time: number): tf.Tensor4D {
  return addAll(
    parts.map((part) =>
      part.shape[2] === time
        ? part
        : tf.pad(part, [
            [0, 0],
            [0, 0],
            [0, time - part.shape[2]],
            [0, 0],
          ]),
    ),
  );
}

/**
 * The heads' outputs side by side, `mixed` (N, heads·D), and what the gradient needs. bias: of attentionBias. A cache
 * that holds prompts is attended to as well: then bias is of stackedBias, and there is no gradient.
 */
export function attend(
  queries: tf.Tensor2D,
  keys: tf.Tensor2D,
  values: tf.Tensor2D,
  bias: tf.Tensor4D[],
  shape: AttentionShape,
  cache?: LayerCache,
): AttentionKept {
  const k = splitHeads(keys, shape.keyValueHeads, shape);
  const v = splitHeads(values, shape.keyValueHeads, shape);
  if (cache?.prefix) {
    const [whole] = bias as [tf.Tensor4D];
    const output = attendCached(splitHeads(queries, shape.heads, shape), k, v, whole, cache);
    return { q: [], k, v, weights: [], mixed: joinHeads([output], shape.heads, shape) };
  }
  if (cache) storePrefix(cache, k, v);
  const blocks = blocksOf(shape.time);
  const q = blocks.map((block) => splitHeads(queries, shape.heads, shape, block));
  const weights = q.map((part, at) => {
    const mask = bias[at] as tf.Tensor4D;
    return softmax(add(matMulTransposed(part, first(k, mask.shape[3])), mask));
  });
  const outputs = weights.map((part) => matMul(part, first(v, part.shape[3])));
  return { q, k, v, weights, mixed: joinHeads(outputs, shape.heads, shape) };
}

/** dS = P∘(dP − rowsum(dO∘O)): the row sum over D stands for the one over S (Dao et al. 2022). */
export function attendBackward(dMixed: tf.Tensor2D, kept: AttentionKept, shape: AttentionShape) {
  const { q, k, v, weights, mixed } = kept;
  const { heads, keyValueHeads, time } = shape;
  const parts = blocksOf(time).map((block, at) => {
    const [query, share] = [q[at], weights[at]] as [tf.Tensor4D, tf.Tensor4D];
    const seen = share.shape[3];
    const dOutput = splitHeads(dMixed, heads, shape, block);
    const output = splitHeads(mixed, heads, shape, block);
    const along = sumLast(multiply(dOutput, output)); // (B, KV, G·size, 1)
    const dScores = multiply(share, subtract(matMulTransposed(dOutput, first(v, seen)), along));
    return {
      dq: matMul(dScores, first(k, seen)),
      dk: transposedMatMul(dScores, query),
      dv: transposedMatMul(share, dOutput),
    };
  });
  const of = <Name extends 'dq' | 'dk' | 'dv'>(name: Name) => parts.map((part) => part[name]);
  return {
    dq: joinHeads(of('dq'), heads, shape),
    dk: joinHeads([sumOverBlocks(of('dk'), time)], keyValueHeads, shape),
    dv: joinHeads([sumOverBlocks(of('dv'), time)], keyValueHeads, shape),
  };
}
