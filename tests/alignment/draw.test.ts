import { expect, test } from 'vitest';
import { pick, shuffled } from '#lib/alignment/draw.ts';
import { formFor } from '#lib/alignment/method.ts';
import { seededRandom } from '#lib/random.ts';

test('a shuffle keeps every value, leaves its input alone, and puts each value in each place as often', () => {
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

test('nothing is picked from nothing, and an error says so', () => {
  expect(pick([7], () => 0.999)).toBe(7);
  expect(() => pick([], () => 0)).toThrow('Cannot pick from nothing');
});

test('behavior and intention keep their form; hybrid training mixes all three, its own form most', () => {
  const random = seededRandom(2);
  expect(formFor('behavior', random)).toBe('behavior');
  expect(formFor('intention', random)).toBe('intention');
  const forms = Array.from({ length: 2000 }, () => formFor('hybrid', random));
  const share = (form: string) => forms.filter((one) => one === form).length / forms.length;
  expect(share('behavior')).toBeGreaterThan(0.1);
  expect(share('intention')).toBeGreaterThan(0.2);
  expect(share('hybrid')).toBeGreaterThan(0.5);
});
