// The titles of a catalogue as the matcher takes them, kept in memory with its index while the catalogue stays as it is:
// the first preview after a change builds the index, the next ones find it.

import type { MatchItem } from '#lib/catalogue/match-history.ts';
import type { Domain } from '#lib/contract/domain.ts';
import type { Database } from '#lib/db/client.ts';
import { catalogueFingerprint, listTitles } from '#lib/db/item-titles.ts';

type Kept = { fingerprint: string; items: MatchItem[] };
// Next's development server reloads this module after an edit.
const holder = globalThis as typeof globalThis & { recexplainerTitles?: Map<Domain, Kept> };

export async function catalogueTitles(db: Database, domain: Domain): Promise<readonly MatchItem[]> {
  holder.recexplainerTitles ??= new Map();
  const fingerprint = await catalogueFingerprint(db, domain);
  const known = holder.recexplainerTitles.get(domain);
  if (known?.fingerprint === fingerprint) return known.items;
  const titles = await listTitles(db, domain);
  const items = titles.map(({ itemId, title, year, details }): MatchItem => {
    // The items of the Steam catalogue are numbered as in the Steam store.
    const { imdbId, tmdbId, steamAppId = domain === 'steam' ? itemId : undefined } = details;
    return {
      itemId,
      title,
      year,
      ...(imdbId ? { imdbId } : {}),
      ...(tmdbId ? { tmdbId } : {}),
      ...(steamAppId ? { steamAppId } : {}),
    };
  });
  holder.recexplainerTitles.set(domain, { fingerprint, items });
  return items;
}
