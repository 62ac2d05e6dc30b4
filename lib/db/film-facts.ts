// What TMDb says about films, kept for a month: its terms allow half a year.

import { and, eq, gt } from 'drizzle-orm';
import type { FilmFacts } from '#lib/contract/film-facts.ts';
import { filmFacts } from './browsing-schema.ts';
import type { Database } from './client.ts';

const keptMs = 30 * 24 * 3_600_000;

/** undefined: not kept, or too old; null: TMDb has no such film. */
export async function keptFilm(db: Database, tmdbId: string): Promise<FilmFacts | null | undefined> {
  const [row] = await db
    .select({ facts: filmFacts.facts })
    .from(filmFacts)
    .where(and(eq(filmFacts.tmdbId, tmdbId), gt(filmFacts.fetchedAt, new Date(Date.now() - keptMs))));
  return row === undefined ? undefined : row.facts;
}

export async function keepFilm(db: Database, tmdbId: string, facts: FilmFacts | null): Promise<void> {
  const values = { facts, fetchedAt: new Date() };
  await db
    .insert(filmFacts)
    .values({ tmdbId, ...values })
    .onConflictDoUpdate({ target: filmFacts.tmdbId, set: values });
}
