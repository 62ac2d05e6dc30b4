// Of the editions of one game a person is offered one, once.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import type { RequestOf } from '#lib/contract/request.ts';
import { recommend } from '#lib/requests/recommend.ts';
import { filmWorld } from './small-world.ts';

const titles = [
  'Fez',
  'Ys (PC)',
  'Ys (PlayStation 4, Limited Edition)',
  'Ys (PlayStation 4)',
  'Okami',
  'Rez',
];
const catalogue = createCatalogue(
  'games',
  titles.map((title, at) => ({ itemId: `g${at}`, title, year: null, genres: [], details: {} })),
  titles.map(() => 20),
);
const world = filmWorld({ catalogue, history: [0] });

function picks(request: Partial<RequestOf<'recommend'>>, part: Parameters<typeof filmWorld>[0] = {}) {
  const { facts } = recommend({ name: 'recommend', ...request }, { ...world, ...part });
  return facts.picks.map(({ item }) => item.title);
}

test('a list holds one edition of a game', () => {
  const found = picks({ count: '5' });
  expect(found.filter((title) => title.startsWith('Ys'))).toHaveLength(1);
  expect(found).toEqual(expect.arrayContaining(['Okami', 'Rez']));
});

test('another one is no other edition of what was just shown', () => {
  const request = { name: 'recommend', count: '1' } as const;
  const another = picks({ count: '1' }, { listed: [2], before: { request, listed: [2] } });
  expect(another[0]).not.toMatch(/^Ys/);
  expect(picks({ count: '3' }, { history: [1] }).filter((title) => title.startsWith('Ys'))).toEqual([]);
});
