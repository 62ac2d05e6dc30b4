// SASRec: self-attentive sequential recommendation (Kang & McAuley 2018), with a full softmax over all items.
//
//   e = LN(item[i] + position[t])                                     (B, T, d)
//   each layer:  a = LN(e + attention(e));  e = LN(a + gelu(a W1) W2)
//   user vector = e at the last item of the history                   (B, d)
//   score of an item = user vector · item vector                      (tied embeddings, no bias)
//
// Layout and weight names are RecBole's (weights as (out, in)), without its padding row: item 0 is the first item.
// Items stand at the left, padding at the right; causal attention never lets padding reach an item.

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

/** The last maxHistory items of each sequence, at the left of rows as long as the longest. */
export function padded(sequences: readonly (readonly number[])[], maxHistory: number) {
  const kept = sequences.map((sequence) => sequence.slice(-maxHistory));
  const length = Math.max(1, ...kept.map((sequence) => sequence.length));
  const items = new Int32Array(kept.length * length); // (B, T), padding 0
  for (const [row, sequence] of kept.entries()) items.set(sequence, row * length);
  return { items, lengths: kept.map((sequence) => sequence.length), length };
}

/**
 * (B, T) item rows → (N, d): the vectors at the places `rows` (N) of all B·T, or at every place. Position t knows items 0..t of its
 * row. What nobody asks for is left out of the last layer, from its attention on.
 */
export function encode(
  weights: SASRecWeights,
  config: SASRecConfig,
  items: tf.Tensor2D,
  { rows = null, noise = null }: { rows?: tf.Tensor1D | null; noise?: Noise | null } = {},
): tf.Tensor2D {
  const { dimension: d, heads, layers } = config;
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

  const positions = tf.slice(weight(positionEmbedding), [0, 0], [length, d]); // (T, d)
  const embedded = tf.add(tf.gather(weight(itemEmbedding), items), positions); // (B, T, d)
  const causal = causalBias(length); // (1, 1, T, T)
  let x = hiddenNoise(norm(embedded.reshape([batch * length, d]), 'LayerNorm')) as tf.Tensor2D; // (B·T, d)
  for (let layer = 0; layer < layers; layer++) {
    const attention = `trm_encoder.layer.${layer}.multi_head_attention`;
    const feedForward = `trm_encoder.layer.${layer}.feed_forward`;
    const q = split(scaled(x, `${attention}.query`, 1 / Math.sqrt(width)));
    const k = split(dense(x, `${attention}.key`));
    const v = split(dense(x, `${attention}.value`));
    const shares = attentionNoise(tf.softmax(tf.add(tf.matMul(q, k, false, true), causal))); // (B, heads, T, T)
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

function causalBias(length: number): tf.Tensor4D {
  const bias = new Float32Array(length * length);
  for (let row = 0; row < length; row++) bias.fill(-1e9, row * length + row + 1, (row + 1) * length);
  return tf.tensor4d(bias, [1, 1, length, length]);
}
