// Saved titles, titles set aside, what a person says about their taste, and search by facts, on a real database.

import { beforeEach, expect, test } from 'vitest';
import { nothingStated } from '#lib/contract/stated.ts';
import { catalogueFacets } from '#lib/db/catalogue-facets.ts';
import type { Database } from '#lib/db/client.ts';
import { addToHistory, historyItemIds, removeFromHistory } from '#lib/db/history.ts';
import { searchItems } from '#lib/db/items.ts';
import { changeReason, keepOwnTaste, tasteOf } from '#lib/db/own-taste.ts';
import { listSaved, removeSaved, savedAmong, saveItem } from '#lib/db/saved-items.ts';
import { upsertItems } from '#lib/db/seed.ts';
import { diverse } from '#lib/db/starters.ts';
import { signUp } from '#lib/db/users.ts';
import { testDatabases } from '../postgres.ts';

const postgres = testDatabases();
const games = [
  {
    itemId: '1',
    title: 'Portal',
    year: 2007,
    genres: ['Action'],
    interactionCount: 90,
    details: { developer: 'Valve', tags: ['Puzzle'], priceUsd: 9.99 },
  },
  {
    itemId: '2',
    title: 'Half-Life',
    year: 1998,
    genres: ['Action'],
    interactionCount: 80,
    details: { developer: 'Valve' },
  },
  {
    itemId: '3',
    title: 'Civilization V',
    year: 2010,
    genres: ['Strategy'],
    interactionCount: 70,
    details: { developer: 'Firaxis', platforms: ['PC', 'Mac'] },
  },
  { itemId: '4', title: 'Valve', year: 2012, genres: ['Casual'], interactionCount: 1 },
  { itemId: '5', title: 'Puzzle Valve Deluxe', year: 2013, genres: ['Casual'], interactionCount: 500 },
];
let db: Database;
let ann: string;
let bob: string;

beforeEach(async () => {
  db = (await postgres.freshDatabase()).db;
  await upsertItems(db, 'steam', games);
  ann = (await signUp(db, { email: 'ann@example.org', name: 'Ann', password: 'long enough 1' })).id;
  bob = (await signUp(db, { email: 'bob@example.org', name: 'Bob', password: 'long enough 2' })).id;
});
const found = async (query: string) => (await searchItems(db, 'steam', query)).map(({ itemId }) => itemId);
const saved = async () => (await listSaved(db, ann, 'steam')).items.map(({ itemId }) => itemId);

test('the exact title comes first, then titles with the word, then what is made by it', async () => {
  expect(await found('valve')).toEqual(['4', '5', '1', '2']);
});

test('a search finds by genre, tag, platform, year and decade, and what is of the year asked for comes first', async () => {
  expect(await found('strategy')).toEqual(['3']);
  expect(await found('puzzle 2007')).toEqual(['1', '5']);
  expect(await found('action 1990s')).toEqual(['2']);
  expect(await found('mac')).toEqual(['3']);
  expect(await found('valve 1998')).toEqual(['2', '4', '5']); // titles of other years come last
  expect(await found('firaxis 1998')).toEqual([]);
});

test('the facets name what the catalogue can be narrowed down by', async () => {
  const facets = await catalogueFacets(db, 'steam');
  expect(facets).toMatchObject({
    hasPrices: true,
    lastYear: 2013,
    items: 5,
    withGenre: 5,
    decades: [2010, 2000, 1990],
  });
  expect(await catalogueFacets(db, 'games')).toMatchObject({ items: 0, lastYear: null, genres: [] });
});

test('a saved title is on the list until it is in the history, and only on that person’s', async () => {
  await saveItem(db, ann, 'steam', '1');
  await saveItem(db, ann, 'steam', '3');
  await saveItem(db, ann, 'steam', '3');
  expect(await saved()).toEqual(['3', '1']);
  expect((await listSaved(db, bob, 'steam')).total).toBe(0);
  await addToHistory(db, ann, 'steam', '3');
  expect(await saved()).toEqual(['1']);
  expect(await savedAmong(db, ann, 'steam', ['1', '2', '3'])).toEqual(new Set(['1']));
  await removeFromHistory(db, ann, 'steam', '3');
  expect(await saved()).toEqual(['3', '1']);
  await expect(saveItem(db, ann, 'steam', 'nowhere')).rejects.toMatchObject({ code: 'not_found' });
});

test('undoing a removal from the saved titles gives the old place back', async () => {
  await saveItem(db, ann, 'steam', '1');
  await saveItem(db, ann, 'steam', '3');
  await removeSaved(db, ann, 'steam', '1');
  expect(await saved()).toEqual(['3']);
  await saveItem(db, ann, 'steam', '1', { again: true });
  expect(await saved()).toEqual(['3', '1']);
});

test('a title set aside stays in the history and doesn’t count, and comes back', async () => {
  for (const itemId of ['1', '2', '3']) await addToHistory(db, ann, 'steam', itemId);
  await changeReason(db, ann, 'steam', '2', true);
  await changeReason(db, ann, 'steam', '2', true);
  expect(await historyItemIds(db, ann, 'steam')).toEqual(['1', '2', '3']);
  expect(await tasteOf(db, ann, 'steam')).toEqual({
    history: ['1', '3'],
    stated: { ...nothingStated, aside: ['2'] },
  });
  expect((await tasteOf(db, bob, 'steam')).stated).toEqual(nothingStated);
  await changeReason(db, ann, 'steam', '2', false);
  expect(await tasteOf(db, ann, 'steam')).toEqual({ history: ['1', '2', '3'], stated: nothingStated });
});

test('what a person says outlives new history; of two opinions on one thing the later counts', async () => {
  const more = { kind: 'genre', value: 'Action', wish: 'more' } as const;
  await keepOwnTaste(db, ann, 'steam', { leanings: [more, { ...more, wish: 'none' }], balance: 0.7 });
  await addToHistory(db, ann, 'steam', '3');
  expect((await tasteOf(db, ann, 'steam')).stated).toEqual({
    aside: [],
    leanings: [{ ...more, wish: 'none' }],
    balance: 0.7,
  });
  await keepOwnTaste(db, ann, 'steam', nothingStated);
  expect((await tasteOf(db, ann, 'steam')).stated).toEqual(nothingStated);
  const many = Array.from({ length: 41 }, (_, at) => ({ ...more, value: `Genre ${at}` }));
  await expect(keepOwnTaste(db, ann, 'steam', { leanings: many, balance: 0.5 })).rejects.toMatchObject({
    code: 'bad_request',
  });
});

test('starters are of different kinds and series, as many as there are', () => {
  const film = (itemId: string, title: string, genre: string, year: number) => ({
    itemId,
    title,
    year,
    genres: [genre],
    details: {},
  });
  const films = [
    film('a', 'Star Wars', 'Action', 1977),
    film('b', 'Star Wars: Return of the Jedi', 'Action', 1983),
    film('c', 'Alien', 'Action', 1979),
    film('d', 'Rocky', 'Action', 1976),
    film('e', 'Heat', 'Crime', 1995),
  ];
  expect(diverse(films, 3).map(({ itemId }) => itemId)).toEqual(['a', 'c', 'e']);
  expect(diverse(films, 10).map(({ itemId }) => itemId)).toEqual(['a', 'c', 'd', 'e']);
});
