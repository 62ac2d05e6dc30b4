// Which feedback comes from a low rating in a brought history, and what the rating was.

import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Domain } from '#lib/contract/domain.ts';
import type { Database } from './client.ts';
import { feedback, interactions } from './schema.ts';

/** Id of the feedback → "1 of 5". */
export async function ratingsBehindFeedback(
  db: Database,
  userId: string,
  domain: Domain,
): Promise<Map<string, string>> {
  const rows = await db
    .select({ id: feedback.id, rating: interactions.ratingGiven })
    .from(feedback)
    .innerJoin(
      interactions,
      and(
        eq(interactions.userId, feedback.userId),
        eq(interactions.domain, feedback.domain),
        eq(interactions.itemId, feedback.itemId),
      ),
    )
    .where(
      and(
        eq(feedback.userId, userId),
        eq(feedback.domain, domain),
        isNotNull(feedback.importId),
        isNull(feedback.undoneAt),
      ),
    );
  return new Map(rows.flatMap(({ id, rating }) => (rating === null ? [] : [[id, rating] as const])));
}
