// Well-known titles of every kind, for a person whose history is still empty: the most popular, a few of each genre (or platform)
// and era, and one of each series.

import { and, desc, eq } from 'drizzle-orm';
import type { Domain } from '#lib/contract/domain.ts';
import type { Database } from './client.ts';
import { type CatalogueItem, normalizeTitle } from './items.ts';
import { itemColumns, shownItem } from './shown-items.ts';

const lookedAt = 400;
const ofEachKind = 2;
const ofEachEra = 4;

export async function listStarters(db: Database, domain: Domain, count: number): Promise<CatalogueItem[]> {
  const popular = await db
    .select(itemColumns)
    .from(shownItem)
    .where(and(eq(shownItem.domain, domain), eq(shownItem.shown, true), eq(shownItem.knownToModel, true)))
    .orderBy(desc(shownItem.interactionCount), shownItem.itemId)
    .limit(lookedAt);
  return diverse(popular, count);
}

/** The first of each kind, then, where there are too few kinds, the next best. Keeps the order. */
export function diverse<Item extends Pick<CatalogueItem, 'itemId' | 'title' | 'year' | 'genres' | 'details'>>(
  items: readonly Item[],
  count: number,
): Item[] {
  const kinds = new Map<string, number>();
  const eras = new Map<string, number>();
  const series = new Set<string>();
  const taken = new Set<Item>();
  for (const item of items) {
    if (taken.size >= count) break;
    const kind = item.genres.toSorted().join(', ') || (item.details.platforms?.[0] ?? '');
    const genre = item.genres[0] ?? kind;
    const era = item.year === null ? '' : String(Math.floor(item.year / 10));
    const name = seriesOf(item.title);
    const isCommon =
      (kinds.get(genre) ?? 0) >= ofEachKind || (era !== '' && (eras.get(era) ?? 0) >= ofEachEra);
    if (isCommon || series.has(name)) continue;
    taken.add(item);
    kinds.set(genre, (kinds.get(genre) ?? 0) + 1);
    eras.set(era, (eras.get(era) ?? 0) + 1);
    series.add(name);
  }
  for (const item of items) {
    if (taken.size >= count) break;
    if (!series.has(seriesOf(item.title))) {
      taken.add(item);
      series.add(seriesOf(item.title));
    }
  }
  return items.filter((item) => taken.has(item));
}

/** "Halo 3 (Xbox 360)" and "Halo: Reach" are of one series. */
function seriesOf(title: string): string {
  const words = normalizeTitle(title.replace(/\(.*?\)/g, '').split(':')[0] ?? '').split(' ');
  const named = words.filter((word) => !/^(?:the|a|an|\d+|[ivx]+|part|episode)$/.test(word));
  return named.slice(0, 2).join(' ') || words.join(' ');
}
