// The catalogue as people search it, each title once. search_text is the title and year without case, diacritics and punctuation;
// every word of the query must occur in it, articles and years excepted, so "Godfather, The (1972)", "the
// godfather" and "godfather" find the same film. If pg_trgm is installed, it speeds up the search and tolerates
// typos. After the titles come items that say those words about themselves, of the year or decade asked for: maker, genre,
// tag, platform.

import { and, count, desc, eq, inArray, isNull, notInArray, sql } from 'drizzle-orm';
import type { Domain } from '#lib/contract/domain.ts';
import type { ItemDetails } from '#lib/contract/item.ts';
import { AppError } from '#lib/errors.ts';
import type { Database } from './client.ts';
import { interactions, items } from './schema.ts';
import { itemColumns, sameTitle, shownItem } from './shown-items.ts';

const maxQueryLength = 200;
const maxQueryWords = 12;
const maxResults = 50;
const similarEnough = 0.45;
const articles = new Set(['the', 'a', 'an', 'le', 'la', 'les', 'l', 'il', 'el', 'das', 'der', 'die']);

export type CatalogueItem = {
  itemId: string;
  title: string;
  year: number | null;
  genres: string[];
  interactionCount: number;
  knownToModel: boolean;
  details: ItemDetails;
};
export type FoundItem = CatalogueItem & { inHistory: boolean };

/** "Amélie (2001)" → "amelie 2001". */
export function normalizeTitle(text: string): string {
  return text
    .slice(0, 1000)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a query that a title must contain; all of them when only articles or years were typed. */
export function requiredWords(query: string): string[] {
  const words = normalizeTitle(query.slice(0, maxQueryLength))
    .split(' ')
    .filter(Boolean)
    .slice(0, maxQueryWords);
  const required = words.filter((word) => !articles.has(word) && !/^(18|19|20)\d\d$/.test(word));
  return required.length > 0 ? required : words;
}

/**
 * What the active model knows comes first. Then the best matches: the exact title, then titles that start with the
 * query, then the most watched. An empty query gives the most watched.
 */
export async function searchItems(
  db: Database,
  domain: Domain,
  query: string,
  { limit = 20, userId }: { limit?: number; userId?: string } = {},
): Promise<FoundItem[]> {
  const words = requiredWords(query);
  const normalized = normalizeTitle(query.slice(0, maxQueryLength));
  if (words.length === 0 && query.trim() !== '') return [];
  const matches = words.map((word) => sql`${shownItem.searchText} like ${`%${word}%`}`);
  const year = /\b(18|19|20)\d\d\b/.exec(normalized)?.[0];
  const order = [
    desc(shownItem.knownToModel),
    sql`(${shownItem.searchText} = ${normalized} or ${shownItem.searchText} like ${`${normalized} ____`}) desc`,
    ...(year === undefined ? [] : [sql`(${shownItem.searchText} like ${`%${year}%`}) desc`]),
    sql`(${shownItem.searchText} like ${`${words.join(' ')}%`} or ${shownItem.searchText} like ${`the ${words.join(' ')}%`}) desc`,
    desc(shownItem.interactionCount),
    shownItem.title,
  ];
  const rows = selectFound(db, domain, userId)
    .where(and(found(domain), ...matches))
    .orderBy(...order)
    .limit(Math.max(1, Math.min(limit, maxResults)));
  const most = Math.max(1, Math.min(limit, maxResults));
  const byTitle = await rows;
  const byFacts =
    byTitle.length < most && words.length > 0
      ? await searchFacts(db, domain, {
          words,
          normalized,
          but: byTitle,
          limit: most - byTitle.length,
          userId,
        })
      : [];
  // With a year, what is of that year comes before titles of other years.
  const isOfYear = (item: FoundItem) =>
    year === undefined || String(item.year) === year || item.title.includes(year);
  const best = [...byTitle.filter(isOfYear), ...byFacts, ...byTitle.filter((item) => !isOfYear(item))];
  if (best.length > 0 || normalized.length < 4 || !(await hasTrigrams(db))) return best;
  const similarity = sql`word_similarity(${normalized}, ${shownItem.searchText})`;
  return selectFound(db, domain, userId)
    .where(and(found(domain), sql`${similarity} > ${similarEnough}`))
    .orderBy(desc(shownItem.knownToModel), sql`${similarity} desc`, desc(shownItem.interactionCount))
    .limit(Math.max(1, Math.min(limit, maxResults)));
}

/** Items that have every word in what is known about them, the most popular first. A year or a decade must be theirs. */
async function searchFacts(
  db: Database,
  domain: Domain,
  {
    words,
    normalized,
    but,
    limit,
    userId,
  }: {
    words: string[];
    normalized: string;
    but: readonly FoundItem[];
    limit: number;
    userId: string | undefined;
  },
): Promise<FoundItem[]> {
  const decade = /\b((?:18|19|20)\d)0s\b/.exec(normalized)?.[1];
  const year = /\b(?:18|19|20)\d\d\b/.exec(normalized)?.[0];
  const wanted = words.filter((word) => word !== year && word !== `${decade}0s`);
  const known = sql`lower(concat_ws(' ', ${shownItem.searchText}, array_to_string(${shownItem.genres}, ' '),
    ${shownItem.details} ->> 'developer', ${shownItem.details} ->> 'publisher', ${shownItem.details} -> 'tags',
    ${shownItem.details} -> 'platforms'))`;
  return selectFound(db, domain, userId)
    .where(
      and(
        found(domain),
        ...wanted.map((word) => sql`${known} like ${`%${word}%`}`),
        year === undefined ? undefined : eq(shownItem.year, Number(year)),
        decade === undefined ? undefined : sql`${shownItem.year} / 10 = ${Number(decade)}`,
        but.length === 0
          ? undefined
          : notInArray(
              shownItem.itemId,
              but.map(({ itemId }) => itemId),
            ),
      ),
    )
    .orderBy(desc(shownItem.knownToModel), desc(shownItem.interactionCount), shownItem.title)
    .limit(limit);
}

/**
 * In the order of the ids, skipping ids that aren't in the catalogue. At most 5,000. An id of another catalogue gives
 * the item that stands for it now.
 */
export async function itemsByIds(
  db: Database,
  domain: Domain,
  itemIds: readonly string[],
): Promise<CatalogueItem[]> {
  const wanted = [...new Set(itemIds)].slice(0, 5_000);
  if (wanted.length === 0) return [];
  const rows = await db
    .select({ keptId: items.itemId, item: itemColumns })
    .from(items)
    .innerJoin(shownItem, sameTitle)
    .where(and(eq(items.domain, domain), inArray(items.itemId, wanted)));
  const byId = new Map(rows.map(({ keptId, item }) => [keptId, item]));
  return wanted.flatMap((itemId) => byId.get(itemId) ?? []);
}

export async function itemById(db: Database, domain: Domain, itemId: string): Promise<CatalogueItem | null> {
  const [item] = await itemsByIds(db, domain, [itemId]);
  return item ?? null;
}

/** Throws 'not_found' if the item isn't in the catalogue. */
export async function getItem(db: Database, domain: Domain, itemId: string): Promise<CatalogueItem> {
  const item = await itemById(db, domain, itemId);
  if (item === null) throw new AppError('not_found', { message: 'This title isn’t in the catalogue.' });
  return item;
}

/** How many the active model knows. */
export async function countKnownItems(db: Database, domain: Domain): Promise<number> {
  const [row] = await db
    .select({ known: count() })
    .from(items)
    .where(and(eq(items.domain, domain), eq(items.knownToModel, true)));
  return row?.known ?? 0;
}

/** The domains that have a catalogue. Every page asks: one step in the index for each domain, whatever its size. */
export async function filledDomains(db: Database): Promise<Set<Domain>> {
  const { rows } = await db.execute<{ domain: Domain }>(sql`
    with recursive found(domain) as (
      select min(domain) from items
      union all
      select (select min(domain) from items where items.domain > found.domain) from found where domain is not null
    )
    select domain from found where domain is not null`);
  return new Set(rows.map(({ domain }) => domain));
}

function selectFound(db: Database, domain: Domain, userId: string | undefined) {
  const mine = db
    .selectDistinct({ groupId: items.groupId })
    .from(interactions)
    .innerJoin(items, and(eq(items.domain, interactions.domain), eq(items.itemId, interactions.itemId)))
    .where(
      and(
        eq(interactions.domain, domain),
        isNull(interactions.removedAt),
        userId === undefined ? sql`false` : eq(interactions.userId, userId),
      ),
    )
    .as('mine');
  return db
    .select({ ...itemColumns, inHistory: sql<boolean>`${mine.groupId} is not null` })
    .from(shownItem)
    .leftJoin(mine, eq(mine.groupId, shownItem.groupId))
    .$dynamic();
}

function found(domain: Domain) {
  return and(eq(shownItem.domain, domain), eq(shownItem.shown, true));
}

async function hasTrigrams(db: Database): Promise<boolean> {
  const { rows } = await db.execute(sql`select 1 from pg_extension where extname = 'pg_trgm'`);
  return rows.length > 0;
}
