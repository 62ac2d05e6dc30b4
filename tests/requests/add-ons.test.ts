// What is played only with a game is nothing like it.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { addOnsOf } from '#lib/requests/titles/editions.ts';

test('expansions of a game, and of no other', () => {
  const titles = [
    'SimCity 4',
    'SimCity 4: Rush Hour Expansion Pack',
    'SimCity Societies',
    'The Sims 2 Expansion Pack',
  ];
  const catalogue = createCatalogue(
    'games',
    titles.map((title, at) => ({ itemId: `g${at}`, title, year: null, genres: [] })),
    titles.map(() => 5),
  );
  expect([...addOnsOf(catalogue, [0])]).toEqual([1]);
  expect([...addOnsOf(catalogue, [2])]).toEqual([]);
  expect([...addOnsOf(catalogue, [])]).toEqual([]);
});
