/**
 * Bounded attempts: 10 per email and address, 60 per address, in a fixed window of a quarter of an hour. Counted in the
 * database, so that several web processes share one count. Keys are hashes: no address is kept. Where the client's
 * address is not known (null), the email alone is counted, and everyone shares one generous count of other uses.
 */

import { createHash } from 'node:crypto';
import { lt, sql } from 'drizzle-orm';
import type { Database } from '#lib/db/client.ts';
import { signInAttempts } from '#lib/db/schema.ts';
import { AppError } from '#lib/errors.ts';

const windowSeconds = 15 * 60;
const attemptsPerEmailAndAddress = 10;
const attemptsPerAddress = 60;
const usesWithoutAddress = 600;

/** Counts one attempt; throws 'rate_limited' once there are too many. Call it before the password is looked at. */
export async function countSignInAttempt(db: Database, email: string, address: string | null): Promise<void> {
  const mine = await countAttempt(db, pairKey(email, address));
  const all = address === null ? 0 : await countAttempt(db, key('address', address));
  if (mine > attemptsPerEmailAndAddress || all > attemptsPerAddress) {
    throw new AppError('rate_limited', {
      message: 'Too many attempts. Wait a quarter of an hour and try again.',
    });
  }
}

/** Counts one use of something that costs us: a new account, a demo copy. Throws 'rate_limited'. */
export async function countUse(
  db: Database,
  purpose: 'sign-up' | 'demo',
  address: string | null,
): Promise<void> {
  const uses = await countAttempt(db, key(purpose, address ?? ''));
  if (uses > (address === null ? usesWithoutAddress : attemptsPerAddress)) {
    throw new AppError('rate_limited', {
      message: 'Too many at once. Wait a quarter of an hour and try again.',
    });
  }
}

/** After a right password the person's own count starts anew. */
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

// One statement, so that attempts at the same moment are all counted.
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
