// Counts of a kind from a time, and of what there is besides a kind.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { filmWorld } from './small-world.ts';

const films: [string, number, string][] = [
  ['Gold Town', 1952, 'Western'],
  ['Blue Hour', 1954, 'Musical'],
  ['Green Hour', 1957, 'Musical'],
  ['Late Show', 1975, 'Musical'],
  ['Red Hour', 1993, 'Musical'],
  ['Grey Street', 1995, 'Crime'],
];
const catalogue = createCatalogue(
  'movies',
  films.map(([title, year, genre], at) => ({ itemId: `f${at}`, title, year, genres: [genre] })),
  films.map(() => 5),
);
const asked = (about: string, message: string, history = [0, 1, 2, 3]) =>
  answerRequest({ name: 'taste', about }, filmWorld({ catalogue, history, message })).composed;

test('of a kind from a decade, those that are both are counted', () => {
  const said = 'two films from the 1950s that are musicals among your four: Blue Hour and Green Hour.';
  expect(asked('1950s musical', 'Which musicals from the fifties have I seen?')).toContain(said);
  expect(asked('musical', 'Which musicals from the fifties have I seen?')).toContain(said);
  expect(asked('musical', 'How many musicals have I seen?')).toContain('Late Show');
});

test('a decade alone means when films came out', () => {
  expect(asked('1950s', 'how many from the fifties have I seen?')).toBe(
    'Three: Gold Town, Blue Hour and Green Hour.',
  );
});

test('asked what there is besides a kind, the others are named, or that there are none', () => {
  expect(asked('musical', 'do I watch anything besides musicals?')).toBe(
    'Musicals aside, that leaves one of your four films: Gold Town.',
  );
  expect(asked('musical', 'do I watch anything besides musicals?', [1, 2, 3])).toMatch(
    /^No: all three of your/,
  );
  expect(asked('crime', 'anything besides crime?', [0, 1])).toBe(
    "Yes: you've watched no crime films at all.",
  );
  expect(asked('musical', 'am I into musicals?')).not.toContain('aside');
});
