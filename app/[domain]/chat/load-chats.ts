import type { ChatEntry } from '#app/[domain]/chat/chat-entry.tsx';
import type { Domain } from '#lib/contract/domain.ts';
import { type Chat, listChats, listPinnedChats } from '#lib/db/chats.ts';
import { database } from '#lib/db/client.ts';

const shownChats = 100; // the search finds older ones

export type ChatGroup = { name: string; chats: ChatEntry[] };

/** Pinned chats, then the others by the day they were last used, newest first. */
export async function loadChats(userId: string, domain: Domain): Promise<ChatGroup[]> {
  const [pinned, newest] = await Promise.all([
    listPinnedChats(database(), userId, domain),
    listChats(database(), userId, { domain, limit: shownChats }),
  ]);
  return groupChats(pinned, newest, new Date());
}

export function groupChats(pinned: readonly Chat[], newest: readonly Chat[], now: Date): ChatGroup[] {
  const days = Map.groupBy(
    newest.filter(({ pinnedAt }) => pinnedAt === null),
    ({ updatedAt }) => dayOf(updatedAt, now),
  );
  return [['Pinned', pinned] as const, ...days]
    .filter(([, chats]) => chats.length > 0)
    .map(([name, chats]) => ({ name, chats: chats.map(entryOf) }));
}

export function entryOf({ id, title, pinnedAt, updatedAt }: Chat): ChatEntry {
  const when = { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' } as const;
  return { id, title, pinned: pinnedAt !== null, when: updatedAt.toLocaleString('en', when) };
}

function dayOf(date: Date, now: Date): string {
  const midnight = (daysAgo: number) => new Date(now.getFullYear(), now.getMonth(), now.getDate() - daysAgo);
  if (date >= midnight(0)) return 'Today';
  if (date >= midnight(1)) return 'Yesterday';
  const year = date.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const);
  return date.toLocaleDateString('en', { month: 'long', day: 'numeric', ...year });
}
