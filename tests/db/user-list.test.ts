import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Database } from '#lib/db/client.ts';
import { historyImports } from '#lib/db/history-import-schema.ts';
import { chats, users } from '#lib/db/schema.ts';
import { createSession, revokeSession } from '#lib/db/sessions.ts';
import { countUsers, getListedUser, listUsers, type UserGroup } from '#lib/db/user-list.ts';
import { testDatabases } from '../postgres.ts';

const postgres = testDatabases();

/** Accounts made a microsecond apart, the first one first. */
async function accounts(db: Database, people: { email: string; name: string }[]): Promise<string[]> {
  const rows = await db
    .insert(users)
    .values(
      people.map((person, place) => ({
        ...person,
        createdAt: sql`timestamptz '2026-01-01' + ${place} * interval '1 microsecond'`,
      })),
    )
    .returning({ id: users.id });
  return rows.map(({ id }) => id);
}
const found = async (db: Database, query: string, group: UserGroup = 'people') =>
  (await listUsers(db, { group, query }, 100)).users.map(({ email }) => email).sort();

test('pages have everyone once, newest first, though times differ by less than JavaScript can tell', async () => {
  const { db } = await postgres.freshDatabase();
  const ids = await accounts(
    db,
    Array.from({ length: 7 }, (_, place) => ({ email: `p${place}@example.org`, name: 'P' })),
  );
  const seen: string[] = [];
  let after: string | null = null;
  for (let pages = 0; pages < 4; pages++) {
    const page = await listUsers(db, { group: 'people', query: '', after }, 3);
    seen.push(...page.users.map(({ id }) => id));
    after = page.next;
    if (after === null) break;
  }
  expect(seen).toEqual(ids.toReversed());
  expect(await countUsers(db, { group: 'people', query: '' }, 5)).toBe(5);
  expect(await countUsers(db, { group: 'people', query: '' }, 50)).toBe(7);
  const odd = await listUsers(db, { group: 'people', query: '', after: "1.' or true" }, 1);
  expect(odd.users[0]?.id).toBe(ids.at(-1));
});

test('people are found by the beginning of any part of address or name, without accents or case', async () => {
  const { db } = await postgres.freshDatabase();
  await accounts(db, [
    { email: 'ann.lee+films@example.org', name: 'Ann Lee' },
    { email: 'amelie@kino.test', name: 'Amélie O’Hara' },
    { email: 'wang_wei@example.org', name: '王 伟' },
  ]);
  expect(await found(db, 'ANN')).toEqual(['ann.lee+films@example.org']);
  expect(await found(db, 'films')).toEqual(['ann.lee+films@example.org']);
  expect(await found(db, 'ann.lee+films@example.org')).toEqual(['ann.lee+films@example.org']);
  expect(await found(db, 'exam')).toEqual(['ann.lee+films@example.org', 'wang_wei@example.org']);
  expect(await found(db, 'Amelie hara')).toEqual(['amelie@kino.test']);
  expect(await found(db, '王')).toEqual(['wang_wei@example.org']);
  expect(await found(db, 'ann wang')).toEqual([]);
  expect(await found(db, "%_') or true --")).toEqual([]);
  expect(await found(db, '%%%')).toEqual([]);
});

test('groups tell people, administrators, disabled accounts and demo copies apart', async () => {
  const { db } = await postgres.freshDatabase();
  const [ada = '', ann = '', viewer = '', copy = ''] = await accounts(
    db,
    ['ada', 'ann', 'viewer', 'copy'].map((name) => ({ email: `${name}@example.org`, name })),
  );
  await db.update(users).set({ role: 'administrator' }).where(eq(users.id, ada));
  await db.update(users).set({ disabledAt: new Date() }).where(eq(users.id, ann));
  await db.update(users).set({ role: 'demo' }).where(eq(users.id, viewer));
  await db.update(users).set({ role: 'demo', demoOf: viewer }).where(eq(users.id, copy));
  const ids = async (group: UserGroup) =>
    (await listUsers(db, { group, query: '' }, 9)).users.map(({ id }) => id);
  expect(await ids('people')).toEqual([ann, ada]);
  expect(await ids('administrators')).toEqual([ada]);
  expect(await ids('disabled')).toEqual([ann]);
  expect(await ids('demo')).toEqual([copy, viewer]);
  const demo = await listUsers(db, { group: 'demo', query: '' }, 9);
  expect(demo.users.map((user) => user.demo)).toEqual(['copy', 'viewer']);
});

test('each account comes with its own counts, and with when it was last seen', async () => {
  const { db } = await postgres.freshDatabase();
  const [ann = '', bob = ''] = await accounts(db, [
    { email: 'ann@example.org', name: 'Ann' },
    { email: 'bob@example.org', name: 'Bob' },
  ]);
  await createSession(db, ann);
  await revokeSession(db, await createSession(db, ann));
  await createSession(db, bob);
  await db.insert(chats).values([
    { userId: ann, domain: 'movies', title: 'One' },
    { userId: ann, domain: 'movies', title: 'Two' },
    { userId: ann, domain: 'movies', title: 'Gone', deletedAt: new Date() },
  ]);
  const imported = { domain: 'movies' as const, fileName: 'f.csv', expiresAt: new Date() };
  await db.insert(historyImports).values([
    { ...imported, userId: ann, state: 'saved' },
    { ...imported, userId: bob, state: 'preview' },
  ]);
  const { users: listed } = await listUsers(db, { group: 'people', query: '' }, 9);
  expect(listed.map(({ email, chats, imports, sessions }) => [email, chats, imports, sessions])).toEqual([
    ['bob@example.org', 0, 0, 1],
    ['ann@example.org', 2, 1, 1],
  ]);
  expect(listed[0]?.seenAt).toBeInstanceOf(Date);
  expect(await getListedUser(db, ann)).toMatchObject({ chats: 2, sessions: 1, historyEntries: 0 });
  await expect(getListedUser(db, 'x')).rejects.toMatchObject({ code: 'not_found' });
});
