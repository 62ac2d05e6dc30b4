import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { addToHistory, historyItemIds, removeFromHistory } from '#lib/db/history.ts';
import { filledDomains } from '#lib/db/items.ts';
import { seedDomain } from '#lib/db/seed.ts';
import { createSession, revokeSession, userOfSession } from '#lib/db/sessions.ts';
import {
  changePassword,
  copyDemoViewer,
  createFirstAdministrator,
  homeDomain,
  listDemoViewers,
  removeOldDemoCopies,
  signUp,
  verifyUser,
} from '#lib/db/users.ts';
import { testDatabases } from '../postgres.ts';

const postgres = testDatabases();
const ann = { email: 'Ann@Example.org ', name: ' Ann ', password: 'correct horse' };

test('a person signs up and can sign in with the address in any case, but only with the right password', async () => {
  const { db } = await postgres.freshDatabase();
  const user = await signUp(db, ann);
  expect(user).toMatchObject({
    email: 'ann@example.org',
    name: 'Ann',
    role: 'person',
    mustChangePassword: false,
  });
  expect(await verifyUser(db, 'ANN@example.ORG', 'correct horse')).toEqual(user);
  expect(await verifyUser(db, 'ann@example.org', 'Correct horse')).toBeNull();
  expect(await verifyUser(db, 'nobody@example.org', 'correct horse')).toBeNull();
  expect(await verifyUser(db, "' or 1=1 --", 'correct horse')).toBeNull();
});

test('signing up with an existing address gives one clear error, even when both come at once', async () => {
  const { db } = await postgres.freshDatabase();
  const both = await Promise.allSettled([signUp(db, ann), signUp(db, { ...ann, email: 'ann@example.org' })]);
  expect(both.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
  await expect(signUp(db, ann)).rejects.toMatchObject({
    code: 'conflict',
    message: 'This email address already has an account. Sign in instead.',
  });
});

test('a password is stored as argon2id and never in plain text', async () => {
  const { db } = await postgres.freshDatabase();
  await signUp(db, ann);
  const { rows } = await db.execute(sql`select users::text as row, password_hash from users`);
  expect(rows[0]?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(rows[0]?.row).not.toContain('correct horse');
});

test('malformed sign-ups are refused with a reason', async () => {
  const { db } = await postgres.freshDatabase();
  for (const wrong of [
    { email: 'ann' },
    { name: '   ' },
    { password: 'short' },
    { password: 'x'.repeat(201) },
    { name: 'x'.repeat(81) },
  ]) {
    await expect(signUp(db, { ...ann, ...wrong })).rejects.toMatchObject({ code: 'bad_request' });
  }
  const named = await signUp(db, { ...ann, name: '<b>\u0000Ann</b> 🎬 \ud800' });
  expect(named.name).toBe('<b>Ann</b> 🎬 \ufffd');
});

test('the one-time password is created once, hashed, and must be changed', async () => {
  const { db } = await postgres.freshDatabase();
  const made = (await Promise.all([createFirstAdministrator(db), createFirstAdministrator(db)])).filter(
    (one) => one !== null,
  );
  expect(made).toHaveLength(1);
  expect(await createFirstAdministrator(db)).toBeNull();
  const { email = '', password = '' } = made[0] ?? {};
  expect(password).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/);
  const administrator = await verifyUser(db, email, password);
  expect(administrator).toMatchObject({ role: 'administrator', mustChangePassword: true });
  const { rows } = await db.execute(sql`select users::text as row from users`);
  expect(rows[0]?.row).not.toContain(password);
  const id = administrator?.id ?? '';
  await changePassword(db, id, { current: password, next: 'a better one' });
  expect(await verifyUser(db, email, password)).toBeNull();
  expect(await verifyUser(db, email, 'a better one')).toMatchObject({ mustChangePassword: false });
});

test('changing the password signs out every other session', async () => {
  const { db } = await postgres.freshDatabase();
  const user = await signUp(db, ann);
  const [here, elsewhere] = [await createSession(db, user.id), await createSession(db, user.id)];
  await expect(
    changePassword(db, user.id, { current: 'wrong', next: 'a new password', keepSessionId: here }),
  ).rejects.toMatchObject({ code: 'forbidden' });
  await changePassword(db, user.id, { current: ann.password, next: 'a new password', keepSessionId: here });
  expect(await userOfSession(db, here)).toMatchObject({ id: user.id });
  expect(await userOfSession(db, elsewhere)).toBeNull();
});

test('a revoked or expired session signs no one in', async () => {
  const { db } = await postgres.freshDatabase();
  const user = await signUp(db, ann);
  const session = await createSession(db, user.id);
  expect(await userOfSession(db, session)).toEqual(user);
  await revokeSession(db, session);
  expect(await userOfSession(db, session)).toBeNull();
  const expired = await createSession(db, user.id);
  await db.execute(sql`update sessions set expires_at = now() where id = ${expired}`);
  expect(await userOfSession(db, expired)).toBeNull();
});

test('each visitor gets a private copy of a demo viewer, and old copies without a session are removed', async () => {
  const { db } = await postgres.freshDatabase();
  const catalogue = Array.from({ length: 30 }, (_, index) => ({
    itemId: `${index}`,
    title: `Film ${index}`,
    year: 1990,
    genres: ['Drama'],
  }));
  const sequence = { userId: '42', itemIds: catalogue.map((item) => item.itemId), times: null };
  await seedDomain(db, 'movies', { catalogue, demoSequences: [sequence] });
  const [viewer] = await listDemoViewers(db, 'movies');
  expect(viewer).toMatchObject({ name: 'Viewer 42', itemCount: 30, invented: false });
  const one = await copyDemoViewer(db, viewer?.id ?? '');
  const two = await copyDemoViewer(db, viewer?.id ?? '');
  await removeFromHistory(db, one.id, 'movies', '7');
  expect(await historyItemIds(db, one.id, 'movies')).not.toContain('7');
  expect(await historyItemIds(db, two.id, 'movies')).toEqual(sequence.itemIds);
  expect(await listDemoViewers(db, 'movies')).toHaveLength(1);
  await expect(copyDemoViewer(db, one.id)).rejects.toMatchObject({ code: 'not_found' });
  await expect(copyDemoViewer(db, 'no-uuid')).rejects.toMatchObject({ code: 'not_found' });

  await createSession(db, two.id);
  expect(await removeOldDemoCopies(db, new Date(Date.now() + 1_000))).toBe(1);
  expect(await historyItemIds(db, two.id, 'movies')).toHaveLength(30);
  expect(await listDemoViewers(db, 'movies')).toHaveLength(1);
});

test('a person starts in the domain they last added to, and only domains with a catalogue are open', async () => {
  const { db } = await postgres.freshDatabase();
  expect(await filledDomains(db)).toEqual(new Set());
  const item = { itemId: '1', title: 'One', year: null, genres: [] };
  await seedDomain(db, 'movies', { catalogue: [item], demoSequences: [] });
  await seedDomain(db, 'steam', { catalogue: [item], demoSequences: [] });
  expect(await filledDomains(db)).toEqual(new Set(['movies', 'steam']));
  const { id } = await signUp(db, ann);
  expect(await homeDomain(db, id)).toBe('movies');
  await addToHistory(db, id, 'steam', '1');
  expect(await homeDomain(db, id)).toBe('steam');
  await removeFromHistory(db, id, 'steam', '1');
  expect(await homeDomain(db, id)).toBe('movies');
});

test('a made-up history is distinguished from a real one', async () => {
  const { db } = await postgres.freshDatabase();
  const item = { itemId: '1', title: 'One', year: null, genres: [] };
  const demoSequences = ['invented-laughs', '42'].map((userId) => ({ userId, itemIds: ['1'], times: null }));
  await seedDomain(db, 'movies', { catalogue: [item], demoSequences });
  const viewers = await listDemoViewers(db, 'movies');
  expect(viewers.map(({ name, invented }) => [name, invented])).toEqual([
    ['Laughs', true],
    ['Viewer 42', false],
  ]);
});
