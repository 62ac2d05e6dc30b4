import { expect, test } from 'vitest';
import { seededRandom } from '#lib/random.ts';
import { addOuter, factorize, solveFactored } from '#lib/tensor/positive-definite.ts';

test('the matrix times the solution gives the right-hand side', () => {
  const d = 7;
  const random = seededRandom(4);
  const matrix = new Float64Array(d * d);
  for (let k = 0; k < d; k++) matrix[k * d + k] = 0.5;
  for (let n = 0; n < 20; n++) addOuter(matrix, Float64Array.from({ length: d }, random), 0, d, 0.3);
  const whole = (row: number, column: number) =>
    matrix[Math.max(row, column) * d + Math.min(row, column)] as number;
  const right = Float64Array.from({ length: d }, random);
  const x = solveFactored(factorize(matrix.slice(), d), right, d);
  for (let row = 0; row < d; row++) {
    let product = 0;
    for (let column = 0; column < d; column++) product += whole(row, column) * (x[column] as number);
    expect(product).toBeCloseTo(right[row] as number, 10);
  }
});

test('only the lower half is read, and vectors may be anywhere in their array', () => {
  const upper = Float64Array.from([4, 99, 2, 5]);
  const [a = 0, b = 0] = solveFactored(factorize(upper, 2), [8, 9], 2);
  expect([4 * a + 2 * b, 2 * a + 5 * b]).toEqual([expect.closeTo(8, 12), expect.closeTo(9, 12)]);
  const sum = new Float64Array(4);
  addOuter(sum, [7, 7, 1, 2], 2, 2, 3);
  expect([...sum]).toEqual([3, 0, 6, 12]);
});
