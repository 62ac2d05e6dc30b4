// Where to look up what no catalogue here has: the item's own page on IMDb, TMDb or Steam by its id, else a search.

import type { Domain } from '#lib/contract/domain.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import { titleWithYear } from '../wording.ts';

export type Source = { name: string; url: string };

/** Who lists what the domain has. */
export function sourceOf(domain: Domain): string {
  return domain === 'movies' ? 'IMDb' : domain === 'steam' ? 'the Steam store' : 'MobyGames';
}

export function lookUp(item: ItemRef, domain: Domain, about: string): Source {
  const { imdbId, tmdbId, steamAppId } = item.details ?? {};
  const words = encodeURIComponent(titleWithYear(item).replace(/[™®©]/g, ''));
  if (domain === 'movies') {
    if (/\b(?:where|watch|stream|netflix|poster|trailer)\b/.test(about) && tmdbId)
      return { name: 'TMDb', url: `https://www.themoviedb.org/movie/${tmdbId}` };
    if (imdbId) return { name: 'IMDb', url: `https://www.imdb.com/title/${imdbId}/` };
    return { name: 'IMDb', url: `https://www.imdb.com/find/?q=${words}` };
  }
  if (domain === 'steam') {
    if (steamAppId)
      return { name: 'the Steam store', url: `https://store.steampowered.com/app/${steamAppId}/` };
    return { name: 'the Steam store', url: `https://store.steampowered.com/search/?term=${words}` };
  }
  return { name: 'MobyGames', url: `https://www.mobygames.com/search/?q=${words}` };
}
