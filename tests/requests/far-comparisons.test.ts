// Where both are far down, a comparison says which one and that neither is near the top, without places in the hundreds.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { filmWorld } from './small-world.ts';

const films = Array.from({ length: 400 }, (_, at) => ({
  itemId: `f${at}`,
  title: `Film ${String.fromCharCode(65 + (at % 26))}${'abcdefghijklmnop'[Math.floor(at / 26)]}`,
  year: null,
  genres: ['Drama'],
}));
const world = () =>
  filmWorld({
    catalogue: createCatalogue(
      'movies',
      films,
      films.map(() => 30),
    ),
  });

test('two titles far down are told apart without their places', () => {
  const { composed } = answerRequest(
    { name: 'compare', a: films[300]?.title ?? '', b: films[390]?.title ?? '' },
    world(),
  );
  const said = [composed].flat().join(' ');
  expect(said).toMatch(/^Film \w+(?:, (?:clearly|if either)| by a hair)/);
  expect(said).toMatch(/neither is near the top of your list/);
  expect(said).not.toMatch(/\d(?:st|nd|rd|th)\b/);
});
