// Where else an item has a page, by the ids that its catalogue has. An id that hasn't its site's format gives no link.

import { steamAppOf } from '#app/cover/picture-of.ts';
import type { Domain } from '#lib/contract/domain.ts';
import type { ItemDetails } from '#lib/contract/item.ts';

export type ExternalLink = { site: string; address: string };

export function externalLinks(
  domain: Domain,
  { itemId, details }: { itemId: string; details: ItemDetails },
): ExternalLink[] {
  const imdb = /^tt\d{7,10}$/.exec(details.imdbId ?? '')?.[0];
  const tmdb = /^[1-9]\d{0,9}$/.exec(details.tmdbId ?? '')?.[0];
  const app = domain === 'movies' ? undefined : steamAppOf(domain, { itemId, details });
  return [
    ...(imdb ? [{ site: 'IMDb', address: `https://www.imdb.com/title/${imdb}/` }] : []),
    ...(tmdb ? [{ site: 'TMDb', address: `https://www.themoviedb.org/movie/${tmdb}` }] : []),
    ...(imdb || tmdb
      ? [
          {
            site: 'Letterboxd',
            address: imdb ? `https://letterboxd.com/imdb/${imdb}/` : `https://letterboxd.com/tmdb/${tmdb}/`,
          },
        ]
      : []),
    ...(app ? [{ site: 'Steam', address: `https://store.steampowered.com/app/${app}/` }] : []),
  ];
}
