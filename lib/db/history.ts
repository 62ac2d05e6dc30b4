// What a person watched. Every function takes the person's id and only touches their rows. A removed entry stays,
// with removed_at set, so that an undo restores its old date. At most 5,000 entries per domain. An entry keeps the id
// under which it was added, and is shown and found under whichever id its title has now.

import {
  and,
  asc,
  count,
  countDistinct,
  desc,
  eq,
  inArray,
  isNotNull,
  isNull,
  like,
  min,
  type SQL,
  sql,
} from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Domain } from '#lib/contract/domain.ts';
import { AppError } from '#lib/errors.ts';
import type { Database } from './client.ts';
import { getItem, requiredWords } from './items.ts';
import { pageOf } from './page-of.ts';
import { interactions, items } from './schema.ts';
import { itemColumns, sameTitle, shownItem } from './shown-items.ts';
import { recordOutcome } from './shown-lists.ts';
import { lockUser } from './users.ts';

export const maxHistory = 5_000;
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
  undated: boolean; // watchedAt only keeps the order
  minutesPlayed: number | null;
  ratingGiven: string | null;
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
  const where = and(
    oncePerTitle(db, userId, domain),
    ...words.map((word) => like(shownItem.searchText, `%${word}%`)),
  );
  const [counted] = await db
    .select({ total: count() })
    .from(interactions)
    .innerJoin(items, itemOfEntry)
    .innerJoin(shownItem, sameTitle)
    .where(where);
  const total = counted?.total ?? 0;
  const { offset, ...shown } = pageOf(total, page, size);
  const entries = await selectEntries(db, where).limit(size).offset(offset);
  return { entries, total, ...shown };
}

/** The newest entries, without counting them all. */
export async function newestHistory(
  db: Database,
  userId: string,
  domain: Domain,
  limit: number,
): Promise<HistoryEntry[]> {
  return selectEntries(db, oncePerTitle(db, userId, domain)).limit(limit);
}

/** Every item id, oldest first: what the recommender reads. As the active version calls the items, where it knows them. */
export async function historyItemIds(db: Database, userId: string, domain: Domain): Promise<string[]> {
  const rows = await db
    .select({ keptId: interactions.itemId, shownId: shownItem.itemId })
    .from(interactions)
    .leftJoin(items, itemOfEntry)
    .leftJoin(shownItem, sameTitle)
    .where(present(userId, domain))
    .orderBy(asc(interactions.watchedAt), asc(interactions.id));
  return [...new Set(rows.map(({ keptId, shownId }) => shownId ?? keptId))];
}

/** How many titles of the history the active model does not know. They stay in it. */
export async function countUnknown(db: Database, userId: string, domain: Domain): Promise<number> {
  const [row] = await db
    .select({ count: countDistinct(items.groupId) })
    .from(interactions)
    .innerJoin(items, itemOfEntry)
    .innerJoin(shownItem, sameTitle)
    .where(and(present(userId, domain), eq(shownItem.knownToModel, false)));
  return row?.count ?? 0;
}

/** Every entry by title, newest first: for a page that shows the whole history. */
export async function historyTitles(
  db: Database,
  userId: string,
  domain: Domain,
): Promise<{ itemId: string; title: string; year: number | null }[]> {
  return db
    .select({ itemId: shownItem.itemId, title: shownItem.title, year: shownItem.year })
    .from(interactions)
    .innerJoin(items, itemOfEntry)
    .innerJoin(shownItem, sameTitle)
    .where(oncePerTitle(db, userId, domain))
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
    const isNew = await putInHistory(transaction, userId, domain, itemId, watchedAt);
    if (isNew) await recordOutcome(transaction, userId, domain, [itemId], 'added');
    return isNew;
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
    .where(and(present(userId, domain), ofTitle(db, domain, [itemId])))
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
    return (await putBack(transaction, userId, domain, [itemId])).length > 0;
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
    const takenOut =
      removed.length === 0
        ? []
        : await transaction
            .update(interactions)
            .set({ removedAt: new Date() })
            .where(and(present(userId, domain), ofTitle(transaction, domain, removed)))
            .returning({ itemId: interactions.itemId });
    const givenBack = await putBack(transaction, userId, domain, restored);
    const putIn: string[] = [];
    const now = Date.now();
    for (const [place, itemId] of added.entries()) {
      const isNew = await putInHistory(transaction, userId, domain, itemId, new Date(now + place));
      if (isNew) putIn.push(itemId);
    }
    await recordOutcome(transaction, userId, domain, putIn, 'added');
    if ((await countHistory(transaction, userId, domain)) > maxHistory) throw tooLarge();
    return {
      removed: takenOut.map((row) => row.itemId),
      added: putIn,
      restored: givenBack,
    };
  });
}

/** Under the id that the title has now, unless it is there under any. */
async function putInHistory(
  transaction: Database,
  userId: string,
  domain: Domain,
  wantedId: string,
  watchedAt: Date,
): Promise<boolean> {
  const { itemId } = await getItem(transaction, domain, wantedId);
  const [there] = await transaction
    .select({ id: interactions.id })
    .from(interactions)
    .where(and(present(userId, domain), ofTitle(transaction, domain, [itemId])))
    .limit(1);
  if (there !== undefined) return false;
  const added = await transaction
    .insert(interactions)
    .values({ userId, domain, itemId, watchedAt, addedBy: 'person' })
    .onConflictDoUpdate({
      target: [interactions.userId, interactions.domain, interactions.itemId],
      set: { watchedAt, addedBy: 'person', undated: false, removedAt: null },
      setWhere: isNotNull(interactions.removedAt),
    })
    .returning({ id: interactions.id });
  return added.length > 0;
}

/** Of each title the entry that was removed last, where none is present. Returns the ids of the entries. */
async function putBack(
  transaction: Database,
  userId: string,
  domain: Domain,
  itemIds: string[],
): Promise<string[]> {
  if (itemIds.length === 0) return [];
  const mine = and(eq(interactions.userId, userId), eq(interactions.domain, domain));
  const entries = await transaction
    .select({ id: interactions.id, groupId: items.groupId, removedAt: interactions.removedAt })
    .from(interactions)
    .innerJoin(items, itemOfEntry)
    .where(and(mine, ofTitle(transaction, domain, itemIds)))
    .orderBy(sql`${interactions.removedAt} desc nulls first`, asc(interactions.id)); // a present one first
  const first = new Map<string, (typeof entries)[number]>();
  for (const entry of entries) if (!first.has(entry.groupId)) first.set(entry.groupId, entry);
  const ids = [...first.values()].filter(({ removedAt }) => removedAt !== null).map(({ id }) => id);
  if (ids.length === 0) return [];
  const restored = await transaction
    .update(interactions)
    .set({ removedAt: null })
    .where(inArray(interactions.id, ids))
    .returning({ itemId: interactions.itemId });
  return restored.map(({ itemId }) => itemId);
}

/** The entries of these titles, under whichever id. */
function ofTitle(db: Database, domain: Domain, itemIds: string[]) {
  const wanted = alias(items, 'wanted');
  const same = alias(items, 'same_title');
  return inArray(
    interactions.itemId,
    db
      .select({ itemId: same.itemId })
      .from(wanted)
      .innerJoin(same, and(eq(same.domain, wanted.domain), eq(same.groupId, wanted.groupId)))
      .where(and(eq(wanted.domain, domain), inArray(wanted.itemId, itemIds))),
  );
}

function selectEntries(db: Database, where: SQL | undefined) {
  return db
    .select({
      ...itemColumns,
      watchedAt: interactions.watchedAt,
      addedBy: interactions.addedBy,
      undated: interactions.undated,
      minutesPlayed: interactions.minutesPlayed,
      ratingGiven: interactions.ratingGiven,
    })
    .from(interactions)
    .innerJoin(items, itemOfEntry)
    .innerJoin(shownItem, sameTitle)
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

/** Of two present entries of one title, added under two ids before they were known to be one, the later is passed over. */
function oncePerTitle(db: Database, userId: string, domain: Domain) {
  return inArray(
    interactions.id,
    db
      .select({ id: min(interactions.id) })
      .from(interactions)
      .innerJoin(items, itemOfEntry)
      .where(present(userId, domain))
      .groupBy(items.groupId),
  );
}

function tooLarge(): AppError {
  return new AppError('too_large', {
    message: `A history can have at most ${maxHistory.toLocaleString('en')} titles. Remove some to add more.`,
  });
}
