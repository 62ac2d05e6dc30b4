import Link from 'next/link';
import { AskAboutAny } from '#app/[domain]/chat/ask-about-any.tsx';
import { AskAnything } from '#app/[domain]/chat/ask-anything.tsx';
import { ChatList } from '#app/[domain]/chat/chat-list.tsx';
import { loadChats } from '#app/[domain]/chat/load-chats.ts';
import { domainTitle, pageDomain, pageUser } from '#app/access.ts';
import { domainFacts } from '#lib/contract/domain.ts';

export const generateMetadata = domainTitle('Chats');

export default async function ChatsPage({ params }: { params: Promise<{ domain: string }> }) {
  const domain = pageDomain((await params).domain);
  const user = await pageUser(`/${domain}/chat`);
  const groups = await loadChats(user.id, domain);
  return (
    <main id="content" className="max-w-2xl py-8 sm:py-10">
      <h1 className="text-3xl sm:text-4xl">Chats</h1>
      <p className="mt-1.5 mb-6 text-muted-foreground text-sm">
        Ask anything about your list, or pick a {domainFacts[domain].item} to ask why it’s recommended to you,
        or why not.
      </p>
      <AskAnything domain={domain} />
      <p className="my-3 text-muted-foreground text-sm">or</p>
      <AskAboutAny domain={domain} noun={domainFacts[domain].item} />
      <section aria-labelledby="earlier" className="mt-10 lg:hidden">
        <h2 id="earlier" className="mb-3 text-xl">
          Earlier chats
        </h2>
        <ChatList domain={domain} groups={groups} />
      </section>
      <p className="mt-6 lg:hidden">
        <Link href="/shared" className="rounded text-muted-foreground text-sm hover:text-foreground">
          Shared answers
        </Link>
      </p>
    </main>
  );
}
