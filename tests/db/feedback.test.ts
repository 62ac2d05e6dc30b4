import { expect, test } from 'vitest';
import type { Database } from '#lib/db/client.ts';
import { addFeedback, listFeedback, maxFeedback, restoreFeedback, undoFeedback } from '#lib/db/feedback.ts';
import { feedback, users } from '#lib/db/schema.ts';
import { upsertItems } from '#lib/db/seed.ts';
import { copyDemoViewer } from '#lib/db/users.ts';
import { testDatabases } from '../postgres.ts';

const postgres = testDatabases();
const films = Array.from({ length: 10 }, (_, index) => ({
  itemId: `m${index}`,
  title: `Film ${index}`,
  year: 1990,
  genres: ['Drama'],
}));
const drama = { itemId: 'm1', reason: 'genre', reasonValue: 'Drama' } as const;

async function prepare(): Promise<{ db: Database; personId: string; otherId: string }> {
  const { db } = await postgres.freshDatabase();
  await upsertItems(db, 'movies', films);
  const people = await db
    .insert(users)
    .values(['Ann', 'Bob'].map((name) => ({ name, email: `${name}@example.org` })))
    .returning({ id: users.id });
  return { db, personId: people[0]?.id ?? '', otherId: people[1]?.id ?? '' };
}

test("feedback is listed newest first with the titles it's about", async () => {
  const { db, personId } = await prepare();
  await addFeedback(db, personId, 'movies', drama);
  const because = { itemId: 'm2', reason: 'history-item', reasonValue: 'm7' } as const;
  await addFeedback(db, personId, 'movies', because);
  const listed = await listFeedback(db, personId, 'movies');
  expect(listed).toMatchObject([
    { ...because, title: 'Film 2', reasonTitle: 'Film 7' },
    { ...drama, title: 'Film 1', reasonTitle: null },
  ]);
});

test('the same feedback given many times at once is stored once', async () => {
  const { db, personId } = await prepare();
  const ids = await Promise.all([1, 2, 3, 4].map(() => addFeedback(db, personId, 'movies', drama)));
  expect(new Set(ids).size).toBe(1);
  expect(await listFeedback(db, personId, 'movies')).toHaveLength(1);
});

test("undone feedback isn't listed, and an undo can be undone", async () => {
  const { db, personId } = await prepare();
  const id = await addFeedback(db, personId, 'movies', drama);
  expect(await undoFeedback(db, personId, id)).toBe(true);
  expect(await undoFeedback(db, personId, id)).toBe(false);
  expect(await listFeedback(db, personId, 'movies')).toEqual([]);
  expect(await restoreFeedback(db, personId, id)).toBe(true);
  expect(await restoreFeedback(db, personId, id)).toBe(false);
  expect(await listFeedback(db, personId, 'movies')).toMatchObject([{ id }]);
});

test("one person's feedback can't be seen or undone by another", async () => {
  const { db, personId, otherId } = await prepare();
  const id = await addFeedback(db, personId, 'movies', drama);
  expect(await listFeedback(db, otherId, 'movies')).toEqual([]);
  expect(await undoFeedback(db, otherId, id)).toBe(false);
  expect(await listFeedback(db, personId, 'movies')).toHaveLength(1);
  expect(await listFeedback(db, personId, 'steam')).toEqual([]);
});

test('two visitors to one demo viewer have separate feedback', async () => {
  const { db } = await prepare();
  const [viewer] = await db
    .insert(users)
    .values({ email: 'viewer@demo.invalid', name: 'Viewer', role: 'demo' })
    .returning({ id: users.id });
  const [one, two] = await Promise.all([0, 1].map(() => copyDemoViewer(db, viewer?.id ?? '')));
  await addFeedback(db, one?.id ?? '', 'movies', drama);
  expect(await listFeedback(db, two?.id ?? '', 'movies')).toEqual([]);
});

test.each([
  [{ itemId: 'nowhere', reason: 'item', reasonValue: null }, 'not_found'],
  [{ itemId: 'm1', reason: 'history-item', reasonValue: 'nowhere' }, 'not_found'],
  [{ itemId: 'm1', reason: 'genre', reasonValue: null }, 'bad_request'],
  [{ itemId: 'm1', reason: 'item', reasonValue: 'Drama' }, 'bad_request'],
  [{ itemId: 'm1', reason: 'tag', reasonValue: 'x'.repeat(201) }, 'bad_request'],
] as const)('feedback %j is refused with %s', async (given, code) => {
  const { db, personId } = await prepare();
  await expect(addFeedback(db, personId, 'movies', given)).rejects.toMatchObject({ code });
  await expect(undoFeedback(db, personId, 'not a uuid')).rejects.toMatchObject({ code: 'not_found' });
});

test('beyond the limit, feedback is refused, whether new or restored', async () => {
  const { db, personId } = await prepare();
  const undone = await addFeedback(db, personId, 'movies', drama);
  await undoFeedback(db, personId, undone);
  const many = Array.from({ length: maxFeedback }, (_, index) => ({
    ...{ userId: personId, domain: 'movies' as const, itemId: 'm2' },
    ...{ reason: 'tag' as const, reasonValue: `tag ${index}` },
  }));
  await db.insert(feedback).values(many);
  const tooLarge = { code: 'too_large' };
  await expect(addFeedback(db, personId, 'movies', drama)).rejects.toMatchObject(tooLarge);
  await expect(restoreFeedback(db, personId, undone)).rejects.toMatchObject(tooLarge);
  expect(await listFeedback(db, personId, 'movies')).toHaveLength(maxFeedback);
});
