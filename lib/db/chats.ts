// Chats. Every function takes the person's id and only looks among their chats: other people's don't exist.

import { and, desc, eq, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import type { Domain } from '#lib/contract/domain.ts';
import { AppError } from '#lib/errors.ts';
import type { Database } from './client.ts';
import { chats } from './schema.ts';
import { knownUuid, storableText } from './text.ts';

const maxTitle = 200;
const maxPerspective = 500;
const maxPageSize = 100;
const maxPinned = 50;

export type Chat = {
  id: string;
  domain: Domain;
  itemId: string | null;
  perspective: string;
  title: string;
  pinnedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
};

export const chatColumns = {
  id: chats.id,
  domain: chats.domain,
  itemId: chats.itemId,
  perspective: chats.perspective,
  title: chats.title,
  pinnedAt: chats.pinnedAt,
  createdAt: chats.createdAt,
  updatedAt: chats.updatedAt,
};

/** Most recently used first. `before` is the last chat of the previous page. */
export async function listChats(
  db: Database,
  userId: string,
  {
    domain,
    limit = 50,
    before,
  }: { domain?: Domain; limit?: number; before?: Pick<Chat, 'id' | 'updatedAt'> } = {},
): Promise<Chat[]> {
  // A Date has milliseconds, the database microseconds: compare with the row of `before` itself to be exact.
  const millisecond = sql`date_trunc('milliseconds', ${chats.updatedAt})`;
  const older =
    before === undefined
      ? undefined
      : or(
          lt(millisecond, before.updatedAt),
          and(
            eq(millisecond, before.updatedAt),
            sql`(${chats.updatedAt}, ${chats.id}) < (select c.updated_at, c.id from ${chats} c where c.id = ${before.id})`,
          ),
        );
  return db
    .select(chatColumns)
    .from(chats)
    .where(
      and(
        eq(chats.userId, userId),
        isNull(chats.deletedAt),
        domain === undefined ? undefined : eq(chats.domain, domain),
        older,
      ),
    )
    .orderBy(desc(chats.updatedAt), desc(chats.id))
    .limit(Math.max(1, Math.min(limit, maxPageSize)));
}

export async function createChat(
  db: Database,
  userId: string,
  input: { domain: Domain; itemId: string | null; perspective: string; title: string },
): Promise<Chat> {
  const [chat] = await db
    .insert(chats)
    .values({
      userId,
      domain: input.domain,
      itemId: input.itemId,
      perspective: storableText(input.perspective).slice(0, maxPerspective),
      title: storableText(input.title).trim().slice(0, maxTitle) || 'New chat',
    })
    .returning(chatColumns);
  if (chat === undefined) throw new Error('the insert returned no row');
  return chat;
}

/** Throws 'not_found' if the chat was deleted, belongs to someone else, or never existed. */
export async function getChat(db: Database, userId: string, chatId: string): Promise<Chat> {
  const [chat] = await db.select(chatColumns).from(chats).where(mine(userId, chatId));
  return chat ?? notFound();
}

export async function setPerspective(
  db: Database,
  userId: string,
  chatId: string,
  perspective: string,
): Promise<void> {
  await change(db, userId, chatId, { perspective: storableText(perspective).slice(0, maxPerspective) });
}

/** Doesn't count as using the chat: its place in the list stays. Throws 'bad_request' if the title is empty. */
export async function renameChat(db: Database, userId: string, chatId: string, title: string): Promise<void> {
  const clean = storableText(title).replace(/\s+/g, ' ').trim().slice(0, maxTitle);
  if (clean === '') throw new AppError('bad_request', { message: 'Write a title first.' });
  await change(db, userId, chatId, { title: clean });
}

/** Pinned chats come first, the last one pinned at the top. Throws 'conflict' if too many are. */
export async function pinChat(db: Database, userId: string, chatId: string, pinned: boolean): Promise<void> {
  if (pinned) {
    const { domain } = await getChat(db, userId, chatId);
    const others = (await listPinnedChats(db, userId, domain)).filter(({ id }) => id !== chatId);
    if (others.length >= maxPinned)
      throw new AppError('conflict', {
        message: `You can pin at most ${maxPinned} chats. Unpin one first.`,
      });
  }
  await change(db, userId, chatId, { pinnedAt: pinned ? new Date() : null });
}

export async function listPinnedChats(db: Database, userId: string, domain: Domain): Promise<Chat[]> {
  return db
    .select(chatColumns)
    .from(chats)
    .where(
      and(
        eq(chats.userId, userId),
        eq(chats.domain, domain),
        isNull(chats.deletedAt),
        isNotNull(chats.pinnedAt),
      ),
    )
    .orderBy(desc(chats.pinnedAt), desc(chats.id))
    .limit(maxPinned);
}

/** The chat can be restored; until then it's hidden. */
export async function deleteChat(db: Database, userId: string, chatId: string): Promise<void> {
  await change(db, userId, chatId, { deletedAt: new Date() });
}

/** Undoes deleteChat. */
export async function restoreChat(db: Database, userId: string, chatId: string): Promise<void> {
  const restored = await db
    .update(chats)
    .set({ deletedAt: null })
    .where(and(eq(chats.id, knownUuid(chatId, 'chat')), eq(chats.userId, userId), isNotNull(chats.deletedAt)))
    .returning({ id: chats.id });
  if (restored.length === 0) notFound();
}

/**
 * Moves the chat to the top of the list and returns its last message's id, if any. For message queries, inside their
 * transaction; locks the chat's row.
 */
export async function touchChat(db: Database, userId: string, chatId: string): Promise<string | null> {
  const [touched] = await db
    .update(chats)
    .set({ updatedAt: sql`clock_timestamp()` })
    .where(mine(userId, chatId))
    .returning({ lastMessageId: chats.lastMessageId });
  return touched === undefined ? notFound() : touched.lastMessageId;
}

async function change(
  db: Database,
  userId: string,
  chatId: string,
  values: Partial<typeof chats.$inferInsert>,
): Promise<void> {
  const changed = await db.update(chats).set(values).where(mine(userId, chatId)).returning({ id: chats.id });
  if (changed.length === 0) notFound();
}

function mine(userId: string, chatId: string) {
  return and(eq(chats.id, knownUuid(chatId, 'chat')), eq(chats.userId, userId), isNull(chats.deletedAt));
}

function notFound(): never {
  throw new AppError('not_found', { message: 'We couldn’t find this chat.' });
}
