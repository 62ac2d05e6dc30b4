// "Any other Christmas films": not the one that the chat is about.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { search } from '#lib/requests/recommend/recommend-search.ts';
import { filmWorld } from './small-world.ts';

const titles = [
  'Mad Max',
  'Mad Max: Fury Road',
  'Dance Dance Revolution',
  'Dance Dance Revolution DDR Max',
  'Heat',
];
const catalogue = createCatalogue(
  'movies',
  titles.map((title, at) => ({ itemId: `t${at}`, title, year: 1990 + at, genres: ['Action'] })),
  [90, 20, 90, 20, 50],
);
test.each([
  ['any other action films?', false],
  ['which action film would you suggest instead', false],
  ['what action films are there besides it', false],
  ['un autre film d’action', false],
  ['an action film', true],
])('%s', (message, isThere) => {
  const world = filmWorld({ catalogue, history: [1, 3], focus: 4, message });
  const chosen = search({ name: 'recommend', genre: 'action' }, world, 3).chosen.map(({ item }) => item);
  expect(chosen.includes(4)).toBe(isThere);
});
