// What was wished is met in passing: what all picks are, what none of them is, and what only the first is known to be.
import { expect, test } from 'vitest';
import { metSaid, notSo } from '#lib/requests/compose/met-wishes.ts';
import type { Met } from '#lib/requests/recommend/met-wishes.ts';
import { predicateOf } from '#lib/requests/recommend/predicates.ts';
import type { RecommendFacts } from '#lib/requests/recommend.ts';
import { withOr } from '#lib/requests/wishes/either.ts';

const films = { many: 'films' };
const games = { many: 'games' };
const met = (said: string, nouns = games, more: Partial<Met> = {}): Met => {
  const predicate = predicateOf(said, nouns);
  if (!predicate) throw new Error(said);
  return { ...predicate, wish: '', ...more };
};
const said = (count: number, ...all: Met[]) =>
  metSaid({ met: all, picks: Array.from({ length: count }) } as unknown as RecommendFacts);
const free = met('free games');
const online = met('online games');
const gory = met('games that are gory', games, { not: true });
const guns = met('games with shooting', games, { not: true });

test.each([
  [said(3, free, online), 'All three are free and can be played online.'],
  [said(2, free), 'Both are free.'],
  [said(4, free), 'All of them are free.'],
  [said(1, free, online), "It's free and can be played online."],
  [said(3, free, gory), 'All three are free, and none of them is gory.'],
  [said(3, gory, guns), 'None of them is gory or has shooting.'],
  [said(2, gory), 'Neither is gory.'],
  [said(1, gory, guns), "It isn't gory and has no shooting."],
  [said(3, met('films with Emma Thompson', films)), 'Emma Thompson is in all three.'],
  [said(1, met('games that are fighting games', games, { not: true })), "It isn't a fighting game."],
  [said(3, met('games that are scary', games, { first: true })), ''],
  [said(3), ''],
])('%s', (text, expected) => {
  expect(text).toBe(expected);
});

test('what reads badly behind a verb is not told', () => {
  expect(predicateOf('games in which two can share a screen', games)?.words).toBe(
    'be played by two on one screen',
  );
  expect(predicateOf('games that last for hundreds of hours', games)).toBeNull();
  expect(predicateOf('comedies', films)).toBeNull();
  expect(predicateOf('games tagged Cute or games with fishing', games)).toBeNull();
});

test('what was given up is told by what the picks are not', () => {
  expect(notSo({ verb: 'be', words: 'gentle' }, 3)).toBe('None of them is known to be gentle, though.');
  expect(notSo({ verb: 'be', words: 'tagged submarine' }, 2)).toBe('Neither is tagged submarine, though.');
  expect(notSo({ verb: 'be', words: 'from the 1960s' }, 1)).toBe("It isn't from the 1960s, though.");
  expect(notSo({ verb: 'have', words: 'dragons' }, 1)).toBe("It isn't known to have dragons, though.");
});

test('wishes that the message joins by "or" are one wish, and no refusal is', () => {
  const message = 'Is there something with cooking or a little shop to run instead?';
  expect(withOr(['no fighting', 'with cooking', 'little shop'], message)).toEqual([
    'no fighting',
    'with cooking or little shop',
  ]);
  expect(withOr(['with cooking', 'little shop'], 'cooking and a little shop')).toHaveLength(2);
});
