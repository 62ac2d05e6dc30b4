// Answer ratings (thumbs): one per person and answer, changed or removed at will. People rate answers in their own
// chats.

import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from './client.ts';
import { getAnswer } from './messages.ts';
import { answerRatings } from './schema.ts';

export type Rating = 1 | -1;

/** Null removes the rating. Throws 'not_found' unless it's an answer in one of this person's chats. */
export async function rateAnswer(
  db: Database,
  userId: string,
  messageId: string,
  rating: Rating | null,
): Promise<void> {
  const { id } = await getAnswer(db, userId, messageId);
  if (rating === null) {
    await db
      .delete(answerRatings)
      .where(and(eq(answerRatings.messageId, id), eq(answerRatings.userId, userId)));
    return;
  }
  await db
    .insert(answerRatings)
    .values({ messageId: id, userId, rating })
    .onConflictDoUpdate({
      target: [answerRatings.messageId, answerRatings.userId],
      set: { rating, ratedAt: new Date() },
    });
}

/** This person's ratings of some answers, by message id. */
export async function ratingsOf(
  db: Database,
  userId: string,
  messageIds: readonly string[],
): Promise<Record<string, Rating>> {
  if (messageIds.length === 0) return {};
  const rows = await db
    .select({ messageId: answerRatings.messageId, rating: answerRatings.rating })
    .from(answerRatings)
    .where(and(eq(answerRatings.userId, userId), inArray(answerRatings.messageId, [...messageIds])));
  return Object.fromEntries(rows.map(({ messageId, rating }) => [messageId, rating > 0 ? 1 : -1]));
}
