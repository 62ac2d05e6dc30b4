// Extra film facts in MovieLens releases from 20M on: people's free tags (tags.csv) and other sites' ids (links.csv).
// Tags are untrusted text: cleaned, joined ignoring case, and limited in number.

import type { ItemDetails } from '#lib/contract/item.ts';
import { siteIds } from '../item-facts.ts';
import { cleanText } from '../title.ts';
import { readDelimitedTable } from './delimited-table.ts';
import type { DropReason, ReadOptions } from './row-lines.ts';

const maxTags = 20;
const maxTagsRead = 500; // for one film: any after that are jokes
const maxTagCharacters = 40;
// People's notes to themselves say nothing about the film.
const notes =
  /\b(netflix|queue|watchlist|to see|seen (?:it|at|on)|own(?:ed)?|dvd|my movies|bd-r|betamax|vhs)\b/i;
const headed = { separator: ',', columns: 'first line' } as const;

export type Tags = Map<string, string[]>; // movie id → tags, the most common first

/** Of equally common tags, the first in the file comes first; the first spelling is kept. */
export async function readTags(path: string, drop: DropReason, options: ReadOptions): Promise<Tags> {
  const counts = new Map<string, Map<string, { tag: string; people: Set<string> }>>();
  await readDelimitedTable(
    path,
    { ...headed, needed: ['movieid', 'tag'] },
    (row) => {
      const tag = cleanText(row('tag'), maxTagCharacters);
      if (tag === '' || notes.test(tag)) return drop('tag: a note, or empty');
      const ofFilm = counts.get(row('movieid')) ?? new Map();
      counts.set(row('movieid'), ofFilm);
      const key = tag.toLowerCase();
      const known = ofFilm.get(key) ?? { tag, people: new Set() };
      if (ofFilm.size >= maxTagsRead && !ofFilm.has(key)) return drop('tag: too many of one film');
      known.people.add(row('userid'));
      ofFilm.set(key, known);
    },
    (reason) => drop(`tag: ${reason}`),
    options,
  );
  const ordered = [...counts].map(([movieId, ofFilm]): [string, string[]] => {
    const tags = [...ofFilm.values()].toSorted((a, b) => b.people.size - a.people.size);
    return [movieId, tags.map(({ tag }) => tag)];
  });
  return new Map(ordered);
}

export type Links = Map<string, Pick<ItemDetails, 'imdbId' | 'tmdbId'>>;

export async function readLinks(path: string, drop: DropReason, options: ReadOptions): Promise<Links> {
  const links: Links = new Map();
  await readDelimitedTable(
    path,
    { ...headed, needed: ['movieid', 'imdbid'] },
    (row) => {
      const imdbId = siteIds.imdb(row('imdbid'));
      const tmdbId = siteIds.number(row('tmdbid'));
      links.set(row('movieid'), { ...(imdbId ? { imdbId } : {}), ...(tmdbId ? { tmdbId } : {}) });
    },
    (reason) => drop(`link: ${reason}`),
    options,
  );
  return links;
}

/** Leaves out tags that only repeat one of the film's genres. */
export function tagsBesideGenres(tags: readonly string[], genres: readonly string[]): string[] {
  const known = new Set(genres.map((genre) => genre.toLowerCase()));
  return tags.filter((tag) => !known.has(tag.toLowerCase())).slice(0, maxTags);
}
