// Titles in Korean sentences, where a particle follows them without a space.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { titleMatcher } from '#lib/catalogue/title-matcher.ts';

const titles = ['Vertigo', 'Alien', 'Aliens', 'The Wizard of Oz', '10', 'Stalag 17', 'Action'];
const catalogue = createCatalogue(
  'movies',
  titles.map((title, i) => ({ itemId: `m${i}`, title, year: 1931 + i, genres: ['Drama'] })),
  titles.map((_, i) => 50 - i),
);
const all = new Set(titles.keys());
const found = (text: string) =>
  titleMatcher(catalogue)
    .find(text, all)
    .map(({ item }) => item.title);

test('titles are found before a particle, the longest first', () => {
  expect(found('그다음은 The Wizard of Oz와 Aliens예요. Vertigo는 Stalag 17로 12위예요.')).toEqual([
    'The Wizard of Oz',
    'Aliens',
    'Vertigo',
    'Stalag 17',
  ]);
});

test('a word that goes on otherwise is no title, and a number counts', () => {
  expect(found('상위 10이 아니라 Action게임, Alien들 가운데')).toEqual([]);
  expect(found('Alienate는 아니에요')).toEqual([]);
});
