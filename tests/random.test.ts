import { expect, test } from 'vitest';
import { seededRandom } from '#lib/random.ts';

const drawn = (seed: number, count: number) => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => random());
};

test('a seed gives the same numbers as in every earlier training run', () => {
  expect(drawn(1, 5).map((value) => value * 2 ** 32)).toEqual([
    2693262067, 11749833, 2265367787, 4213581821, 4159151403,
  ]);
  expect(drawn(7, 3).map((value) => value * 2 ** 32)).toEqual([50271532, 266108690, 4195786334]);
});

test('a negative seed and one past 32 bits count modulo 2³²', () => {
  expect(drawn(-3, 4)).toEqual(drawn(2 ** 32 - 3, 4));
  expect(drawn(2 ** 32 + 5, 4)).toEqual(drawn(5, 4));
});

test('numbers lie in [0, 1) and are spread evenly', () => {
  const values = drawn(42, 20_000);
  expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
  const tenths = Array.from({ length: 10 }, () => 0);
  for (const value of values) {
    const tenth = Math.floor(value * 10);
    tenths[tenth] = (tenths[tenth] ?? 0) + 1;
  }
  // We expect 2,000 per tenth, with a standard deviation of 42.
  expect(tenths.every((count) => Math.abs(count - 2_000) < 210)).toBe(true);
});
