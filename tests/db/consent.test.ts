import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { storeCatalogue } from '#lib/db/catalogues.ts';
import type { Database } from '#lib/db/client.ts';
import {
  agreedHistories,
  countOwnHistories,
  learningConsent,
  ownHistoryItems,
  setLearningConsent,
} from '#lib/db/consent.ts';
import { addToHistory, removeFromHistory } from '#lib/db/history.ts';
import { activateModelVersion, registerModelVersion } from '#lib/db/model-versions.ts';
import { interactions, users } from '#lib/db/schema.ts';
import { seedDomain } from '#lib/db/seed.ts';
import { copyDemoViewer, listDemoViewers, signUp } from '#lib/db/users.ts';
import { testDatabases } from '../postgres.ts';

const postgres = testDatabases();
const films = ['a', 'b', 'c'].map((itemId) => ({ itemId, title: `Film ${itemId}`, year: 2001, genres: [] }));

async function person(db: Database, name: string, watched: string[]): Promise<string> {
  const { id } = await signUp(db, { email: `${name}@example.org`, name, password: 'correct horse' });
  for (const [day, itemId] of watched.entries())
    await addToHistory(db, id, 'movies', itemId, { watchedAt: new Date(2026, 0, day + 1) });
  return id;
}

async function agreed(db: Database): Promise<string[][]> {
  const histories: string[][] = [];
  for await (const { itemIds } of agreedHistories(db, 'movies')) histories.push(itemIds);
  return histories;
}

async function world() {
  const { db } = await postgres.freshDatabase();
  const demoSequences = [{ userId: '1', itemIds: ['a', 'b', 'c'], times: null }];
  await seedDomain(db, 'movies', { catalogue: films, demoSequences });
  return db;
}

test('no training may learn from a history until its owner says so, nor after they take it back', async () => {
  const db = await world();
  const ann = await person(db, 'ann', ['b', 'a']);
  await person(db, 'bob', ['c']);
  expect(await learningConsent(db, ann)).toEqual({ agreed: false, since: null });
  expect(await agreed(db)).toEqual([]);
  await setLearningConsent(db, ann, true);
  expect(await agreed(db)).toEqual([['b', 'a']]);
  const { since } = await learningConsent(db, ann);
  expect(since?.getTime()).toBeGreaterThan(Date.now() - 60_000);
  await setLearningConsent(db, ann, true);
  expect((await learningConsent(db, ann)).since).toEqual(since);
  await setLearningConsent(db, ann, false);
  expect(await agreed(db)).toEqual([]);
  const after = await learningConsent(db, ann);
  expect(after.agreed).toBe(false);
  expect(after.since?.getTime()).toBeGreaterThan(since?.getTime() ?? Number.POSITIVE_INFINITY);
});

test('demo viewers and their copies cannot agree, and are never learned from even if a row says so', async () => {
  const db = await world();
  const [viewer] = await listDemoViewers(db, 'movies');
  const copy = await copyDemoViewer(db, viewer?.id ?? '');
  for (const id of [viewer?.id ?? '', copy.id]) {
    await expect(setLearningConsent(db, id, true)).rejects.toMatchObject({ code: 'forbidden' });
    await db.update(users).set({ learnFromHistory: true }).where(eq(users.id, id));
  }
  expect(await agreed(db)).toEqual([]);
  expect(await ownHistoryItems(db, 'movies')).toEqual([]);
});

test('what is handed over is items and times, and what a person removed is not in it', async () => {
  const db = await world();
  const ann = await person(db, 'ann', ['b', 'a', 'c']);
  await setLearningConsent(db, ann, true);
  await removeFromHistory(db, ann, 'movies', 'a');
  const histories = [];
  for await (const history of agreedHistories(db, 'movies')) histories.push(history);
  const seconds = (day: number) => new Date(2026, 0, day).getTime() / 1000;
  expect(histories).toEqual([{ itemIds: ['b', 'c'], times: [seconds(1), seconds(3)] }]);
});

test('nobody is skipped or told twice, though more agreed than one query reads, all at one time', async () => {
  const db = await world();
  const people = Array.from({ length: 450 }, (_, number) => ({
    email: `${number}@example.org`,
    name: 'Someone',
    learnFromHistory: true,
    learnFromHistoryAt: new Date(2026, 0, 1),
  }));
  const added = await db.insert(users).values(people).returning({ id: users.id });
  for (const { id } of added) await addToHistory(db, id, 'movies', 'a');
  expect(await agreed(db)).toHaveLength(450);
});

test('the page is told how many people and entries a domain has, and of how many a training may learn', async () => {
  const db = await world();
  const ann = await person(db, 'ann', ['a', 'b']);
  await person(db, 'bob', ['b']);
  await setLearningConsent(db, ann, true);
  expect(await countOwnHistories(db)).toEqual([{ domain: 'movies', people: 2, entries: 3, agreed: 1 }]);
  expect(await ownHistoryItems(db, 'movies')).toEqual([
    { itemId: 'a', title: 'Film a', year: 2001, entries: 1 },
    { itemId: 'b', title: 'Film b', year: 2001, entries: 2 },
  ]);
});

test('a title that was added under two ids is handed over once, under the id that it is shown by', async () => {
  const db = await world();
  const ann = await person(db, 'ann', ['a', 'b']);
  await setLearningConsent(db, ann, true);
  const renamed = [{ itemId: 'tt-a', title: 'Film a', year: 2001, genres: [], interactionCount: 1 }];
  await registerModelVersion(db, {
    id: 'later',
    domain: 'movies',
    folder: 'models/later',
    method: null,
    targetModel: 'sasrec',
    catalogue: await storeCatalogue(db, 'movies', renamed, () => new Map([['tt-a', 'a']])),
    metrics: {},
    origin: 'pack',
  });
  await activateModelVersion(db, 'later');
  const twice = { userId: ann, domain: 'movies' as const, itemId: 'tt-a', addedBy: 'import' as const };
  await db.insert(interactions).values({ ...twice, watchedAt: new Date(2026, 0, 9) });
  expect(await agreed(db)).toEqual([['tt-a', 'b']]);
  expect((await ownHistoryItems(db, 'movies')).map(({ itemId, entries }) => [itemId, entries])).toEqual([
    ['b', 1],
    ['tt-a', 1],
  ]);
});
