/**
 * "Not interested, because …", kept per person. Every function takes the person's id and only touches their rows.
 * Undone feedback stays, with undone_at set, so that an undo can itself be undone.
 */

import { and, count, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Domain } from '#lib/contract/domain.ts';
import type { Feedback } from '#lib/contract/feedback.ts';
import type { Database } from '#lib/db/client.ts';
import { getItem } from '#lib/db/items.ts';
import { feedback, items } from '#lib/db/schema.ts';
import { knownUuid, storableText } from '#lib/db/text.ts';
import { lockUser } from '#lib/db/users.ts';
import { AppError } from '#lib/errors.ts';

export const maxFeedback = 200; // for one person in one domain
const maxValueLength = 200;

export type FeedbackEntry = Feedback & {
  id: string;
  title: string; // of the item
  reasonTitle: string | null; // of the history item, if that's the reason
  createdAt: Date;
};

/**
 * Returns the id; giving the same feedback again changes nothing. Throws 'not_found', 'bad_request', and
 * 'too_large' beyond the limit.
 */
export async function addFeedback(
  db: Database,
  userId: string,
  domain: Domain,
  { itemId, reason, reasonValue }: Feedback,
): Promise<string> {
  const value = reasonValue === null ? null : storableText(reasonValue);
  if ((reason === 'item') !== (value === null) || value === '' || (value?.length ?? 0) > maxValueLength) {
    throw new AppError('bad_request', { message: 'Pick a reason and try again.' });
  }
  return db.transaction(async (transaction) => {
    await lockUser(transaction, userId);
    await getItem(transaction, domain, itemId);
    if (reason === 'history-item' && value !== null) await getItem(transaction, domain, value);
    const [same] = await transaction
      .select({ id: feedback.id })
      .from(feedback)
      .where(
        and(
          present(userId, domain),
          eq(feedback.itemId, itemId),
          eq(feedback.reason, reason),
          value === null ? isNull(feedback.reasonValue) : eq(feedback.reasonValue, value),
        ),
      );
    if (same !== undefined) return same.id;
    await assertRoom(transaction, userId, domain);
    const [added] = await transaction
      .insert(feedback)
      .values({ userId, domain, itemId, reason, reasonValue: value })
      .returning({ id: feedback.id });
    if (added === undefined) throw new Error('the insert returned no row');
    return added.id;
  });
}

/** False when there was nothing to undo. */
export async function undoFeedback(db: Database, userId: string, feedbackId: string): Promise<boolean> {
  const undone = await db
    .update(feedback)
    .set({ undoneAt: new Date() })
    .where(
      and(
        eq(feedback.id, knownUuid(feedbackId, 'feedback')),
        eq(feedback.userId, userId),
        isNull(feedback.undoneAt),
      ),
    )
    .returning({ id: feedback.id });
  return undone.length > 0;
}

/** Undoes an undo. False when there was none. */
export async function restoreFeedback(db: Database, userId: string, feedbackId: string): Promise<boolean> {
  const id = knownUuid(feedbackId, 'feedback');
  return db.transaction(async (transaction) => {
    await lockUser(transaction, userId);
    const [restored] = await transaction
      .update(feedback)
      .set({ undoneAt: null })
      .where(and(eq(feedback.id, id), eq(feedback.userId, userId), isNotNull(feedback.undoneAt)))
      .returning({ domain: feedback.domain });
    if (restored !== undefined) await assertRoom(transaction, userId, restored.domain, maxFeedback + 1);
    return restored !== undefined;
  });
}

/** Newest first. */
export async function listFeedback(db: Database, userId: string, domain: Domain): Promise<FeedbackEntry[]> {
  const cause = alias(items, 'cause');
  return db
    .select({
      id: feedback.id,
      itemId: feedback.itemId,
      reason: feedback.reason,
      reasonValue: feedback.reasonValue,
      title: items.title,
      reasonTitle: cause.title,
      createdAt: feedback.createdAt,
    })
    .from(feedback)
    .innerJoin(items, and(eq(items.domain, feedback.domain), eq(items.itemId, feedback.itemId)))
    .leftJoin(
      cause,
      and(
        eq(feedback.reason, 'history-item'),
        eq(cause.domain, feedback.domain),
        eq(cause.itemId, feedback.reasonValue),
      ),
    )
    .where(present(userId, domain))
    .orderBy(desc(feedback.createdAt), desc(feedback.id))
    .limit(maxFeedback);
}

async function assertRoom(
  transaction: Database,
  userId: string,
  domain: Domain,
  limit: number = maxFeedback,
): Promise<void> {
  const [row] = await transaction.select({ count: count() }).from(feedback).where(present(userId, domain));
  if ((row?.count ?? 0) >= limit) {
    throw new AppError('too_large', {
      message: `You can have at most ${maxFeedback} pieces of feedback. Undo some to add more.`,
    });
  }
}

function present(userId: string, domain: Domain) {
  return and(eq(feedback.userId, userId), eq(feedback.domain, domain), isNull(feedback.undoneAt));
}
