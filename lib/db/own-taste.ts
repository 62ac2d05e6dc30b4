// What a person says about their taste, kept per person and domain: titles of the history that are no reason for anything, and
// opinions on what the recommender believes about them. Both outlive every change of the history.

import { and, eq, sql } from 'drizzle-orm';
import type { Domain } from '#lib/contract/domain.ts';
import { evenBalance, type Leaning, type Stated, statedSchema } from '#lib/contract/stated.ts';
import { AppError } from '#lib/errors.ts';
import { ownTastes, setAside } from './browsing-schema.ts';
import type { Database } from './client.ts';
import { historyItemIds } from './history.ts';
import { getItem } from './items.ts';
import { items } from './schema.ts';
import { sameTitle, shownItem } from './shown-items.ts';
import { lockUser } from './users.ts';

export type OwnTaste = Pick<Stated, 'leanings' | 'balance'>;
/** What the recommender is asked with. */
export type Taste = { history: string[]; stated: Stated };

/** The history that counts, oldest first, and what else the person said. */
export async function tasteOf(db: Database, userId: string, domain: Domain): Promise<Taste> {
  const [history, aside, own] = await Promise.all([
    historyItemIds(db, userId, domain),
    asideIds(db, userId, domain),
    ownTaste(db, userId, domain),
  ]);
  return {
    history: history.filter((itemId) => !aside.has(itemId)),
    stated: { ...own, aside: history.filter((itemId) => aside.has(itemId)) },
  };
}

/** Titles that are no reason, under the ids they have now; in the history or not. */
export async function asideIds(db: Database, userId: string, domain: Domain): Promise<Set<string>> {
  const rows = await db
    .select({ itemId: shownItem.itemId })
    .from(setAside)
    .innerJoin(items, and(eq(items.domain, setAside.domain), eq(items.itemId, setAside.itemId)))
    .innerJoin(shownItem, sameTitle)
    .where(and(eq(setAside.userId, userId), eq(setAside.domain, domain)));
  return new Set(rows.map(({ itemId }) => itemId));
}

/** `aside`: whether the title is no reason from now on. Throws 'not_found'. */
export async function changeReason(
  db: Database,
  userId: string,
  domain: Domain,
  wantedId: string,
  aside: boolean,
): Promise<void> {
  await db.transaction(async (transaction) => {
    await lockUser(transaction, userId);
    const { itemId } = await getItem(transaction, domain, wantedId);
    if (aside) {
      await transaction.insert(setAside).values({ userId, domain, itemId }).onConflictDoNothing();
      return;
    }
    await transaction.execute(sql`
      delete from set_aside where user_id = ${userId} and domain = ${domain} and item_id in (
        select same.item_id from items wanted
        join items same on same.domain = wanted.domain and same.group_id = wanted.group_id
        where wanted.domain = ${domain} and wanted.item_id = ${itemId})`);
  });
}

export async function ownTaste(db: Database, userId: string, domain: Domain): Promise<OwnTaste> {
  const [row] = await db
    .select({ leanings: ownTastes.leanings, balance: ownTastes.balance })
    .from(ownTastes)
    .where(and(eq(ownTastes.userId, userId), eq(ownTastes.domain, domain)));
  return row ?? { leanings: [], balance: evenBalance };
}

/** All of it at once, so that what was there before undoes it. Of two opinions on one thing the later counts. */
export async function keepOwnTaste(
  db: Database,
  userId: string,
  domain: Domain,
  { leanings, balance }: OwnTaste,
): Promise<void> {
  const kept = { leanings: onePerAttribute(leanings), balance };
  if (!statedSchema.safeParse(kept).success)
    throw new AppError('bad_request', {
      message: 'That’s too much at once. Take back some of what you said.',
    });
  await db
    .insert(ownTastes)
    .values({ userId, domain, ...kept })
    .onConflictDoUpdate({
      target: [ownTastes.userId, ownTastes.domain],
      set: { ...kept, changedAt: new Date() },
    });
}

function onePerAttribute(leanings: readonly Leaning[]): Leaning[] {
  return [...new Map(leanings.map((one) => [JSON.stringify([one.kind, one.value]), one])).values()];
}
