// Titles typed with figures for words or the other way round, alone and in the middle of a message.
import { describe, expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { matchHistory } from '#lib/catalogue/match-history.ts';
import { findMentions } from '#lib/conversation/mentions/title-mentions.ts';
import { resolveTitle } from '#lib/requests/titles/resolve-title.ts';

const titles = [
  'Kubo and the Two Strings',
  "Ocean's Eleven",
  'Seven Samurai',
  '12 Angry Men (Twelve Angry Men)',
  'Nine',
  'The Lord of the Rings: The Two Towers',
  'Rocky II',
  'Two Brothers',
  'The Sixth Sense',
  '21 Grams',
];
const catalogue = createCatalogue(
  'movies',
  titles.map((title, at) => ({ itemId: `m${at}`, title, year: 1990 + at, genres: [] })),
  titles.map(() => 50),
);

describe('alone', () => {
  const resolved = (typed: string) => {
    const found = resolveTitle(typed, { catalogue, history: [], focus: null, listed: [] });
    return found.kind === 'found' ? [found.item.title, found.how] : found.kind;
  };
  test.each([
    ['kubo and the 2 strings', 'Kubo and the Two Strings'],
    ['oceans 11', "Ocean's Eleven"],
    ["Ocean's 11", "Ocean's Eleven"],
    ['7 samurai', 'Seven Samurai'],
    ['the 7 samurai', 'Seven Samurai'],
    ['twelve angry men', '12 Angry Men (Twelve Angry Men)'],
    ['rocky two', 'Rocky II'],
    ['6th sense', 'The Sixth Sense'],
    ['twenty-one grams', '21 Grams'],
  ])('%s is exact', (typed, title) => expect(resolved(typed)).toEqual([title, 'exact']));

  test('part of a longer title is found, and a number alone is no other title', () => {
    expect(resolved('the 2 towers')).toEqual(['The Lord of the Rings: The Two Towers', 'part']);
    expect(resolved('9')).toBe('unknown');
  });
});

describe('in a message', () => {
  const mentioned = (text: string) =>
    findMentions(text, { catalogue, near: new Set() }).mentions.map(({ start, end, item }) => [
      text.slice(start, end),
      item.title,
    ]);
  test.each([
    ['why is oceans 11 on my list', 'oceans 11', "Ocean's Eleven"],
    ['is kubo and the 2 strings for kids?', 'kubo and the 2 strings', 'Kubo and the Two Strings'],
    ['how long is 7 Samurai then', '7 Samurai', 'Seven Samurai'],
    ['i have seen 7 samurai twice', '7 samurai', 'Seven Samurai'],
  ])('%s', (text, typed, title) => expect(mentioned(text)).toEqual([[typed, title]]));

  test('a number of something else is no title', () => {
    expect(mentioned('i live with 2 brothers, what can we watch')).toEqual([]);
  });
});

test('in an uploaded history', () => {
  const items = catalogue.items.map(({ itemId, title, year }) => ({ itemId, title, year }));
  const seen = { source: 'list of titles', line: 1, title: '7 Samurai', year: 1992, status: 'seen' } as const;
  expect(matchHistory([seen], items).found.map(({ itemId }) => itemId)).toEqual(['m2']);
});
