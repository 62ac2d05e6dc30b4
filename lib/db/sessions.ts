// Who is signed in: one row per cookie, looked up at every request, so a revoked cookie stops working right away.

import { and, desc, eq, gt, isNull, lt, ne, sql } from 'drizzle-orm';
import type { Database } from './client.ts';
import { users } from './schema.ts';
import { sessions } from './sign-in-schema.ts';
import { knownUuid } from './text.ts';
import type { User } from './users.ts';

export const sessionSeconds = 30 * 24 * 3600;
const seenEverySeconds = 600;
const mostSessions = 100;

export type OpenSession = { id: string; client: string | null; createdAt: Date; seenAt: Date };

/** Returns the new session's id. Also clears the person's old rows. */
export async function createSession(
  db: Database,
  userId: string,
  client: string | null = null,
): Promise<string> {
  const now = new Date();
  await db.delete(sessions).where(and(eq(sessions.userId, userId), lt(sessions.expiresAt, now)));
  const [session] = await db
    .insert(sessions)
    .values({ userId, client, expiresAt: new Date(now.getTime() + sessionSeconds * 1000) })
    .returning({ id: sessions.id });
  if (session === undefined) throw new Error('the insert returned no row');
  return session.id;
}

/** The person signed in with this session, or null if it's unknown, revoked or expired, or the account is disabled. Expects a UUID. */
export async function userOfSession(db: Database, sessionId: string): Promise<User | null> {
  const [found] = await db
    .select({
      id: users.id,
      email: users.email,
      name: users.name,
      role: users.role,
      mustChangePassword: users.mustChangePassword,
      stale: sql<boolean>`${sessions.seenAt} < now() - make_interval(secs => ${seenEverySeconds})`,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(
      and(
        eq(sessions.id, sessionId),
        isNull(sessions.revokedAt),
        gt(sessions.expiresAt, sql`now()`),
        isNull(users.disabledAt),
      ),
    );
  if (found === undefined) return null;
  const { stale, ...user } = found;
  if (stale) await db.update(sessions).set({ seenAt: sql`now()` }).where(eq(sessions.id, sessionId));
  return user;
}

/** The person's sessions that are not over, the one seen last first. */
export async function listSessions(db: Database, userId: string): Promise<OpenSession[]> {
  return db
    .select({
      id: sessions.id,
      client: sessions.client,
      createdAt: sessions.createdAt,
      seenAt: sessions.seenAt,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), isNull(sessions.revokedAt), gt(sessions.expiresAt, sql`now()`)))
    .orderBy(desc(sessions.seenAt), desc(sessions.id))
    .limit(mostSessions);
}

/** Ends one of the person's own sessions, or all but `keep`. Returns how many. */
export async function endSessions(
  db: Database,
  userId: string,
  which: { id: string } | { allBut: string | null },
): Promise<number> {
  const one =
    'id' in which
      ? eq(sessions.id, knownUuid(which.id, 'session'))
      : which.allBut === null
        ? undefined
        : ne(sessions.id, which.allBut);
  const ended = await db
    .update(sessions)
    .set({ revokedAt: new Date() })
    .where(and(eq(sessions.userId, userId), isNull(sessions.revokedAt), one))
    .returning({ id: sessions.id });
  return ended.length;
}

export async function revokeSession(db: Database, sessionId: string): Promise<void> {
  await db
    .update(sessions)
    .set({ revokedAt: new Date() })
    .where(and(eq(sessions.id, sessionId), isNull(sessions.revokedAt)));
}
