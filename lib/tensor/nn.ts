// Small helpers shared by the models: seeded initial values, gradients in a given order, reading out a result.
import { tf } from './backend.ts';

/** Values from N(0, deviation²), by Box and Muller. */
export function seededNormal(length: number, deviation: number, random: () => number): Float32Array {
  const values = new Float32Array(length);
  for (let index = 0; index < length; index += 2) {
    const radius = deviation * Math.sqrt(-2 * Math.log(1 - random()));
    const angle = 2 * Math.PI * random();
    values[index] = radius * Math.cos(angle);
    if (index + 1 < length) values[index + 1] = radius * Math.sin(angle);
  }
  return values;
}

/** Values from U(-bound, bound). */
export function seededUniform(length: number, bound: number, random: () => number): Float32Array {
  return Float32Array.from({ length }, () => (2 * random() - 1) * bound);
}

/**
 * The value of a scalar function and its gradients, in the order of `variables`; zeros for a variable the value
 * doesn't depend on. The caller disposes of the gradients.
 */
export function valueAndGradients(
  loss: () => tf.Scalar,
  variables: tf.Variable[],
): { value: number; gradients: tf.Tensor[] } {
  const { value, grads } = tf.variableGrads(loss, variables);
  const gradients = variables.map((variable) => grads[variable.name] ?? tf.zeros(variable.shape));
  const number = value.dataSync()[0] ?? Number.NaN;
  value.dispose();
  return { value: number, gradients };
}

/**
 * Reads out a new tensor and disposes of intermediates. tf.tidy would search the returned array for tensors, number
 * by number, which takes a third of the time of a batch of scores.
 */
export function numbersOf(compute: () => tf.Tensor): Float32Array {
  const tensor = tf.tidy(compute);
  const numbers = tensor.dataSync() as Float32Array;
  tensor.dispose();
  return numbers;
}
