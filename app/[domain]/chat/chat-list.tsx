'use client';

import { usePathname, useRouter } from 'next/navigation';
import { startTransition, useId, useOptimistic } from 'react';
import { changeChat } from '#app/[domain]/actions.ts';
import { type ChatChange, type ChatEntry, ChatListEntry } from '#app/[domain]/chat/chat-entry.tsx';
import type { ChatGroup } from '#app/[domain]/chat/load-chats.ts';
import { useChatSearch } from '#app/[domain]/chat/use-chat-search.ts';
import { Button } from '#app/components/ui/button.tsx';
import { inputClass } from '#app/components/ui/field.tsx';
import { useToast } from '#app/components/ui/toast.tsx';
import { unreachable } from '#app/unreachable.ts';

/** Earlier chats: pinned ones, then by day, or what a search finds. Deleting one can be undone. */
export function ChatList({ domain, groups }: { domain: string; groups: ChatGroup[] }) {
  const pathname = usePathname();
  const router = useRouter();
  const toast = useToast();
  const id = useId();
  const search = useChatSearch(domain);
  const [changed, showChange] = useOptimistic(
    new Map<string, ChatChange>(),
    (before, [chatId, change]: [string, ChatChange]) => new Map(before).set(chatId, change),
  );

  function apply(chat: ChatEntry, change: ChatChange) {
    startTransition(async () => {
      showChange([chat.id, change]);
      const result = await changeChat({ chatId: chat.id, ...change }).catch(unreachable);
      if (!result.ok) return toast({ message: result.message, tone: 'danger' });
      search.again();
      if (change.change !== 'delete') return;
      if (pathname.endsWith(chat.id)) router.push(`/${domain}/chat`);
      toast({
        message: `Deleted the chat about ${chat.title}.`,
        action: { label: 'Undo', run: () => restore(chat) },
      });
    });
  }
  function restore(chat: ChatEntry) {
    startTransition(async () => {
      const result = await changeChat({ chatId: chat.id, change: 'restore' }).catch(unreachable);
      if (result.ok) search.again();
      else toast({ message: result.message, tone: 'danger' });
    });
  }
  function entries(chats: (ChatEntry & { excerpt?: string | null })[]) {
    return (
      <ul className="space-y-0.5">
        {chats.flatMap((chat) => {
          const change = changed.get(chat.id);
          if (change?.change === 'delete') return [];
          const href = `/${domain}/chat/${chat.id}`;
          return [
            <ChatListEntry
              key={chat.id}
              chat={change?.change === 'rename' ? { ...chat, title: change.title } : chat}
              href={href}
              current={pathname === href}
              detail={chat.excerpt ?? chat.when}
              onChange={(wanted) => apply(chat, wanted)}
            />,
          ];
        })}
      </ul>
    );
  }

  const { found } = search;
  if (groups.length === 0) return <p className="text-muted-foreground text-sm">No chats yet.</p>;
  return (
    <>
      <search>
        <input
          type="search"
          aria-label="Search your chats"
          placeholder="Search your chats…"
          value={search.query}
          maxLength={200}
          onChange={(event) => search.setQuery(event.target.value)}
          className={`${inputClass} mb-3`}
        />
      </search>
      {search.query.trim() === '' ? (
        groups.map(({ name, chats }, index) => (
          <section key={name} aria-labelledby={`${id}-${index}`} className="mb-4">
            <h3
              id={`${id}-${index}`}
              className="mb-1 px-3 font-medium font-sans text-muted-foreground text-xs tracking-normal"
            >
              {name}
            </h3>
            {entries(chats)}
          </section>
        ))
      ) : (
        <>
          <p role="status" className="mb-2 px-3 text-muted-foreground text-xs">
            {statusOf(found)}
          </p>
          {found !== null && entries(found.chats)}
          {found !== null && found.nextOffset !== null && (
            <Button size="small" variant="quiet" onClick={search.more}>
              Show more
            </Button>
          )}
        </>
      )}
    </>
  );
}

function statusOf(found: ReturnType<typeof useChatSearch>['found']): string {
  if (found === null) return 'Searching…';
  if (found.failed) return 'The search didn’t work. Try again.';
  if (found.chats.length === 0) return 'No chat has all of these words.';
  if (found.nextOffset !== null) return `The newest ${found.chats.length} chats with these words`;
  return found.chats.length === 1 ? '1 chat' : `${found.chats.length} chats`;
}
