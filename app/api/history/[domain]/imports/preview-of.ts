// What was read of an export, matched with the catalogue: the preview that a person confirms.

import { catalogueTitles } from '#app/api/history/[domain]/imports/catalogue-titles.ts';
import type { HistoryRow } from '#lib/catalogue/exports/history-row.ts';
import type { HistoryExport } from '#lib/catalogue/exports/read-export.ts';
import { type MatchedHistory, type MatchItem, matchHistory } from '#lib/catalogue/match-history.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import type { Domain } from '#lib/contract/domain.ts';
import type { ImportEntry, ImportPreview } from '#lib/contract/history-import.ts';
import type { Database } from '#lib/db/client.ts';
import { historyItemIds } from '#lib/db/history.ts';
import { isNewer, ratingsInHistory } from '#lib/db/newer-ratings.ts';
import { outsideKeys } from '#lib/db/outside-titles.ts';

const rowsAtOnce = 250; // between two of these batches, others get an answer
const shownProblems = 50;

export async function previewOf(
  db: Database,
  userId: string,
  domain: Domain,
  read: HistoryExport,
  { fileName, answers }: { fileName: string; answers: Record<string, string> },
): Promise<ImportPreview> {
  const [items, inHistory, outside, rated] = await Promise.all([
    catalogueTitles(db, domain),
    historyItemIds(db, userId, domain),
    outsideKeys(db, userId, domain),
    ratingsInHistory(db, userId, domain),
  ]);
  const present = new Set(inHistory);
  const ratedOf = new Map(rated.map((entry) => [entry.itemId, entry]));
  const seen = read.rows.filter(({ status }) => status === 'seen');
  const matched = await matchInTurns(seen, items, domain);
  let row = 0;
  const numbered = (from: HistoryRow) => ({ ...entryOf(from), row: row++ });
  return {
    source: read.format,
    fileName,
    rowsRead: read.rowsRead,
    found: onePerItem(matched.found).map(({ row: from, ...match }) => {
      const entry = numbered(from);
      const newer = isNewer(entry, ratedOf.get(match.itemId)) ? { isNewer: true } : {};
      return { ...entry, ...match, isThere: present.has(match.itemId), ...newer };
    }),
    ambiguous: matched.ambiguous.map(({ row: from, options }) => ({ ...numbered(from), options })),
    missing: onePerKey(matched.missing).map((entry) => ({
      ...entry,
      row: row++,
      isThere: outside.has(entry.key),
    })),
    aside: read.rows.flatMap((from) =>
      from.status === 'seen' ? [] : { ...numbered(from), status: from.status },
    ),
    questions: read.questions.map((question) => {
      const answer = answers[question.id];
      return question.answered && answer !== undefined ? { ...question, answer } : question;
    }),
    sample: read.sample,
    problems: read.problems.slice(0, shownProblems),
    problemCount: read.problemCount,
    notes: read.notes,
  };
}

async function matchInTurns(
  rows: HistoryRow[],
  items: readonly MatchItem[],
  domain: Domain,
): Promise<MatchedHistory> {
  const matched: MatchedHistory = { found: [], ambiguous: [], missing: [] };
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const some = matchHistory(
      rows.slice(start, start + rowsAtOnce),
      items,
      domain === 'movies' ? 'film' : 'game',
    );
    matched.found.push(...some.found);
    matched.ambiguous.push(...some.ambiguous);
    matched.missing.push(...some.missing);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return matched;
}

/** Oldest first. Of several rows of one item the surest match stands for it, with the latest day. */
function onePerItem(found: MatchedHistory['found']): MatchedHistory['found'] {
  const byItem = new Map<string, MatchedHistory['found'][number]>();
  for (const one of found) {
    const other = byItem.get(one.itemId);
    const [best, second] = other && other.confidence >= one.confidence ? [other, one] : [one, other];
    byItem.set(one.itemId, { ...best, row: { ...best.row, ...laterOf(best.row, second?.row) } });
  }
  return [...byItem.values()].toSorted((a, b) =>
    (a.row.when?.day ?? '').localeCompare(b.row.when?.day ?? ''),
  );
}

/** Outside the catalogue, the episodes of a series are one title. */
function onePerKey(rows: HistoryRow[]): ImportEntry[] {
  const byKey = new Map<string, ImportEntry>();
  for (const from of rows) {
    const entry = entryOf(from);
    const other = byKey.get(entry.key);
    const isLater = other === undefined || (entry.day ?? '') > (other.day ?? '');
    byKey.set(entry.key, {
      ...(other ?? entry),
      ...(isLater ? { day: entry.day, dayKind: entry.dayKind } : {}),
      episodes: (other?.episodes ?? 0) + entry.episodes,
    });
  }
  return [...byKey.values()];
}

function laterOf(
  one: HistoryRow,
  other: HistoryRow | undefined,
): Pick<HistoryRow, 'when' | 'rating' | 'disliked'> {
  const when = (other?.when?.day ?? '') > (one.when?.day ?? '') ? other?.when : one.when;
  const rated = one.rating || other?.rating === undefined ? one : other;
  return {
    ...(when ? { when } : {}),
    ...(rated.rating ? { rating: rated.rating } : {}),
    ...(rated.disliked ? { disliked: true } : {}),
  };
}

function entryOf(from: HistoryRow): Omit<ImportEntry, 'row'> & { row: number } {
  const isEpisode = from.kind === 'episode' || from.episode !== undefined;
  const ids = isEpisode ? {} : (from.ids ?? {});
  const id = ids.imdb ?? (ids.steamApp && `steam ${ids.steamApp}`) ?? (ids.tmdb && `tmdb ${ids.tmdb}`);
  const year = from.year ?? null;
  return {
    row: 0,
    title: from.title,
    year,
    kind: isEpisode ? 'series' : (from.kind ?? null),
    day: from.when?.day ?? null,
    dayKind: from.when?.what ?? null,
    rating: from.rating?.share ?? null,
    ratingGiven: from.rating ? `${from.rating.given} of ${from.rating.highest}` : null,
    disliked: from.disliked === true,
    minutesPlayed: from.minutesPlayed ?? null,
    ids,
    key: id ?? `${titleKey(from.title)} (${isEpisode ? '' : (year ?? '')})`,
    episodes: isEpisode ? 1 : 0,
  };
}
