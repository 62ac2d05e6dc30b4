// A history that a person brings from another service: what was read of the file, what the page shows of it before
// anything is saved, and what became of it.
import { z } from 'zod';
import { itemIdSchema } from './item.ts';

export const importLists = ['found', 'ambiguous', 'missing', 'aside'] as const;
export type ImportList = (typeof importLists)[number];

/** One title of the export, after its rows became one. */
export type ImportEntry = {
  row: number; // names the entry within its preview
  title: string;
  year: number | null;
  kind: string | null;
  day: string | null; // 2024-05-31
  dayKind: string | null; // what the day is of: 'watched', 'rated', …
  rating: number | null; // 0 to 1
  ratingGiven: string | null; // "4.5 of 5"
  disliked: boolean; // rated in the lowest third
  minutesPlayed: number | null;
  ids: { imdb?: string; tmdb?: string; steamApp?: string };
  key: string; // as a title outside the catalogue
  episodes: number; // of a series, those that became this entry; 0: no series
};
export type ImportMatch = { itemId: string; by: string; confidence: number };
export type ImportQuestion = {
  id: string;
  text: string;
  options: { value: string; label: string }[];
  assumed?: string;
  answered: boolean;
  answer?: string;
};

/**
 * Stored until the person confirms it or it expires. `isThere`: the history has the title already; `isNewer`: with another
 * rating or less play time, which an import brings up to date.
 */
export type ImportPreview = {
  source: string;
  fileName: string;
  rowsRead: number;
  found: (ImportEntry & ImportMatch & { isThere: boolean; isNewer?: boolean })[]; // oldest first, what has no day before all others
  ambiguous: (ImportEntry & { options: ImportMatch[] })[];
  missing: (ImportEntry & { isThere: boolean })[];
  aside: (ImportEntry & { status: 'owned' | 'wanted' })[]; // no history: owned and never started, or on a watchlist
  questions: ImportQuestion[];
  sample: { header: string[]; rows: string[][] } | null; // the first rows of a table whose columns are asked for
  problems: { line: number; text: string }[];
  problemCount: number;
  notes: string[];
};

/** An option as the page shows it. */
export type ShownMatch = ImportMatch & { item: string; itemYear: number | null };
export type ShownEntry = ImportEntry & {
  match?: ShownMatch;
  options?: ShownMatch[];
  isThere?: boolean;
  status?: 'owned' | 'wanted';
};
export type ShownPage = { entries: ShownEntry[]; page: number; pageCount: number };
/** What the page gets of a preview: all but the lists, which come a page at a time. */
export type ShownPreview = Omit<ImportPreview, ImportList> & {
  id: string;
  counts: Record<ImportList, number> & {
    newFound: number;
    newer: number;
    newMissing: number;
    disliked: number;
    ratings: number;
    played: number;
    undated: number;
  };
  first: Record<ImportList, ShownPage>;
};

/** What a person chose: of a row that was ambiguous one of its options; null: none of them, or not what was found. */
export const importChoicesSchema = z.object({
  choices: z
    .array(z.object({ row: z.number().int().min(0).max(100_000), itemId: itemIdSchema.nullable() }))
    .max(20_000, 'That’s more choices than a preview has rows.'),
  takeLikeliest: z.boolean().default(false), // of ambiguous rows without a choice; otherwise they stay outside the catalogue
});
export type ImportChoices = z.infer<typeof importChoicesSchema>;

/** How many titles of the file went where. */
export type ImportOutcome = {
  added: number; // to the history
  there: number; // in the history before
  updated?: number; // of those, how many got a newer rating or play time; absent in earlier imports
  outside: number; // kept as titles outside the catalogue
  outsideThere: number;
  disliked: number; // became feedback
  dislikedLeftOut: number; // no room for more feedback
  leftOut: number; // no room for more history: the oldest
};
/** Entries that were removed before and that the import brought back, as they were. */
export type BeforeImport = {
  entries: {
    id: number;
    watchedAt: string;
    addedBy: 'import' | 'person';
    undated: boolean;
    minutesPlayed: number | null;
    rating: number | null;
    ratingGiven: string | null;
    source: string | null;
    importId: string | null;
    removedAt: string;
  }[];
  outside: { id: string; importId: string | null; removedAt: string }[];
  updated?: UpdatedEntry[]; // absent in earlier imports
  raised?: string[]; // feedback from a low rating that is no longer low
};
/** What an entry of the history had, and what the import put in its place. */
export type UpdatedEntry = {
  id: number;
  minutesPlayed: number | null;
  rating: number | null;
  ratingGiven: string | null;
  newMinutesPlayed: number | null;
  newRating: number | null;
  newRatingGiven: string | null;
};
