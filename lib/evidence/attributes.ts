// Attributes of items (genre, tag, developer, publisher, platform, price band, decade): how often a history has them,
// compared with how often the catalogue has them.
//   lift = (historyCount / historySize) / catalogueShare      1: as often as chance, 2: twice as often
// To choose one of many, support × lift decides (support = historyCount / historySize), so that a tag that only five items
// have does not win by a single coincidence.

import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import { type AttributeKind, type AttributeShare, attributeKinds } from '#lib/contract/attribute.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import { countableKinds } from './known-kinds.ts';

export type NamedAttribute = { kind: AttributeKind; value: string };

type Described = Pick<ItemRef, 'year' | 'genres' | 'details'>;
type Counts = Record<AttributeKind, Map<string, number>>;
const catalogueCounts = new WeakMap<Catalogue, Counts>();
const catalogueRows = new WeakMap<Catalogue, Map<AttributeKind, ReadonlyMap<string, number[]>>>();

export function decadeOf(year: number | null): string | null {
  return year === null ? null : `${Math.floor(year / 10) * 10}s`;
}

// Upper bounds in dollars. The names have no digits, so no band can be taken for a price.
const priceBands: [number, string][] = [
  [0, 'free'],
  [5, 'low-priced'],
  [20, 'mid-priced'],
];

export function priceBandOf(priceUsd: number | undefined): string | null {
  if (priceUsd === undefined) return null;
  return priceBands.find(([most]) => priceUsd <= most)?.[1] ?? 'high-priced';
}

export function valuesOf(item: Described, kind: AttributeKind): string[] {
  const { details } = item;
  switch (kind) {
    case 'genre':
      return [...new Set(item.genres)];
    case 'tag':
      return [...new Set(details?.tags)].filter((tag) => !item.genres.includes(tag));
    case 'developer':
      return details?.developer ? [details.developer] : [];
    case 'publisher':
      return details?.publisher && details.publisher !== details.developer ? [details.publisher] : [];
    case 'platform':
      return [...new Set(details?.platforms)];
    case 'price':
      return [priceBandOf(details?.priceUsd) ?? []].flat();
    case 'decade':
      return [decadeOf(item.year) ?? []].flat();
  }
}

function count(items: readonly Described[]): Counts {
  const counts = Object.fromEntries(attributeKinds.map((kind) => [kind, new Map()])) as Counts;
  for (const item of items) {
    for (const kind of attributeKinds) {
      for (const value of valuesOf(item, kind)) counts[kind].set(value, (counts[kind].get(value) ?? 0) + 1);
    }
  }
  return counts;
}

function ofCatalogue(catalogue: Catalogue): Counts {
  const known = catalogueCounts.get(catalogue);
  if (known) return known;
  const counts = count(catalogue.items);
  catalogueCounts.set(catalogue, counts);
  return counts;
}

/** Every value of one kind that some item of the catalogue has. */
export function catalogueValues(catalogue: Catalogue, kind: AttributeKind): string[] {
  return [...ofCatalogue(catalogue)[kind].keys()];
}

/** The items that have a value, rising. All of a kind are gathered when one is first asked for. */
export function rowsWith(catalogue: Catalogue, { kind, value }: NamedAttribute): readonly number[] {
  const known = catalogueRows.get(catalogue) ?? new Map<AttributeKind, ReadonlyMap<string, number[]>>();
  catalogueRows.set(catalogue, known);
  const rows = known.get(kind) ?? rowsByValue(catalogue, kind);
  known.set(kind, rows);
  return rows.get(value) ?? [];
}

/** All values of a kind at once: one pass, where each value by itself would take one of its own. */
function rowsByValue({ items }: Catalogue, kind: AttributeKind): ReadonlyMap<string, number[]> {
  const rows = new Map<string, number[]>();
  for (const item of items)
    for (const value of valuesOf(item, kind)) {
      const found = rows.get(value);
      if (found) found.push(item.index);
      else rows.set(value, [item.index]);
    }
  return rows;
}

/** The shares of any attribute in one history. */
export function sharesIn(catalogue: Catalogue, history: readonly Described[]) {
  const counts = count(history);
  const historySize = history.length;
  const of = (kind: AttributeKind, value: string): AttributeShare => {
    const historyCount = counts[kind].get(value) ?? 0;
    const catalogueShare =
      (ofCatalogue(catalogue)[kind].get(value) ?? 0) / Math.max(1, catalogue.items.length);
    const historyShare = historySize === 0 ? 0 : historyCount / historySize;
    const lift = catalogueShare === 0 ? 0 : historyShare / catalogueShare;
    return { kind, value, historyCount, historySize, catalogueShare, lift };
  };
  return { of, all: (kind: AttributeKind) => [...counts[kind].keys()].map((value) => of(kind, value)) };
}

function supportTimesLift(share: AttributeShare): number {
  return share.historySize === 0 ? 0 : (share.historyCount / share.historySize) * share.lift;
}

export const byWeight = (a: AttributeShare, b: AttributeShare) =>
  supportTimesLift(b) - supportTimesLift(a) || b.lift - a.lift || a.value.localeCompare(b.value);
const sharedTags = 5;

/**
 * The attributes of the item, each kind ordered by support × lift. Genres, platforms, price and decade are listed even if
 * the history has none of them; tags and makers only if it does.
 */
export function sharedAttributes(
  catalogue: Catalogue,
  history: readonly Described[],
  item: Described,
): AttributeShare[] {
  const shares = sharesIn(catalogue, history);
  return countableKinds(catalogue).flatMap((kind) => {
    const own = valuesOf(item, kind)
      .map((value) => shares.of(kind, value))
      .sort(byWeight);
    const onlyShared = kind === 'tag' || kind === 'developer' || kind === 'publisher';
    return onlyShared ? own.filter((share) => share.historyCount > 0).slice(0, sharedTags) : own;
  });
}

const enoughItems = 2;
const enoughShare = 0.1; // of the history
const habitsTold: Partial<Record<AttributeKind, number>> = { genre: 3, tag: 3, developer: 1 };

/**
 * What a history is rich in: the genres, tags and developer with the highest support × lift among those found in at least a
 * tenth of it; then its most common platform, price band and decade.
 */
export function tasteProfile(catalogue: Catalogue, history: readonly Described[]): AttributeShare[] {
  const shares = sharesIn(catalogue, history);
  const enough = Math.max(enoughItems, enoughShare * history.length);
  return countableKinds(catalogue).flatMap((kind) => {
    const told = habitsTold[kind];
    const all = shares.all(kind);
    if (told !== undefined) {
      return all
        .filter((share) => share.historyCount >= enough)
        .sort(byWeight)
        .slice(0, told);
    }
    if (kind === 'publisher') return [];
    return all.sort((a, b) => b.historyCount - a.historyCount || b.value.localeCompare(a.value)).slice(0, 1);
  });
}
