// Who is signed in: one row per cookie, looked up at every request, so a revoked cookie stops working right away.

import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import type { Database } from './client.ts';
import { sessions, users } from './schema.ts';
import type { User } from './users.ts';

export const sessionSeconds = 30 * 24 * 3600;

/** Returns the new session's id. Also clears the person's old rows. */
export async function createSession(db: Database, userId: string): Promise<string> {
  const now = new Date();
  await db.delete(sessions).where(and(eq(sessions.userId, userId), lt(sessions.expiresAt, now)));
  const [session] = await db
    .insert(sessions)
    .values({ userId, expiresAt: new Date(now.getTime() + sessionSeconds * 1000) })
    .returning({ id: sessions.id });
  if (session === undefined) throw new Error('the insert returned no row');
  return session.id;
}

/** The person signed in with this session, or null if it's unknown, revoked or expired. Expects a UUID. */
export async function userOfSession(db: Database, sessionId: string): Promise<User | null> {
  const [user] = await db
    .select({
      id: users.id,
      email: users.email,
      name: users.name,
      role: users.role,
      mustChangePassword: users.mustChangePassword,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.id, sessionId), isNull(sessions.revokedAt), gt(sessions.expiresAt, sql`now()`)));
  return user ?? null;
}

export async function revokeSession(db: Database, sessionId: string): Promise<void> {
  await db
    .update(sessions)
    .set({ revokedAt: new Date() })
    .where(and(eq(sessions.id, sessionId), isNull(sessions.revokedAt)));
}
