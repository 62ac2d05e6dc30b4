// Merges rows into one per title: a film's diary entries, ratings and likes, repeated viewings, and the second half of
// a file that was pasted twice.

import { titleKey } from '../title.ts';
import { dayKinds, type HistoryRow } from './history-row.ts';

const statuses = ['wanted', 'owned', 'seen'] as const;

/** Rows in order of each title's first appearance. Days of watching count as plays, each day once. */
export function mergeRows(rows: readonly HistoryRow[]): { rows: HistoryRow[]; repeated: number } {
  const groups = new Map<string, HistoryRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  const merged = [...groups.values()].map(mergeGroup);
  return { rows: merged, repeated: rows.length - merged.length };
}

function keyOf({ ids, kind, title, year, episode, profile }: HistoryRow): string {
  const id = ids?.imdb ?? ids?.steamApp ?? (ids?.tmdb && `tmdb ${ids.tmdb}`);
  const name = id ?? `${titleKey(title)} (${year ?? ''})`;
  return JSON.stringify([kind ?? '', name, id ? '' : (episode ?? ''), profile ?? '']);
}

function mergeGroup(group: HistoryRow[]): HistoryRow {
  const [first] = group;
  if (!first || group.length === 1) return first as HistoryRow;
  const byDay = group.toSorted((a, b) => (a.when?.day ?? '').localeCompare(b.when?.day ?? ''));
  const row: HistoryRow = { ...first };
  for (const { when, status, liked, minutesPlayed, rating, disliked, year } of byDay) {
    if (statuses.indexOf(status) > statuses.indexOf(row.status)) row.status = status;
    if (when && (!row.when || isBetter(when, row.when))) row.when = when;
    if (liked) row.liked = true;
    if (year !== undefined) row.year ??= year;
    if (minutesPlayed !== undefined) row.minutesPlayed = Math.max(row.minutesPlayed ?? 0, minutesPlayed);
    if (rating) {
      row.rating = rating; // the latest one: people change their minds
      if (disliked) row.disliked = true;
      else delete row.disliked;
    }
  }
  const days = new Set(group.flatMap(({ when }) => (when?.what === 'watched' ? when.day : [])));
  const plays = group.reduce((most, { plays: told }) => Math.max(most, told ?? 1), days.size);
  if (plays > 1) row.plays = plays;
  return row;
}

/** A better kind of day first, then the later day. */
function isBetter(a: NonNullable<HistoryRow['when']>, b: NonNullable<HistoryRow['when']>): boolean {
  const rank = dayKinds.indexOf(a.what) - dayKinds.indexOf(b.what);
  return rank < 0 || (rank === 0 && a.day > b.day);
}
