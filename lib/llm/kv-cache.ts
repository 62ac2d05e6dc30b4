// Keys and values of the positions already read. The prefix is the prompts', one row per prompt; the suffix is the
// tokens generated since, one row per hypothesis, any number for each prompt. A prompt's rows share its prefix: it's
// never copied, and choosing other rows only gathers the short suffix. One row per prompt is plain cached generation.
import { tf } from '#lib/tensor/backend.ts';
import { add, matMul, matMulTransposed, softmax } from '#lib/tensor/operations.ts';

type Stored = { keys: tf.Tensor4D; values: tf.Tensor4D }; // (rows, KV, positions, D)

/**
 * Which rows belong to which prompt; a prompt's rows are adjacent. If prompts have different numbers of rows, `spread`
 * (prompts·each) gives the row in each place of a full grid, and `places` (rows) gives each row's place in it.
 */
type Rows = { each: number; spread: tf.Tensor1D | null; places: tf.Tensor1D | null };

export type LayerCache = { rows: Rows; prefix: Stored | null; suffix: Stored | null };

type Heads = { heads: number; keyValueHeads: number };

export type KVCache = { layers: LayerCache[] };

/** The first forward pass fills the prefix, every later one adds to the suffix. */
export function createCache(layers: number): KVCache {
  const rows: Rows = { each: 1, spread: null, places: null };
  return { layers: Array.from({ length: layers }, () => ({ rows, prefix: null, suffix: null })) };
}

/** Keeps only these prompts, in this order. Copies their prefixes. */
export function keepPrompts(cache: KVCache, prompts: number[]): void {
  for (const layer of cache.layers) if (layer.prefix) layer.prefix = gathered(layer.prefix, prompts);
}

/**
 * Row i becomes a copy of row `from[i]`, of the same prompt. counts: how many rows each prompt now has, at least one.
 */
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

/** Drops the prompts' positions from `length` on. */
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

/** Keeps the prompts' keys and values (prompts, KV, T, D). */
export function storePrefix(cache: LayerCache, keys: tf.Tensor4D, values: tf.Tensor4D): void {
  cache.prefix = stored(keys, values);
}

function stored(keys: tf.Tensor4D, values: tf.Tensor4D): Stored {
  return { keys: tf.keep(keys.clone()), values: tf.keep(values.clone()) };
}

/** What each row may see, (rows, 1, S) with S = prefix + suffix, as attendCached takes it. */
export function stackedBias(bias: tf.Tensor3D, { layers: [layer] }: KVCache, heads: Heads): tf.Tensor4D {
  const { each = 1, spread = null } = layer?.rows ?? {};
  const grid = spread ? tf.gather(bias, spread) : bias;
  const [count, , seen] = grid.shape;
  const group = heads.heads / heads.keyValueHeads;
  return tf
    .tile(grid.reshape([count / each, 1, each, 1, seen]), [1, heads.keyValueHeads, 1, group, 1])
    .reshape([count / each, heads.keyValueHeads, each * group, seen]);
}

/**
 * Adds the new keys and values (rows, KV, 1, D) to the cache and attends to all of it:
 * q (rows, KV, G, D) → (rows, KV, G, D). The scores, which are large, stay stacked by prompt like the bias:
 * (prompts, KV, each·G, S).
 */
export function attendCached(
  q: tf.Tensor4D,
  k: tf.Tensor4D,
  v: tf.Tensor4D,
  bias: tf.Tensor4D,
  cache: LayerCache,
): tf.Tensor4D {
  const { prefix, suffix, rows } = cache;
  if (!prefix) throw new TypeError('The prompts come before what follows them.');
  const keys = suffix ? tf.concat([suffix.keys, k], 2) : k;
  const values = suffix ? tf.concat([suffix.values, v], 2) : v;
  cache.suffix = stored(keys, values);
  if (suffix) tf.dispose([suffix.keys, suffix.values]);

  const onPrompts = matMulTransposed(stacked(q, rows), prefix.keys);
  const onOwn = stacked(matMulTransposed(q, keys), rows);
  const weights = softmax(add(tf.concat([onPrompts, onOwn], 3), bias));
  const sizes = [prefix.keys.shape[2], keys.shape[2]];
  const [toPrompts, toOwn] = tf.split(weights, sizes, 3) as [tf.Tensor4D, tf.Tensor4D];
  return add(unstacked(matMul(toPrompts, prefix.values), rows), matMul(unstacked(toOwn, rows), values));
}

/** (rows, KV, G, X) → (prompts, KV, each·G, X): stacks each prompt's rows. */
function stacked(x: tf.Tensor4D, { each, spread }: Rows): tf.Tensor4D {
  if (each === 1) return x;
  const grid = spread ? tf.gather(x, spread) : x;
  const [count, heads, group, width] = grid.shape;
  return grid
    .reshape([count / each, each, heads, group, width])
    .transpose([0, 2, 1, 3, 4])
    .reshape([count / each, heads, each * group, width]);
}

/** The inverse: (prompts, KV, each·G, X) → (rows, KV, G, X). */
function unstacked(x: tf.Tensor4D, { each, places }: Rows): tf.Tensor4D {
  if (each === 1) return x;
  const [prompts, heads, inner, width] = x.shape;
  const grid = x
    .reshape([prompts, heads, each, inner / each, width])
    .transpose([0, 2, 1, 3, 4])
    .reshape<tf.Tensor4D>([prompts * each, heads, inner / each, width]);
  return places ? tf.gather(grid, places) : grid;
}
