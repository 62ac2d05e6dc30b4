// "Not interested, because …", kept per person. Every function takes the person's id and only touches their rows.
// Undone feedback stays, with undone_at set, so that an undo can itself be undone. It keeps the ids it was given with
// and is read under those its titles have now.

import { and, count, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Domain } from '#lib/contract/domain.ts';
import type { Feedback } from '#lib/contract/feedback.ts';
import { AppError } from '#lib/errors.ts';
import type { Database } from './client.ts';
import { getItem, itemsByIds } from './items.ts';
import { feedback, items } from './schema.ts';
import { sameTitle, shownIds, shownItem } from './shown-items.ts';
import { knownUuid, storableText } from './text.ts';
import { lockUser } from './users.ts';

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
    const item = await getItem(transaction, domain, itemId);
    const cause =
      reason === 'history-item' && value !== null
        ? (await getItem(transaction, domain, value)).itemId
        : value;
    const same = (await listFeedback(transaction, userId, domain)).find(
      (given) => given.itemId === item.itemId && given.reason === reason && given.reasonValue === cause,
    );
    if (same !== undefined) return same.id;
    await assertRoom(transaction, userId, domain);
    const [added] = await transaction
      .insert(feedback)
      .values({ userId, domain, itemId: item.itemId, reason, reasonValue: cause })
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
  const given = await db
    .select({
      id: feedback.id,
      itemId: shownItem.itemId,
      reason: feedback.reason,
      reasonValue: feedback.reasonValue,
      title: shownItem.title,
      createdAt: feedback.createdAt,
    })
    .from(feedback)
    .innerJoin(items, and(eq(items.domain, feedback.domain), eq(items.itemId, feedback.itemId)))
    .innerJoin(shownItem, sameTitle)
    .where(present(userId, domain))
    .orderBy(desc(feedback.createdAt), desc(feedback.id))
    .limit(maxFeedback);
  const causes = given.flatMap(({ reason, reasonValue }) =>
    reason === 'history-item' && reasonValue !== null ? [reasonValue] : [],
  );
  const shown = await shownIds(db, domain, causes);
  const titles = new Map(
    (await itemsByIds(db, domain, [...shown.values()])).map(({ itemId, title }) => [itemId, title]),
  );
  return given.map((entry) => {
    const isItem = entry.reason === 'history-item' && entry.reasonValue !== null;
    const cause = isItem ? (shown.get(entry.reasonValue ?? '') ?? entry.reasonValue) : null;
    return {
      ...entry,
      reasonValue: cause ?? entry.reasonValue,
      reasonTitle: cause === null ? null : (titles.get(cause) ?? null),
    };
  });
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
