// Names items after what they are: their id on IMDb or Steam, else their title and year. Then two data sets that number
// the same films differently agree, and a number from one can't be mistaken for a film in the other
// (docs/decisions/018-item-names.md). Also spells each genre the same in all sources.

import { createHash } from 'node:crypto';
import type { ItemFacts } from '#lib/contract/item.ts';
import { titleKey } from '../title.ts';
import type { Source } from './gathering.ts';

const maxNameCharacters = 80;
const genreNames: Record<string, string> = { "Children's": 'Children' };

export function nameItems(source: Source): Source {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  const facts = new Map<string, ItemFacts>();
  const copies = new Map<string, number>();
  const free = (wanted: string) => {
    let itemId = wanted;
    for (let copy = copies.get(wanted) ?? 1; taken.has(itemId); copies.set(wanted, copy))
      itemId = `${wanted}-${++copy}`;
    taken.add(itemId);
    return itemId;
  };
  for (const fact of source.facts.values()) {
    const itemId = free(nameOf(fact));
    names.set(fact.itemId, itemId);
    const genres = [...new Set(fact.genres.map((genre) => genreNames[genre] ?? genre))];
    facts.set(itemId, { ...fact, itemId, genres });
  }
  const { interactions } = source;
  const itemIds = interactions.itemIds.map((id) => names.get(id) ?? free(numbered(id)));
  return { ...source, facts, interactions: { ...interactions, itemIds } };
}

// An untitled item only has its number in the file, so it's marked as a number.
function numbered(id: string): string {
  return `number-${id}`;
}

/** "tt0114709", "620", "halo-3-xbox-360", "sabrina-1954"; a title without letters or digits is named by its hash. */
export function nameOf({ itemId, title, year, details }: ItemFacts): string {
  const known = details?.imdbId ?? details?.steamAppId;
  if (known !== undefined) return known;
  if (title === '') return numbered(itemId);
  const parts = [title, ...(details?.platforms ?? []), details?.edition ?? '', year ?? ''];
  const words = titleKey(parts.join(' ')).replace(/[^\p{L}\p{N}]+/gu, '-');
  const bare = words.replace(/^-+|-+$/g, '');
  if (bare === '' || [...bare].length > maxNameCharacters) {
    const hash = createHash('sha256').update(`${title}\n${year}`).digest('hex').slice(0, 10);
    return bare === '' ? `title-${hash}` : `${[...bare].slice(0, maxNameCharacters).join('')}-${hash}`;
  }
  return /^(?:\d+|tt\d+)$/.test(bare) ? `title-${bare}` : bare; // "2048" is a game; Steam's 2048 is another one
}
