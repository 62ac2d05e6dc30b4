// What links a title to one of the history: the strongest of what both visibly are, else that whoever chose one was likelier to choose the other.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { refTo } from '#lib/evidence/item-ref.ts';
import { bothSaid, likeSaid } from '#lib/requests/compose/links.ts';
import { linksOf, strongestOf } from '#lib/requests/links.ts';
import { itemAt, nounsOf } from '#lib/requests/world.ts';
import { linearModel } from '../evidence/linear-model.ts';
import { filmWorld } from './small-world.ts';

const films = [
  ['tt0078748', 'Alien', 'Horror', 'Sci-Fi'],
  ['tt0090605', 'Aliens', 'Horror', 'Sci-Fi'],
  ['tt1375666', 'Inception', 'Action', 'Thriller'],
  ['tt0816692', 'Interstellar', 'Drama', 'Sci-Fi'],
  ['tt9999991', 'One', 'Western', 'Drama'],
  ['tt9999992', 'Two', 'Western', 'Drama'],
  ['tt9999993', 'Three', 'Comedy', 'Romance'],
];
const rest = Array.from({ length: 200 }, (_, at) => [`tt888${at}`, `Other ${at}`, 'Musical', 'Musical']);
const catalogue = createCatalogue(
  'movies',
  [...films, ...rest].map(([imdbId = '', title = '', ...genres], at) => ({
    itemId: `m${at}`,
    title,
    year: 1990,
    genres: [...new Set(genres)],
    details: { imdbId },
  })),
  [...films, ...rest].map(() => 100),
);
// The fifth and the seventh are nearest to each other.
const vectors = catalogue.items.map((_, at) =>
  at === 4 || at === 6 ? [1, 0, 0, 0] : [0, 1, Math.sin(at), Math.cos(at)],
);
const world = filmWorld({ catalogue, model: linearModel(vectors), history: [1, 3, 5, 6] });
const nouns = nounsOf(catalogue);
const linkOf = (item: number, own: number) => {
  const [link] = linksOf(itemAt(catalogue, item), [refTo(catalogue, own)], world);
  if (!link) throw new Error('none');
  return link;
};

test('a series, a maker, and genres that few have together', () => {
  expect(bothSaid(linkOf(0, 1), nouns)).toBe("it's the same series");
  expect(likeSaid(linkOf(2, 3), nouns)).toBe("Like Interstellar, it's by Christopher Nolan.");
  expect(bothSaid(linkOf(4, 5), nouns)).toBe('both mix western and drama');
});

test('what has nothing in common is near where the same people chose both, and apart where they did not', () => {
  expect(linkOf(4, 6)).toMatchObject({ same: null, isNear: true, isApart: false });
  expect(likeSaid(linkOf(4, 6), nouns)).toBe(
    'People who watched Three go for this one more often than most.',
  );
  expect(linkOf(5, 6)).toMatchObject({ same: null, isNear: false });
});

test('of several links the one that tells most', () => {
  const links = linksOf(
    itemAt(catalogue, 0),
    [3, 1].map((row) => refTo(catalogue, row)),
    world,
  );
  expect(strongestOf(links)?.item.title).toBe('Aliens');
  expect(strongestOf([linkOf(4, 6)])).toBeNull();
});
