// A connector in training: its matrices as variables, fed with standardized vectors. connector.ts has the formula and the plain
// form that serving uses. Where a reader was fitted (readers.ts), it and the keys stay as they are: what a vector points at
// is known, and only how to say it is learned.
import { tf } from '#lib/tensor/backend.ts';
import type { ConnectorWeights } from './connector.ts';
import { memoryLogits, plainData, transposedVariable, vectorVariable } from './memory-network.ts';

export interface TrainableConnector {
  readonly variables: tf.Variable[]; // W2ᵀ (h, H), W3ᵀ (d, H), b2 (H); without a reader W1ᵀ (d, h), b1 (h) before them
  forward(standardized: tf.Tensor2D): tf.Tensor2D; // (N, d) → (N, H), differentiable
  standardize(vectors: Float32Array[]): tf.Tensor2D; // N × (d) → (N, d)
  weights(): ConnectorWeights;
  dispose(): void;
}

export function trainableConnector(start: ConnectorWeights): TrainableConnector {
  const { inputSize: d, hiddenSize: h, outputSize, mean, scale } = start;
  const keys = { weight: transposedVariable(start.keyWeight, h, d), bias: vectorVariable(start.keyBias) };
  const valueWeight = transposedVariable(start.valueWeight, outputSize, h);
  const directWeight = transposedVariable(start.directWeight, outputSize, d);
  const outBias = vectorVariable(start.outBias);
  const reader = start.reader && {
    inWeight: transposedVariable(start.reader.inWeight, start.reader.size, d),
    inBias: vectorVariable(start.reader.inBias),
    outWeight: transposedVariable(start.reader.outWeight, h, start.reader.size),
  };
  const spoken: tf.Variable[] = [valueWeight, directWeight, outBias];
  const variables = reader ? spoken : [keys.weight, keys.bias, ...spoken];
  return {
    variables,
    forward(x) {
      const attention = tf.softmax(memoryLogits(x, keys, reader)); // (N, h)
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
      keyWeight: plainData(keys.weight),
      keyBias: plainData(keys.bias),
      valueWeight: plainData(valueWeight),
      directWeight: plainData(directWeight),
      outBias: plainData(outBias),
    }),
    dispose: () => tf.dispose([...Object.values(keys), ...spoken, ...Object.values(reader ?? {})]),
  };
}
