import { expect, test } from 'vitest';
import { tf } from '#lib/tensor/backend.ts';
import { clipByGlobalNorm, createAdamW } from '#lib/tensor/optimizer.ts';

/** AdamW by hand, in double precision. */
function byHand(start: number[], gradients: number[][], learningRate: number, decay: number): number[] {
  return start.map((value, index) => {
    let [theta, m, v] = [value, 0, 0];
    gradients.forEach((gradient, step) => {
      const g = gradient[index] ?? 0;
      m = 0.9 * m + 0.1 * g;
      v = 0.999 * v + 0.001 * g * g;
      const corrected = m / (1 - 0.9 ** (step + 1)) / (Math.sqrt(v / (1 - 0.999 ** (step + 1))) + 1e-8);
      theta -= learningRate * (corrected + decay * theta);
    });
    return theta;
  });
}

const gradients = [
  [0.1, -2, 0.003, 0],
  [0.2, 1, -0.5, 1e-4],
  [-0.3, 0.5, 0.01, 3],
];

function someVariables(): tf.Variable[] {
  return [tf.variable(tf.tensor2d([[1], [-2]])), tf.variable(tf.tensor1d([0.5, 3]))];
}

function asTensors(row: number[]): tf.Tensor[] {
  return [tf.tensor2d(row.slice(0, 2), [2, 1]), tf.tensor1d(row.slice(2))];
}

function take(optimizer: ReturnType<typeof createAdamW>, rows: number[][]) {
  for (const row of rows) {
    const tensors = asTensors(row);
    optimizer.step(tensors, 0.01);
    tf.dispose(tensors);
  }
}

const values = (variables: tf.Variable[]) => variables.flatMap((variable) => [...variable.dataSync()]);

test.each([0, 0.1])('with weight decay %d it follows the published formula', (weightDecay) => {
  const variables = someVariables();
  const optimizer = createAdamW(variables, { weightDecay });
  take(optimizer, gradients);
  const expected = byHand([1, -2, 0.5, 3], gradients, 0.01, weightDecay);
  values(variables).forEach((value, index) => {
    expect(value).toBeCloseTo(expected[index] ?? Number.NaN, 5);
  });
  optimizer.dispose();
  tf.dispose(variables);
});

test('a restored state takes exactly the same next step', () => {
  const [first, second] = [someVariables(), someVariables()];
  const [one, two] = [createAdamW(first), createAdamW(second)];
  take(one, gradients.slice(0, 2));
  first.forEach((variable, index) => {
    second[index]?.assign(variable);
  });
  two.restore(one.state());
  take(one, gradients.slice(2));
  take(two, gradients.slice(2));
  expect(values(second)).toEqual(values(first));
  one.dispose();
  two.dispose();
  tf.dispose([first, second]);
});

test('a state for other variables is refused', () => {
  const variables = someVariables();
  const optimizer = createAdamW(variables);
  const foreign = { step: 1, firstMoment: new Float32Array(3), secondMoment: new Float32Array(3) };
  expect(() => optimizer.restore(foreign)).toThrowError(/other variables/);
  optimizer.dispose();
  tf.dispose(variables);
});

test('a step only touches the given variables, and leaks no tensor', () => {
  const variables = someVariables();
  const other = tf.variable(tf.tensor1d([1, 2]));
  const optimizer = createAdamW(variables);
  const before = tf.memory().numTensors;
  take(optimizer, gradients);
  expect(tf.memory().numTensors).toBe(before);
  expect([...other.dataSync()]).toEqual([1, 2]);
  optimizer.dispose();
  tf.dispose([variables, other]);
});

test('clipping reduces the joint norm to the limit and leaves smaller gradients alone', () => {
  const tensors = [tf.tensor1d([3]), tf.tensor2d([[0, 4]])];
  const clipped = clipByGlobalNorm(tensors, 1);
  expect(clipped.norm).toBeCloseTo(5, 6);
  expect(clipped.gradients.flatMap((tensor) => [...tensor.dataSync()])).toEqual([
    Math.fround(0.6),
    0,
    Math.fround(0.8),
  ]);
  const untouched = clipByGlobalNorm(tensors, 10);
  expect(untouched.gradients.flatMap((tensor) => [...tensor.dataSync()])).toEqual([3, 0, 4]);
  tf.dispose([tensors, clipped.gradients, untouched.gradients]);
});
