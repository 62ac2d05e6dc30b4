// SASRec: self-attentive sequential recommendation (Kang & McAuley 2018), with a full softmax over all items.
//
//   e = LN(item[i] + position[t])                                     (B, T, d)
//   each layer:  a = LN(e + attention(e));  e = LN(a + gelu(a W1) W2)
//   user vector = e at the last item of the history                   (B, d)
//   score of an item = user vector · item vector                      (tied embeddings, no bias)
//
// Layout and weight names are RecBole's (weights as (out, in)), without its padding row: item 0 is the first item.
// Sequences share rows (`packed`), since most are far shorter than T; attention never lets one reach another.

import { tf } from '#lib/tensor/backend.ts';
import { gelu, layerNorm, linear } from './fused.ts';

export type SASRecConfig = {
  itemCount: number;
  dimension: number; // d
  layers: number;
  heads: number;
  innerDimension: number; // of the feed-forward part
  maxHistory: number; // T: the learned positions
};
export const defaultSASRecConfig: Omit<SASRecConfig, 'itemCount'> = {
  dimension: 64,
  layers: 2,
  heads: 2,
  innerDimension: 256,
  maxHistory: 50,
};

export type SASRecWeights = ReadonlyMap<string, tf.Tensor>;

/** What training does to activations (dropout). A target model passes none. */
export type Noise = { hidden: (x: tf.Tensor) => tf.Tensor; attention: (x: tf.Tensor) => tf.Tensor };

export const itemEmbedding = 'item_embedding.weight';
const positionEmbedding = 'position_embedding.weight';

/** Name → shape of every weight, in a fixed order. */
export function weightShapes(config: SASRecConfig): Map<string, number[]> {
  const { itemCount, dimension: d, innerDimension, layers, maxHistory } = config;
  const shapes = new Map<string, number[]>([
    [itemEmbedding, [itemCount, d]],
    [positionEmbedding, [maxHistory, d]],
    ['LayerNorm.weight', [d]],
    ['LayerNorm.bias', [d]],
  ]);
  for (let layer = 0; layer < layers; layer++) {
    const attention = `trm_encoder.layer.${layer}.multi_head_attention`;
    const feedForward = `trm_encoder.layer.${layer}.feed_forward`;
    for (const part of ['query', 'key', 'value', 'dense']) {
      shapes.set(`${attention}.${part}.weight`, [d, d]).set(`${attention}.${part}.bias`, [d]);
    }
    shapes.set(`${attention}.LayerNorm.weight`, [d]).set(`${attention}.LayerNorm.bias`, [d]);
    shapes
      .set(`${feedForward}.dense_1.weight`, [innerDimension, d])
      .set(`${feedForward}.dense_1.bias`, [innerDimension]);
    shapes.set(`${feedForward}.dense_2.weight`, [d, innerDimension]).set(`${feedForward}.dense_2.bias`, [d]);
    shapes.set(`${feedForward}.LayerNorm.weight`, [d]).set(`${feedForward}.LayerNorm.bias`, [d]);
  }
  return shapes;
}

/** The bias that is added last to every user vector. */
export function lastBias({ layers }: SASRecConfig): string {
  return layers === 0 ? 'LayerNorm.bias' : `trm_encoder.layer.${layers - 1}.feed_forward.LayerNorm.bias`;
}

/** Sequences side by side in rows of one length, several short ones in a row; attention keeps them apart. */
export type Packed = {
  items: tf.Tensor2D; // (B, T) int32, padding 0
  positions: tf.Tensor2D; // (B, T) int32: place of an item in its own sequence
  bias: tf.Tensor4D; // (B, 1, T, T): 0 where a place may look, −1e9 elsewhere
  starts: number[]; // of each sequence, among all B·T places
  lengths: number[];
};

const forbidden = -1e9;

/** The last maxHistory items of each sequence, at the left of rows as long as the longest. */
export function padded(sequences: readonly (readonly number[])[], maxHistory: number) {
  const kept = sequences.map((sequence) => sequence.slice(-maxHistory));
  const length = Math.max(1, ...kept.map((sequence) => sequence.length));
  const items = new Int32Array(kept.length * length); // (B, T), padding 0
  for (const [row, sequence] of kept.entries()) items.set(sequence, row * length);
  return { items, lengths: kept.map((sequence) => sequence.length), length };
}

/** The last maxHistory items of each sequence. A row is as long as the longest; the longest sequences are placed first. */
export function packed(sequences: readonly (readonly number[])[], maxHistory: number): Packed {
  const kept = sequences.map((sequence) => sequence.slice(-maxHistory));
  const lengths = kept.map((sequence) => sequence.length);
  const length = Math.max(1, ...lengths);
  const { starts, rows } = rowsFor(lengths, length);
  const items = new Int32Array(rows * length);
  const positions = new Int32Array(rows * length);
  const bias = new Float32Array(rows * length * length).fill(forbidden);
  for (let place = 0; place < rows * length; place++) bias[place * length + (place % length)] = 0; // padding looks at itself
  for (const [at, sequence] of kept.entries()) {
    const start = starts[at] as number;
    const column = start % length;
    items.set(sequence, start);
    for (let position = 0; position < sequence.length; position++) {
      positions[start + position] = position;
      const from = (start + position) * length + column;
      bias.fill(0, from, from + position + 1);
    }
  }
  return {
    items: tf.tensor2d(items, [rows, length], 'int32'),
    positions: tf.tensor2d(positions, [rows, length], 'int32'),
    bias: tf.tensor4d(bias, [rows, 1, length, length]),
    starts,
    lengths,
  };
}

/** One sequence a row, from its left end: (B, T) items as they are, for who builds rows by hand. */
function alone(items: tf.Tensor2D): Pick<Packed, 'items' | 'positions' | 'bias'> {
  const [rows, length] = items.shape;
  const positions = tf.tile(tf.range(0, length, 1, 'int32').reshape([1, length]), [rows, 1]) as tf.Tensor2D;
  const bias = new Float32Array(length * length);
  for (let row = 0; row < length; row++) bias.fill(forbidden, row * length + row + 1, (row + 1) * length);
  return { items, positions, bias: tf.tensor4d(bias, [1, 1, length, length]) };
}

const rowMultiple = 4; // few different shapes, see next-item-loss.ts

/** Each sequence into the first row that still has room for it, the longest first. */
function rowsFor(lengths: readonly number[], length: number): { starts: number[]; rows: number } {
  const used: number[] = [];
  const starts = new Array<number>(lengths.length).fill(0);
  const longestFirst = [...lengths.keys()].sort((a, b) => (lengths[b] ?? 0) - (lengths[a] ?? 0) || a - b);
  let firstOpen = 0; // rows before it are full
  for (const at of longestFirst) {
    const own = lengths[at] as number;
    if (own === 0) continue; // has no place; what stands at its start is not read
    while (firstOpen < used.length && used[firstOpen] === length) firstOpen++;
    let row = firstOpen;
    while (row < used.length && (used[row] as number) + own > length) row++;
    starts[at] = row * length + (used[row] ?? 0);
    used[row] = (used[row] ?? 0) + own;
  }
  const rows = used.length > rowMultiple ? Math.ceil(used.length / rowMultiple) * rowMultiple : used.length;
  return { starts, rows: Math.max(1, rows) };
}

/**
 * Packed sequences, or (B, T) items with one sequence a row → (N, d): the vectors at the places `rows` (N) of all B·T, or at every place. A place knows the items of its
 * sequence up to itself. What nobody asks for is left out of the last layer, from its attention on.
 */
export function encode(
  weights: SASRecWeights,
  config: SASRecConfig,
  sequences: tf.Tensor2D | Pick<Packed, 'items' | 'positions' | 'bias'>,
  { rows = null, noise = null }: { rows?: tf.Tensor1D | null; noise?: Noise | null } = {},
): tf.Tensor2D {
  const { dimension: d, heads, layers } = config;
  const { items, positions, bias } = sequences instanceof tf.Tensor ? alone(sequences) : sequences;
  const [batch, length] = items.shape;
  const width = d / heads;
  const hiddenNoise = noise?.hidden ?? ((x: tf.Tensor) => x);
  const attentionNoise = noise?.attention ?? ((x: tf.Tensor) => x);
  const weight = <T extends tf.Tensor>(name: string): T => {
    const found = weights.get(name);
    if (!found) throw new Error(`SASRec has no weight ${name}`);
    return found as T;
  };
  const dense = (x: tf.Tensor2D, name: string) => linear(x, weight(`${name}.weight`), weight(`${name}.bias`));
  const scaled = (x: tf.Tensor2D, name: string, scale: number) =>
    linear(x, tf.mul(weight(`${name}.weight`), scale), tf.mul(weight(`${name}.bias`), scale));
  const norm = (x: tf.Tensor, name: string) =>
    layerNorm(x, weight(`${name}.weight`), weight(`${name}.bias`)) as tf.Tensor2D;
  // (B·T, d) → (B, heads, T, d / heads)
  const split = (x: tf.Tensor2D): tf.Tensor =>
    x.reshape([batch, length, heads, width]).transpose([0, 2, 1, 3]);

  const embedded = tf.add(
    tf.gather(weight(itemEmbedding), items),
    tf.gather(weight(positionEmbedding), positions),
  ); // (B, T, d)
  let x = hiddenNoise(norm(embedded.reshape([batch * length, d]), 'LayerNorm')) as tf.Tensor2D; // (B·T, d)
  for (let layer = 0; layer < layers; layer++) {
    const attention = `trm_encoder.layer.${layer}.multi_head_attention`;
    const feedForward = `trm_encoder.layer.${layer}.feed_forward`;
    const q = split(scaled(x, `${attention}.query`, 1 / Math.sqrt(width)));
    const k = split(dense(x, `${attention}.key`));
    const v = split(dense(x, `${attention}.value`));
    const shares = attentionNoise(tf.softmax(tf.add(tf.matMul(q, k, false, true), bias))); // (B, heads, T, T)
    let mixed: tf.Tensor2D = tf
      .matMul(shares, v)
      .transpose([0, 2, 1, 3])
      .reshape([batch * length, d]);
    if (rows && layer === layers - 1) [x, mixed] = [tf.gather(x, rows), tf.gather(mixed, rows)];
    x = norm(tf.add(x, hiddenNoise(dense(mixed, `${attention}.dense`))), `${attention}.LayerNorm`);
    const inner = gelu(dense(x, `${feedForward}.dense_1`)) as tf.Tensor2D; // (N, inner)
    x = norm(tf.add(x, hiddenNoise(dense(inner, `${feedForward}.dense_2`))), `${feedForward}.LayerNorm`);
  }
  return x;
}
