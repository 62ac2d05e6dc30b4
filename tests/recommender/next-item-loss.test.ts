import { expect, test } from 'vitest';
import { seededRandom } from '#lib/random.ts';
import { nextItemLoss, rowsPerChunk } from '#lib/recommender/next-item-loss.ts';
import { tf } from '#lib/tensor/backend.ts';

const numbers = (tensor: tf.Tensor) => [...tensor.dataSync()];

function example(rows: number, items: number, width: number, scale: number) {
  const random = seededRandom(rows + items);
  const values = (size: number) => Float32Array.from({ length: size }, () => (random() * 2 - 1) * scale);
  return {
    users: tf.tensor2d(values(rows * width), [rows, width]),
    items: tf.tensor2d(values(items * width), [items, width]),
    labels: tf.tensor1d(
      Array.from({ length: rows }, () => Math.floor(random() * items)),
      'int32',
    ),
  };
}

/** The same loss from the definition, gradients by tfjs. */
function composed(labels: tf.Tensor1D) {
  return (users: tf.Tensor, items: tf.Tensor): tf.Scalar => {
    const scores = tf.matMul(users as tf.Tensor2D, items as tf.Tensor2D, false, true);
    const wanted = scores.mul(tf.oneHot(labels, items.shape[0] as number)).sum(1);
    return tf.logSumExp(scores, 1).sub(wanted).mean();
  };
}

test.each([
  ['small scores', 0.5],
  ['scores whose exponentials leave float32', 9],
])('the loss and both gradients are those of its definition: %s', (_, scale) => {
  tf.tidy(() => {
    const { users, items, labels } = example(7, 5, 4, scale);
    const fused = (u: tf.Tensor, i: tf.Tensor) =>
      nextItemLoss(u as tf.Tensor2D, i as tf.Tensor2D, labels).mul(3) as tf.Scalar;
    const plain = (u: tf.Tensor, i: tf.Tensor) => composed(labels)(u, i).mul(3) as tf.Scalar;
    expect(numbers(fused(users, items))[0]).toBeCloseTo(numbers(plain(users, items))[0] ?? 0, 3);
    const [found, wanted] = [tf.grads(fused)([users, items]), tf.grads(plain)([users, items])];
    for (const [at, gradient] of found.entries()) {
      const expected = numbers(wanted[at] as tf.Tensor);
      for (const [place, value] of numbers(gradient).entries())
        expect(value).toBeCloseTo(expected[place] ?? Number.NaN, 4);
    }
  });
});

test('more rows than a chunk holds give what they give apart, and no tensor is left behind', () => {
  const itemCount = 2 ** 17;
  const chunk = rowsPerChunk(itemCount);
  const before = tf.memory().numTensors;
  tf.tidy(() => {
    const { users, items, labels } = example(chunk + 3, itemCount, 2, 1);
    const lossOf = (start: number, rows: number) =>
      numbers(nextItemLoss(users.slice([start, 0], [rows, 2]), items, labels.slice([start], [rows])))[0] ?? 0;
    const together = numbers(nextItemLoss(users, items, labels))[0] ?? 0;
    const apart = (lossOf(0, chunk) * chunk + lossOf(chunk, 3) * 3) / (chunk + 3);
    expect(together).toBeCloseTo(apart, 4);
  });
  expect(tf.memory().numTensors).toBe(before);
});
