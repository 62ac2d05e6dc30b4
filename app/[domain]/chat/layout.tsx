import Link from 'next/link';
import type { ReactNode } from 'react';
import { ChatList } from '#app/[domain]/chat/chat-list.tsx';
import { loadChats } from '#app/[domain]/chat/load-chats.ts';
import { pageDomain, pageUser } from '#app/access.ts';

export default async function ChatLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ domain: string }>;
}) {
  const domain = pageDomain((await params).domain);
  const user = await pageUser(`/${domain}/chat`);
  const groups = await loadChats(user.id, domain);
  return (
    <div className="mx-auto grid max-w-7xl px-4 sm:px-6 lg:grid-cols-[16rem_minmax(0,1fr)] lg:gap-12">
      <aside aria-label="Earlier chats" className="hidden lg:block">
        <div className="sticky top-15 h-[calc(100dvh-3.75rem)] overflow-y-auto py-8">
          <h2 className="mb-3 px-3 font-medium font-sans text-muted-foreground text-sm tracking-normal">
            Earlier chats
          </h2>
          <ChatList domain={domain} groups={groups} />
          <Link
            href="/shared"
            className="mt-4 block rounded-lg px-3 py-2 text-muted-foreground text-sm hover:bg-muted hover:text-foreground"
          >
            Shared answers
          </Link>
        </div>
      </aside>
      {children}
    </div>
  );
}
