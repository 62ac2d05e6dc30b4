// What the catalogue that people see can be narrowed down by, and which years it covers.

import { sql } from 'drizzle-orm';
import type { Domain } from '#lib/contract/domain.ts';
import { activeCatalogue } from './catalogues.ts';
import type { Database } from './client.ts';

const mostValues = 60;
const enoughItems = 3;

export type CatalogueFacets = {
  genres: string[]; // the most common first
  platforms: string[];
  decades: number[]; // first years, newest first
  hasPrices: boolean;
  items: number;
  withGenre: number; // of the items, those that say theirs
  lastYear: number | null;
};

const kept = new WeakMap<Database, Map<Domain, { catalogue: string; facets: CatalogueFacets }>>();

/** Kept while the active version's catalogue stays: they are the same for everyone, and every list shows them. */
export async function catalogueFacets(db: Database, domain: Domain): Promise<CatalogueFacets> {
  const catalogue = await activeCatalogue(db, domain);
  if (catalogue === null) return facetsNow(db, domain);
  const known = kept.get(db)?.get(domain);
  if (known?.catalogue === catalogue) return known.facets;
  const facets = await facetsNow(db, domain);
  kept.set(db, (kept.get(db) ?? new Map()).set(domain, { catalogue, facets }));
  return facets;
}

async function facetsNow(db: Database, domain: Domain): Promise<CatalogueFacets> {
  const of = sql`items where domain = ${domain} and shown and known_to_model`;
  const [genres, platforms, decades, whole] = await Promise.all([
    db.execute<{ value: string }>(sql`
      select value from (select unnest(genres) as value from ${of}) named
      group by value having count(*) >= ${enoughItems} order by count(*) desc, value limit ${mostValues}`),
    db.execute<{ value: string }>(sql`
      select value from (
        select jsonb_array_elements_text(details -> 'platforms') as value from ${of}
        and jsonb_typeof(details -> 'platforms') = 'array') named
      group by value having count(*) >= ${enoughItems} order by count(*) desc, value limit ${mostValues}`),
    db.execute<{ value: number }>(sql`
      select distinct (year / 10) * 10 as value from ${of} and year is not null order by value desc`),
    db.execute<{ items: number; withGenre: number; lastYear: number | null; hasPrices: boolean }>(sql`
      select count(*)::int as items, (count(*) filter (where cardinality(genres) > 0))::int as "withGenre", max(year) as "lastYear",
        coalesce(bool_or(details ? 'priceUsd'), false) as "hasPrices" from ${of}`),
  ]);
  const { items = 0, withGenre = 0, lastYear = null, hasPrices = false } = whole.rows[0] ?? {};
  return {
    genres: genres.rows.map(({ value }) => value),
    platforms: platforms.rows.map(({ value }) => value),
    decades: decades.rows.map(({ value }) => value),
    hasPrices,
    items,
    withGenre,
    lastYear,
  };
}
