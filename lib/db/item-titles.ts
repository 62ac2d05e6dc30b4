// A whole catalogue by title and id, for matching it with titles from elsewhere.

import { and, asc, eq, sql } from 'drizzle-orm';
import type { Domain } from '#lib/contract/domain.ts';
import type { ItemDetails } from '#lib/contract/item.ts';
import type { Database } from './client.ts';
import { items } from './schema.ts';

export type TitleInCatalogue = { itemId: string; title: string; year: number | null; details: ItemDetails };

export async function listTitles(db: Database, domain: Domain): Promise<TitleInCatalogue[]> {
  return db
    .select({ itemId: items.itemId, title: items.title, year: items.year, details: items.details })
    .from(items)
    .where(and(eq(items.domain, domain), eq(items.shown, true)))
    .orderBy(asc(items.itemId));
}

/** Another one as soon as a title, a year or an id has changed. */
export async function catalogueFingerprint(db: Database, domain: Domain): Promise<string> {
  const { rows } = await db.execute<{ fingerprint: string }>(sql`
    select count(*) || ' ' || coalesce(sum(hashtextextended(
      concat_ws(' ', item_id, title, year, details, shown), 0)), 0) as fingerprint
    from items where domain = ${domain}`);
  return rows[0]?.fingerprint ?? '';
}
