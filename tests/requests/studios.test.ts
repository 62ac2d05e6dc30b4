// Films by a studio or of a world that they share: wished for, refused, counted, asked of a title.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import type { Request } from '#lib/contract/request.ts';
import { withSignsHeeded } from '#lib/conversation/mending/by-signs.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { studioIn } from '#lib/requests/known/studios.ts';
import { newChat } from '../conversation/new-chat.ts';
import { filmWorld } from './small-world.ts';

const films: [string, string, number][] = [
  ['Toy Story', 'tt0114709', 1995],
  ['Finding Nemo', 'tt0266543', 2003],
  ['Shrek', 'tt0126029', 2001],
  ['Up', 'tt1049413', 2009],
];
const catalogue = createCatalogue(
  'movies',
  films.map(([title, imdbId, year]) => ({
    itemId: imdbId,
    title,
    year,
    genres: ['Animation'],
    details: { imdbId },
  })),
  films.map(() => 9),
);
const asked = (request: Request, message: string, history = [0]) =>
  answerRequest(request, filmWorld({ catalogue, history, message }));
const titles = (request: Request, message = '') =>
  asked(request, message)
    .listed.map(({ title }) => title)
    .toSorted();

test('a wish for a studio, and a refusal', () => {
  expect(titles({ name: 'recommend', maker: 'pixar', count: '3' })).toEqual(['Finding Nemo', 'Up']);
  expect(titles({ name: 'recommend', genre: 'pixar', count: '3' })).toEqual(['Finding Nemo', 'Up']);
  expect(titles({ name: 'recommend', but: 'not Pixar', count: '3' })).toEqual(['Shrek']);
});

test('how many there are, and whether a title is one', () => {
  expect(
    asked({ name: 'taste', about: 'pixar' }, 'how many Pixar films have I seen?', [0, 2]).composed,
  ).toContain('Toy Story.');
  const made = (title: string) =>
    asked({ name: 'facts', item: title, about: 'studio' }, `is ${title} by Pixar?`).composed;
  expect(made('Up')).toBe('Yes: Up is by Pixar.');
  expect(made('Shrek')).not.toMatch(/^Yes/);
});

test('names as people type them, and words that are none', () => {
  const kind = (said: string) => studioIn(said)?.kind ?? null;
  expect(['Pixar films', 'the mcu', 'Disney animated films', 'Studio Ghibli'].map(kind)).toEqual([
    'by Pixar',
    'by Marvel Cinematic Universe',
    'by Disney Animation',
    'by Studio Ghibli',
  ]);
  expect(['blue sky', 'illumination', 'a hammer', 'working title', 'pixar or disney'].map(kind)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});

test('what they have seen all of is refused', () => {
  const text = "they've seen pretty much all of Pixar, anything else?";
  const wish: Request = { name: 'recommend', with: 'kids' };
  const read = withSignsHeeded([wish], { text, masked: text, titles: [] }, newChat(catalogue, {}));
  expect(read).toEqual([{ ...wish, but: 'not Pixar' }]);
});
