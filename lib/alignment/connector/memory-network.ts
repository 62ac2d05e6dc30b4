// The memory of connector.ts as tensors, for fitting readers and for training connectors.
import { tf } from '#lib/tensor/backend.ts';

export type KeyVariables = { weight: tf.Variable<tf.Rank.R2>; bias: tf.Variable }; // W1ᵀ (d, h), b1 (h)
export type ReaderVariables = {
  inWeight: tf.Variable<tf.Rank.R2>; // W4ᵀ (d, m)
  inBias: tf.Variable; // b4 (m)
  outWeight: tf.Variable<tf.Rank.R2>; // W5ᵀ (m, h)
};

/** x̂ (N, d) → the softmax's logits (N, h): W1·x̂ + b1, and W5 · relu(W4·x̂ + b4) where there is a reader. */
export function memoryLogits(x: tf.Tensor2D, keys: KeyVariables, reader?: ReaderVariables): tf.Tensor2D {
  const linear = x.matMul<tf.Tensor2D>(keys.weight).add<tf.Tensor2D>(keys.bias);
  if (!reader) return linear;
  const inner = tf.relu(x.matMul<tf.Tensor2D>(reader.inWeight).add<tf.Tensor2D>(reader.inBias));
  return linear.add(inner.matMul(reader.outWeight));
}

/** data (rows, columns) → a variable of its transpose. */
export function transposedVariable(data: Float32Array, rows: number, columns: number) {
  return tf.tidy(() => tf.variable(tf.tensor2d(data, [rows, columns]).transpose<tf.Tensor2D>()));
}

export function vectorVariable(data: Float32Array): tf.Variable {
  return tf.tidy(() => tf.variable(tf.tensor1d(data)));
}

/** A variable's numbers; a matrix's transposed back. */
export function plainData(variable: tf.Tensor): Float32Array {
  return Float32Array.from(tf.tidy(() => (variable.rank === 2 ? variable.transpose() : variable).dataSync()));
}
