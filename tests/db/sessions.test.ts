import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { clientWords } from '#lib/client-words.ts';
import { createSession, endSessions, listSessions, userOfSession } from '#lib/db/sessions.ts';
import { signUp } from '#lib/db/users.ts';
import { testDatabases } from '../postgres.ts';

const postgres = testDatabases();

async function twoPeople() {
  const { db } = await postgres.freshDatabase();
  const ann = await signUp(db, { email: 'ann@example.org', name: 'Ann', password: 'long enough 1' });
  const bob = await signUp(db, { email: 'bob@example.org', name: 'Bob', password: 'long enough 2' });
  const [desk, phone] = [
    await createSession(db, ann.id, 'Firefox on Linux'),
    await createSession(db, ann.id, 'Safari on iPhone'),
  ];
  return { db, ann, bob, desk, phone, bobs: await createSession(db, bob.id) };
}

test('a person sees their own open sessions and ends one of them', async () => {
  const { db, ann, desk, phone } = await twoPeople();
  const shown = await listSessions(db, ann.id);
  expect(shown.map(({ id }) => id).sort()).toEqual([desk, phone].sort());
  expect(shown.map(({ client }) => client).sort()).toEqual(['Firefox on Linux', 'Safari on iPhone']);
  expect(await endSessions(db, ann.id, { id: phone })).toBe(1);
  expect(await userOfSession(db, phone)).toBeNull();
  expect(await userOfSession(db, desk)).toMatchObject({ id: ann.id });
  expect((await listSessions(db, ann.id)).map(({ id }) => id)).toEqual([desk]);
});

test('all but this one, or all', async () => {
  const { db, ann, desk, phone, bobs, bob } = await twoPeople();
  expect(await endSessions(db, ann.id, { allBut: desk })).toBe(1);
  expect([await userOfSession(db, desk), await userOfSession(db, phone)]).toEqual([ann, null]);
  expect(await endSessions(db, ann.id, { allBut: null })).toBe(1);
  expect(await userOfSession(db, desk)).toBeNull();
  expect(await userOfSession(db, bobs)).toEqual(bob);
});

test('nobody ends another person’s session', async () => {
  const { db, ann, bob, bobs } = await twoPeople();
  expect(await endSessions(db, ann.id, { id: bobs })).toBe(0);
  expect(await userOfSession(db, bobs)).toEqual(bob);
  await expect(endSessions(db, ann.id, { id: 'none' })).rejects.toMatchObject({ code: 'not_found' });
});

test('a session in use is seen again, but not written at every request', async () => {
  const { db, ann, desk } = await twoPeople();
  const seenAt = async () =>
    (await listSessions(db, ann.id)).find(({ id }) => id === desk)?.seenAt.getTime() ?? 0;
  const first = await seenAt();
  await userOfSession(db, desk);
  expect(await seenAt()).toBe(first);
  await db.execute(sql`update sessions set seen_at = now() - interval '1 hour'`);
  await userOfSession(db, desk);
  expect(await seenAt()).toBeGreaterThanOrEqual(first);
});

test('browsers are told apart in words', () => {
  const mozilla = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
  const chrome =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36';
  const safari =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile Safari/604.1';
  expect([mozilla, chrome, `${chrome} Edg/140.0`, safari, 'curl/8', ''].map(clientWords)).toEqual([
    'Firefox on Linux',
    'Chrome on Windows',
    'Edge on Windows',
    'Safari on iPhone',
    null,
    null,
  ]);
});
