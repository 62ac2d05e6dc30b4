// Limits on guessing. After a few wrong passwords, each further attempt has to wait longer than the one before, up to half
// a minute: no one is locked out, and no one guesses fast. Attempts are counted by account and address together, so that
// a stranger's guesses don't slow the owner down; by address, against trying one password on many accounts; and by
// account, against many addresses. A browser that has signed in to this account before counts by itself alone. Counted
// in the database, so that several web processes share one count, and only until a quarter of an hour passes without an
// attempt. Keys are hashes: no address is stored.

import { createHash } from 'node:crypto';
import { eq, lt, sql } from 'drizzle-orm';
import { countedAddress } from '#lib/client-address.ts';
import { AppError } from '#lib/errors.ts';
import type { Database } from './client.ts';
import { signInAttempts } from './sign-in-schema.ts';

/** `free` attempts at once; then one, two, four … seconds between them, up to `longestSeconds`. */
type Limit = { free: number; longestSeconds: number };

const forgottenAfterSeconds = 15 * 60;
const perPair: Limit = { free: 5, longestSeconds: 30 };
const perAddress: Limit = { free: 20, longestSeconds: 30 };
const perAccount: Limit = { free: 30, longestSeconds: 10 };
const perDevice: Limit = { free: 10, longestSeconds: 30 };
const perPerson: Limit = { free: 5, longestSeconds: 30 }; // the old password at "change password"
const usesPerAddress: Limit = { free: 40, longestSeconds: 60 };
const usesWithoutAddress: Limit = { free: 600, longestSeconds: 60 };

export type Attempt = { email: string; address: string | null; device: string | null };

/** Counts an attempt to sign in; throws 'rate_limited' if it comes too soon. Call it before checking the password. */
export async function countSignInAttempt(db: Database, attempt: Attempt): Promise<void> {
  for (const [key, limit] of signInKeys(attempt)) await countAttempt(db, key, limit);
}

/** The right password: the attempt was none of a guesser's. */
export async function forgetSignInAttempts(db: Database, attempt: Attempt): Promise<void> {
  const [[own] = [''], ...shared] = signInKeys(attempt);
  await db.delete(signInAttempts).where(eq(signInAttempts.key, own));
  for (const [key] of shared)
    await db
      .update(signInAttempts)
      .set({ count: sql`greatest(0, ${signInAttempts.count} - 1)` })
      .where(eq(signInAttempts.key, key));
  const old = new Date(Date.now() - 2 * forgottenAfterSeconds * 1000);
  await db.delete(signInAttempts).where(lt(signInAttempts.lastAttempt, old));
}

/** Counts a guess of someone's own password; throws 'rate_limited' if it comes too soon. */
export async function countPasswordAttempt(db: Database, userId: string): Promise<void> {
  await countAttempt(db, keyOf('password', userId), perPerson);
}

export async function forgetPasswordAttempts(db: Database, userId: string): Promise<void> {
  await db.delete(signInAttempts).where(eq(signInAttempts.key, keyOf('password', userId)));
}

/** Counts one use of something expensive: a new account, a demo copy. Throws 'rate_limited'. */
export async function countUse(
  db: Database,
  purpose: 'sign-up' | 'demo',
  address: string | null,
): Promise<void> {
  const key = keyOf(purpose, address === null ? '' : countedAddress(address));
  await countAttempt(db, key, address === null ? usesWithoutAddress : usesPerAddress);
}

/** The person's own key first. */
function signInKeys({ email, address, device }: Attempt): [string, Limit][] {
  const account = email.trim().toLowerCase();
  if (device !== null) return [[keyOf('device', device), perDevice]];
  const from = address === null ? '' : countedAddress(address);
  return [
    [keyOf('email', account, from), perPair],
    ...(address === null ? [] : [[keyOf('address', from), perAddress] as [string, Limit]]),
    [keyOf('account', account), perAccount],
  ];
}

function keyOf(...parts: string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex');
}

// One statement, so that concurrent attempts take turns: one that comes too soon changes nothing and returns no row. The
// clock is read when its turn has come: now() is when the transaction began, which may be before the attempt ahead of it.
async function countAttempt(db: Database, key: string, { free, longestSeconds }: Limit): Promise<void> {
  const { count, lastAttempt } = signInAttempts;
  const forgotten = sql`${lastAttempt} < clock_timestamp() - make_interval(secs => ${forgottenAfterSeconds})`;
  const waitSeconds = sql`case when ${count} < ${free} then 0 else least(${longestSeconds}, power(2, least(20, ${count} - ${free}))) end`;
  const due = sql`${lastAttempt} + make_interval(secs => ${waitSeconds})`;
  const [counted] = await db
    .insert(signInAttempts)
    .values({ key, windowStart: sql`clock_timestamp()`, count: 1 })
    .onConflictDoUpdate({
      target: signInAttempts.key,
      set: {
        count: sql`case when ${forgotten} then 1 else ${count} + 1 end`,
        windowStart: sql`case when ${forgotten} then clock_timestamp() else ${signInAttempts.windowStart} end`,
        lastAttempt: sql`clock_timestamp()`,
      },
      setWhere: sql`${forgotten} or ${due} <= clock_timestamp()`,
    })
    .returning({ count });
  if (counted !== undefined) return;
  const [row] = await db
    .select({ seconds: sql<number>`ceil(extract(epoch from ${due} - clock_timestamp()))::int` })
    .from(signInAttempts)
    .where(eq(signInAttempts.key, key));
  const seconds = Math.max(1, row?.seconds ?? 1);
  throw new AppError('rate_limited', {
    message: `Too many attempts. Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
    retryAfterSeconds: seconds,
  });
}
