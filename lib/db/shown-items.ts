// One title, several ids: a kept id leads to the item that stands for its title now. Every query that shows or sends
// an item someone kept goes through here.

import { and, eq, inArray } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Domain } from '#lib/contract/domain.ts';
import type { Database } from './client.ts';
import { items } from './schema.ts';

/** Join `items` by the kept id, then `shownItem` on `sameTitle`. */
export const shownItem = alias(items, 'shown_item');
export const sameTitle = and(
  eq(shownItem.domain, items.domain),
  eq(shownItem.groupId, items.groupId),
  eq(shownItem.shown, true),
);

export const itemColumns = {
  itemId: shownItem.itemId,
  title: shownItem.title,
  year: shownItem.year,
  genres: shownItem.genres,
  interactionCount: shownItem.interactionCount,
  knownToModel: shownItem.knownToModel,
  details: shownItem.details,
};

/** Of each id the one under which its title is shown. An id that is in no catalogue stands for itself. */
export async function shownIds(
  db: Database,
  domain: Domain,
  itemIds: readonly string[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(itemIds)];
  const shown = new Map(wanted.map((itemId) => [itemId, itemId]));
  if (wanted.length === 0) return shown;
  const rows = await db
    .select({ itemId: items.itemId, shownId: shownItem.itemId })
    .from(items)
    .innerJoin(shownItem, sameTitle)
    .where(and(eq(items.domain, domain), inArray(items.itemId, wanted)));
  for (const { itemId, shownId } of rows) shown.set(itemId, shownId);
  return shown;
}

export async function shownId(db: Database, domain: Domain, itemId: string): Promise<string> {
  return (await shownIds(db, domain, [itemId])).get(itemId) ?? itemId;
}
