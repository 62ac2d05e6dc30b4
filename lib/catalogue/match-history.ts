// The rows of somebody's export against the items of a catalogue: by id, then title and year, then the title alone,
// then a title that is nearly the same; each with its confidence. What could be several items is left to the person,
// what is none stays in the list as missing.

import type { HistoryKind, HistoryRow } from './exports/history-row.ts';
import { type TitleLookup, titleLookup } from './match-title.ts';

export type MatchItem = {
  itemId: string;
  title: string;
  year: number | null;
  imdbId?: string; // "tt0133093", "0133093" or "133093"
  tmdbId?: string;
  steamAppId?: string;
};
export type MatchedBy = 'id' | 'title and year' | 'title' | 'close title';
export type FoundRow = { row: HistoryRow; itemId: string; by: MatchedBy; confidence: number };
export type MatchOption = Omit<FoundRow, 'row'>;
export type MatchedHistory = {
  found: FoundRow[]; // oldest first, what has no day before all others: the order of a history
  ambiguous: { row: HistoryRow; options: MatchOption[] }[];
  missing: HistoryRow[];
};

// How sure each way of matching is. Told to the person, and the reason for asking rather than deciding.
const confidences = {
  id: 1,
  titleAndYear: 0.98,
  titleAndNearYear: 0.9, // festivals and releases lie a year apart
  title: 0.85,
  closeTitleAndYear: 0.75,
  closeTitle: 0.55,
  lessForOtherName: 0.05, // without the article, by the name in brackets, without "Deluxe Edition"
};
const enough = 0.6; // below this, the person is asked
const mostOptions = 5;

/** `kind`: what the catalogue holds. A row of another kind ("Fargo", the series) matches by id only. */
export function matchHistory(
  rows: readonly HistoryRow[],
  items: readonly MatchItem[],
  kind?: HistoryKind,
): MatchedHistory {
  const { lookup, byId } = indexOf(items);
  const found: FoundRow[] = [];
  const ambiguous: MatchedHistory['ambiguous'] = [];
  const missing: HistoryRow[] = [];
  for (const row of rows) {
    const options = optionsFor(row);
    const [best, second] = options;
    const isClear =
      best && best.confidence >= enough && (!second || second.confidence < best.confidence - 0.04);
    if (isClear) found.push({ row, ...best });
    else if (best) ambiguous.push({ row, options: options.slice(0, mostOptions) });
    else missing.push(row);
  }
  return { found: inOrder(found), ambiguous, missing };

  /** Best first. Stops at the first way of matching that gives something. */
  function optionsFor(row: HistoryRow): MatchOption[] {
    const itemId = idKeys(row.ids?.imdb, row.ids?.tmdb, row.ids?.steamApp)
      .map((key) => byId.get(key))
      .find((id) => id !== undefined);
    if (itemId !== undefined) return [{ itemId, by: 'id', confidence: confidences.id }];
    const isOther = row.kind !== undefined && kind !== undefined && row.kind !== kind;
    if (isOther || row.kind === 'series' || row.kind === 'episode') return [];
    const names = row.originalTitle === undefined ? [row.title] : [row.title, row.originalTitle];
    for (const name of names) {
      const options = optionsByTitle(row, name);
      if (options.length > 0) return options;
    }
    return names.map((name) => optionsByCloseTitle(row, name)).find((options) => options.length > 0) ?? [];
  }

  function optionsByTitle(row: HistoryRow, name: string): MatchOption[] {
    const spelled = lookup.same(name);
    const found = spelled.length > 0 ? spelled : lookup.sameInFigures(name);
    const same = found.flatMap(({ entry, exact }) => {
      const option = byTitle(row, entry);
      const confidence = round((option?.confidence ?? 0) - (exact ? 0 : confidences.lessForOtherName));
      return option ? [{ ...option, confidence }] : [];
    });
    return same.toSorted((a, b) => b.confidence - a.confidence);
  }

  function optionsByCloseTitle(row: HistoryRow, name: string): MatchOption[] {
    const close = lookup.close(name).flatMap(({ entry, edits, length }): MatchOption[] => {
      const years = yearGap(row, entry);
      if (years !== null && years > 1) return [];
      const base = years === null ? confidences.closeTitle : confidences.closeTitleAndYear;
      // One wrong letter in thirty says more than one in six.
      return [{ itemId: entry.itemId, by: 'close title', confidence: round(base + 0.1 - edits / length) }];
    });
    return close.toSorted((a, b) => b.confidence - a.confidence);
  }
}

type ItemIndex = { lookup: TitleLookup<MatchItem>; byId: Map<string, string> };
const indexes = new WeakMap<readonly MatchItem[], ItemIndex>();

/** One index per list of items, made when first asked for: pass the same list again, and the second preview is quick. */
function indexOf(items: readonly MatchItem[]): ItemIndex {
  const known = indexes.get(items);
  if (known) return known;
  const index = { lookup: titleLookup(items), byId: idsOf(items) };
  indexes.set(items, index);
  return index;
}

/** null: the same name and another year is another film. */
function byTitle(row: HistoryRow, item: MatchItem): MatchOption | null {
  const years = yearGap(row, item);
  if (years === null) return { itemId: item.itemId, by: 'title', confidence: confidences.title };
  if (years > 1) return null;
  const confidence = years === 0 ? confidences.titleAndYear : confidences.titleAndNearYear;
  return { itemId: item.itemId, by: 'title and year', confidence };
}

function yearGap(row: HistoryRow, item: MatchItem): number | null {
  return row.year === undefined || item.year === null ? null : Math.abs(row.year - item.year);
}

function idsOf(items: readonly MatchItem[]): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { itemId, imdbId, tmdbId, steamAppId } of items) {
    for (const key of idKeys(imdbId, tmdbId, steamAppId)) if (!ids.has(key)) ids.set(key, itemId);
  }
  return ids;
}

/** Ids in the order in which they are trusted. */
function idKeys(imdb?: string, tmdb?: string, steamApp?: string): string[] {
  const digits = /^(?:tt)?0*(\d+)$/.exec(imdb ?? '')?.[1];
  return [
    ...(digits ? [`imdb ${digits}`] : []),
    ...(tmdb ? [`tmdb ${tmdb}`] : []),
    ...(steamApp ? [`steam ${steamApp}`] : []),
  ];
}

function inOrder(found: FoundRow[]): FoundRow[] {
  return found.toSorted((a, b) => (a.row.when?.day ?? '').localeCompare(b.row.when?.day ?? ''));
}

function round(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
