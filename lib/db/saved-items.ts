// "Save for later", kept per person. Every function takes the person's id and only touches their rows. What is in the history
// by now is passed over, and comes back if it's taken out of the history again.

import { and, count, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Domain } from '#lib/contract/domain.ts';
import { AppError } from '#lib/errors.ts';
import { savedItems } from './browsing-schema.ts';
import type { Database } from './client.ts';
import { type CatalogueItem, getItem } from './items.ts';
import { pageOf } from './page-of.ts';
import { interactions, items } from './schema.ts';
import { itemColumns, sameTitle, shownItem } from './shown-items.ts';
import { recordOutcome } from './shown-lists.ts';
import { lockUser } from './users.ts';

export const maxSaved = 1_000; // for one person in one domain

export type SavedPage = {
  items: (CatalogueItem & { savedAt: Date })[];
  total: number;
  page: number;
  pageCount: number;
};

/** Newest first. `page` counts from 1; a page past the end gives the last one. */
export async function listSaved(
  db: Database,
  userId: string,
  domain: Domain,
  { page = 1, pageSize = 24 }: { page?: number; pageSize?: number } = {},
): Promise<SavedPage> {
  const where = present(db, userId, domain);
  const [counted] = await db
    .select({ total: count() })
    .from(savedItems)
    .innerJoin(items, itemOfSaved)
    .innerJoin(shownItem, sameTitle)
    .where(where);
  const total = counted?.total ?? 0;
  const { offset, ...shown } = pageOf(total, page, pageSize);
  const rows = await db
    .select({ ...itemColumns, savedAt: savedItems.savedAt })
    .from(savedItems)
    .innerJoin(items, itemOfSaved)
    .innerJoin(shownItem, sameTitle)
    .where(where)
    .orderBy(desc(savedItems.savedAt), savedItems.itemId)
    .limit(pageSize)
    .offset(offset);
  return { items: rows, total, ...shown };
}

/** Which of these are saved, under the ids that their titles have now. */
export async function savedAmong(
  db: Database,
  userId: string,
  domain: Domain,
  itemIds: readonly string[],
): Promise<Set<string>> {
  if (itemIds.length === 0) return new Set();
  const rows = await db
    .select({ itemId: shownItem.itemId })
    .from(savedItems)
    .innerJoin(items, itemOfSaved)
    .innerJoin(shownItem, sameTitle)
    .where(and(present(db, userId, domain), inArray(shownItem.itemId, [...itemIds])));
  return new Set(rows.map(({ itemId }) => itemId));
}

/** Saving twice changes nothing; an undone removal gets its place back. Throws 'not_found', and 'too_large' beyond the limit. */
export async function saveItem(
  db: Database,
  userId: string,
  domain: Domain,
  wantedId: string,
  { again = false }: { again?: boolean } = {},
): Promise<void> {
  await db.transaction(async (transaction) => {
    await lockUser(transaction, userId);
    const { itemId } = await getItem(transaction, domain, wantedId);
    if ((await savedAmong(transaction, userId, domain, [itemId])).size > 0) return;
    const [row] = await transaction
      .select({ count: count() })
      .from(savedItems)
      .where(and(eq(savedItems.userId, userId), eq(savedItems.domain, domain), isNull(savedItems.removedAt)));
    if ((row?.count ?? 0) >= maxSaved) {
      throw new AppError('too_large', {
        message: `You can save at most ${maxSaved.toLocaleString('en')} titles for later. Remove some to save more.`,
      });
    }
    await transaction
      .insert(savedItems)
      .values({ userId, domain, itemId })
      .onConflictDoUpdate({
        target: [savedItems.userId, savedItems.domain, savedItems.itemId],
        set: { removedAt: null, ...(again ? {} : { savedAt: new Date() }) },
      });
    if (!again) await recordOutcome(transaction, userId, domain, [itemId], 'saved');
  });
}

/** Under whichever id the title was saved. */
export async function removeSaved(
  db: Database,
  userId: string,
  domain: Domain,
  itemId: string,
): Promise<void> {
  await db.execute(sql`
    update saved_items set removed_at = now()
    where user_id = ${userId} and domain = ${domain} and removed_at is null and item_id in (
      select same.item_id from items wanted
      join items same on same.domain = wanted.domain and same.group_id = wanted.group_id
      where wanted.domain = ${domain} and wanted.item_id = ${itemId})`);
}

const itemOfSaved = and(eq(items.domain, savedItems.domain), eq(items.itemId, savedItems.itemId));

function present(db: Database, userId: string, domain: Domain) {
  const mine = db
    .select({ groupId: sql<string>`seen.group_id` })
    .from(interactions)
    .innerJoin(
      sql`items seen`,
      sql`seen.domain = ${interactions.domain} and seen.item_id = ${interactions.itemId}`,
    )
    .where(
      and(eq(interactions.userId, userId), eq(interactions.domain, domain), isNull(interactions.removedAt)),
    );
  return and(
    eq(savedItems.userId, userId),
    eq(savedItems.domain, domain),
    isNull(savedItems.removedAt),
    sql`${items.groupId} not in (${mine})`,
  );
}
