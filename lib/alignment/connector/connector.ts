// A connector carries a vector of the target model's space into the language model's embedding space (paper § 3.2.2): one for
// users (user-connector.ts), one for items (item-connector.ts). The paper's is W2 · GELU(W1 · x + b1) + b2. Ours is a
// key-value memory of the same two layers, plus a direct path:
//   x̂ = (x − mean) / scale      soft token = W2 · softmax(W1 · x̂ + b1) + W3 · x̂ + b2
// W1 holds a key and W2 a value for each item: the value is the item's title as a bag of its tokens' embeddings, so the
// soft token says which titles the vector points at, and W3 keeps the vector's own geometry beside it. A reader, where
// there is one, adds W5 · relu(W4 · x̂ + b4) to the softmax's logits: which items a vector points at is not linear in it.
// `d` target model width, `h` memory size, `H` language model width, `m` reader width. `past` is an option: a second memory
// for users, without values (recalled-items.ts).
// This file is plain TypeScript, since serving needs no tensor library; trainable-connector.ts trains.
import { AppError } from '#lib/errors.ts';

/** From a vector to shares of the items. */
export type Memory = {
  inputSize: number; // d
  hiddenSize: number; // h
  mean: Float32Array; // (d)
  scale: Float32Array; // (d), standard deviation
  keyWeight: Float32Array; // W1 (h, d)
  keyBias: Float32Array; // b1 (h)
  reader?: Reader;
};
export type Reader = {
  size: number; // m
  inWeight: Float32Array; // W4 (m, d)
  inBias: Float32Array; // b4 (m)
  outWeight: Float32Array; // W5 (h, m)
};
export type ConnectorWeights = Memory & {
  outputSize: number; // H
  valueWeight: Float32Array; // W2 (H, h)
  directWeight: Float32Array; // W3 (H, d)
  outBias: Float32Array; // b2 (H)
};
export type Connectors = { user: ConnectorWeights; item: ConnectorWeights; past?: Memory };

/** vector (d) → soft token (H). */
export function applyConnector(connector: ConnectorWeights, vector: Float32Array): Float32Array {
  const x = standardized(connector, vector);
  const out = addProduct(connector.outBias.slice(), connector.directWeight, x, connector.outputSize);
  return addProduct(out, connector.valueWeight, softmax(logitsOf(connector, x)), connector.outputSize);
}

/** The `count` items that a memory names first for a vector, best first. */
export function strongestItems(memory: Memory, vector: Float32Array, count: number): number[] {
  const logits = logitsOf(memory, standardized(memory, vector));
  return Array.from(logits.keys())
    .sort((a, b) => (logits[b] as number) - (logits[a] as number) || a - b)
    .slice(0, count);
}

function standardized({ inputSize: d, mean, scale }: Memory, vector: Float32Array): Float32Array {
  if (vector.length !== d) {
    throw new AppError('bad_request', {
      message: `The connector takes vectors of ${d} numbers, not ${vector.length}.`,
    });
  }
  return vector.map((value, i) => (value - (mean[i] as number)) / (scale[i] as number));
}

function logitsOf({ keyBias, keyWeight, hiddenSize, reader }: Memory, x: Float32Array): Float32Array {
  const logits = addProduct(keyBias.slice(), keyWeight, x, hiddenSize);
  if (!reader) return logits;
  const inner = addProduct(reader.inBias.slice(), reader.inWeight, x, reader.size);
  for (let i = 0; i < inner.length; i++) inner[i] = Math.max(0, inner[i] as number);
  return addProduct(logits, reader.outWeight, inner, hiddenSize);
}

/** out (rows) += matrix (rows, columns) · x (columns). */
function addProduct(out: Float32Array, matrix: Float32Array, x: Float32Array, rows: number): Float32Array {
  const columns = x.length;
  for (let r = 0; r < rows; r++) {
    let sum = 0;
    for (let c = 0, at = r * columns; c < columns; c++, at++)
      sum += (matrix[at] as number) * (x[c] as number);
    out[r] = (out[r] as number) + sum;
  }
  return out;
}

function softmax(logits: Float32Array): Float32Array {
  const highest = logits.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const powers = logits.map((logit) => Math.exp(logit - highest));
  const total = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / total);
}
