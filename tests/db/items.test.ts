import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { addToHistory } from '#lib/db/history.ts';
import { itemsByIds, normalizeTitle, searchItems } from '#lib/db/items.ts';
import { chooseDemoSequences, seedDomain, upsertItems } from '#lib/db/seed.ts';
import { listDemoViewers, signUp } from '#lib/db/users.ts';
import { testDatabases } from '../postgres.ts';

const postgres = testDatabases();
const films = [
  { itemId: '1', title: 'The Godfather', year: 1972, genres: ['Crime'], interactionCount: 400 },
  { itemId: '2', title: 'The Godfather: Part II', year: 1974, genres: ['Crime'], interactionCount: 200 },
  { itemId: '3', title: 'Amélie', year: 2001, genres: ['Comedy'], interactionCount: 90 },
  { itemId: '4', title: '2001: A Space Odyssey', year: 1968, genres: ['Sci-Fi'], interactionCount: 250 },
  { itemId: '5', title: 'Space Jam', year: 1996, genres: ['Comedy'], interactionCount: 300 },
  { itemId: '6', title: "Schindler's List", year: 1993, genres: ['Drama'], interactionCount: 290 },
  { itemId: '7', title: 'Sabrina (1995)', year: 1995, genres: ['Romance'], interactionCount: 190 },
  { itemId: '8', title: 'Sabrina (1954)', year: 1954, genres: ['Romance'], interactionCount: 60 },
];

test('a title is found with or without year, accents and article, and with the article last', async () => {
  const { db } = await postgres.freshDatabase();
  await upsertItems(db, 'movies', films);
  const first = async (query: string) => (await searchItems(db, 'movies', query))[0]?.itemId;
  for (const query of [
    'The Godfather',
    'godfather',
    'Godfather, The (1972)',
    'GODFATHER 1972',
    'the godfather (1972)',
  ]) {
    expect([query, await first(query)]).toEqual([query, '1']);
  }
  expect(await first('godfather part ii')).toBe('2');
  expect(await first('amelie')).toBe('3');
  expect(await first('space odyssey 2001')).toBe('4');
  expect(await first('schindlers list')).toBe('6');
  expect(await first('schindler’s list')).toBe('6');
  expect(await first('sabrina')).toBe('7');
  expect(await first('sabrina 1954')).toBe('8');
});

test('a typo is tolerated if the server has trigrams', async () => {
  const { db } = await postgres.freshDatabase();
  await upsertItems(db, 'movies', films);
  const { rows } = await db.execute(sql`select extname from pg_extension where extname = 'pg_trgm'`);
  expect(rows).toHaveLength(1);
  expect((await searchItems(db, 'movies', 'shindlers list'))[0]?.itemId).toBe('6');
  await db.execute(sql`drop extension pg_trgm cascade`);
  expect(await searchItems(db, 'movies', 'shindlers list')).toEqual([]);
  expect((await searchItems(db, 'movies', 'godfather'))[0]?.itemId).toBe('1');
});

test('a hostile query finds nothing and breaks nothing', async () => {
  const { db } = await postgres.freshDatabase();
  await upsertItems(db, 'movies', films);
  for (const query of [
    "'; drop table items; --",
    '%',
    '_',
    '\\',
    '\u0000',
    '🎬',
    '(((',
    'x'.repeat(1_000_000),
  ]) {
    expect([query.slice(0, 30), await searchItems(db, 'movies', query)]).toEqual([query.slice(0, 30), []]);
  }
  expect(await searchItems(db, 'movies', '')).toHaveLength(films.length);
});

test('a search says which items are already in the history', async () => {
  const { db } = await postgres.freshDatabase();
  await upsertItems(db, 'movies', films);
  const ann = await signUp(db, { email: 'ann@example.org', name: 'Ann', password: 'long enough' });
  await addToHistory(db, ann.id, 'movies', '1');
  const found = await searchItems(db, 'movies', 'godfather', { userId: ann.id });
  expect(found.map((item) => [item.itemId, item.inHistory])).toEqual([
    ['1', true],
    ['2', false],
  ]);
  expect((await searchItems(db, 'movies', 'godfather')).map((item) => item.inHistory)).toEqual([
    false,
    false,
  ]);
});

test('items come back in the requested order, without unknown ones', async () => {
  const { db } = await postgres.freshDatabase();
  await upsertItems(db, 'movies', films);
  expect((await itemsByIds(db, 'movies', ['3', 'no', '1', '3'])).map((item) => item.itemId)).toEqual([
    '3',
    '1',
  ]);
});

test('seeding twice only changes what changed in the catalogue', async () => {
  const { db } = await postgres.freshDatabase();
  const catalogue = Array.from({ length: 60 }, (_, index) => ({
    itemId: `${index}`,
    title: `Film ${index}`,
    year: 1990,
    genres: ['Drama'],
  }));
  const demoSequences = [25, 40, 60].map((length, user) => ({
    userId: `${user}`,
    itemIds: catalogue.slice(0, length).map((item) => item.itemId),
    times: catalogue.slice(0, length).map((_, index) => 880_000_000 + index),
  }));
  const report = await seedDomain(db, 'movies', { catalogue, demoSequences });
  expect(report).toEqual({ items: 60, demoViewers: 3 });
  const viewers = await listDemoViewers(db, 'movies');
  const changed = catalogue.map((item) => (item.itemId === '5' ? { ...item, title: 'Renamed' } : item));
  await seedDomain(db, 'movies', { catalogue: changed, demoSequences });
  expect(await listDemoViewers(db, 'movies')).toEqual(viewers);
  expect((await searchItems(db, 'movies', 'renamed'))[0]?.itemId).toBe('5');
});

test('demo viewers differ in length and in taste', () => {
  const genresOf = new Map(
    Array.from({ length: 200 }, (_, index) => [`${index}`, [index < 100 ? 'Comedy' : 'Horror']]),
  );
  const ids = (start: number, length: number) => Array.from({ length }, (_, index) => `${start + index}`);
  const sequences = [
    { userId: 'short', itemIds: ids(0, 5), times: null },
    { userId: 'funny 30', itemIds: ids(0, 30), times: null },
    { userId: 'funny 50', itemIds: ids(0, 50), times: null },
    { userId: 'scary 52', itemIds: ids(100, 52), times: null },
    { userId: 'funny 31', itemIds: ids(20, 31), times: null },
    { userId: 'long', itemIds: ids(0, 200), times: null },
  ];
  expect(chooseDemoSequences(sequences, genresOf, 2).map((sequence) => sequence.userId)).toEqual([
    'funny 30',
    'scary 52',
  ]);
});

test('titles are normalized without case, accents and punctuation', () => {
  expect(normalizeTitle('  Amélie — "Le Fabuleux" (2001)! ')).toBe('amelie le fabuleux 2001');
  expect(normalizeTitle('七人の侍')).toBe('七人の侍');
});

test('domain-specific details of an item are stored, updated and read', async () => {
  const { db } = await postgres.freshDatabase();
  const game = { itemId: '239030', title: 'Papers, Please', year: 2013, genres: ['Indie'] };
  const details = { tags: ['Political'], developer: '3909', priceUsd: 9.99, platforms: ['PC'] };
  await upsertItems(db, 'steam', [{ ...game, details }]);
  expect((await itemsByIds(db, 'steam', ['239030']))[0]?.details).toEqual(details);
  await upsertItems(db, 'steam', [{ ...game, details: { tags: ['Puzzle'] } }]);
  expect((await searchItems(db, 'steam', 'papers'))[0]?.details).toEqual({ tags: ['Puzzle'] });
  await upsertItems(db, 'movies', [{ ...game, itemId: '1' }]);
  expect((await itemsByIds(db, 'movies', ['1']))[0]?.details).toEqual({});
});
