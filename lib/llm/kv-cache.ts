// Keys and values of the positions already read. A prompt's are the prefix, one row a prompt; those of the tokens generated since are
// the suffix, one row a hypothesis, any number for each prompt. The rows of a prompt share its prefix: it is never copied,
// and choosing rows anew gathers the short suffix only. One row per prompt is plain cached generation.
import { tf } from '#lib/tensor/backend.ts';

type Stored = { keys: tf.Tensor4D; values: tf.Tensor4D }; // (rows, KV, positions, D)

/**
 * Which rows belong to which prompt, those of a prompt next to each other. Where prompts have unequally many, `spread` (prompts·each)
 * names the row that stands in each place of a full grid, and `places` (rows) the place of each row in it.
 */
type Rows = { each: number; spread: tf.Tensor1D | null; places: tf.Tensor1D | null };

export type LayerCache = { rows: Rows; prefix: Stored | null; suffix: Stored | null };

export type KVCache = { layers: LayerCache[] };

/** The first forward pass fills the prefix, every later one adds to the suffix. */
export function createCache(layers: number): KVCache {
  const rows: Rows = { each: 1, spread: null, places: null };
  return { layers: Array.from({ length: layers }, () => ({ rows, prefix: null, suffix: null })) };
}

/** From now on only these prompts go on, in this order. Copies their prefixes. */
export function keepPrompts(cache: KVCache, prompts: number[]): void {
  for (const layer of cache.layers) if (layer.prefix) layer.prefix = gathered(layer.prefix, prompts);
}

/** Row i becomes what row `from[i]` was, of the same prompt. counts: how many rows each prompt now has, one at least. */
export function selectRows(cache: KVCache, from: number[], counts: number[]): void {
  disposeRows(cache);
  const rows = gridOf(counts);
  const same = from.every((row, index) => row === index);
  for (const layer of cache.layers) {
    layer.rows = rows;
    if (layer.suffix && !(same && layer.suffix.keys.shape[0] === from.length))
      layer.suffix = gathered(layer.suffix, from);
  }
}

function gridOf(counts: number[]): Rows {
  const each = Math.max(...counts);
  if (counts.every((count) => count === each)) return { each, spread: null, places: null };
  const spread: number[] = [];
  const places: number[] = [];
  counts.forEach((count, prompt) => {
    const start = places.length;
    for (let row = 0; row < each; row++) spread.push(start + Math.min(row, count - 1));
    for (let row = 0; row < count; row++) places.push(prompt * each + row);
  });
  return { each, spread: tf.tensor1d(spread, 'int32'), places: tf.tensor1d(places, 'int32') };
}

function disposeRows({ layers: [first] }: KVCache): void {
  if (first?.rows.spread) tf.dispose(first.rows.spread);
  if (first?.rows.places) tf.dispose(first.rows.places);
}

/** Forgets the prompts' positions from `length` on. */
export function trimPrefix(cache: KVCache, length: number): void {
  for (const layer of cache.layers) {
    if (!layer.prefix) continue;
    const { keys, values } = layer.prefix;
    const [prompts, heads, , width] = keys.shape;
    const cut = (stored: tf.Tensor4D) => stored.slice([0, 0, 0, 0], [prompts, heads, length, width]);
    layer.prefix = { keys: tf.keep(cut(keys)), values: tf.keep(cut(values)) };
    tf.dispose([keys, values]);
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
  disposeRows(cache);
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
  const { prefix, suffix } = cache;
  if (!prefix) {
    cache.prefix = store(k, v);
    const weights = tf.softmax(tf.matMul(q, k, false, true).add<tf.Tensor4D>(bias));
    return { weights, output: tf.matMul(weights, v) };
  }
  const keys = suffix ? tf.concat([suffix.keys, k], 2) : k;
  const values = suffix ? tf.concat([suffix.values, v], 2) : v;
  cache.suffix = store(keys, values);
  if (suffix) tf.dispose([suffix.keys, suffix.values]);

  const prefixScores = overRows(q, cache.rows, (all) => tf.matMul(all, prefix.keys, false, true));
  const scores = tf.concat([prefixScores, tf.matMul(q, keys, false, true)], 3);
  const weights = tf.softmax(scores.add<tf.Tensor4D>(bias));
  const sizes = [prefix.keys.shape[2], keys.shape[2]];
  const [onPrefix, onSuffix] = tf.split(weights, sizes, 3) as [tf.Tensor4D, tf.Tensor4D];
  const fromPrefix = overRows(onPrefix, cache.rows, (all) => tf.matMul(all, prefix.values));
  return { weights, output: fromPrefix.add(tf.matMul(onSuffix, values)) };
}

/** Runs `product` with the rows of a prompt stacked: (rows, KV, R, X) → (prompts, KV, each·R, X) and back. */
function overRows(x: tf.Tensor4D, rows: Rows, product: (x: tf.Tensor4D) => tf.Tensor4D): tf.Tensor4D {
  const { each, spread, places } = rows;
  if (each === 1) return product(x);
  const grid = spread ? tf.gather(x, spread) : x; // (prompts·each, KV, R, X)
  const [count, heads, inner, width] = grid.shape;
  const prompts = count / each;
  const stacked = grid
    .reshape([prompts, each, heads, inner, width])
    .transpose([0, 2, 1, 3, 4])
    .reshape([prompts, heads, each * inner, width]) as tf.Tensor4D;
  const result = product(stacked);
  const back = result
    .reshape([prompts, heads, each, inner, result.shape[3]])
    .transpose([0, 2, 1, 3, 4])
    .reshape([count, heads, inner, result.shape[3]]) as tf.Tensor4D;
  return places ? tf.gather(back, places) : back;
}
