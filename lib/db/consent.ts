// Whether trainings may learn from a person's history: off until they say so, in force from the next training on. Demo
// viewers and their copies can't say so. What a training takes from here has no names, no addresses and no ids of accounts.

import { and, asc, count, countDistinct, eq, gt, inArray, isNull, ne, or, sql } from 'drizzle-orm';
import type { Domain } from '#lib/contract/domain.ts';
import { AppError } from '#lib/errors.ts';
import type { Database } from './client.ts';
import { interactions, items, users } from './schema.ts';
import { sameTitle, shownItem } from './shown-items.ts';

const batch = 200; // people a query
const itemOfEntry = and(eq(items.domain, interactions.domain), eq(items.itemId, interactions.itemId));

export type LearningConsent = { agreed: boolean; since: Date | null };
/** Oldest first. */
export type AgreedHistory = { itemIds: string[]; times: number[] };
/** An item in the histories here, and in how many. */
export type HistoryItem = { itemId: string; title: string; year: number | null; entries: number };

export async function learningConsent(db: Database, userId: string): Promise<LearningConsent> {
  const [user] = await db
    .select({ agreed: users.learnFromHistory, since: users.learnFromHistoryAt })
    .from(users)
    .where(eq(users.id, userId));
  return user ?? { agreed: false, since: null };
}

/** Saying the same again keeps the time. Throws 'forbidden' for a demo viewer. */
export async function setLearningConsent(db: Database, userId: string, agreed: boolean): Promise<void> {
  const changed = sql`${users.learnFromHistory} <> ${agreed}`;
  const rows = await db
    .update(users)
    .set({
      learnFromHistory: agreed,
      learnFromHistoryAt: sql`case when ${changed} then now() else ${users.learnFromHistoryAt} end`,
    })
    .where(and(eq(users.id, userId), ne(users.role, 'demo')))
    .returning({ id: users.id });
  if (rows.length === 0)
    throw new AppError('forbidden', { message: 'Demo viewers have no settings. Create an account first.' });
}

/** How much of each domain is people's own: for the administration page. */
export async function countOwnHistories(
  db: Database,
): Promise<{ domain: Domain; people: number; entries: number; agreed: number }[]> {
  return db
    .select({
      domain: interactions.domain,
      people: sql<number>`count(distinct ${users.id})::int`,
      entries: count(),
      agreed: sql<number>`(count(distinct ${users.id}) filter (where ${users.learnFromHistory}))::int`,
    })
    .from(interactions)
    .innerJoin(users, eq(users.id, interactions.userId))
    .where(and(isNull(interactions.removedAt), ne(users.role, 'demo')))
    .groupBy(interactions.domain);
}

/** The titles of everyone's histories, demo viewers apart, each under the id that it's shown by. */
export async function ownHistoryItems(db: Database, domain: Domain): Promise<HistoryItem[]> {
  const { itemId, title, year } = shownItem;
  return db
    .select({ itemId, title, year, entries: countDistinct(interactions.userId) })
    .from(interactions)
    .innerJoin(users, eq(users.id, interactions.userId))
    .innerJoin(items, itemOfEntry)
    .innerJoin(shownItem, sameTitle)
    .where(and(eq(interactions.domain, domain), isNull(interactions.removedAt), ne(users.role, 'demo')))
    .groupBy(itemId, title, year)
    .orderBy(asc(itemId));
}

/** Of everyone who agreed, in the order in which they did; a few people in memory at a time. */
export async function* agreedHistories(db: Database, domain: Domain): AsyncGenerator<AgreedHistory> {
  let last: { id: string; at: string } | null = null;
  for (;;) {
    // PostgreSQL's times are finer than JavaScript's: as text, none is skipped.
    const at = sql<string>`coalesce(${users.learnFromHistoryAt}, ${users.createdAt})::text`;
    const after: ReturnType<typeof or> =
      last === null
        ? undefined
        : or(
            sql`coalesce(${users.learnFromHistoryAt}, ${users.createdAt}) > ${last.at}::timestamptz`,
            and(
              sql`coalesce(${users.learnFromHistoryAt}, ${users.createdAt}) = ${last.at}::timestamptz`,
              gt(users.id, last.id),
            ),
          );
    const people: { id: string; at: string }[] = await db
      .select({ id: users.id, at })
      .from(users)
      .where(and(eq(users.learnFromHistory, true), ne(users.role, 'demo'), after))
      .orderBy(sql`coalesce(${users.learnFromHistoryAt}, ${users.createdAt})`, asc(users.id))
      .limit(batch);
    last = people.at(-1) ?? null;
    if (last === null) return;
    const rows = await db
      .select({ userId: interactions.userId, itemId: shownItem.itemId, at: interactions.watchedAt })
      .from(interactions)
      .innerJoin(items, itemOfEntry)
      .innerJoin(shownItem, sameTitle)
      .where(
        and(
          inArray(
            interactions.userId,
            people.map(({ id }) => id),
          ),
          eq(interactions.domain, domain),
          isNull(interactions.removedAt),
        ),
      )
      .orderBy(asc(interactions.watchedAt), asc(interactions.id));
    const histories = new Map<string, AgreedHistory>();
    for (const { userId, itemId, at: watchedAt } of rows) {
      const history = histories.get(userId) ?? { itemIds: [], times: [] };
      histories.set(userId, history);
      if (history.itemIds.includes(itemId)) continue; // added under two ids before they were known to be one title
      history.itemIds.push(itemId);
      history.times.push(Math.floor(watchedAt.getTime() / 1000));
    }
    for (const { id } of people) {
      const history = histories.get(id);
      if (history) yield history;
    }
  }
}
