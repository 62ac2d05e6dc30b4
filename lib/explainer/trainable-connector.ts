// A connector while it learns: its matrices as variables, fed with standardized vectors. connector.ts has the formula
// and the plain form that serving uses. Where a reader was fitted (fit-readers.ts), it and the keys stay as they are: what
// a vector points at is known, only how it is said is learned.
import { tf } from '#lib/tensor/backend.ts';
import type { ConnectorWeights } from './connector.ts';

export interface TrainableConnector {
  readonly variables: tf.Variable[]; // W2ᵀ (h, H), W3ᵀ (d, H), b2 (H); without a reader W1ᵀ (d, h), b1 (h) before them
  forward(standardized: tf.Tensor2D): tf.Tensor2D; // (N, d) → (N, H), differentiable
  standardize(vectors: Float32Array[]): tf.Tensor2D; // N × (d) → (N, d)
  weights(): ConnectorWeights;
  dispose(): void;
}

export function trainableConnector(start: ConnectorWeights): TrainableConnector {
  const { inputSize: d, hiddenSize: h, outputSize, mean, scale } = start;
  const matrix = (data: Float32Array, rows: number, columns: number) =>
    tf.tidy(() => tf.variable(tf.tensor2d(data, [rows, columns]).transpose<tf.Tensor2D>()));
  const vector = (data: Float32Array) => tf.tidy(() => tf.variable(tf.tensor1d(data)));
  const keyWeight = matrix(start.keyWeight, h, d);
  const keyBias = vector(start.keyBias);
  const valueWeight = matrix(start.valueWeight, outputSize, h);
  const directWeight = matrix(start.directWeight, outputSize, d);
  const outBias = vector(start.outBias);
  const reader = start.reader && {
    inWeight: matrix(start.reader.inWeight, start.reader.size, d),
    inBias: vector(start.reader.inBias),
    outWeight: matrix(start.reader.outWeight, h, start.reader.size),
  };
  const keys: tf.Variable[] = [keyWeight, keyBias];
  const variables: tf.Variable[] = [...(reader ? [] : keys), valueWeight, directWeight, outBias];
  const plain = (tensor: tf.Tensor) =>
    Float32Array.from(tf.tidy(() => (tensor.rank === 2 ? tensor.transpose() : tensor).dataSync()));
  return {
    variables,
    forward(x) {
      const linear = x.matMul<tf.Tensor2D>(keyWeight).add<tf.Tensor2D>(keyBias); // (N, h)
      const inner = reader && tf.relu(x.matMul<tf.Tensor2D>(reader.inWeight).add<tf.Tensor2D>(reader.inBias));
      const logits = inner && reader ? linear.add<tf.Tensor2D>(inner.matMul(reader.outWeight)) : linear;
      const attention = tf.softmax(logits);
      return attention.matMul<tf.Tensor2D>(valueWeight).add(x.matMul<tf.Tensor2D>(directWeight)).add(outBias);
    },
    standardize(vectors) {
      const rows = new Float32Array(vectors.length * d);
      vectors.forEach((values, row) => {
        for (let i = 0; i < d; i++) {
          rows[row * d + i] = ((values[i] as number) - (mean[i] as number)) / (scale[i] as number);
        }
      });
      return tf.tensor2d(rows, [vectors.length, d]);
    },
    weights: () => ({
      ...start,
      keyWeight: plain(keyWeight),
      keyBias: plain(keyBias),
      valueWeight: plain(valueWeight),
      directWeight: plain(directWeight),
      outBias: plain(outBias),
    }),
    dispose: () => tf.dispose([keys, valueWeight, directWeight, outBias, ...Object.values(reader ?? {})]),
  };
}
