'use client';

import { Trash2 } from 'lucide-react';
import Link from 'next/link';
import { usePathname, useRouter } from 'next/navigation';
import { startTransition, useOptimistic } from 'react';
import { changeChat } from '#app/[domain]/actions.ts';
import { classNames } from '#app/components/class-names.ts';
import { Button } from '#app/components/ui/button.tsx';
import { useToast } from '#app/components/ui/toast.tsx';
import { unreachable } from '#app/unreachable.ts';

export type ChatEntry = { id: string; title: string; when: string };

/** Earlier chats, newest first. Deleting one can be undone. */
export function ChatList({ domain, chats }: { domain: string; chats: ChatEntry[] }) {
  const pathname = usePathname();
  const router = useRouter();
  const toast = useToast();
  const [shown, hide] = useOptimistic(chats, (current, chatId: string) =>
    current.filter(({ id }) => id !== chatId),
  );

  function remove(chat: ChatEntry) {
    startTransition(async () => {
      hide(chat.id);
      const result = await changeChat({ chatId: chat.id, change: 'delete' }).catch(unreachable);
      if (!result.ok) return toast({ message: result.message, tone: 'danger' });
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
      if (!result.ok) toast({ message: result.message, tone: 'danger' });
    });
  }

  if (shown.length === 0) return <p className="text-muted-foreground text-sm">No chats yet.</p>;
  return (
    <ul className="space-y-0.5">
      {shown.map((chat) => {
        const href = `/${domain}/chat/${chat.id}`;
        const current = pathname === href;
        return (
          <li key={chat.id} className="group relative">
            <Link
              href={href}
              aria-current={current ? 'page' : undefined}
              className={classNames(
                'block rounded-lg py-2 pr-10 pl-3 text-sm',
                current ? 'bg-accent text-accent-foreground' : 'hover:bg-muted',
              )}
            >
              <span className="block truncate">{chat.title}</span>
              <span className={classNames('block text-xs', current ? 'opacity-75' : 'text-muted-foreground')}>
                {chat.when}
              </span>
            </Link>
            <Button
              variant="quiet"
              size="small-icon"
              className="absolute top-2.5 right-1 sm:opacity-0 sm:focus-visible:opacity-100 sm:group-focus-within:opacity-100 sm:group-hover:opacity-100"
              aria-label={`Delete the chat about ${chat.title}`}
              title="Delete"
              onClick={() => remove(chat)}
            >
              <Trash2 className="size-4" aria-hidden="true" />
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
