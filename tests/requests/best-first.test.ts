// Of what fits and stands high, what is known to be all that was wished comes first; what stands far down doesn't.
import { expect, test } from 'vitest';
import { bestFirst } from '#lib/requests/recommend/best-first.ts';
import type { Constraint } from '#lib/requests/wishes/constraint.ts';
import { filmWorld } from './small-world.ts';

const world = filmWorld();
const rows = [0, 1, 2, 3].map((item) => ({ item, rank: 1 + item * 100 }));
const wish = (best?: readonly number[]): Constraint => ({
  key: 'mood',
  said: 'films that are scary',
  test: () => true,
  ...(best ? { best: ({ index }) => best.includes(index) } : {}),
});
const order = (checked: Constraint[], { of = 5000, isLike = false } = {}) =>
  bestFirst(rows, checked, world, { of, isLike }).map(({ item }) => item);

test.each([
  [order([wish([1, 2])]), [1, 2, 0, 3]],
  [order([wish([1, 2]), wish([2])]), [2, 0, 1, 3]],
  [order([wish()]), [0, 1, 2, 3]],
  [order([wish([1])], { isLike: true }), [0, 1, 2, 3]],
  [order([wish([3])], { of: 1000 }), [0, 1, 2, 3]],
])('%j', (found, expected) => {
  expect(found).toEqual(expected);
});
