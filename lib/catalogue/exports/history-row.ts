// What a person's export is read into, whichever service it comes from: one row a title (or episode), with its own
// ids, day, rating and play time where the service gives them.

export const exportSources = [
  'Letterboxd',
  'IMDb',
  'Trakt',
  'Netflix',
  'Steam',
  'Playnite',
  'GOG Galaxy',
  'table with assigned columns',
  'list of titles',
] as const;
export type ExportSource = (typeof exportSources)[number];

export type HistoryKind = 'film' | 'series' | 'episode' | 'game';

/** Best evidence first: a day of watching orders a history better than the day somebody got round to logging it. */
export const dayKinds = ['watched', 'last played', 'rated', 'logged', 'added'] as const;
export type DayKind = (typeof dayKinds)[number];

/** `share` runs from 0 (the lowest rating of the scale) to 1; `given` is what the person gave. */
export type Rating = { share: number; given: number; lowest: number; highest: number };

export type HistoryRow = {
  source: ExportSource;
  line: number; // where it stands in its file, from 1: a line of text, or an entry of a JSON list
  title: string; // of an episode: the title of its series
  originalTitle?: string; // where it is another one
  year?: number;
  ids?: { imdb?: string; tmdb?: string; steamApp?: string }; // imdb as "tt0133093"
  kind?: HistoryKind; // undefined: the export does not say
  episode?: string;
  status: 'seen' | 'owned' | 'wanted'; // seen: watched or played; owned: bought and never started
  when?: { day: string /* 2024-05-31 */; what: DayKind };
  rating?: Rating;
  disliked?: true; // rated in the lowest third of the scale
  liked?: true;
  minutesPlayed?: number;
  plays?: number; // how often, where it is more than once
  profile?: string; // whose, where several people share an account
};

/** undefined where the number does not lie on the scale (0 or nothing: not rated). */
export function ratingOn(given: number, lowest: number, highest: number): Rating | undefined {
  if (!Number.isFinite(given) || given < lowest || given > highest) return undefined;
  return { share: (given - lowest) / (highest - lowest), given, lowest, highest };
}

/** The rating as the fields of a row: with the flag where it lies in the lowest third. */
export function rated(rating: Rating | undefined): Pick<HistoryRow, 'rating' | 'disliked'> {
  if (!rating) return {};
  return rating.share < 1 / 3 ? { rating, disliked: true } : { rating };
}
