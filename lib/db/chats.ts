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

export type Chat = {
  id: string;
  domain: Domain;
  itemId: string | null;
  perspective: string;
  title: string;
  createdAt: Date;
  updatedAt: Date;
};

const chatColumns = {
  id: chats.id,
  domain: chats.domain,
  itemId: chats.itemId,
  perspective: chats.perspective,
  title: chats.title,
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
  const updated = await db
    .update(chats)
    .set({ perspective: storableText(perspective).slice(0, maxPerspective) })
    .where(mine(userId, chatId))
    .returning({ id: chats.id });
  if (updated.length === 0) notFound();
}

/** The chat can be restored; until then it's hidden. */
export async function deleteChat(db: Database, userId: string, chatId: string): Promise<void> {
  const deleted = await db
    .update(chats)
    .set({ deletedAt: new Date() })
    .where(mine(userId, chatId))
    .returning({ id: chats.id });
  if (deleted.length === 0) notFound();
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

/** Moves the chat to the top of the list. For message queries, inside their transaction; locks the chat's row. */
export async function touchChat(db: Database, userId: string, chatId: string): Promise<void> {
  const touched = await db
    .update(chats)
    .set({ updatedAt: sql`clock_timestamp()` })
    .where(mine(userId, chatId))
    .returning({ id: chats.id });
  if (touched.length === 0) notFound();
}

function mine(userId: string, chatId: string) {
  return and(eq(chats.id, knownUuid(chatId, 'chat')), eq(chats.userId, userId), isNull(chats.deletedAt));
}

function notFound(): never {
  throw new AppError('not_found', { message: 'We couldn’t find this chat.' });
}
