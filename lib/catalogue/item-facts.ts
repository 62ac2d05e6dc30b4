// What is known about an item, and what only some domains know (lib/contract/item.ts). All of it is untrusted: ids must
// have their site's format, and empty values are left out.

import type { ItemDetails } from '#lib/contract/item.ts';

/** Only known details, always in the same order, so that equal items have equal text; null if nothing is known. */
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

/** An id in its site's format, or undefined: anything else in its place is left out. */
export const siteIds = {
  imdb(text: string): string | undefined {
    const found = /^(?:tt)?(\d{1,10})$/.exec(text.trim());
    return found?.[1] && Number(found[1]) > 0 ? `tt${found[1].padStart(7, '0')}` : undefined;
  },
  number(text: string): string | undefined {
    return /^[1-9]\d{0,9}$/.test(text.trim()) ? text.trim() : undefined;
  },
};
