// The Movie Database, version 3 of its API: GET /3/movie/{id}?append_to_response=credits. The key is the person's own: 32
// hexadecimal digits go into the address, a longer access token into the header. What comes back is untrusted.
import { z } from 'zod';
import { type FilmFacts, filmFactsSchema } from '#lib/contract/film-facts.ts';
import { AppError } from '#lib/errors.ts';
import { fetchJson } from './fetch-text.ts';

const api = 'https://api.themoviedb.org/3/';
const mostNames = 6;
const maxOverview = 2_000;

const person = z.object({ name: z.string() });
const movieSchema = z.object({
  poster_path: z.string().nullish(),
  overview: z.string().nullish(),
  runtime: z.number().nullish(),
  credits: z
    .object({
      cast: z.array(person).default([]),
      crew: z.array(person.extend({ job: z.string().nullish() })).default([]),
    })
    .nullish(),
});

/** null: TMDb has no film of this number. Throws as fetchJson does. */
export async function fetchFilm(
  tmdbId: string,
  key: string,
  { endpoint = api }: { endpoint?: string } = {}, // another one in tests only
): Promise<FilmFacts | null> {
  if (!/^[1-9]\d{0,9}$/.test(tmdbId)) return null;
  const url = new URL(`movie/${tmdbId}`, endpoint);
  url.searchParams.set('append_to_response', 'credits');
  const isShort = /^[0-9a-f]{32}$/i.test(key);
  if (isShort) url.searchParams.set('api_key', key);
  const headers: Record<string, string> = isShort ? {} : { authorization: `Bearer ${key}` };
  try {
    return factsOf(await fetchJson({ site: 'TMDB', url, headers, maxBytes: 2 * 1024 * 1024 }));
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return null;
    throw error;
  }
}

export const posterAddress = (path: string) => `https://image.tmdb.org/t/p/w342${path}`;

function factsOf(answer: unknown): FilmFacts {
  const movie = movieSchema.safeParse(answer);
  if (!movie.success)
    throw new AppError('unavailable', {
      message: 'TMDB gave an answer that we can’t read. Try again later.',
      cause: movie.error,
    });
  const { poster_path: poster, overview, runtime, credits } = movie.data;
  const names = (people: { name: string }[] = []) =>
    people.flatMap(({ name }) => plain(name).slice(0, 200) || []).slice(0, mostNames);
  const path = filmFactsSchema.shape.posterPath.safeParse(poster ?? null);
  return {
    posterPath: path.success ? path.data : null,
    overview: plain(overview ?? '').slice(0, maxOverview),
    directors: names(credits?.crew.filter(({ job }) => job === 'Director')),
    cast: names(credits?.cast),
    runtimeMinutes:
      typeof runtime === 'number' && runtime >= 1 && runtime <= 10_000 ? Math.round(runtime) : null,
  };
}

/** Without control characters and halves of surrogate pairs. */
function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
}
