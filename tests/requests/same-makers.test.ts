// Whether a title has the makers of another that the chat was about.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import type { World } from '#lib/requests/world.ts';
import { filmWorld, gameWorld } from './small-world.ts';

const films: [string, string][] = [
  ['tt0078748', 'Alien'], // 0: Ridley Scott
  ['tt0083658', 'Blade Runner'], // 1: Ridley Scott
  ['tt0081505', 'The Shining'], // 2: Stanley Kubrick
  ['tt9999999', 'Nobody Knows Me'], // 3
];
const movies = createCatalogue(
  'movies',
  films.map(([imdbId, title], at) => ({
    itemId: `m${at}`,
    title,
    year: null,
    genres: ['Drama'],
    details: { imdbId },
  })),
  films.map(() => 50),
);
const said = (item: string, message: string, part: Partial<World>) =>
  answerRequest(
    { name: 'facts', item, about: 'director' },
    filmWorld({ catalogue: movies, history: [3], message, ...part }),
  ).composed;

const cases: [string, string, Partial<World>, string][] = [
  ['Alien', 'is Alien by the same director?', { focus: 1 }, 'Yes: both were directed by Ridley Scott.'],
  [
    'Alien',
    'And Alien, is that by the same people?',
    { focus: 2 },
    'No: Alien was directed by Ridley Scott, The Shining by Stanley Kubrick.',
  ],
  [
    'Alien',
    'is alien by the same guy as blade runner?',
    { focus: 2, listed: [1] },
    'Yes: both were directed by Ridley Scott.',
  ],
  [
    'Alien',
    'same director as the other one?',
    { focus: 0, listed: [0, 1] },
    'Yes: both were directed by Ridley Scott.',
  ],
  ['Alien', 'is Alien by the same director?', { focus: 3 }, 'Alien was directed by Ridley Scott.'],
  ['Alien', 'is Alien by the same director?', {}, 'Alien was directed by Ridley Scott.'],
  ['Alien', 'who directed Alien?', { focus: 1 }, 'Alien was directed by Ridley Scott.'],
];
test.each(cases)('%s: %s', (item, message, part, expected) =>
  expect(said(item, message, part)).toBe(expected),
);

test('on Steam by the catalogue’s own developer', () => {
  const world = (focus: number) => gameWorld({ focus, history: [], message: 'is it by the same studio?' });
  const answer = (item: string, focus: number) =>
    answerRequest({ name: 'facts', item, about: 'developer' }, world(focus)).composed;
  expect(answer('Clockwork Orchard', 0)).toBe('Yes: both were made by Small Hat Studio.');
  expect(answer('Moss Kingdom', 0)).toBe(
    'No: Moss Kingdom was made by North Pier, Brick Rain by Small Hat Studio.',
  );
});
