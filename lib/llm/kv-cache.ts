// Keys and values of the positions already read. A prompt's are the prefix, one row a prompt; those of the tokens generated since are
// the suffix, one row a beam. The beams of a prompt share its prefix: it is never copied, and choosing beams anew gathers
// the short suffix only. One row per prompt (beams = 1) is plain cached generation.
import { tf } from '#lib/tensor/backend.ts';

type Stored = { keys: tf.Tensor4D; values: tf.Tensor4D }; // (rows, KV, positions, D)

export type LayerCache = { beams: number; prefix: Stored | null; suffix: Stored | null };

export type KVCache = { layers: LayerCache[] };

/** The first forward pass fills the prefix, every later one adds to the suffix. */
export function createCache(layers: number): KVCache {
  return { layers: Array.from({ length: layers }, () => ({ beams: 1, prefix: null, suffix: null })) };
}

/** From now on every prompt has `beams` rows, those of a prompt next to each other. */
export function setBeams(cache: KVCache, beams: number): void {
  for (const layer of cache.layers) layer.beams = beams;
}

/** Row i of the suffix becomes what row `rows[i]` was. A row must come from a beam of the same prompt. */
export function reorderSuffix(cache: KVCache, rows: number[]): void {
  const order = tf.tensor1d(rows, 'int32');
  for (const layer of cache.layers) {
    if (!layer.suffix) continue;
    const { keys, values } = layer.suffix;
    layer.suffix = { keys: tf.keep(tf.gather(keys, order)), values: tf.keep(tf.gather(values, order)) };
    tf.dispose([keys, values]);
  }
  order.dispose();
}

export function disposeCache(cache: KVCache): void {
  for (const layer of cache.layers) {
    for (const stored of [layer.prefix, layer.suffix]) if (stored) tf.dispose([stored.keys, stored.values]);
    layer.prefix = null;
    layer.suffix = null;
  }
}

function store(keys: tf.Tensor4D, values: tf.Tensor4D): Stored {
  return { keys: tf.keep(keys.clone()), values: tf.keep(values.clone()) };
}

/**
 * Puts the new keys and values (rows, KV, T, D) into the cache and attends over all of it.
 * q (rows, KV, G·T, D), bias (rows, KV, G·T, S) with S = prefix + suffix.
 */
export function withPrefix(
  q: tf.Tensor4D,
  k: tf.Tensor4D,
  v: tf.Tensor4D,
  bias: tf.Tensor4D,
  cache: LayerCache,
): { weights: tf.Tensor4D; output: tf.Tensor4D } {
  const { prefix, suffix, beams } = cache;
  if (!prefix) {
    cache.prefix = store(k, v);
    const weights = tf.softmax(tf.matMul(q, k, false, true).add<tf.Tensor4D>(bias));
    return { weights, output: tf.matMul(weights, v) };
  }
  const keys = suffix ? tf.concat([suffix.keys, k], 2) : k;
  const values = suffix ? tf.concat([suffix.values, v], 2) : v;
  cache.suffix = store(keys, values);
  if (suffix) tf.dispose([suffix.keys, suffix.values]);

  const prefixScores = overBeams(q, beams, (all) => tf.matMul(all, prefix.keys, false, true));
  const scores = tf.concat([prefixScores, tf.matMul(q, keys, false, true)], 3);
  const weights = tf.softmax(scores.add<tf.Tensor4D>(bias));
  const sizes = [prefix.keys.shape[2], keys.shape[2]];
  const [onPrefix, onSuffix] = tf.split(weights, sizes, 3) as [tf.Tensor4D, tf.Tensor4D];
  const fromPrefix = overBeams(onPrefix, beams, (all) => tf.matMul(all, prefix.values));
  return { weights, output: fromPrefix.add(tf.matMul(onSuffix, values)) };
}

/** Runs `product` with the beams of a prompt stacked: (prompts·beams, KV, R, X) → (prompts, KV, beams·R, X) and back. */
function overBeams(x: tf.Tensor4D, beams: number, product: (x: tf.Tensor4D) => tf.Tensor4D): tf.Tensor4D {
  if (beams === 1) return product(x);
  const [rows, heads, each, width] = x.shape;
  const prompts = rows / beams;
  const stacked = x
    .reshape([prompts, beams, heads, each, width])
    .transpose([0, 2, 1, 3, 4])
    .reshape([prompts, heads, beams * each, width]) as tf.Tensor4D;
  const result = product(stacked);
  return result
    .reshape([prompts, heads, beams, each, result.shape[3]])
    .transpose([0, 2, 1, 3, 4])
    .reshape([rows, heads, each, result.shape[3]]);
}
