// What is known of an item, and what only some domains know (lib/contract/item.ts). Everything here was written by others: ids have
// the form that their site gives them, and what is empty is left out.

import type { ItemDetails } from '#lib/contract/item.ts';

/** Known details only, always in one order, so that equal items have equal text; null where nothing is known. */
export function knownDetails(details: ItemDetails = {}): ItemDetails | null {
  const { tags, developer, publisher, priceUsd, platforms, specs, edition, imdbId, tmdbId, steamAppId } =
    details;
  const known = {
    ...(tags?.length ? { tags } : {}),
    ...(developer ? { developer } : {}),
    ...(publisher ? { publisher } : {}),
    ...(priceUsd === undefined ? {} : { priceUsd }),
    ...(platforms?.length ? { platforms } : {}),
    ...(specs?.length ? { specs } : {}),
    ...(edition ? { edition } : {}),
    ...(imdbId ? { imdbId } : {}),
    ...(tmdbId ? { tmdbId } : {}),
    ...(steamAppId ? { steamAppId } : {}),
  };
  return Object.keys(known).length > 0 ? known : null;
}

/** An id as its site writes it, or undefined: what a file holds in its place is left out, not passed on. */
export const siteIds = {
  imdb(text: string): string | undefined {
    const found = /^(?:tt)?(\d{1,10})$/.exec(text.trim());
    return found?.[1] && Number(found[1]) > 0 ? `tt${found[1].padStart(7, '0')}` : undefined;
  },
  number(text: string): string | undefined {
    return /^[1-9]\d{0,9}$/.test(text.trim()) ? text.trim() : undefined;
  },
};
