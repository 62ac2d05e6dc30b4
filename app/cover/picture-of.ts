// The address of an item's real cover, where this installation shows them. Without one the drawn cover stays.

import type { Domain } from '#lib/contract/domain.ts';
import type { ItemDetails } from '#lib/contract/item.ts';
import { coverSources } from '#lib/services-elsewhere.ts';

const steamPictures = 'https://cdn.cloudflare.steamstatic.com/steam/apps';

export function pictureOf(
  domain: Domain,
  { itemId, details }: { itemId: string; details: ItemDetails },
): string | undefined {
  const { steam, tmdbKey } = coverSources();
  if (domain === 'movies')
    return tmdbKey !== null && details.tmdbId !== undefined ? `/api/covers/${details.tmdbId}` : undefined;
  const appId = steamAppOf(domain, { itemId, details });
  return steam && appId !== undefined ? `${steamPictures}/${appId}/library_600x900.jpg` : undefined;
}

/** The items of the Steam catalogue are numbered as in the Steam store. */
export function steamAppOf(
  domain: Domain,
  { itemId, details }: { itemId: string; details: ItemDetails },
): string | undefined {
  const appId = details.steamAppId ?? (domain === 'steam' ? itemId : '');
  return /^[1-9]\d{0,9}$/.test(appId) ? appId : undefined;
}
