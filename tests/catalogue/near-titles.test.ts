import { distance } from 'fastest-levenshtein';
import { expect, test } from 'vitest';
import { createCatalogue, titleIndex } from '#lib/catalogue/catalogue.ts';
import { letterCounts } from '#lib/catalogue/letter-counts.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import { namesOf, titleMatcher } from '#lib/catalogue/title-matcher.ts';
import { trigramIndex } from '#lib/catalogue/trigram-index.ts';
import { closestKeys, keysHolding, keysOf, nearestKeys } from '#lib/conversation/mentions/title-keys.ts';
import { seededRandom } from '#lib/random.ts';
import { sameNumbers } from '#lib/requests/titles/title-slips.ts';

const random = seededRandom(9);
const pick = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)] as Value;
const syllables = 'na ba an ta Mé 2 nana ra ! ü o s'.split(' ');
const wordOf = () => Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(syllables)).join('');
const wordsOf = (most: number) => Array.from({ length: 1 + Math.floor(random() * most) }, wordOf).join(' ');
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const titles = [...new Set(Array.from({ length: 700 }, () => capital(wordsOf(4))))];
const catalogue = createCatalogue(
  'movies',
  titles.map((title, at) => ({
    itemId: `${at}`,
    title,
    year: at % 5 === 0 ? null : 1950 + (at % 60),
    genres: [],
  })),
  titles.map((_, at) => (at * 7919) % 97),
);
const keys = keysOf(catalogue);
const allKeys = keys.all.map(({ key }) => key);

test('the index of trigrams gives all words within some edits, and no others', () => {
  const index = trigramIndex(allKeys);
  for (let round = 0; round < 150; round++) {
    const wanted = random() < 0.5 ? pick(allKeys).replace(/a/, 'e') : wordsOf(4).toLowerCase();
    for (const edits of [0, 1, 2, 3]) {
      const all = allKeys.flatMap((key, row) => (distance(key, wanted) <= edits ? [row] : []));
      const found = index.within(wanted, edits);
      expect(
        found.map(({ row }) => row).sort((a, b) => a - b),
        wanted,
      ).toEqual(all);
      for (const { row, edits: needed } of found) expect(needed).toBe(distance(allKeys[row] ?? '', wanted));
    }
  }
});

test('the closest titles are all those with the fewest errors, the most popular first', () => {
  for (let round = 0; round < 150; round++) {
    const wanted = random() < 0.7 ? pick(allKeys).replace(/a/, 'e') : wordsOf(4).toLowerCase();
    const errors = keys.all.map(({ key }) =>
      sameNumbers(key, wanted) ? distance(key, wanted) : Number.POSITIVE_INFINITY,
    ); // another number is another title
    const fewest = Math.min(2, ...errors);
    expect(closestKeys(keys, wanted, 2)).toEqual(keys.all.filter((_, at) => errors[at] === fewest));
  }
});

test('the bound of letters is never above the edit distance', () => {
  const letters = letterCounts(allKeys);
  for (let round = 0; round < 50; round++) {
    const wanted = wordsOf(5);
    const own = letters.of(wanted);
    for (const [row, key] of allKeys.entries())
      expect(letters.fewestEdits(row, own)).toBeLessThanOrEqual(distance(key, wanted));
  }
});

test('the titles offered for an unknown one are the first of all, sorted by their share of errors', () => {
  for (let round = 0; round < 100; round++) {
    const wanted = wordsOf(4).toLowerCase();
    const all = keys.all.map((key) => ({
      key,
      errors: distance(wanted, key.key) / Math.max(wanted.length, key.key.length),
    }));
    const near = all.filter(({ errors }) => errors <= 0.5).sort((a, b) => a.errors - b.errors);
    expect(nearestKeys(keys, wanted, 3)).toEqual(near.slice(0, 3).map(({ key }) => key));
  }
});

test('the titles that hold some words are those that a search through all of them finds', () => {
  for (let round = 0; round < 150; round++) {
    const wanted = random() < 0.8 ? wordsOf(2).toLowerCase().replace(/[!é]/g, 'a') : 'na!';
    const pattern = new RegExp(`(?:^| )${wanted.replace(/[^\p{L}\p{N} ]/gu, '.')}s?(?: |$)`, 'u');
    expect(keysHolding(keys, wanted), wanted).toEqual(keys.all.filter(({ key }) => pattern.test(key)));
  }
});

test('a typed title that is nowhere gets the three of the least cost: it is held, the shorter the better, or few edits', () => {
  const { find } = titleIndex(catalogue);
  const costOf = (key: string, wanted: string) =>
    wanted.length >= 3 && key.includes(wanted)
      ? Math.abs(key.length - wanted.length) / 1000
      : distance(wanted, key);
  const keyOf = new Map(keys.all.map(({ key, item }) => [item, key]));
  for (let round = 0; round < 100; round++) {
    const wanted = titleKey(`${pick(['zz', 'kk', 'nab'])} ${wordsOf(3)}`);
    const { nearest } = find(wanted);
    if (!nearest) continue;
    const costs = nearest.map((item) => costOf(keyOf.get(item) ?? '', wanted));
    const least = allKeys.map((key) => costOf(key, wanted)).sort((a, b) => a - b);
    expect(costs, wanted).toEqual(least.slice(0, 3));
  }
});

test('of the names that a text has at one place the longest is found, and a text may go on exactly where a name does', () => {
  const { find, mayContinue } = titleMatcher(catalogue);
  const names = [...new Set(catalogue.items.flatMap(namesOf))];
  const letter = /[\p{L}\p{N}]/u;
  for (let round = 0; round < 200; round++) {
    const text = `so “${pick(names)}${pick(['', ' ', 'na', ' Na', '.'])}” and ${pick(names)} ${wordsOf(2)}`;
    for (const { start, end } of find(text)) {
      const found = text.slice(start, end);
      const longest = names.filter(
        (name) =>
          text.startsWith(name, start) &&
          !(letter.test(name.at(-1) ?? '') && letter.test(text[start + name.length] ?? '')),
      );
      expect(found.length).toBe(Math.max(...longest.map(({ length }) => length)));
    }
    const tail = pick(names).slice(0, 4 + Math.floor(random() * 6));
    const goesOn = names.some((name) => name.length > tail.length && name.startsWith(tail));
    if (goesOn && tail.length >= 4) expect(mayContinue(`and ${tail}`), tail).toBe(true);
  }
  expect(mayContinue('and nothing like this')).toBe(false);
});
