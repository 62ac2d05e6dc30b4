// Which of a series are missing, and series that are typed with a slip.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import type { RequestOf } from '#lib/contract/request.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { namedGroup } from '#lib/requests/titles/named-group.ts';
import { gameWorld } from './small-world.ts';

const titles = [
  'FINAL FANTASY VI', // 0
  'FINAL FANTASY VII',
  'FINAL FANTASY VIII',
  'FINAL FANTASY IX',
  'FINAL FANTASY IX (Download)', // 4
  'Final Fantasy Tactics',
  'Halo 2',
  'Halo 3 (Xbox 360)',
  'Halo Reach',
  'Gears of War', // 9
  'Gears of War 2',
  'Medieval II: Total War',
  'Total War: ROME II',
  'Total War: ATTILA',
];
const catalogue = createCatalogue(
  'games',
  titles.map((title, at) => ({ itemId: `g${at}`, title, year: null, genres: ['Action'] })),
  titles.map((_, at) => 90 - at),
);
const history = [1, 2, 7, 9, 10, 11, 12];

function asked(message: string, request: RequestOf<'history'> = { name: 'history', ask: 'list' }) {
  const { facts, composed } = answerRequest(request, gameWorld({ catalogue, history, message }));
  if (facts.name !== 'history') throw new Error(facts.name);
  const missing = facts.series?.missing.map(({ index }) => index) ?? null;
  return { missing, own: facts.series?.own.map(({ index }) => index) ?? null, composed };
}

test('of a range of numbers those that are missing come first, then those that are there', () => {
  const { missing, own, composed } = asked('which numbered final fantasy between 7 and 12 do I not have');
  expect([missing, own]).toEqual([[3], [1, 2]]); // of two editions one is named
  expect(composed).toBe(
    "Of the FINAL FANTASY games that I have, you don't have FINAL FANTASY IX. You do have FINAL FANTASY VII and FINAL FANTASY VIII.",
  );
});

test.each<[string, RequestOf<'history'>, number[]]>([
  ['which halos am I missing', { name: 'history', ask: 'list' }, [6, 8]],
  ['which am I missing', { name: 'history', ask: 'contains', title: 'Halo' }, [6, 8]],
  ["which Total War games don't I have", { name: 'history', ask: 'list' }, [13]],
  ['which final fantasies do I not have', { name: 'history', ask: 'list' }, [0, 3, 5]],
])('"%s"', (message, request, rows) => {
  expect(asked(message, request).missing).toEqual(rows);
});

test('where none is missing that is said', () => {
  expect(asked('which gears of war do I not have').composed).toBe(
    'None: you have all of those that I have, Gears of War and Gears of War 2.',
  );
});

test.each(['what do I have', 'which final fantasy do I have', "why don't I have a list"])(
  'nothing is missing in "%s"',
  (message) => {
    expect(asked(message).missing).toBeNull();
  },
);

test('a series with a slip means those of the history', () => {
  const group = (typed: string) =>
    namedGroup(typed, { catalogue, history, message: `chuck out every ${typed}` })?.items.map(
      ({ index }) => index,
    );
  expect(group('gears of wall')).toEqual([9, 10]);
  expect(group('gears of straw')).not.toEqual([9, 10]);
});
