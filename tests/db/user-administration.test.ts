import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { listActs } from '#lib/db/audit-log.ts';
import type { Database } from '#lib/db/client.ts';
import { deleteAccount } from '#lib/db/own-data.ts';
import { users } from '#lib/db/schema.ts';
import { createSession, listSessions, userOfSession } from '#lib/db/sessions.ts';
import {
  deleteUser,
  disableUser,
  enableUser,
  endUserSessions,
  makeAdministrator,
  takeAdministration,
} from '#lib/db/user-administration.ts';
import { signUp, type User, verifyUser } from '#lib/db/users.ts';
import { testDatabases } from '../postgres.ts';

const postgres = testDatabases();
const password = 'correct horse battery';

async function office() {
  const { db } = await postgres.freshDatabase();
  const person = (name: string) => signUp(db, { email: `${name.toLowerCase()}@example.org`, name, password });
  const [ada, ann, bob] = [await person('Ada'), await person('Ann'), await person('Bob')];
  await db.update(users).set({ role: 'administrator' }).where(eq(users.id, ada.id));
  return { db, ada, ann, bob };
}
const acts = async (db: Database) =>
  (await listActs(db, {}, 100)).acts.map(({ actor, act, subject }) => [actor, act, subject]);
const roleOf = async (db: Database, { id }: User) =>
  (await db.select({ role: users.role }).from(users).where(eq(users.id, id)))[0]?.role;

test('a disabled person is signed out everywhere, told so at sign-in, and is back when enabled', async () => {
  const { db, ada, ann } = await office();
  const [desk, phone] = [await createSession(db, ann.id), await createSession(db, ann.id)];
  await disableUser(db, ada, ann.id);
  expect([await userOfSession(db, desk), await userOfSession(db, phone)]).toEqual([null, null]);
  await expect(verifyUser(db, ann.email, password)).rejects.toMatchObject({
    code: 'forbidden',
    message: expect.stringContaining('disabled this account. Your data is kept'),
  });
  expect(await verifyUser(db, ann.email, 'not this one')).toBeNull(); // nobody else learns it
  await expect(disableUser(db, ada, ann.id)).rejects.toMatchObject({ code: 'conflict' });

  await enableUser(db, ada, ann.id);
  expect(await verifyUser(db, ann.email, password)).toMatchObject({ id: ann.id });
  expect(await userOfSession(db, desk)).toBeNull(); // what was ended stays so
  await expect(enableUser(db, ada, ann.id)).rejects.toMatchObject({ code: 'conflict' });
  expect(await acts(db)).toEqual([
    ['ada@example.org', 'enableUser', 'ann@example.org'],
    ['ada@example.org', 'disableUser', 'ann@example.org'],
  ]);
});

test('a session that began while its account was being disabled is no use either', async () => {
  const { db, ada, ann } = await office();
  await disableUser(db, ada, ann.id);
  expect(await userOfSession(db, await createSession(db, ann.id))).toBeNull();
});

test('ending all sessions leaves the account as it is', async () => {
  const { db, ada, ann } = await office();
  await createSession(db, ann.id);
  await endUserSessions(db, ada, ann.id);
  expect(await listSessions(db, ann.id)).toEqual([]);
  expect(await verifyUser(db, ann.email, password)).toMatchObject({ id: ann.id });
});

test('an administrator is made and unmade; the last one stays, and no one stops being one by accident', async () => {
  const { db, ada, ann } = await office();
  await expect(takeAdministration(db, ada, ada.id, ada.email)).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('only administrator'),
  });
  await makeAdministrator(db, ada, ann.id);
  await expect(makeAdministrator(db, ada, ann.id)).rejects.toMatchObject({ code: 'conflict' });
  await expect(takeAdministration(db, ada, ada.id)).rejects.toMatchObject({ code: 'bad_request' });
  await expect(disableUser(db, ada, ada.id)).rejects.toMatchObject({ code: 'conflict' });
  await expect(deleteUser(db, ada, ada.id, ada.email)).rejects.toMatchObject({ code: 'conflict' });
  expect(await roleOf(db, ada)).toBe('administrator');
  await takeAdministration(db, ann, ada.id);
  expect(await roleOf(db, ada)).toBe('person');
  await expect(deleteUser(db, ada, ann.id, ann.email)).rejects.toMatchObject({ code: 'forbidden' });
});

test('of two administrators who act on each other at once, one stays', async () => {
  for (const act of [disableUser, takeAdministration]) {
    const { db, ada, ann } = await office();
    await makeAdministrator(db, ada, ann.id);
    const both = await Promise.allSettled([act(db, ada, ann.id), act(db, ann, ada.id)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  }
});

test('a disabled administrator is none: the other one may not leave', async () => {
  const { db, ada, ann } = await office();
  await makeAdministrator(db, ada, ann.id);
  await disableUser(db, ada, ann.id);
  await expect(deleteAccount(db, ada.id)).rejects.toMatchObject({ code: 'conflict' });
  await expect(takeAdministration(db, ada, ada.id, ada.email)).rejects.toMatchObject({ code: 'conflict' });
  await expect(disableUser(db, ann, ada.id)).rejects.toMatchObject({ code: 'forbidden' });
});

test('deleting takes the address, then everything, and the log keeps who and whom', async () => {
  const { db, ada, ann, bob } = await office();
  const session = await createSession(db, ann.id);
  await expect(deleteUser(db, ada, ann.id, 'bob@example.org')).rejects.toMatchObject({ code: 'bad_request' });
  expect(await userOfSession(db, session)).not.toBeNull();
  await deleteUser(db, ada, ann.id, ' ANN@example.org');
  expect(await userOfSession(db, session)).toBeNull();
  expect((await db.select({ id: users.id }).from(users)).map(({ id }) => id).sort()).toEqual(
    [ada.id, bob.id].sort(),
  );
  expect(await acts(db)).toEqual([['ada@example.org', 'deleteUser', 'ann@example.org']]);
  await expect(deleteUser(db, ada, ann.id, ann.email)).rejects.toMatchObject({ code: 'not_found' });
  await expect(disableUser(db, ada, "' or 1=1 --")).rejects.toMatchObject({ code: 'not_found' });
});

test('nothing that fails is in the log, and a demo viewer is no person to act on', async () => {
  const { db, ada, ann, bob } = await office();
  await db.update(users).set({ role: 'demo' }).where(eq(users.id, ann.id));
  await db.update(users).set({ role: 'demo', demoOf: ann.id }).where(eq(users.id, bob.id));
  await expect(disableUser(db, ada, ann.id)).rejects.toMatchObject({ code: 'conflict' });
  await expect(makeAdministrator(db, ada, bob.id)).rejects.toMatchObject({ code: 'conflict' });
  expect(await acts(db)).toEqual([]);
  await disableUser(db, ada, bob.id);
  expect(await acts(db)).toHaveLength(1);
});
