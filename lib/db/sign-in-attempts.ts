// Rate limits: 10 attempts per email and IP address, 60 per IP address, in a fixed window of 15 minutes. Counted in
// the database, so that several web processes share one count. Keys are hashes: no address is stored. If the
// client's address isn't known (null), only the email is counted, and everyone shares one generous limit for other
// uses.

import { createHash } from 'node:crypto';
import { lt, sql } from 'drizzle-orm';
import { AppError } from '#lib/errors.ts';
import type { Database } from './client.ts';
import { signInAttempts } from './schema.ts';

const windowSeconds = 15 * 60;
const attemptsPerEmailAndAddress = 10;
const attemptsPerAddress = 60;
const usesWithoutAddress = 600;

/** Counts one attempt; throws 'rate_limited' once there are too many. Call it before checking the password. */
export async function countSignInAttempt(db: Database, email: string, address: string | null): Promise<void> {
  const mine = await countAttempt(db, pairKey(email, address));
  const all = address === null ? 0 : await countAttempt(db, key('address', address));
  if (mine > attemptsPerEmailAndAddress || all > attemptsPerAddress) {
    throw new AppError('rate_limited', {
      message: 'Too many attempts. Try again in 15 minutes.',
    });
  }
}

/** Counts one use of something expensive: a new account, a demo copy. Throws 'rate_limited'. */
export async function countUse(
  db: Database,
  purpose: 'sign-up' | 'demo',
  address: string | null,
): Promise<void> {
  const uses = await countAttempt(db, key(purpose, address ?? ''));
  if (uses > (address === null ? usesWithoutAddress : attemptsPerAddress)) {
    throw new AppError('rate_limited', {
      message: 'Too many attempts right now. Try again in 15 minutes.',
    });
  }
}

/** A correct password resets the person's own count. */
export async function forgetSignInAttempts(
  db: Database,
  email: string,
  address: string | null,
): Promise<void> {
  await db.delete(signInAttempts).where(sql`${signInAttempts.key} = ${pairKey(email, address)}`);
  await db
    .delete(signInAttempts)
    .where(lt(signInAttempts.windowStart, new Date(Date.now() - 2 * windowSeconds * 1000)));
}

function pairKey(email: string, address: string | null): string {
  return key('email', email.trim().toLowerCase(), address ?? '');
}

function key(...parts: string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex');
}

// One statement, so that concurrent attempts all count.
async function countAttempt(db: Database, attemptKey: string): Promise<number> {
  const fresh = sql`${signInAttempts.windowStart} > now() - make_interval(secs => ${windowSeconds})`;
  const [row] = await db
    .insert(signInAttempts)
    .values({ key: attemptKey, windowStart: sql`now()`, count: 1 })
    .onConflictDoUpdate({
      target: signInAttempts.key,
      set: {
        count: sql`case when ${fresh} then ${signInAttempts.count} + 1 else 1 end`,
        windowStart: sql`case when ${fresh} then ${signInAttempts.windowStart} else now() end`,
      },
    })
    .returning({ count: signInAttempts.count });
  return row?.count ?? 1;
}
