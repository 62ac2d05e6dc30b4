import { expect, test } from 'vitest';
import { seededRandom } from '#lib/random.ts';
import { tf } from '#lib/tensor/backend.ts';
import { convertOnce, productInBfloat16, type Transposed, worthConverting } from '#lib/tensor/bfloat16.ts';

const random = seededRandom(8);
const matrix = (rows: number, columns: number) =>
  tf.tensor2d(
    Float32Array.from({ length: rows * columns }, () => random() - 0.5),
    [rows, columns],
  );

test.each<{ transposed: Transposed }>([
  { transposed: [false, false] },
  { transposed: [false, true] },
  { transposed: [true, false] },
])('a product in bfloat16 is the product to eight bits: $transposed', ({ transposed: [first, second] }) => {
  const a = first ? matrix(64, 130) : matrix(130, 64);
  const b = second ? matrix(129, 64) : matrix(64, 129);
  const before = tf.memory().numTensors;
  const product = productInBfloat16(a, b, [first, second]);
  expect(tf.memory().numTensors).toBe(before + 1); // intermediates are freed
  expect([product.shape, product.dtype]).toEqual([[130, 129], 'float32']);
  const found = product.dataSync();
  const exact = tf.matMul(a, b, first, second).dataSync();
  let [difference, size] = [0, 0];
  found.forEach((value, place) => {
    difference += (value - (exact[place] as number)) ** 2;
    size += (exact[place] as number) ** 2;
  });
  const relative = Math.sqrt(difference / size);
  expect(relative).toBeLessThan(2 ** -7);
  expect(relative).toBeGreaterThan(2 ** -12); // float32 would be closer
  tf.dispose([a, b, product]);
});

test('a pre-converted matrix gives the same products, before and after its copy is freed', () => {
  const [a, b] = [matrix(32, 64), matrix(64, 129)];
  const numbers = () => {
    const product = productInBfloat16(a, b, [false, false]);
    const found = [...product.dataSync()];
    product.dispose();
    return found;
  };
  const fresh = numbers();
  const free = convertOnce([b]);
  expect([numbers(), numbers()]).toEqual([fresh, fresh]);
  free();
  expect(numbers()).toEqual(fresh);
  tf.dispose([a, b]);
});

test('nothing is converted unless requested', () => {
  const [a, b] = [matrix(256, 128), matrix(128, 256)];
  expect(worthConverting(a, b, [false, false])).toBe(false);
  tf.dispose([a, b]);
});
