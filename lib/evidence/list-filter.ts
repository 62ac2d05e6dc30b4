// Which items of a catalogue fit what a person narrows their list down to. An item that doesn't say a thing (no year, no
// price) doesn't fit a filter on it.
import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import { popularityRankOf } from '#lib/catalogue/popularity.ts';
import type { ListFilter } from '#lib/contract/list-filter.ts';

const wellKnownShare = 0.1; // of the items: those that most people have

export function fits(catalogue: Catalogue, item: Item, filter: ListFilter): boolean {
  const { genre, platform, fromYear, toYear, maxPriceUsd, lessKnown } = filter;
  const { details, year } = item;
  if (genre !== undefined && !item.genres.includes(genre)) return false;
  if (platform !== undefined && !(details?.platforms?.includes(platform) ?? false)) return false;
  if (fromYear !== undefined && (year === null || year < fromYear)) return false;
  if (toYear !== undefined && (year === null || year > toYear)) return false;
  if (maxPriceUsd !== undefined && (details?.priceUsd ?? Number.POSITIVE_INFINITY) > maxPriceUsd)
    return false;
  return lessKnown !== true || popularityRankOf(catalogue, item.index) > wellKnownCount(catalogue);
}

function wellKnownCount(catalogue: Catalogue): number {
  return Math.ceil(catalogue.items.length * wellKnownShare);
}
