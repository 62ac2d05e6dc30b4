// What a person's export is read into, whatever the service: one row per title or episode, with the id, day, rating and
// play time the service gives.

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

/** Best evidence first: the day of watching orders a history better than the day of logging. */
export const dayKinds = ['watched', 'last played', 'rated', 'logged', 'added'] as const;
export type DayKind = (typeof dayKinds)[number];

/** `share`: from 0 (the scale's lowest rating) to 1. `given`: the person's own number. */
export type Rating = { share: number; given: number; lowest: number; highest: number };

export type HistoryRow = {
  source: ExportSource;
  line: number; // its place in the file, from 1: a line of text, or an entry in a JSON list
  title: string; // for an episode: its series' title
  originalTitle?: string; // if different
  year?: number;
  ids?: { imdb?: string; tmdb?: string; steamApp?: string }; // imdb as "tt0133093"
  kind?: HistoryKind; // undefined: the export doesn't say
  episode?: string;
  status: 'seen' | 'owned' | 'wanted'; // seen: watched or played; owned: bought but never started
  when?: { day: string /* 2024-05-31 */; what: DayKind };
  rating?: Rating;
  disliked?: true; // rated in the scale's lowest third
  liked?: true;
  minutesPlayed?: number;
  plays?: number; // how often, if more than once
  profile?: string; // whose, if several people share an account
};

/** undefined if the number isn't on the scale (0 or nothing: not rated). */
export function ratingOn(given: number, lowest: number, highest: number): Rating | undefined {
  if (!Number.isFinite(given) || given < lowest || given > highest) return undefined;
  return { share: (given - lowest) / (highest - lowest), given, lowest, highest };
}

/** The rating as a row's fields, flagged if it's in the lowest third. */
export function rated(rating: Rating | undefined): Pick<HistoryRow, 'rating' | 'disliked'> {
  if (!rating) return {};
  return rating.share < 1 / 3 ? { rating, disliked: true } : { rating };
}
