// Trakt: the JSON of its API and its export, one file or a ZIP of them. Entries say what they are:
//   history   { id, watched_at, action, type: 'movie' | 'episode', movie | show + episode }
//   watched   { plays, last_watched_at, movie | show }
//   ratings   { rated_at, rating: 1 to 10, type, movie | show | season | episode }
//   watchlist { rank, listed_at, type, movie | show }
// A film's ids: imdb, then tmdb, then its title. 1970 means "I don't know when".

import {
  type ExportContent,
  type ExportFormat,
  isObject,
  type JsonObject,
  numberIn,
  objectsIn,
  textIn,
  yearIn,
} from './export-content.ts';
import { dayOfText } from './export-day.ts';
import { type HistoryKind, type HistoryRow, rated, ratingOn } from './history-row.ts';
import type { Reading } from './reading.ts';

/** The files in a Trakt ZIP that say what was watched and how it was liked. */
export function isTraktFile(path: string): boolean {
  return /(?:^|\/)(?:watched|ratings|history)[^/]*\.json$/.test(path) && !/playback|hidden/.test(path);
}

/** A list of entries, or an object with such lists: { "history": […], "ratings": […], … }. */
function entriesOf(json: unknown): JsonObject[] {
  if (Array.isArray(json)) return objectsIn(json).filter(isEntry);
  return isObject(json) ? Object.values(json).flatMap((value) => objectsIn(value).filter(isEntry)) : [];
}

function isEntry(entry: JsonObject): boolean {
  const subject = [entry.movie, entry.show, entry.episode, entry.season].find(isObject);
  return subject !== undefined && isObject(subject.ids);
}

function isMine(content: ExportContent): boolean {
  return content.form === 'json' && entriesOf(content.json()).length > 0;
}

function read(content: ExportContent, reading: Reading): void {
  for (const [at, entry] of entriesOf(content.json()).entries()) {
    const row = rowOf(entry);
    const day = dayIn(entry);
    const plays = numberIn(entry.plays);
    reading.add(at + 1, {
      ...row,
      status: 'listed_at' in entry ? 'wanted' : 'seen',
      when: day,
      ...(plays !== undefined && plays > 1 ? { plays } : {}),
      ...rated(ratingOn(numberIn(entry.rating) ?? Number.NaN, 1, 10)),
    });
  }
}

type Named = Pick<HistoryRow, 'title' | 'year' | 'ids' | 'kind' | 'episode'>;

function rowOf(entry: JsonObject): Named {
  if (isObject(entry.movie)) return named(entry.movie, 'film');
  const show = isObject(entry.show) ? entry.show : {};
  if (isObject(entry.episode)) {
    const { episode } = entry;
    const place = `Season ${textIn(episode.season)}, episode ${textIn(episode.number)}`;
    const title = textIn(episode.title);
    return {
      ...named(episode, 'episode'),
      title: textIn(show.title),
      year: yearIn(show.year),
      episode: title === '' ? place : `${place}: ${title}`,
    };
  }
  if (isObject(entry.season)) {
    return { ...named({ ...show, ids: {} }, 'series'), episode: `Season ${textIn(entry.season.number)}` };
  }
  return named(show, 'series');
}

function named(subject: JsonObject, kind: HistoryKind): Named {
  const ids = isObject(subject.ids) ? subject.ids : {};
  const imdb = /^tt\d+$/.exec(textIn(ids.imdb))?.[0];
  const tmdb = /^\d+$/.exec(textIn(ids.tmdb))?.[0];
  const known = { ...(imdb ? { imdb } : {}), ...(tmdb ? { tmdb } : {}) };
  return {
    title: textIn(subject.title),
    year: yearIn(subject.year),
    kind,
    ...(imdb || tmdb ? { ids: known } : {}),
  };
}

function dayIn(entry: JsonObject): { day: string | null; what: 'watched' | 'rated' | 'added' } | undefined {
  const kinds = [
    ['watched_at', 'watched'],
    ['last_watched_at', 'watched'],
    ['rated_at', 'rated'],
    ['listed_at', 'added'],
  ] as const;
  for (const [field, what] of kinds) {
    const text = textIn(entry[field]);
    if (text !== '' && !text.startsWith('1970-')) return { day: dayOfText(text), what };
  }
  return undefined;
}

export const trakt: ExportFormat = {
  source: 'Trakt',
  what: 'Trakt (JSON: watched, ratings, history)',
  isMine,
  read,
};
