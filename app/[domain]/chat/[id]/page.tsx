import type { Metadata } from 'next';
import { cache, Suspense } from 'react';
import { Chat } from '#app/[domain]/chat/chat.tsx';
import { ChatNotes } from '#app/[domain]/chat/chat-notes.tsx';
import { loadConversation } from '#app/[domain]/chat/load-conversation.ts';
import { parsePerspective } from '#app/[domain]/chat/message.ts';
import { CompareOffer } from '#app/[domain]/compare/compare-offer.tsx';
import { orNotFound, pageDomain, pageUser } from '#app/access.ts';
import { getChat } from '#lib/db/chats.ts';
import { database } from '#lib/db/client.ts';

type Params = { params: Promise<{ domain: string; id: string }> };

/** Also for the title: a chat that doesn't exist or isn't theirs is titled "Not found". */
const openChat = cache(async (segment: string, id: string) => {
  const domain = pageDomain(segment);
  const user = await pageUser(`/${domain}/chat/${id}`);
  return { domain, user, chat: await orNotFound(getChat(database(), user.id, id)) };
});

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { domain, id } = await params;
  await openChat(domain, id);
  return { title: 'Chat' };
}

export default async function ChatPage({ params }: Params) {
  const { domain: segment, id } = await params;
  const { domain, user, chat } = await openChat(segment, id);
  const conversation = await loadConversation(user.id, chat);
  const { choice, own } = parsePerspective(domain, chat.perspective);
  return (
    <Chat
      key={chat.id}
      domain={domain}
      id={chat.id}
      title={chat.title}
      about={chat.itemId === null ? null : chat.title}
      stored={conversation}
      initialPerspective={choice}
      initialOwn={own}
      notes={
        <ChatNotes domain={domain} itemId={chat.itemId} isAdministrator={user.role === 'administrator'} />
      }
      compare={
        chat.itemId !== null && (
          <Suspense key="compare">
            <CompareOffer domain={domain} itemId={chat.itemId} />
          </Suspense>
        )
      }
    />
  );
}
