// Names in sentences: without second names and marks of trade, where no other title goes by the short one.
import { expect, test } from 'vitest';
import { type Catalogue, createCatalogue } from '#lib/catalogue/catalogue.ts';
import { shortForm, shortNames } from '#lib/catalogue/short-name.ts';
import { titleMatcher } from '#lib/catalogue/title-matcher.ts';
import { spellings } from '#lib/checking/mentions.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { shortNamed } from '#lib/requests/titles/short-named.ts';
import { filmWorld } from './small-world.ts';

function catalogueOf(titles: readonly string[], domain: Catalogue['domain'] = 'movies'): Catalogue {
  const facts = titles.map((title, at) => ({ itemId: `t${at}`, title, year: 1960 + at, genres: ['Drama'] }));
  return createCatalogue(
    domain,
    facts,
    facts.map(() => 10),
  );
}

test('second names and marks go, years and platforms stay', () => {
  expect(shortForm('City of God (Cidade de Deus)', 'movies')).toBe('City of God');
  expect(shortForm('Bicycle Thieves (a.k.a. The Bicycle Thief) (Ladri di biciclette)', 'movies')).toBe(
    'Bicycle Thieves',
  );
  expect(shortForm('Psycho (1960)', 'movies')).toBe('Psycho (1960)');
  expect(shortForm('Birdman: Or (The Unexpected Virtue of Ignorance)', 'movies')).toMatch(/Ignorance\)$/);
  expect(shortForm('Castle Crashers®', 'steam')).toBe('Castle Crashers');
  expect(shortForm('STAR WARS™ - Knights of the Old Republic™', 'steam')).toBe(
    'STAR WARS - Knights of the Old Republic',
  );
  expect(shortForm('Dying Light (PlayStation 4)', 'games')).toBe('Dying Light (PlayStation 4)');
});

test("a short name that two titles share is nobody's", () => {
  const names = shortNames(catalogueOf(['Godzilla (Gojira)', 'Godzilla (1998)', 'Ran (Chaos)', 'Heat']));
  expect([...names]).toEqual([['Ran (Chaos)', 'Ran']]);
});

test('an answer and its lines have the short name, the cards the whole title', () => {
  const catalogue = catalogueOf([
    'City of God (Cidade de Deus)',
    'Heat',
    'Alien',
    'Speed',
    'Big',
    'Ran (Chaos)',
  ]);
  const world = filmWorld({ catalogue, history: [1, 2, 3, 4] });
  const { composed, lines, focus, listed } = answerRequest(
    { name: 'compare', a: 'City of God', b: 'Ran' },
    world,
  );
  expect(`${composed} ${lines.join(' ')}`).not.toMatch(/Cidade|Chaos/);
  expect(lines.join(' ')).toContain('*City of God*');
  expect([focus?.title, ...listed.map(({ title }) => title)].join()).toMatch(/Cidade de Deus/);
});

test('both names are found in a text', () => {
  const catalogue = catalogueOf([
    'Bicycle Thieves (a.k.a. The Bicycle Thief) (Ladri di biciclette)',
    "Singin' in the Rain",
    'Rain',
    'Castle Crashers®',
  ]);
  const found = (text: string) =>
    titleMatcher(catalogue)
      .find(text)
      .map(({ item }) => item.index);
  expect(found('Try Bicycle Thieves now')).toEqual([0]);
  expect(found('and without Singin in the Rain')).toEqual([1]);
  expect(found('I like Castle Crashers and Castle Crashers®')).toEqual([3, 3]);
  expect(spellings('Castle Crashers®')).toContain('Castle Crashers');
});

test('what a person typed stays as it is, and phrases of facts hold the short name', () => {
  const catalogue = catalogueOf(['Ran (Chaos)', 'Heat']);
  const facts = { name: 'title', problem: 'group', typed: 'Ran (Chaos)', said: 'dramas, like Ran (Chaos)' };
  expect(shortNamed(facts as Parameters<typeof shortNamed>[0], catalogue)).toMatchObject({
    typed: 'Ran (Chaos)',
    said: 'dramas, like Ran',
  });
});
