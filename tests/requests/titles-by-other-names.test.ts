// Titles by other names: in another language, for short, run together, or only as they begin in the history.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { type Resolved, resolveTitle } from '#lib/requests/titles/resolve-title.ts';

function catalogueOf(domain: 'movies' | 'games', titles: readonly [string, number][]) {
  return createCatalogue(
    domain,
    titles.map(([title], at) => ({ itemId: `i${at}`, title, year: 1990 + at, genres: [] })),
    titles.map(([, people]) => people),
  );
}

const films = catalogueOf('movies', [
  ['Spirited Away (Sen to Chihiro no kamikakushi)', 500],
  ['Double Indemnity', 200],
  ["It's a Wonderful Life", 300],
  ['Life Is Beautiful (La Vita è bella)', 400],
  ['La Vie est belle (Life is Rosey)', 4],
  ['The Godfather', 900],
  ['Frozen', 300],
  ['Poison', 30],
  ['Up in the Air', 200],
]);
const games = catalogueOf('games', [
  ['Ys Origin', 50],
  ['Victoria II', 60],
  ["Sid Meier's Civilization V (Download)", 300],
  ['Civilization IV', 40],
  ["Sid Meier's Civilization IV", 80],
  ['Bulletstorm (Xbox 360, Limited Edition)', 90],
  ['Age of Empires 2', 5],
  ['Age of Empires 2: Age of Kings', 8],
  ['FINAL FANTASY VII', 200],
  ['Final Fantasy X', 300],
  ['Halo: The Master Chief Collection', 100],
  ['My Chinese Coach', 3],
  ['Age of Empires 2: The Conquerors', 90],
]);

function titleOf(resolved: Resolved): string {
  return resolved.kind === 'found' ? resolved.item.title : resolved.kind;
}

function inFilms(typed: string, history: number[] = []) {
  return titleOf(resolveTitle(typed, { catalogue: films, history, focus: null, listed: [] }));
}

function inGames(typed: string, history: number[] = [], message = typed) {
  return titleOf(resolveTitle(typed, { catalogue: games, history, focus: null, listed: [], message }));
}

test.each([
  ['El viaje de Chihiro', 'Spirited Away (Sen to Chihiro no kamikakushi)'],
  ['chihiros reise', 'Spirited Away (Sen to Chihiro no kamikakushi)'],
  ['Le Voyage de Chihiro', 'Spirited Away (Sen to Chihiro no kamikakushi)'],
  ['센과 치히로의 행방불명', 'Spirited Away (Sen to Chihiro no kamikakushi)'],
  ['Assurance sur la mort', 'Double Indemnity'],
  ['Eiskönigin', 'Frozen'],
  ['대부', 'The Godfather'],
  ['La vie est belle', 'Life Is Beautiful (La Vita è bella)'],
  ['Poison', 'Poison'],
  ['Die Wolken', 'unknown'],
])('the film %s is %s', (typed, title) => {
  expect(inFilms(typed)).toBe(title);
});

test('of films of one foreign name the one in the history is meant, even one that is spelled just so', () => {
  expect(inFilms('La vie est belle', [2])).toBe("It's a Wonderful Life");
  expect(inFilms('La vie est belle', [4])).toBe('La Vie est belle (Life is Rosey)');
});

test('a foreign name is said to have been taken for a title', () => {
  const found = resolveTitle('Der Pate', { catalogue: films, history: [], focus: null, listed: [] });
  expect(found).toMatchObject({ kind: 'found', how: 'part', typed: 'Der Pate' });
});

test.each<[string, number[], string]>([
  ['Ys', [0], 'Ys Origin'],
  ['viccy 2', [], 'Victoria II'],
  ['Civ 5', [], "Sid Meier's Civilization V (Download)"],
  ['civ 4', [4], "Sid Meier's Civilization IV"],
  ['문명 5', [], "Sid Meier's Civilization V (Download)"],
  ['파판 7', [], 'FINAL FANTASY VII'],
  ['파이널 판타지 7', [], 'FINAL FANTASY VII'],
  ['파판', [9], 'Final Fantasy X'],
  ['bullet storm', [], 'Bulletstorm (Xbox 360, Limited Edition)'],
  ['MCC', [10], 'Halo: The Master Chief Collection'],
  ['civvies', [], 'unknown'],
])('the game %s with %j in the history is %s', (typed, history, title) => {
  expect(inGames(typed, history)).toBe(title);
});

test('"my" title is the one of the history, whatever rare listing is spelled just so', () => {
  expect(inGames('Age of Empires 2', [7], 'loved my Age of Empires 2')).toBe(
    'Age of Empires 2: Age of Kings',
  );
  expect(inGames('Age of Empires 2', [7], 'is Age of Empires 2 any good')).toBe('Age of Empires 2');
  expect(inGames('Age of Empires 2', [12], 'is Age of Empires 2 any good')).toBe(
    'Age of Empires 2: The Conquerors',
  ); // far better known
});

test('a small word opens no title of the history', () => {
  expect(inFilms('up', [8])).not.toBe('Up in the Air');
});

test('what stands before a colon names the title, where one title alone opens so', () => {
  const named = (typed: string) =>
    resolveTitle(typed, {
      catalogue: catalogueOf('games', [
        ['FTL: Faster Than Light', 50],
        ['Batman: Arkham City', 60],
        ['Batman: Arkham Knight', 70],
      ]),
      history: [],
      focus: null,
      listed: [],
    });
  expect(named('ftl')).toMatchObject({ kind: 'found', item: { title: 'FTL: Faster Than Light' } });
  expect(named('Batman').kind).not.toBe('found');
});

test('a title in Hangul with a particle behind it', () => {
  const steam = catalogueOf('games', [
    ['Dead Cells', 50],
    ['Terraria', 60],
  ]);
  const titleOf = (typed: string) => {
    const found = resolveTitle(typed, { catalogue: steam, focus: null, listed: [], history: [] });
    return found.kind === 'found' ? found.item.title : found.kind;
  };
  for (const typed of ['데드 셀', '데드 셀이', '데드 셀이랑', '데드 셀을'])
    expect(titleOf(typed)).toBe('Dead Cells');
  expect(titleOf('오리이')).toBe('unknown');
});
