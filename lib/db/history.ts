/**
 * What a person watched. Every function takes the person's id and only touches their rows. A removed entry stays,
 * with removed_at set, so that an undo restores its old date. At most 5,000 entries per domain.
 */

import { and, asc, count, desc, eq, inArray, isNotNull, isNull, like, type SQL } from 'drizzle-orm';
import type { Domain } from '#lib/contract/domain.ts';
import type { Database } from '#lib/db/client.ts';
import { getItem, itemColumns, requiredWords } from '#lib/db/items.ts';
import { interactions, items } from '#lib/db/schema.ts';
import { lockUser } from '#lib/db/users.ts';
import { AppError } from '#lib/errors.ts';

const maxHistory = 5_000;
const maxPageSize = 100;
const itemOfEntry = and(eq(items.domain, interactions.domain), eq(items.itemId, interactions.itemId));

export type HistoryEntry = {
  itemId: string;
  title: string;
  year: number | null;
  genres: string[];
  interactionCount: number;
  knownToModel: boolean;
  watchedAt: Date;
  addedBy: 'import' | 'person';
};
export type HistoryPage = { entries: HistoryEntry[]; total: number; page: number; pageCount: number };

/** Newest first. `page` counts from 1; a page past the end gives the last one. */
export async function listHistory(
  db: Database,
  userId: string,
  domain: Domain,
  { query = '', page = 1, pageSize = 24 }: { query?: string; page?: number; pageSize?: number } = {},
): Promise<HistoryPage> {
  const size = Math.max(1, Math.min(Math.trunc(pageSize) || 1, maxPageSize));
  const words = requiredWords(query);
  if (words.length === 0 && query.trim() !== '') return { entries: [], total: 0, page: 1, pageCount: 1 };
  const where = and(present(userId, domain), ...words.map((word) => like(items.searchText, `%${word}%`)));
  const [counted] = await db
    .select({ total: count() })
    .from(interactions)
    .innerJoin(items, itemOfEntry)
    .where(where);
  const total = counted?.total ?? 0;
  const pageCount = Math.max(1, Math.ceil(total / size));
  const shown = Math.max(1, Math.min(Math.trunc(page) || 1, pageCount));
  const entries = await selectEntries(db, where)
    .limit(size)
    .offset((shown - 1) * size);
  return { entries, total, page: shown, pageCount };
}

/** The newest entries, without counting them all. */
export async function newestHistory(
  db: Database,
  userId: string,
  domain: Domain,
  limit: number,
): Promise<HistoryEntry[]> {
  return selectEntries(db, present(userId, domain)).limit(limit);
}

/** Every item id, oldest first: what the recommender reads. */
export async function historyItemIds(db: Database, userId: string, domain: Domain): Promise<string[]> {
  const rows = await db
    .select({ itemId: interactions.itemId })
    .from(interactions)
    .where(present(userId, domain))
    .orderBy(asc(interactions.watchedAt), asc(interactions.id));
  return rows.map((row) => row.itemId);
}

/** Every entry by title, newest first: for a page that shows the whole history. */
export async function historyTitles(
  db: Database,
  userId: string,
  domain: Domain,
): Promise<{ itemId: string; title: string; year: number | null }[]> {
  return db
    .select({ itemId: items.itemId, title: items.title, year: items.year })
    .from(interactions)
    .innerJoin(items, itemOfEntry)
    .where(present(userId, domain))
    .orderBy(desc(interactions.watchedAt), desc(interactions.id))
    .limit(maxHistory);
}

export async function countHistory(db: Database, userId: string, domain: Domain): Promise<number> {
  const [row] = await db.select({ count: count() }).from(interactions).where(present(userId, domain));
  return row?.count ?? 0;
}

/**
 * False if it was already there. Throws 'not_found' if the item isn't in the catalogue, 'too_large' beyond the
 * limit.
 */
export async function addToHistory(
  db: Database,
  userId: string,
  domain: Domain,
  itemId: string,
  { watchedAt = new Date() }: { watchedAt?: Date } = {},
): Promise<boolean> {
  return db.transaction(async (transaction) => {
    await lockUser(transaction, userId);
    if ((await countHistory(transaction, userId, domain)) >= maxHistory) throw tooLarge();
    return putInHistory(transaction, userId, domain, itemId, watchedAt);
  });
}

/** False if it wasn't there. */
export async function removeFromHistory(
  db: Database,
  userId: string,
  domain: Domain,
  itemId: string,
): Promise<boolean> {
  const removed = await db
    .update(interactions)
    .set({ removedAt: new Date() })
    .where(and(present(userId, domain), eq(interactions.itemId, itemId)))
    .returning({ id: interactions.id });
  return removed.length > 0;
}

/** Undoes a removal; the entry gets its old date back. False when there was nothing to undo. */
export async function restoreToHistory(
  db: Database,
  userId: string,
  domain: Domain,
  itemId: string,
): Promise<boolean> {
  return db.transaction(async (transaction) => {
    await lockUser(transaction, userId);
    if ((await countHistory(transaction, userId, domain)) >= maxHistory) throw tooLarge();
    const restored = await transaction
      .update(interactions)
      .set({ removedAt: null })
      .where(
        and(
          eq(interactions.userId, userId),
          eq(interactions.domain, domain),
          eq(interactions.itemId, itemId),
          isNotNull(interactions.removedAt),
        ),
      )
      .returning({ id: interactions.id });
    return restored.length > 0;
  });
}

export type HistoryRevision = { removed: string[]; added: string[]; restored: string[] };

/**
 * Several changes at once, all or none: removes items, adds items as the newest (in the order given), and restores
 * items with their old dates. Returns what really changed; to undo it, swap `removed` and `restored` and remove
 * what was added.
 */
export async function reviseHistory(
  db: Database,
  userId: string,
  domain: Domain,
  { removed = [], added = [], restored = [] }: Partial<HistoryRevision>,
): Promise<HistoryRevision> {
  if (removed.length + added.length + restored.length > 2 * maxHistory) throw tooLarge();
  return db.transaction(async (transaction) => {
    await lockUser(transaction, userId);
    const mine = (itemIds: string[]) =>
      and(
        eq(interactions.userId, userId),
        eq(interactions.domain, domain),
        inArray(interactions.itemId, itemIds),
      );
    const takenOut =
      removed.length === 0
        ? []
        : await transaction
            .update(interactions)
            .set({ removedAt: new Date() })
            .where(and(mine(removed), isNull(interactions.removedAt)))
            .returning({ itemId: interactions.itemId });
    const givenBack =
      restored.length === 0
        ? []
        : await transaction
            .update(interactions)
            .set({ removedAt: null })
            .where(and(mine(restored), isNotNull(interactions.removedAt)))
            .returning({ itemId: interactions.itemId });
    const putIn: string[] = [];
    const now = Date.now();
    for (const [place, itemId] of added.entries()) {
      const isNew = await putInHistory(transaction, userId, domain, itemId, new Date(now + place));
      if (isNew) putIn.push(itemId);
    }
    if ((await countHistory(transaction, userId, domain)) > maxHistory) throw tooLarge();
    return {
      removed: takenOut.map((row) => row.itemId),
      added: putIn,
      restored: givenBack.map((row) => row.itemId),
    };
  });
}

async function putInHistory(
  transaction: Database,
  userId: string,
  domain: Domain,
  itemId: string,
  watchedAt: Date,
): Promise<boolean> {
  await getItem(transaction, domain, itemId);
  const added = await transaction
    .insert(interactions)
    .values({ userId, domain, itemId, watchedAt, addedBy: 'person' })
    .onConflictDoUpdate({
      target: [interactions.userId, interactions.domain, interactions.itemId],
      set: { watchedAt, addedBy: 'person', removedAt: null },
      setWhere: isNotNull(interactions.removedAt),
    })
    .returning({ id: interactions.id });
  return added.length > 0;
}

function selectEntries(db: Database, where: SQL | undefined) {
  return db
    .select({ ...itemColumns, watchedAt: interactions.watchedAt, addedBy: interactions.addedBy })
    .from(interactions)
    .innerJoin(items, itemOfEntry)
    .where(where)
    .orderBy(desc(interactions.watchedAt), desc(interactions.id))
    .$dynamic();
}

function present(userId: string, domain: Domain) {
  return and(
    eq(interactions.userId, userId),
    eq(interactions.domain, domain),
    isNull(interactions.removedAt),
  );
}

function tooLarge(): AppError {
  return new AppError('too_large', {
    message: `A history can have at most ${maxHistory.toLocaleString('en')} titles. Remove some to add more.`,
  });
}
