// What one would call a taste comes before what a game is made like; a kind set aside is set aside; why there is none of a kind.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { tasteFirst } from '#lib/requests/kinds/presentation-tags.ts';
import { filmWorld } from './small-world.ts';

const size = 40;
const titles = Array.from({ length: size }, (_, at) => `Game ${'abcdefghijklmnopqrstuvwxyz'[at % 26]}${at}`);
const tagsAt = (at: number) => [
  ...(at < 8 ? ['Great Soundtrack'] : []),
  ...(at < 4 ? ['Horror', 'Gore'] : at < 8 ? ['Farming Sim', 'Cute'] : ['Shooter']),
];
const catalogue = createCatalogue(
  'steam',
  titles.map((title, at) => ({
    itemId: `s${at}`,
    title,
    year: 2010,
    genres: ['Action'],
    details: { tags: tagsAt(at) },
  })),
  titles.map(() => 20),
);
const asked = (about: string, message: string, history = [0, 1, 2, 3, 4, 5, 6, 7]) =>
  answerRequest({ name: 'taste', about }, filmWorld({ catalogue, history, message })).composed;

test('a label of presentation leads no taste', () => {
  const composed = asked('overall', 'What kind of player do you think I am?');
  expect(composed).not.toMatch(/^Great Soundtrack/);
  expect(composed).toMatch(
    /^You mostly go for cute games: four of your eight, such as Game h7 and Game g6\./,
  );
  const habit = (value: string) =>
    ({ kind: 'tag', value, count: 2, size: 4, lean: 'more', lift: 2 }) as const;
  expect(tasteFirst([habit('2D'), habit('Horror')]).map(({ value }) => value)).toEqual(['Horror', '2D']);
});

test('a kind that is set aside is not told', () => {
  const composed = asked('overall', 'what do I like besides horror, going by my games?');
  expect(composed).toMatch(/^Horror aside, that leaves four of your eight games: /);
  expect(composed).not.toContain('Gore');
});

test('whether a taste is good is not measured', () => {
  expect(asked('overall', 'be honest, is my taste any good')).toMatch(/^Good or bad I can't measure/);
});

test('why there is none is told, and where the first is', () => {
  const composed = asked('horror', 'Why do you never show me horror games?', [8, 9, 10, 11, 12]);
  expect(composed).toMatch(/(?:the first is Game \w+, \w+\.|I count)/);
});

test('two versions of a game are two places', () => {
  const versions = createCatalogue(
    'games',
    [
      { itemId: 'a', title: 'Kite Runner (Wii)', year: null, genres: [], details: { platforms: ['Wii'] } },
      {
        itemId: 'b',
        title: 'Kite Runner (PlayStation 3)',
        year: null,
        genres: [],
        details: { platforms: ['PlayStation 3'] },
      },
      ...titles.map((title, at) => ({ itemId: `c${at}`, title, year: null, genres: [] })),
    ],
    [20, 20, ...titles.map(() => 20)],
  );
  const world = filmWorld({
    catalogue: versions,
    history: Array.from({ length: 25 }, (_, at) => at + 2),
    message: 'and why is Kite Runner on my list twice',
  });
  expect(answerRequest({ name: 'taste', about: 'kite runner' }, world).composed).toMatch(
    /^Because it's listed once for each version: /,
  );
});

test('a title that names its system is for that', () => {
  const games = createCatalogue(
    'games',
    [
      { title: 'New Super Mario Bros. Wii' },
      { title: 'Tetris' },
      { title: 'Nintendo Land Wii U' },
      { title: 'Halo', details: { platforms: ['Xbox'] } },
      { title: 'Sonic', details: { platforms: ['Wii'] } },
    ].map((one, at) => ({ itemId: `w${at}`, year: null, genres: [], ...one })),
    [9, 9, 9, 9, 9],
  );
  const world = filmWorld({
    catalogue: games,
    history: [0, 1, 2, 3],
    message: 'Which of my games are for the Wii?',
  });
  const { composed } = answerRequest({ name: 'taste', about: 'wii' }, world);
  expect(composed).toMatch(/^(?:Just one|One) that I know of: New Super Mario Bros\. Wii\./i);
});
