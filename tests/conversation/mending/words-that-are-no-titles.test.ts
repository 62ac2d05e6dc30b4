// Everyday phrases that spell a title: no title in flowing text, one where a title stands.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { noDialogue } from '#lib/conversation/dialogue.ts';
import { countedKind } from '#lib/conversation/mending/counted-kind.ts';
import { isNoTitle } from '#lib/conversation/mending/no-title.ts';
import { typedIn } from '#lib/conversation/mentions/message-titles.ts';

const titles = [
  'The Boys',
  'The Gate',
  'Home Alone',
  'The Girl Next Door',
  'The Holiday',
  'Us',
  'Rain',
  'Up',
];
const catalogue = createCatalogue(
  'movies',
  titles.map((title, at) => ({ itemId: `f${at}`, title, year: 2000 + at, genres: [] })),
  titles.map((_, at) => 90 - at),
);
const chat = { catalogue, history: [], item: 0, focus: null, listed: [], last: null, dialogue: noDialogue };

test.each([
  'watching w the boys tonight, what fits',
  'a lad gone through the gate before i could ask',
  'something for the girl next door',
  'we went home alone after the match',
  'nothing after the holiday',
  'tell us something nice',
  'rain outside and a blanket',
  'what is up with the list',
])('no title is named in "%s"', (message) => {
  expect(typedIn(message, chat).titles).toEqual([]);
});

test.each([
  ['have i seen the boys', 'The Boys'],
  ['why home alone', 'Home Alone'],
  ['is the gate any good', 'The Gate'],
  ['watching with The Boys', 'The Boys'],
  ['have I seen Rain', 'Rain'],
])('in "%s" %s is named', (message, title) => {
  expect(typedIn(message, chat).titles).toEqual([title]);
});

test.each(['pictures', 'flicks', 'games', 'titles'])('"how many %s" counts all', (word) => {
  const count = { name: 'history', ask: 'count' } as const;
  expect(countedKind(count, `how many ${word} have you down for me`)).toEqual(count);
  expect(countedKind(count, `how many pirate ${word} do I have`)).not.toEqual(count);
});

test('plain words with a number behind them are a title that may be missing, counting words are none', () => {
  for (const typed of ['payday 2', 'rain 3']) expect(isNoTitle(typed, chat), typed).toBe(false);
  for (const typed of ['my film 2', 'with the 2']) expect(isNoTitle(typed, chat), typed).toBe(true);
});
