// Steam accounts that people linked, and sign-ins at Steam under way. A secret works once and not for long; only its hash is kept.

import { createHash, randomBytes } from 'node:crypto';
import { and, eq, gt, lt, sql } from 'drizzle-orm';
import { AppError } from '#lib/errors.ts';
import { steamAccounts, steamSignIns } from './browsing-schema.ts';
import type { Database } from './client.ts';
import { users } from './schema.ts';
import { isUniqueViolation } from './text.ts';
import { disabledAccount, type User } from './users.ts';

const lifeMs = { link: 10 * 60_000, 'sign-in': 10 * 60_000, ticket: 60_000 } as const;
const mostUnderWay = 10_000;

export type SteamPurpose = 'link' | 'sign-in';
export type SteamAccount = { steamId: string; linkedAt: Date };

/** Returns the secret. `userId`: who links; null for a sign-in. Throws 'rate_limited' if far too many are under way. */
export async function beginSteamSignIn(
  db: Database,
  purpose: SteamPurpose,
  userId: string | null,
): Promise<string> {
  await db.delete(steamSignIns).where(lt(steamSignIns.expiresAt, sql`now()`));
  if (userId !== null)
    await db
      .delete(steamSignIns)
      .where(and(eq(steamSignIns.userId, userId), eq(steamSignIns.purpose, 'link')));
  const { rows } = await db.execute<{ count: number }>(
    sql`select count(*)::int as count from steam_sign_ins`,
  );
  if ((rows[0]?.count ?? 0) >= mostUnderWay)
    throw new AppError('rate_limited', { message: 'Too many sign-ins right now. Try again in 10 minutes.' });
  return keepSecret(db, purpose, userId);
}

/** Uses a secret up. Null if there is none such, or no longer. */
export async function takeSteamSignIn(
  db: Database,
  secret: string,
): Promise<{ purpose: SteamPurpose; userId: string | null } | null> {
  const taken = await takeSecret(db, secret);
  if (taken === null || taken.purpose === 'ticket') return null;
  return { purpose: taken.purpose, userId: taken.userId };
}

/** Throws 'conflict' if another account here has that Steam account. */
export async function linkSteamAccount(db: Database, userId: string, steamId: string): Promise<void> {
  try {
    await db
      .insert(steamAccounts)
      .values({ userId, steamId })
      .onConflictDoUpdate({ target: steamAccounts.userId, set: { steamId, linkedAt: new Date() } });
  } catch (error) {
    if (!isUniqueViolation(error, 'steam_accounts_steam_id')) throw error;
    throw new AppError('conflict', {
      message: 'This Steam account is linked to another account here. Unlink it there first.',
    });
  }
}

export async function unlinkSteamAccount(db: Database, userId: string): Promise<void> {
  await db.delete(steamAccounts).where(eq(steamAccounts.userId, userId));
}

export async function steamAccountOf(db: Database, userId: string): Promise<SteamAccount | null> {
  const [row] = await db
    .select({ steamId: steamAccounts.steamId, linkedAt: steamAccounts.linkedAt })
    .from(steamAccounts)
    .where(eq(steamAccounts.userId, userId));
  return row ?? null;
}

/** A ticket with which the owner of a linked Steam account signs in; null if no account has it. */
export async function steamTicket(db: Database, steamId: string): Promise<string | null> {
  const [row] = await db
    .select({ userId: steamAccounts.userId })
    .from(steamAccounts)
    .where(eq(steamAccounts.steamId, steamId));
  return row === undefined ? null : keepSecret(db, 'ticket', row.userId);
}

/** Whom a ticket signs in; it's used up. Throws 'forbidden' if their account is disabled. */
export async function takeSteamTicket(db: Database, ticket: string): Promise<User | null> {
  const taken = await takeSecret(db, ticket);
  if (taken?.purpose !== 'ticket' || taken.userId === null) return null;
  const [found] = await db
    .select({
      id: users.id,
      email: users.email,
      name: users.name,
      role: users.role,
      mustChangePassword: users.mustChangePassword,
      disabledAt: users.disabledAt,
    })
    .from(users)
    .where(eq(users.id, taken.userId));
  if (found === undefined) return null;
  const { disabledAt, ...user } = found;
  if (disabledAt !== null) throw disabledAccount();
  return user;
}

async function keepSecret(
  db: Database,
  purpose: SteamPurpose | 'ticket',
  userId: string | null,
): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  const expiresAt = new Date(Date.now() + lifeMs[purpose]);
  await db.insert(steamSignIns).values({ secretHash: hashOf(secret), purpose, userId, expiresAt });
  return secret;
}

async function takeSecret(db: Database, secret: string) {
  const [taken] = await db
    .delete(steamSignIns)
    .where(and(eq(steamSignIns.secretHash, hashOf(secret)), gt(steamSignIns.expiresAt, sql`now()`)))
    .returning({ purpose: steamSignIns.purpose, userId: steamSignIns.userId });
  return taken ?? null;
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
