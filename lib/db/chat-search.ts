// Full-text search over a person's chats: their titles and every message, of branches that aren't shown, too. The newest
// chat comes first; with it comes a piece of the newest message that matched.

import { and, desc, eq, isNull, or, sql } from 'drizzle-orm';
import type { Domain } from '#lib/contract/domain.ts';
import { type Chat, chatColumns } from './chats.ts';
import type { Database } from './client.ts';
import { chats, messages } from './schema.ts';
import { queryWords, searchable, searchQuery, withoutAccents } from './searchable.ts';

const pageSize = 20;
const maxOffset = 1_000;
const wordsBefore = 6;
const wordsAfter = 14;

export type FoundChat = Chat & { excerpt: string | null }; // null: only the title matched
export type FoundChats = { chats: FoundChat[]; nextOffset: number | null };

export async function searchChats(
  db: Database,
  userId: string,
  { domain, query, offset = 0 }: { domain: Domain; query: string; offset?: number },
): Promise<FoundChats> {
  const words = queryWords(query);
  if (words.length === 0 || offset > maxOffset) return { chats: [], nextOffset: null };
  const wanted = searchQuery(words);
  const matching = sql`(select m.words from ${messages} m where m.chat_id = ${chats.id}
    and ${searchable(sql`m.words`)} @@ ${wanted} order by m.sequence desc limit 1)`;
  const found = await db
    .select({ ...chatColumns, words: sql<string | null>`${matching}` })
    .from(chats)
    .where(
      and(
        eq(chats.userId, userId),
        eq(chats.domain, domain),
        isNull(chats.deletedAt),
        or(sql`${searchable(chats.title)} @@ ${wanted}`, sql`exists ${matching}`),
      ),
    )
    .orderBy(desc(chats.updatedAt), desc(chats.id))
    .limit(pageSize + 1)
    .offset(Math.max(0, Math.trunc(offset)));
  return {
    chats: found.slice(0, pageSize).map(({ words: text, ...chat }) => ({
      ...chat,
      excerpt: text === null ? null : excerptOf(text, words),
    })),
    nextOffset: found.length > pageSize ? offset + pageSize : null,
  };
}

/** The words around the first match. */
export function excerptOf(text: string, words: readonly string[]): string {
  const all = text.split(/\s+/).filter(Boolean);
  const place = all.findIndex((word) =>
    withoutAccents(word)
      .split(/[^\p{L}\p{N}]+/u)
      .some((piece) => words.some((wanted) => piece.startsWith(wanted))),
  );
  const start = Math.max(0, place - wordsBefore);
  const end = start + wordsBefore + wordsAfter;
  return `${start > 0 ? '… ' : ''}${all.slice(start, end).join(' ')}${end < all.length ? ' …' : ''}`;
}
