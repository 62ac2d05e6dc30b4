import { expect, test } from 'vitest';
import { pick, seededRandom, shuffled } from '#lib/random.ts';

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

test('a shuffle keeps every value, leaves its input alone, and puts each value in each place equally often', () => {
  const random = seededRandom(9);
  const values = [0, 1, 2, 3];
  const counts = new Map<string, number>();
  for (let round = 0; round < 4000; round++) {
    const order = shuffled(values, random);
    expect(order.toSorted()).toEqual([0, 1, 2, 3]);
    order.forEach((value, place) => {
      counts.set(`${value}${place}`, (counts.get(`${value}${place}`) ?? 0) + 1);
    });
  }
  expect(values).toEqual([0, 1, 2, 3]);
  expect(counts.size).toBe(16);
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
});

test('picking from nothing is an error', () => {
  expect(pick([7], () => 0.999)).toBe(7);
  expect(() => pick([], () => 0)).toThrow('Cannot pick from nothing');
});
