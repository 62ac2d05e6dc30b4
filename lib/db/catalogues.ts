// The catalogues of registered versions, and which of them people see. Activating a version puts its items into the
// table that people search, marks exactly those as known to the model, and shows each title once, under the active
// version's id. Nothing that refers to an item is rewritten: histories, feedback and chats keep the id they were given
// and are read through the group of that id, so going back to a catalogue gives back what was there.

import { createHash } from 'node:crypto';
import { and, count, eq, sql } from 'drizzle-orm';
import type { Domain } from '#lib/contract/domain.ts';
import type { ItemDetails, KnownTitle } from '#lib/contract/item.ts';
import type { Database } from './client.ts';
import { normalizeTitle } from './items.ts';
import { catalogueItems, items, modelVersions } from './schema.ts';
import { storableText } from './text.ts';

const insertBatch = 1_000;
const storeLock = 7_350_003; // two catalogues at once would not know of each other's titles

export type StoredItem = {
  itemId: string;
  title: string;
  year: number | null;
  genres: string[];
  details?: ItemDetails | undefined;
  interactionCount?: number;
};
export type GroupedItem = StoredItem & { groupId?: string }; // not given: the title has no other id

/** Every id that a registered catalogue or the searched table has, with its group; a group's first id comes first. */
export async function knownTitles(db: Database, domain: Domain): Promise<KnownTitle[]> {
  const { rows } = await db.execute<KnownTitle>(sql`
    select distinct on (item_id) item_id as "itemId", group_id as "groupId", title, year
    from (
      select item_id, group_id, title, year, 0 as place from items where domain = ${domain}
      union all
      select item_id, group_id, title, year, 1 from catalogue_items where domain = ${domain}
    ) known
    order by item_id, place`);
  return rows.toSorted((a, b) => Number(b.itemId === b.groupId) - Number(a.itemId === a.groupId));
}

/**
 * Keeps a catalogue for its versions; what is kept already stays. `groupsOf` says which of its items are titles that are
 * known; an item without a group is new. Returns its name, a fingerprint of all that is kept.
 */
export async function storeCatalogue(
  db: Database,
  domain: Domain,
  catalogue: readonly StoredItem[],
  groupsOf: (known: KnownTitle[]) => ReadonlyMap<string, string>,
): Promise<string> {
  const hash = createHash('sha256').update(domain);
  for (const { itemId, title, year, genres, details, interactionCount } of catalogue)
    hash.update(`\n${JSON.stringify([itemId, title, year, genres, details ?? {}, interactionCount ?? 0])}`);
  const name = hash.digest('hex').slice(0, 32);
  await db.transaction(async (transaction) => {
    await transaction.execute(sql`select pg_advisory_xact_lock(${storeLock})`);
    const [there] = await transaction
      .select({ itemId: catalogueItems.itemId })
      .from(catalogueItems)
      .where(eq(catalogueItems.catalogue, name))
      .limit(1);
    if (there !== undefined) return;
    const groups = groupsOf(await knownTitles(transaction, domain));
    for (let start = 0; start < catalogue.length; start += insertBatch) {
      const values = catalogue.slice(start, start + insertBatch).map((item) => ({
        catalogue: name,
        domain,
        itemId: item.itemId,
        groupId: groups.get(item.itemId) ?? item.itemId,
        title: storableText(item.title),
        year: item.year,
        genres: item.genres.map(storableText),
        details: item.details ?? {},
        interactionCount: item.interactionCount ?? 0,
      }));
      await transaction.insert(catalogueItems).values(values).onConflictDoNothing();
    }
  });
  return name;
}

/** For an activation's transaction: from here on people find the items of this catalogue, under its ids and names. */
export async function showCatalogue(transaction: Database, domain: Domain, catalogue: string): Promise<void> {
  const of = and(eq(catalogueItems.catalogue, catalogue), eq(catalogueItems.domain, domain));
  const rows = await transaction.select().from(catalogueItems).where(of);
  if (rows.length === 0) return;
  await putItems(
    transaction,
    domain,
    rows.map((row) => ({ ...row, knownToModel: true })),
  );
  await transaction.execute(sql`
    update items set known_to_model = false
    where domain = ${domain} and known_to_model and not exists (
      select 1 from catalogue_items c where c.catalogue = ${catalogue} and c.item_id = items.item_id)`);
  await settleGroups(transaction, domain);
}

/** Items that are there already get the new facts and keep their group. Call settleGroups when all are in. */
export async function putItems(
  db: Database,
  domain: Domain,
  catalogue: readonly (GroupedItem & { knownToModel: boolean })[],
): Promise<void> {
  for (let start = 0; start < catalogue.length; start += insertBatch) {
    const values = catalogue.slice(start, start + insertBatch).map((item) => ({
      domain,
      itemId: item.itemId,
      title: storableText(item.title),
      year: item.year,
      genres: item.genres.map(storableText),
      details: item.details ?? {},
      interactionCount: item.interactionCount ?? 0,
      knownToModel: item.knownToModel,
      groupId: item.groupId ?? item.itemId,
      searchText: normalizeTitle(
        `${item.title} ${item.title.includes(`(${item.year})`) ? '' : (item.year ?? '')}`,
      ),
    }));
    await db
      .insert(items)
      .values(values)
      .onConflictDoUpdate({
        target: [items.domain, items.itemId],
        set: {
          title: sql`excluded.title`,
          year: sql`excluded.year`,
          genres: sql`excluded.genres`,
          details: sql`excluded.details`,
          interactionCount: sql`excluded.interaction_count`,
          knownToModel: sql`excluded.known_to_model`,
          searchText: sql`excluded.search_text`,
        },
      });
  }
}

/** Of each group one item is shown: the one the active model knows, else the one that came first. */
export async function settleGroups(db: Database, domain: Domain): Promise<void> {
  await db.execute(sql`
    update items set shown = chosen.shown
    from (
      select item_id, row_number() over (
        partition by group_id order by known_to_model desc, (item_id = group_id) desc, item_id
      ) = 1 as shown
      from items where domain = ${domain}
    ) chosen
    where items.domain = ${domain} and items.item_id = chosen.item_id and items.shown <> chosen.shown`);
}

/** How many items each kept catalogue has. */
export async function catalogueSizes(db: Database): Promise<Map<string, number>> {
  const rows = await db
    .select({ catalogue: catalogueItems.catalogue, items: count() })
    .from(catalogueItems)
    .groupBy(catalogueItems.catalogue);
  return new Map(rows.map(({ catalogue, items: size }) => [catalogue, size]));
}

/** The catalogue of the active version; null: there is none, or it was registered before catalogues were kept. */
export async function activeCatalogue(db: Database, domain: Domain): Promise<string | null> {
  const [row] = await db
    .select({ catalogue: modelVersions.catalogue })
    .from(modelVersions)
    .where(and(eq(modelVersions.domain, domain), eq(modelVersions.active, true)));
  return row?.catalogue ?? null;
}
