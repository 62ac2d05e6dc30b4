// Of what fits a wish rather what is mainly so: a film about boxing before one with a boxer in it, a war film before a comedy.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import type { RequestOf } from '#lib/contract/request.ts';
import { recommend } from '#lib/requests/recommend.ts';
import type { World } from '#lib/requests/world.ts';
import { filmWorld } from './small-world.ts';

const films: [string, string, number, string[], string[]?][] = [
  ['tt0110912', 'Pulp Fiction', 1994, ['Crime', 'Drama']], // 0
  ['tt0081398', 'Raging Bull', 1980, ['Drama'], ['boxing']], // 1
  ['tt0405159', 'Million Dollar Baby', 2004, ['Drama'], ['boxing']], // 2
  ['tt0964517', 'The Fighter', 2010, ['Drama']], // 3
  ['tt0057012', 'Dr. Strangelove', 1964, ['Comedy', 'War']], // 4
  ['tt0056172', 'Lawrence of Arabia', 1962, ['Drama', 'War']], // 5
  ['tt0050212', 'The Bridge on the River Kwai', 1957, ['Drama', 'War']], // 6
  ['tt0099371', 'Days of Thunder', 1990, ['Action', 'Drama']], // 7
  ['tt0210945', 'Remember the Titans', 2000, ['Drama']], // 8
  ['tt0177789', 'Galaxy Quest', 1999, ['Comedy', 'Sci-Fi']], // 9
  ['tt0206634', 'Children of Men', 2006, ['Sci-Fi', 'Thriller']], // 10
  ['tt0095647', 'Mississippi Burning', 1988, ['Crime', 'Drama'], ['race']], // 11
];
const catalogue = createCatalogue(
  'movies',
  films.map(([imdbId, title, year, genres, tags = []], at) => ({
    itemId: `m${at}`,
    title,
    year,
    genres,
    details: { imdbId, tags },
  })),
  films.map(() => 50),
);
const picked = (wishes: Omit<RequestOf<'recommend'>, 'name'>, part: Partial<World> = {}) => {
  const { facts } = recommend(
    { name: 'recommend', ...wishes },
    filmWorld({ catalogue, history: [8], ...part }),
  );
  return {
    rows: facts.picks.map(({ item }) => item.index).sort((a, b) => a - b),
    dropped: facts.dropped.map(({ wish }) => wish),
  };
};

test('a film about a sport comes before one in which it only occurs', () => {
  expect(picked({ genre: 'boxing', count: '3' }).rows).toEqual([1, 2, 3]);
  expect(picked({ genre: 'boxing', count: '4' }).rows).toEqual([0, 1, 2, 3]);
});

test('a comedy in a war is a war film only where no other is left', () => {
  expect(picked({ genre: 'war', count: '2' }).rows).toEqual([5, 6]);
  expect(picked({ genre: 'war', count: '3' }).rows).toEqual([4, 5, 6]);
});

test('“racing” is about no race; where nothing is both, the kind stays', () => {
  const { rows, dropped } = picked({ genre: 'racing', but: 'based on a true story', count: '1' });
  expect(rows).toEqual([7]);
  expect(dropped).toEqual(['based on a true story']);
});

test('of two wishes that nothing meets together the one just said counts', () => {
  const before = { request: { name: 'recommend', genre: 'sci-fi', but: 'bleak' } as const, listed: [10] };
  const { rows, dropped } = picked({ genre: 'sci-fi', but: 'bleak', mood: 'cheerful' }, { before });
  expect(rows).toEqual([9]);
  expect(dropped).toEqual(['bleak']);
});

test('of games that players give a label, those that carry it among the first', () => {
  const others = ['Action', 'Indie', 'RPG', 'Funny', 'Comedy'];
  const games = createCatalogue(
    'steam',
    Array.from({ length: 30 }, (_, at) => ({
      itemId: `s${at}`,
      title: `Game ${at}`,
      year: 2010,
      genres: ['RPG'],
      details: { tags: at < 4 ? ['JRPG', ...others] : [...others, 'JRPG'] },
    })),
    Array.from({ length: 30 }, () => 50),
  );
  const { facts } = recommend(
    { name: 'recommend', genre: 'jrpg' },
    filmWorld({ catalogue: games, history: [29] }),
  );
  expect(facts.picks.every(({ item }) => item.index < 4)).toBe(true);
});
