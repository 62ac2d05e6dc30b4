// Which titles a question names: a part of the asked one suspects no other, and one that isn't there isn't part of another.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { suspectsIn } from '#lib/requests/titles/suspects.ts';
import { filmWorld } from './small-world.ts';

const titles = [
  'Super Smash Bros. (Wii U)',
  'New Super Mario Bros. Wii',
  'Wings of Prey',
  'Dishonored',
  'Rez',
];
const catalogue = createCatalogue(
  'games',
  titles.map((title, at) => ({ itemId: `g${at}`, title, year: null, genres: [] })),
  [50, 40, 30, 20, 10],
);
const world = filmWorld({ catalogue, history: [1, 4] });

test('“Bros” of “Smash Bros” is no other game of that word', () => {
  const ask = (message: string) => suspectsIn({ ...world, message }, 0).length;
  expect(ask('Which of my games made you pick Smash Bros?')).toBe(0);
  expect(ask('is it because of New Super Mario Bros?')).toBe(1);
});

test('of two titles one isn’t there: that is said, and nothing else is compared', () => {
  const { composed } = answerRequest(
    { name: 'compare', a: 'Prey', b: 'Dishonored' },
    { ...world, message: 'Prey or Dishonored?' },
  );
  expect(composed).toMatch(/I don't have "Prey"/);
  expect(composed).not.toMatch(/Wings/);
});
