// Of wishes that can't be met together the older one is given up, whatever its kind.
import { expect, test } from 'vitest';
import { fittingOrNearest } from '#lib/requests/recommend/given-up.ts';
import type { Constraint } from '#lib/requests/wishes/constraint.ts';

const submarine: Constraint = {
  key: 'genre',
  said: 'submarine films',
  wish: 'submarine',
  test: ({ index }) => index < 5,
};
const russell: Constraint = {
  key: 'but',
  said: 'films with Kurt Russell',
  wish: 'with Kurt Russell',
  test: ({ index }) => index > 6,
};
const ps4: Constraint = {
  key: 'platform',
  said: 'games for PS4',
  wish: 'ps4',
  test: ({ index }) => index < 5,
};
const rough: Constraint = {
  ...russell,
  standIn: { wish: 'with Kurt Russell', left: null, kind: 'films tagged men' },
};
const fits = (constraints: readonly Constraint[]) =>
  Array.from({ length: 10 }, (_, item) => ({ item, rank: item + 1 })).filter(({ item }) =>
    constraints.every(({ test }) => test({ index: item } as never)),
  );
const dropped = (checked: Constraint[], old: Constraint[]) =>
  fittingOrNearest(checked, fits, {
    hasLike: false,
    isOptional: () => false,
    isOld: (one) => old.includes(one),
  }).dropped;

test('what was just said stays', () => {
  expect(dropped([submarine, russell], [submarine])).toEqual([submarine]);
  expect(dropped([submarine, russell], [russell])).toEqual([russell]);
});

test('a console that somebody has stays, and so does a kind beside what is only tested roughly', () => {
  expect(dropped([ps4, russell], [ps4])).toEqual([russell]);
  expect(dropped([submarine, rough], [submarine])).toEqual([rough]);
});
