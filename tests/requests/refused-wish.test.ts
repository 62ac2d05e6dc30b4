// What "not …" leaves out: a system, and a title by one of its names.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { recommend } from '#lib/requests/recommend.ts';
import { filmWorld } from './small-world.ts';

const catalogue = createCatalogue(
  'games',
  ['Fez', 'Ys', 'Okami', 'Rez', 'Ico'].map((title, at) => ({
    itemId: `g${at}`,
    title,
    year: null,
    genres: [],
    details: { platforms: [at % 2 === 0 ? 'Nintendo 3DS' : 'PlayStation 4'] },
  })),
  [20, 20, 20, 20, 20],
);

test('a refused system leaves out what is for it, and is no wish that cannot be checked', () => {
  const { facts } = recommend(
    { name: 'recommend', count: '4', but: 'not 3ds' },
    filmWorld({ catalogue, history: [4] }),
  );
  expect(facts.picks.map(({ item }) => item.title).toSorted()).toEqual(['Rez', 'Ys']);
});

test('a refused title is left out by whichever name it has', () => {
  const films = createCatalogue(
    'movies',
    ['Twelve Monkeys (a.k.a. 12 Monkeys)', 'Heat', 'Ran'].map((title, at) => ({
      itemId: `m${at}`,
      title,
      year: 1990 + at,
      genres: [],
    })),
    [20, 20, 20],
  );
  const world = filmWorld({ catalogue: films, history: [1] });
  const picks = (but: string) =>
    recommend({ name: 'recommend', count: '3', but }, world).facts.picks.map(({ item }) => item.title);
  expect(picks('not 12 monkeys')).toEqual(['Ran']);
  expect(picks('no drama')).toHaveLength(2);
});
