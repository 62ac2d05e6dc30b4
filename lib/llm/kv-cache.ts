// Keys and values of the positions already read. A prompt's are the prefix, one row a prompt; those of the tokens generated since are
// the suffix, one row a hypothesis, equally many for each prompt. The rows of a prompt share its prefix: it is never copied,
// and choosing rows anew gathers the short suffix only. One row per prompt is plain cached generation.
import { tf } from '#lib/tensor/backend.ts';

type Stored = { keys: tf.Tensor4D; values: tf.Tensor4D }; // (rows, KV, positions, D)

export type LayerCache = { rowsPerPrompt: number; prefix: Stored | null; suffix: Stored | null };

export type KVCache = { layers: LayerCache[] };

/** The first forward pass fills the prefix, every later one adds to the suffix. */
export function createCache(layers: number): KVCache {
  return { layers: Array.from({ length: layers }, () => ({ rowsPerPrompt: 1, prefix: null, suffix: null })) };
}

/** From now on only these prompts go on, in this order. Copies their prefixes. */
export function keepPrompts(cache: KVCache, prompts: number[]): void {
  for (const layer of cache.layers) if (layer.prefix) layer.prefix = gathered(layer.prefix, prompts);
}

/** Row i becomes what row `rows[i]` was, of the same prompt; every prompt now has `each` rows, next to each other. */
export function selectRows(cache: KVCache, rows: number[], each: number): void {
  const same = rows.every((row, index) => row === index);
  for (const layer of cache.layers) {
    layer.rowsPerPrompt = each;
    if (layer.suffix && !(same && layer.suffix.keys.shape[0] === rows.length))
      layer.suffix = gathered(layer.suffix, rows);
  }
}

function gathered({ keys, values }: Stored, rows: number[]): Stored {
  const chosen = tf.tidy(() => {
    const order = tf.tensor1d(rows, 'int32');
    return { keys: tf.keep(tf.gather(keys, order)), values: tf.keep(tf.gather(values, order)) };
  });
  tf.dispose([keys, values]);
  return chosen;
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
  const { prefix, suffix, rowsPerPrompt } = cache;
  if (!prefix) {
    cache.prefix = store(k, v);
    const weights = tf.softmax(tf.matMul(q, k, false, true).add<tf.Tensor4D>(bias));
    return { weights, output: tf.matMul(weights, v) };
  }
  const keys = suffix ? tf.concat([suffix.keys, k], 2) : k;
  const values = suffix ? tf.concat([suffix.values, v], 2) : v;
  cache.suffix = store(keys, values);
  if (suffix) tf.dispose([suffix.keys, suffix.values]);

  const prefixScores = overRows(q, rowsPerPrompt, (all) => tf.matMul(all, prefix.keys, false, true));
  const scores = tf.concat([prefixScores, tf.matMul(q, keys, false, true)], 3);
  const weights = tf.softmax(scores.add<tf.Tensor4D>(bias));
  const sizes = [prefix.keys.shape[2], keys.shape[2]];
  const [onPrefix, onSuffix] = tf.split(weights, sizes, 3) as [tf.Tensor4D, tf.Tensor4D];
  const fromPrefix = overRows(onPrefix, rowsPerPrompt, (all) => tf.matMul(all, prefix.values));
  return { weights, output: fromPrefix.add(tf.matMul(onSuffix, values)) };
}

/** Runs `product` with the rows of a prompt stacked: (prompts·each, KV, R, X) → (prompts, KV, each·R, X) and back. */
function overRows(x: tf.Tensor4D, each: number, product: (x: tf.Tensor4D) => tf.Tensor4D): tf.Tensor4D {
  if (each === 1) return product(x);
  const [rows, heads, inner, width] = x.shape;
  const prompts = rows / each;
  const stacked = x
    .reshape([prompts, each, heads, inner, width])
    .transpose([0, 2, 1, 3, 4])
    .reshape([prompts, heads, each * inner, width]) as tf.Tensor4D;
  const result = product(stacked);
  return result
    .reshape([prompts, heads, each, inner, result.shape[3]])
    .transpose([0, 2, 1, 3, 4])
    .reshape([rows, heads, inner, result.shape[3]]);
}
