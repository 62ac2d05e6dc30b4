// Versions: messages of one parent. A question asked differently and an answer given again are each one more version;
// the others stay, with all that followed them, and the chat can be turned back to any of them.

import { and, asc, eq } from 'drizzle-orm';
import { AppError } from '#lib/errors.ts';
import { touchChat } from './chats.ts';
import type { Database } from './client.ts';
import { chats, messages } from './schema.ts';
import { knownUuid } from './text.ts';

type Link = { id: string; parentId: string | null; role: 'user' | 'assistant' };

/** By message, the ids of its versions, oldest first; a message that's alone isn't in it. */
export async function versionsOf(
  db: Database,
  userId: string,
  chatId: string,
): Promise<Record<string, string[]>> {
  const links = await linksOf(db, userId, knownUuid(chatId, 'chat'));
  const groups = Map.groupBy(links, ({ parentId, role }) => `${parentId} ${role}`);
  return Object.fromEntries(
    [...groups.values()]
      .filter((versions) => versions.length > 1)
      .flatMap((versions) => {
        const ids = versions.map(({ id }) => id);
        return ids.map((id) => [id, ids]);
      }),
  );
}

/** Shows a version and the newest of what followed it. Throws 'not_found' if the chat has no such message. */
export async function showVersion(
  db: Database,
  userId: string,
  chatId: string,
  messageId: string,
): Promise<void> {
  const id = knownUuid(chatId, 'chat');
  const wanted = knownUuid(messageId, 'message');
  await db.transaction(async (transaction) => {
    await touchChat(transaction, userId, id);
    const links = await linksOf(transaction, userId, id);
    if (!links.some((link) => link.id === wanted))
      throw new AppError('not_found', { message: 'We couldn’t find this version.' });
    const newestChild = new Map(links.map((link) => [link.parentId, link.id])); // of several, the last one stays
    let last = wanted;
    for (let next = newestChild.get(last); next !== undefined; next = newestChild.get(next)) last = next;
    await transaction.update(chats).set({ lastMessageId: last }).where(eq(chats.id, id));
  });
}

/** At most 500: messages.ts. */
async function linksOf(db: Database, userId: string, chatId: string): Promise<Link[]> {
  return db
    .select({ id: messages.id, parentId: messages.parentId, role: messages.role })
    .from(messages)
    .innerJoin(chats, and(eq(chats.id, messages.chatId), eq(chats.userId, userId)))
    .where(eq(messages.chatId, chatId))
    .orderBy(asc(messages.sequence));
}
