// A person takes their data with them, or leaves: on a real database, with a faked sign-in.

import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { deleteMyAccount } from '#app/(account)/settings/my-data/actions.ts';
import { csvLine } from '#app/api/my-data/csv-line.ts';
import { GET as exportRoute } from '#app/api/my-data/route.ts';
import { closeDatabase } from '#lib/db/client.ts';
import { addFeedback } from '#lib/db/feedback.ts';
import * as figuresSchema from '#lib/db/figures-schema.ts';
import * as importSchema from '#lib/db/history-import-schema.ts';
import { rateAnswer } from '#lib/db/ratings.ts';
import * as schema from '#lib/db/schema.ts';
import { createSession, userOfSession } from '#lib/db/sessions.ts';
import { recordShown } from '#lib/db/shown-lists.ts';
import * as signInSchema from '#lib/db/sign-in-schema.ts';
import { createFirstAdministrator } from '#lib/db/users.ts';
import { AppError } from '#lib/errors.ts';
import { testDatabases } from '../postgres.ts';
import { chatWorld, signedIn, type World } from './chat-world.ts';

const who = vi.hoisted(() => ({ user: null as unknown }));
vi.mock('#lib/auth.ts', () => ({
  requireUser: async () => {
    if (who.user === null) throw new AppError('unauthorized', { message: 'Sign in first.' });
    return who.user;
  },
}));

const postgres = testDatabases();
let world: World;

beforeEach(async () => {
  world = await chatWorld(await postgres.freshDatabase());
  const { db, ann, answerId } = world;
  who.user = signedIn(ann);
  await addFeedback(db, ann.id, 'movies', { itemId: '4', reason: 'item', reasonValue: null });
  await rateAnswer(db, ann.id, answerId, 1);
  const [brought] = await db
    .insert(importSchema.historyImports)
    .values({ userId: ann.id, domain: 'movies', state: 'saved', fileName: 'f.csv', expiresAt: new Date() })
    .returning();
  await db.insert(importSchema.outsideTitles).values({
    userId: ann.id,
    domain: 'movies',
    key: 'x',
    title: '=HYPERLINK("https://evil.example")',
    source: 'a list',
    importId: brought?.id,
  });
  await db
    .insert(schema.shares)
    .values({ id: 's'.repeat(22), userId: ann.id, messageId: answerId, content: {} });
  await db
    .insert(schema.comparisons)
    .values({ userId: ann.id, domain: 'movies', itemId: '1', question: 'Why?', answers: [] });
  await recordShown(db, ann.id, { domain: 'movies', modelVersionId: 'v1', itemIds: ['1', '4'] });
  await createSession(db, ann.id);
});
afterEach(async () => {
  await closeDatabase();
  vi.unstubAllEnvs();
});

const tables = Object.values({ ...schema, ...importSchema, ...signInSchema, ...figuresSchema }).filter(
  (value) => is(value, PgTable),
) as PgTable[];
const get = (query: string) => exportRoute(new Request(`http://app.test/?${query}`));

/** Name of each table that belongs to people → how many rows it has of this one. */
async function rowsOf(userId: string): Promise<Record<string, number>> {
  const owned = tables.filter((table) => 'userId' in getTableColumns(table));
  const counts = await Promise.all(
    owned.map(async (table) => {
      const rows = (await world.db.select().from(table)) as { userId?: string }[];
      return [getTableName(table), rows.filter((row) => row.userId === userId).length] as const;
    }),
  );
  return Object.fromEntries(counts);
}

test('the JSON has every row of every table that belongs to the person, and no password', async () => {
  const response = await get('format=json');
  expect(response.headers.get('content-disposition')).toContain('recexplainer-data.json');
  const text = await response.text();
  const data = JSON.parse(text) as Record<string, unknown[]>;
  const names: Record<string, string> = {
    interactions: 'history',
    outside_titles: 'outsideTitles',
    history_imports: 'imports',
    answer_ratings: 'answerRatings',
    answer_figures: 'answerFigures',
    shown_lists: 'shownLists',
  };
  const owned = await rowsOf(world.ann.id);
  expect(Object.values(owned).every((count) => count > 0)).toBe(true); // so that nothing is missed for being empty
  for (const [table, rows] of Object.entries(owned)) expect(data[names[table] ?? table]).toHaveLength(rows);
  expect(data.messages).toHaveLength(2);
  expect(data.account).toMatchObject({ email: 'ann@example.org', name: 'Ann Secret' });
  expect(text).not.toMatch(/argon2|passwordHash|bob@example/);
});

test('the CSV escapes formulas, and has the history with what is outside the catalogue', async () => {
  const text = await (await get('format=csv&table=history')).text();
  const lines = text.split('\r\n');
  expect(lines[0]).toBe('domain,title,year,date,rating,play time in minutes,source,in the catalogue,removed');
  expect(lines[1]).toBe('movies,Casino,1995,2020-01-01,,,,yes,');
  expect(lines[3]).toBe(`movies,"'=HYPERLINK(""https://evil.example"")",,,,,a list,no,`);
  expect(await (await get('format=csv&table=messages')).text()).toContain('Why did you recommend Heat?');
  expect(await (await get('format=csv&table=feedback')).text()).toContain('movies,Alien,item,');
  expect((await get('format=csv&table=users')).status).toBe(400);
  expect((await get('format=csv&table=constructor')).status).toBe(400);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1'])('%j is no formula in a CSV', (text) => {
  expect(csvLine([text]).replaceAll('"', '')).toBe(`'${text}\r\n`);
});

test('nobody else gets the file', async () => {
  who.user = signedIn(world.bob);
  expect(await (await get('format=json')).text()).not.toMatch(/ann@example|Casino/);
  who.user = null;
  expect((await get('format=json')).status).toBe(401);
});

test('deleting the account takes the words, then everything that belongs to it, and ends its sessions', async () => {
  const { db, ann, bob } = world;
  const sessionId = await createSession(db, ann.id);
  const bobs = await rowsOf(bob.id);
  expect(await deleteMyAccount('yes')).toMatchObject({ ok: false });
  expect(await userOfSession(db, sessionId)).not.toBeNull();
  expect(await deleteMyAccount(' Delete my account')).toEqual({ ok: true });
  expect(await userOfSession(db, sessionId)).toBeNull();
  expect(Object.values(await rowsOf(ann.id)).every((count) => count === 0)).toBe(true);
  expect(await db.select().from(schema.messages)).toEqual([]);
  expect(await rowsOf(bob.id)).toEqual(bobs);
  expect((await db.select().from(schema.users)).map(({ id }) => id)).toEqual([bob.id]);
});

test('every table with a person in it goes with the account', () => {
  const kept = tables.flatMap((table) =>
    getTableConfig(table).foreignKeys.flatMap((key) => {
      const { columns, foreignTable } = key.reference();
      const isOwner = getTableName(foreignTable) === 'users' && columns[0]?.name === 'user_id';
      return isOwner && key.onDelete !== 'cascade' ? getTableName(table) : [];
    }),
  );
  expect(kept).toEqual([]);
});

test('the only administrator cannot leave', async () => {
  const { db } = world;
  await createFirstAdministrator(db);
  const [administrator] = (await db.select().from(schema.users)).filter(
    ({ role }) => role === 'administrator',
  );
  who.user = administrator;
  expect(await deleteMyAccount('delete my account')).toMatchObject({
    ok: false,
    message: expect.stringContaining('only administrator'),
  });
});
