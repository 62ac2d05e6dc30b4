// A connector in training: correction, direct path and bias as variables. derived-connector.ts has the formula and the plain form that
// serving uses. What a vector points at is known, from item vectors, titles and fitted readers, and stays as it is: only how to
// say it is learned. So the mix of values is computed outside the gradient, by the function that serves.
import { tf } from '#lib/tensor/backend.ts';
import { standardized } from './connector.ts';
import { type DerivedConnector, mixOf } from './derived-connector.ts';
import { plainData, transposedVariable, vectorVariable } from './tower-network.ts';

export interface TrainableConnector {
  readonly variables: tf.Variable[]; // W6ᵀ (H, r), W7ᵀ (r, H), W3ᵀ (d, H), b2 (H)
  prepare(vectors: Float32Array[]): tf.Tensor2D; // N × (d) → (N, d + H): standardized vectors, and their mixes
  forward(prepared: tf.Tensor2D): tf.Tensor2D; // (N, d + H) → (N, H), differentiable
  weights(): DerivedConnector;
  dispose(): void;
}

export function trainableConnector(start: DerivedConnector): TrainableConnector {
  const { inputSize: d, outputSize: H, correctionRank: r } = start;
  const down = transposedVariable(start.downWeight, r, H);
  const up = transposedVariable(start.upWeight, H, r);
  const direct = transposedVariable(start.directWeight, H, d);
  const bias = vectorVariable(start.outBias);
  return {
    variables: [down, up, direct, bias],
    prepare(vectors) {
      const rows = new Float32Array(vectors.length * (d + H));
      vectors.forEach((vector, row) => {
        const x = standardized(start, vector);
        rows.set(x, row * (d + H));
        rows.set(mixOf(start, vector, x), row * (d + H) + d);
      });
      return tf.tensor2d(rows, [vectors.length, d + H]);
    },
    forward(prepared) {
      const x = prepared.slice<tf.Tensor2D>([0, 0], [-1, d]);
      const mix = prepared.slice<tf.Tensor2D>([0, d], [-1, H]);
      const corrected = mix.add<tf.Tensor2D>(mix.matMul<tf.Tensor2D>(down).matMul(up));
      return corrected.add(x.matMul<tf.Tensor2D>(direct)).add(bias);
    },
    weights: () => ({
      ...start,
      downWeight: plainData(down),
      upWeight: plainData(up),
      directWeight: plainData(direct),
      outBias: plainData(bias),
    }),
    dispose: () => tf.dispose([down, up, direct, bias]),
  };
}
