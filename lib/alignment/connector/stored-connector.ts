// The connectors that the packs of decisions 010 and 014 were aligned with: a memory with one hidden unit an item, all of it in the
// file. They are read and used, bit for bit as they were; new alignments make the derived ones (derived-connector.ts).
//   x̂ = (x − mean) / scale      soft token = W2 · softmax(W1 · x̂ + b1 + W5 · relu(W4 · x̂ + b4)) + W3 · x̂ + b2
// `d` target model width, `h` items, `H` language model width, `m` reader width.
import { addProduct, relu, softmax } from './plain-algebra.ts';

/** From a vector to shares of the items. */
export type StoredMemory = {
  inputSize: number; // d
  hiddenSize: number; // h
  mean: Float32Array; // (d)
  scale: Float32Array; // (d), standard deviation
  keyWeight: Float32Array; // W1 (h, d)
  keyBias: Float32Array; // b1 (h)
  reader?: StoredReader;
};
export type StoredReader = {
  size: number; // m
  inWeight: Float32Array; // W4 (m, d)
  inBias: Float32Array; // b4 (m)
  outWeight: Float32Array; // W5 (h, m)
};
export type StoredConnector = StoredMemory & {
  outputSize: number; // H
  valueWeight: Float32Array; // W2 (H, h)
  directWeight: Float32Array; // W3 (H, d)
  outBias: Float32Array; // b2 (H)
};

/** x̂ (d) → soft token (H). */
export function storedSoftToken(connector: StoredConnector, x: Float32Array): Float32Array {
  const out = addProduct(connector.outBias.slice(), connector.directWeight, x, connector.outputSize);
  return addProduct(out, connector.valueWeight, softmax(storedLogits(connector, x)), connector.outputSize);
}

/** x̂ (d) → the softmax's logits (h). */
export function storedLogits(
  { keyBias, keyWeight, hiddenSize, reader }: StoredMemory,
  x: Float32Array,
): Float32Array {
  const logits = addProduct(keyBias.slice(), keyWeight, x, hiddenSize);
  if (!reader) return logits;
  const inner = relu(addProduct(reader.inBias.slice(), reader.inWeight, x, reader.size));
  return addProduct(logits, reader.outWeight, inner, hiddenSize);
}
