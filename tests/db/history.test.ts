import { expect, test } from 'vitest';
import type { Database } from '#lib/db/client.ts';
import {
  addToHistory,
  countHistory,
  historyItemIds,
  historyTitles,
  listHistory,
  removeFromHistory,
  restoreToHistory,
  reviseHistory,
} from '#lib/db/history.ts';
import { interactions } from '#lib/db/schema.ts';
import { upsertItems } from '#lib/db/seed.ts';
import { signUp } from '#lib/db/users.ts';
import { testDatabases } from '../postgres.ts';

const postgres = testDatabases();
const films = [
  { itemId: '1', title: 'The Godfather', year: 1972, genres: ['Crime', 'Drama'], interactionCount: 400 },
  { itemId: '2', title: 'Amélie', year: 2001, genres: ['Comedy'], interactionCount: 90 },
  { itemId: '3', title: '2001: A Space Odyssey', year: 1968, genres: ['Sci-Fi'], interactionCount: 250 },
];
const day = (number: number) => new Date(Date.UTC(2020, 0, number));

async function prepare(): Promise<{ db: Database; personId: string; otherId: string }> {
  const { db } = await postgres.freshDatabase();
  await upsertItems(db, 'movies', films);
  const person = await signUp(db, { email: 'ann@example.org', name: 'Ann', password: 'long enough 1' });
  const other = await signUp(db, { email: 'bob@example.org', name: 'Bob', password: 'long enough 2' });
  return { db, personId: person.id, otherId: other.id };
}

/** Puts `count` films of 1990 into the catalogue and the person's history, one a day: m0, m1, … Returns their ids. */
async function fillHistory(db: Database, personId: string, count: number): Promise<string[]> {
  const many = Array.from({ length: count }, (_, index) => ({
    itemId: `m${index}`,
    title: `Film ${index}`,
    year: 1990,
    genres: [],
  }));
  await upsertItems(db, 'movies', many);
  await db.insert(interactions).values(
    many.map(({ itemId }, index) => ({
      userId: personId,
      domain: 'movies' as const,
      itemId,
      watchedAt: day(index),
      addedBy: 'import' as const,
    })),
  );
  return many.map(({ itemId }) => itemId);
}

test('a history is newest first on the page and oldest first for the model', async () => {
  const { db, personId } = await prepare();
  await addToHistory(db, personId, 'movies', '2', { watchedAt: day(2) });
  await addToHistory(db, personId, 'movies', '1', { watchedAt: day(3) });
  await addToHistory(db, personId, 'movies', '3', { watchedAt: day(1) });
  const { entries } = await listHistory(db, personId, 'movies');
  expect(entries.map((entry) => entry.title)).toEqual(['The Godfather', 'Amélie', '2001: A Space Odyssey']);
  expect(await historyItemIds(db, personId, 'movies')).toEqual(['3', '2', '1']);
});

test('undoing a removal restores the film with its old date', async () => {
  const { db, personId } = await prepare();
  await addToHistory(db, personId, 'movies', '1', { watchedAt: day(5) });
  expect(await removeFromHistory(db, personId, 'movies', '1')).toBe(true);
  expect(await removeFromHistory(db, personId, 'movies', '1')).toBe(false);
  expect(await countHistory(db, personId, 'movies')).toBe(0);
  expect(await restoreToHistory(db, personId, 'movies', '1')).toBe(true);
  const { entries } = await listHistory(db, personId, 'movies');
  expect(entries.map((entry) => entry.watchedAt)).toEqual([day(5)]);
});

test('adding a film twice keeps one entry and says it was already there', async () => {
  const { db, personId } = await prepare();
  const added = await Promise.all([1, 2, 3].map(() => addToHistory(db, personId, 'movies', '1')));
  expect(added.filter(Boolean)).toHaveLength(1);
  expect(await countHistory(db, personId, 'movies')).toBe(1);
});

test('a removed film can be added again, with the new date', async () => {
  const { db, personId } = await prepare();
  await addToHistory(db, personId, 'movies', '1', { watchedAt: day(1) });
  await removeFromHistory(db, personId, 'movies', '1');
  expect(await addToHistory(db, personId, 'movies', '1', { watchedAt: day(9) })).toBe(true);
  expect((await listHistory(db, personId, 'movies')).entries[0]?.watchedAt).toEqual(day(9));
});

test('a film outside the catalogue is refused and nothing is stored', async () => {
  const { db, personId } = await prepare();
  await expect(addToHistory(db, personId, 'movies', "9'; drop table users; --")).rejects.toMatchObject({
    code: 'not_found',
  });
  expect(await countHistory(db, personId, 'movies')).toBe(0);
});

test("one person's changes never touch another's history", async () => {
  const { db, personId, otherId } = await prepare();
  await addToHistory(db, personId, 'movies', '1');
  await addToHistory(db, otherId, 'movies', '1');
  await removeFromHistory(db, otherId, 'movies', '1');
  expect(await historyItemIds(db, personId, 'movies')).toEqual(['1']);
});

test('a page past the end is the last page, and a search narrows the total', async () => {
  const { db, personId } = await prepare();
  for (const { itemId } of films) await addToHistory(db, personId, 'movies', itemId);
  const last = await listHistory(db, personId, 'movies', { page: 99, pageSize: 2 });
  expect([last.page, last.pageCount, last.entries.length]).toEqual([2, 2, 1]);
  const found = await listHistory(db, personId, 'movies', { query: 'godfather, the (1972)' });
  expect(found.entries.map((entry) => entry.itemId)).toEqual(['1']);
  expect(found.total).toBe(1);
});

test('a history of 5,000 is accepted, and a revision that would exceed it is refused as a whole', async () => {
  const { db, personId } = await prepare();
  const ids = await fillHistory(db, personId, 4_999);
  await expect(reviseHistory(db, personId, 'movies', { added: ['1', '2'] })).rejects.toMatchObject({
    code: 'too_large',
  });
  expect(await historyItemIds(db, personId, 'movies')).toEqual(ids);
  await addToHistory(db, personId, 'movies', '1');
  await expect(addToHistory(db, personId, 'movies', '2')).rejects.toMatchObject({ code: 'too_large' });
  expect(await countHistory(db, personId, 'movies')).toBe(5_000);
});

test('a revision changes everything at once, says what really changed, and its reverse undoes it', async () => {
  const { db, personId } = await prepare();
  await addToHistory(db, personId, 'movies', '1', { watchedAt: day(5) });
  await addToHistory(db, personId, 'movies', '2', { watchedAt: day(6) });
  const changes = { removed: ['1', 'nowhere'], added: ['3', '2'] };
  const revision = await reviseHistory(db, personId, 'movies', changes);
  expect(revision).toEqual({ removed: ['1'], added: ['3'], restored: [] });
  expect(await historyItemIds(db, personId, 'movies')).toEqual(['2', '3']);
  await reviseHistory(db, personId, 'movies', { removed: revision.added, restored: revision.removed });
  const { entries } = await listHistory(db, personId, 'movies');
  expect(entries.map(({ itemId, watchedAt }) => [itemId, watchedAt])).toEqual([
    ['2', day(6)],
    ['1', day(5)],
  ]);
});

test('a revision with a film outside the catalogue changes nothing at all', async () => {
  const { db, personId, otherId } = await prepare();
  await addToHistory(db, personId, 'movies', '1');
  await addToHistory(db, otherId, 'movies', '1');
  const changes = { removed: ['1'], added: ['2', 'nowhere'] };
  await expect(reviseHistory(db, personId, 'movies', changes)).rejects.toMatchObject({ code: 'not_found' });
  expect(await historyItemIds(db, personId, 'movies')).toEqual(['1']);
  await reviseHistory(db, personId, 'movies', { removed: ['1'] });
  expect(await historyItemIds(db, otherId, 'movies')).toEqual(['1']);
});

test('a history of 5,000 can be read, paged, searched and revised in bulk', async () => {
  const { db, personId } = await prepare();
  const ids = await fillHistory(db, personId, 5_000);
  const whole = await historyTitles(db, personId, 'movies');
  expect([whole.length, whole[0], whole.at(-1)?.itemId]).toEqual([
    5_000,
    { itemId: 'm4999', title: 'Film 4999', year: 1990 },
    'm0',
  ]);
  const last = await listHistory(db, personId, 'movies', { page: 209, pageSize: 24 });
  expect([last.pageCount, last.entries.map(({ itemId }) => itemId).at(-1)]).toEqual([209, 'm0']);
  expect((await listHistory(db, personId, 'movies', { query: 'film 4321' })).total).toBe(1);
  const removed = ids.slice(0, 4_000);
  const revision = await reviseHistory(db, personId, 'movies', { removed, added: ['1'] });
  expect([revision.removed.length, await countHistory(db, personId, 'movies')]).toEqual([4_000, 1_001]);
  await reviseHistory(db, personId, 'movies', { removed: ['1'], restored: revision.removed });
  expect(await historyTitles(db, personId, 'movies')).toEqual(whole);
});
