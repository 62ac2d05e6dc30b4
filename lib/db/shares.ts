// Read-only links to one answer. The id is the secret: 128 random bits. The content is a snapshot made by the web
// app, without name or email address. Revoking the link or deleting the chat takes it away from everyone; a retried
// answer stays as a version, and so does its link.

import { randomBytes } from 'node:crypto';
import { and, count, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Domain } from '#lib/contract/domain.ts';
import { AppError } from '#lib/errors.ts';
import type { Database } from './client.ts';
import { getAnswer } from './messages.ts';
import { chats, type Json, messages, shares } from './schema.ts';
import { toStorableJson } from './text.ts';
import { lockUser } from './users.ts';

const idBytes = 16; // 22 characters of base64url
const idPattern = /^[A-Za-z0-9_-]{22}$/;
const maxContentCharacters = 200_000;
const maxShares = 200; // open links per person
const maxSharesPerHour = 30; // revoked ones count, too

export type Share = { id: string; messageId: string; content: Json; createdAt: Date };
export type OwnShare = Share & { chatId: string; chatTitle: string; domain: Domain };

const shareColumns = {
  id: shares.id,
  messageId: shares.messageId,
  content: shares.content,
  createdAt: shares.createdAt,
};

/**
 * The link to an answer: the one already open, if there is one. Throws 'not_found' if the answer isn't this
 * person's, 'conflict' if it isn't finished, 'rate_limited' and 'too_large' at the limits.
 */
export async function shareAnswer(
  db: Database,
  userId: string,
  messageId: string,
  content: unknown,
): Promise<Share> {
  const stored = toStorableJson(content, maxContentCharacters, 'The answer');
  return db.transaction(async (transaction) => {
    await lockUser(transaction, userId);
    const { id, status } = await getAnswer(transaction, userId, messageId);
    if (status === 'streaming')
      throw new AppError('conflict', { message: 'This answer isn’t finished yet. Share it once it is.' });
    const mine = eq(shares.userId, userId);
    const [open] = await transaction
      .select(shareColumns)
      .from(shares)
      .where(and(mine, eq(shares.messageId, id), isNull(shares.revokedAt)));
    if (open !== undefined) return open;
    const [all] = await transaction
      .select({ count: count() })
      .from(shares)
      .where(and(mine, isNull(shares.revokedAt)));
    if ((all?.count ?? 0) >= maxShares)
      throw new AppError('too_large', {
        message: `You can have at most ${maxShares} links. Revoke one to create another.`,
      });
    const [recent] = await transaction
      .select({ count: count() })
      .from(shares)
      .where(and(mine, gt(shares.createdAt, sql`now() - interval '1 hour'`)));
    if ((recent?.count ?? 0) >= maxSharesPerHour)
      throw new AppError('rate_limited', {
        message: 'You’ve reached the hourly limit for new links. Try again later.',
      });
    const [share] = await transaction
      .insert(shares)
      .values({ id: randomBytes(idBytes).toString('base64url'), userId, messageId: id, content: stored })
      .returning(shareColumns);
    if (share === undefined) throw new Error('the insert returned no row');
    return share;
  });
}

/** For anyone with the link. Null if it was revoked, its chat was deleted, or it never existed. */
export async function openShare(db: Database, shareId: string): Promise<Share | null> {
  if (!idPattern.test(shareId)) return null;
  const [share] = await db
    .select(shareColumns)
    .from(shares)
    .innerJoin(messages, eq(messages.id, shares.messageId))
    .innerJoin(chats, eq(chats.id, messages.chatId))
    .where(and(eq(shares.id, shareId), isNull(shares.revokedAt), isNull(chats.deletedAt)));
  return share ?? null;
}

/** The person's open links, newest first. */
export async function listShares(db: Database, userId: string): Promise<OwnShare[]> {
  return db
    .select({ ...shareColumns, chatId: chats.id, chatTitle: chats.title, domain: chats.domain })
    .from(shares)
    .innerJoin(messages, eq(messages.id, shares.messageId))
    .innerJoin(chats, eq(chats.id, messages.chatId))
    .where(and(eq(shares.userId, userId), isNull(shares.revokedAt), isNull(chats.deletedAt)))
    .orderBy(desc(shares.createdAt), desc(shares.id))
    .limit(maxShares);
}

/** Throws 'not_found' if the link was revoked, belongs to someone else, or never existed. */
export async function revokeShare(db: Database, userId: string, shareId: string): Promise<void> {
  const revoked = await db
    .update(shares)
    .set({ revokedAt: new Date() })
    .where(and(eq(shares.id, shareId.slice(0, 100)), eq(shares.userId, userId), isNull(shares.revokedAt)))
    .returning({ id: shares.id });
  if (revoked.length === 0) throw new AppError('not_found', { message: 'This link was already revoked.' });
}
