// Ratings and play times that a history has, and whether an import has newer ones: its own are the newer.

import { and, eq, isNull } from 'drizzle-orm';
import type { Domain } from '#lib/contract/domain.ts';
import type { ImportEntry } from '#lib/contract/history-import.ts';
import type { Database } from './client.ts';
import { interactions, items } from './schema.ts';
import { sameTitle, shownItem } from './shown-items.ts';

export type RatedEntry = {
  id: number;
  itemId: string; // as the title is called now
  minutesPlayed: number | null;
  rating: number | null;
  ratingGiven: string | null;
};

export async function ratingsInHistory(db: Database, userId: string, domain: Domain): Promise<RatedEntry[]> {
  return db
    .select({
      id: interactions.id,
      itemId: shownItem.itemId,
      minutesPlayed: interactions.minutesPlayed,
      rating: interactions.rating,
      ratingGiven: interactions.ratingGiven,
    })
    .from(interactions)
    .innerJoin(items, and(eq(items.domain, interactions.domain), eq(items.itemId, interactions.itemId)))
    .innerJoin(shownItem, sameTitle)
    .where(
      and(eq(interactions.userId, userId), eq(interactions.domain, domain), isNull(interactions.removedAt)),
    );
}

/** Play time only grows; a rating that the import doesn't have says nothing. */
export function isNewer(
  entry: Pick<ImportEntry, 'minutesPlayed' | 'ratingGiven'>,
  there: Pick<RatedEntry, 'minutesPlayed' | 'ratingGiven'> | undefined,
): boolean {
  if (there === undefined) return false;
  const rated = entry.ratingGiven !== null && entry.ratingGiven !== there.ratingGiven;
  return rated || (entry.minutesPlayed ?? 0) > (there.minutesPlayed ?? 0);
}
