import { sql } from 'drizzle-orm';
import { afterEach, expect, test } from 'vitest';
import type { Database, OpenDatabase } from '#lib/db/client.ts';
import {
  countPasswordAttempt,
  countSignInAttempt,
  countUse,
  forgetSignInAttempts,
} from '#lib/db/sign-in-attempts.ts';
import { testDatabases } from '../postgres.ts';

const postgres = testDatabases();
const opened: OpenDatabase[] = [];
afterEach(async () => {
  for (const database of opened.splice(0)) await database.close(); // the server has 80 connections for all of them
});
async function freshDatabase(): Promise<OpenDatabase> {
  const database = await postgres.freshDatabase();
  opened.push(database);
  return database;
}
const home = { email: 'ann@example.org', address: '10.0.0.1', device: null };

/** How many of so many attempts at once were let through. */
async function passed(attempts: (() => Promise<void>)[]): Promise<number> {
  const results = await Promise.allSettled(attempts.map((attempt) => attempt()));
  return results.filter(({ status }) => status === 'fulfilled').length;
}
const times = <Value>(count: number, make: (index: number) => Value) =>
  Array.from({ length: count }, (_, i) => make(i));

/** As if the last attempts had been so long ago; with a negative number, as if the time since then didn't count. */
const letPass = (db: Database, seconds: number) =>
  db.execute(
    sql`update sign_in_attempts set last_attempt = last_attempt - make_interval(secs => ${seconds})`,
  );

test('after a few guesses at once each further one has to wait, and is told for how long', async () => {
  const { db } = await freshDatabase();
  const guess = () => countSignInAttempt(db, { ...home, email: ' ANN@example.org' });
  expect(await passed(times(60, () => guess))).toBeLessThan(10);
  await letPass(db, -20); // a slow machine takes its time between two attempts
  await expect(guess()).rejects.toMatchObject({
    code: 'rate_limited',
    retryAfterSeconds: expect.any(Number),
    message: expect.stringMatching(/Try again in \d+ seconds?\./),
  });
});

test('no one is locked out: half a minute later the owner gets in, however many guesses there were', async () => {
  const { db } = await freshDatabase();
  for (let round = 0; round < 30; round++) {
    await passed(times(20, () => () => countSignInAttempt(db, home)));
    await letPass(db, 31);
  }
  await countSignInAttempt(db, home);
});

test('a stranger’s guesses from elsewhere don’t slow the owner down at home, nor on a known device', async () => {
  const { db } = await freshDatabase();
  await passed(times(11, () => () => countSignInAttempt(db, { ...home, address: '10.6.6.6' })));
  await countSignInAttempt(db, home);
  await passed(times(200, (i) => () => countSignInAttempt(db, { ...home, address: `10.7.0.${i}` })));
  await countSignInAttempt(db, { ...home, address: '10.6.6.6', device: 'a browser of hers' });
});

test('one address that tries a password on 150 accounts is slowed down, others are not', async () => {
  const { db } = await freshDatabase();
  const spray = times(
    150,
    (i) => () => countSignInAttempt(db, { ...home, email: `person-${i}@example.org` }),
  );
  expect(await passed(spray)).toBeLessThan(30);
  await countSignInAttempt(db, { email: 'person-149@example.org', address: '10.0.0.2', device: null });
});

test('guesses at one account from many addresses are slowed down, too', async () => {
  const { db } = await freshDatabase();
  const guesses = times(150, (i) => () => countSignInAttempt(db, { ...home, address: `10.1.${i}.1` }));
  expect(await passed(guesses)).toBeLessThan(40);
});

test('the right password makes up for the wrong ones before it', async () => {
  const { db } = await freshDatabase();
  await passed(times(6, () => () => countSignInAttempt(db, home)));
  await letPass(db, 31);
  await countSignInAttempt(db, home);
  await forgetSignInAttempts(db, home);
  expect(await passed(times(5, () => () => countSignInAttempt(db, home)))).toBe(5);
});

test('a hundred people signing in from one office are not slowed down', async () => {
  const { db } = await freshDatabase();
  for (let i = 0; i < 100; i++) {
    const person = { ...home, email: `person-${i}@example.org` };
    await countSignInAttempt(db, person);
    await forgetSignInAttempts(db, person);
  }
});

test('a quarter of an hour without an attempt forgets them', async () => {
  const { db } = await freshDatabase();
  await passed(times(60, () => () => countSignInAttempt(db, home)));
  await letPass(db, 16 * 60);
  expect(await passed(times(5, () => () => countSignInAttempt(db, home)))).toBe(5);
});

test('one client that takes demo copies without end leaves them to everyone else', async () => {
  const { db } = await freshDatabase();
  expect(await passed(times(600, () => () => countUse(db, 'demo', '10.0.0.1')))).toBeLessThan(50);
  await letPass(db, -20); // a slow machine takes its time between two uses
  await countUse(db, 'demo', '10.0.0.2');
  await countUse(db, 'sign-up', '10.0.0.1');
  await expect(countUse(db, 'demo', '10.0.0.1')).rejects.toMatchObject({ code: 'rate_limited' });
});

test('one IPv6 network counts as one client', async () => {
  const { db } = await freshDatabase();
  const uses = times(200, (i) => () => countUse(db, 'demo', `2001:db8:0:1::${i.toString(16)}`));
  expect(await passed(uses)).toBeLessThan(50);
});

test('the old password can’t be guessed at "change password"', async () => {
  const { db } = await freshDatabase();
  expect(await passed(times(60, () => () => countPasswordAttempt(db, 'ann')))).toBeLessThan(10);
  await countPasswordAttempt(db, 'bob');
});
