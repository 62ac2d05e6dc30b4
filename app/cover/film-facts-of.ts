// A film's facts from TMDb: kept ones, or fetched and kept. One request a film at a time, and after a refusal none for a
// while: a page full of covers must not become a page full of failures.

import type { FilmFacts } from '#lib/contract/film-facts.ts';
import { database } from '#lib/db/client.ts';
import { keepFilm, keptFilm } from '#lib/db/film-facts.ts';
import { AppError } from '#lib/errors.ts';
import { coverSources } from '#lib/services-elsewhere.ts';
import { fetchFilm } from '#lib/sites/tmdb.ts';

const pauseMs = 60_000;
const mostAtOnce = 8;

// Next's development server reloads this module after an edit.
const holder = globalThis as typeof globalThis & {
  recexplainerFilms?: { underWay: Map<string, Promise<FilmFacts | null>>; pausedUntil: number };
};

/** null: not configured, or there is no such film. Throws if TMDb can't be asked right now. */
export async function filmFactsOf(tmdbId: string): Promise<FilmFacts | null> {
  const { tmdbKey } = coverSources();
  if (tmdbKey === null) return null;
  const kept = await keptFilm(database(), tmdbId);
  if (kept !== undefined) return kept;
  holder.recexplainerFilms ??= { underWay: new Map(), pausedUntil: 0 };
  const state = holder.recexplainerFilms;
  const known = state.underWay.get(tmdbId);
  if (known) return known;
  if (Date.now() < state.pausedUntil || state.underWay.size >= mostAtOnce)
    throw new AppError('rate_limited', { message: 'TMDB can’t be asked right now.' });
  const asked = fetchFilm(tmdbId, tmdbKey)
    .then(async (facts) => {
      await keepFilm(database(), tmdbId, facts);
      return facts;
    })
    .catch((error: unknown) => {
      state.pausedUntil = Date.now() + pauseMs;
      throw error;
    })
    .finally(() => state.underWay.delete(tmdbId));
  state.underWay.set(tmdbId, asked);
  return asked;
}
