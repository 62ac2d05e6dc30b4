import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { groupsOf } from '#lib/catalogue/same-items.ts';

const facts = (rows: [string, string, number | null][]) =>
  rows.map(([itemId, title, year]) => ({ itemId, title, year, genres: [] }));
const catalogueOf = (rows: [string, string, number | null][]) =>
  createCatalogue('movies', facts(rows), new Array(rows.length).fill(1));
const known = (rows: [string, string, number | null, string?][]) =>
  rows.map(([itemId, title, year, groupId = itemId]) => ({ itemId, title, year, groupId }));

test('a title under another id is found by name and year, and one of another year is not', () => {
  const catalogue = catalogueOf([
    ['tt0116282', 'Fargo', 1996],
    ['tt0114369', 'Seven (a.k.a. Se7en)', 1995],
    ['tt2802850', 'Fargo', 2014],
  ]);
  const groups = groupsOf(
    catalogue,
    known([
      ['100', 'Fargo', 1996],
      ['11', 'Seven (Se7en)', 1995],
    ]),
  );
  expect(Object.fromEntries(groups)).toEqual({ tt0116282: '100', tt0114369: '11' });
});

test('an id of the same site is the same item, though it is spelled differently here and there', () => {
  const others = Array.from({ length: 19 }, (_, at): [string, string, null] => [
    `1${at}`,
    `Game ${at}`,
    null,
  ]);
  const catalogue = catalogueOf([['230290', 'Universe Sandbox', null], ...others]);
  const groups = groupsOf(catalogue, known([['230290', 'Universe Sandbox ²', null], ...others]));
  expect(groups.get('230290')).toBe('230290');
  expect(groups.size).toBe(20);
});

test('a data set that counts from 1, as another one did, is refused by what its numbers would become', () => {
  const catalogue = catalogueOf([
    ['1', 'Heat', 1995],
    ['2', 'Casino', 1995],
  ]);
  const there = known([
    ['1', 'Toy Story', 1995],
    ['2', 'GoldenEye', 1995],
  ]);
  expect(() => groupsOf(catalogue, there)).toThrow('1 is “Toy Story” here and “Heat” there');
});

test('a third catalogue joins the group that two others made, whichever of their names it has', () => {
  const there = known([
    ['100', 'Fargo', 1996],
    ['tt0116282', 'Fargo', 1996, '100'],
  ]);
  expect(groupsOf(catalogueOf([['fargo-1996', 'Fargo', 1996]]), there).get('fargo-1996')).toBe('100');
  expect(groupsOf(catalogueOf([['tt0116282', 'Fargo', 1996]]), there).get('tt0116282')).toBe('100');
});

test('two items of one catalogue never become one title', () => {
  const catalogue = catalogueOf([
    ['a', 'Hercules', 1997],
    ['b', 'Hercules', 1997],
  ]);
  const groups = groupsOf(catalogue, known([['1', 'Hercules', 1997]]));
  expect([...groups.values()]).toEqual(['1']);
});
