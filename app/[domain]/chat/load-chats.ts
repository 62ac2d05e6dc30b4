import type { ChatEntry } from '#app/[domain]/chat/chat-list.tsx';
import type { Domain } from '#lib/contract/domain.ts';
import { listChats } from '#lib/db/chats.ts';
import { database } from '#lib/db/client.ts';

const shownChats = 100;

export async function loadChats(userId: string, domain: Domain): Promise<ChatEntry[]> {
  const chats = await listChats(database(), userId, { domain, limit: shownChats });
  return chats.map(({ id, title, updatedAt }) => ({
    id,
    title,
    when: updatedAt.toLocaleString('en', {
      month: 'short',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    }),
  }));
}
