import { Link2Off } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { pageUser } from '#app/access.ts';
import { Brand } from '#app/components/brand.tsx';
import { buttonClass } from '#app/components/ui/button.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { ShareList } from '#app/shared/share-list.tsx';
import { readSharedAnswer } from '#app/shared/shared-answer.ts';
import { database } from '#lib/db/client.ts';
import { listShares } from '#lib/db/shares.ts';

export const metadata: Metadata = { title: 'Shared answers' };

/** All links of the signed-in person, to open or revoke. */
export default async function SharesPage() {
  const user = await pageUser('/shared');
  const shares = await listShares(database(), user.id);
  const [latest] = shares;
  return (
    <div className="mx-auto max-w-3xl px-4 sm:px-6">
      <header className="flex h-15 items-center justify-between">
        <Brand href="/" />
        <Link
          href={latest === undefined ? '/' : `/${latest.domain}/chat`}
          className={buttonClass({ variant: 'quiet', size: 'small' })}
        >
          Back to chats
        </Link>
      </header>
      <main id="content" className="py-6">
        <h1 className="text-3xl sm:text-4xl">Shared answers</h1>
        <p className="mt-1.5 mb-6 text-muted-foreground text-sm">
          Anyone with a link can read that answer and its evidence until you revoke it.
        </p>
        {shares.length === 0 ? (
          <EmptyState icon={<Link2Off className="size-6" />} title="No shared answers">
            To create a link, choose “Share” below an answer.
          </EmptyState>
        ) : (
          <ShareList
            shares={shares.map(({ id, content, chatId, chatTitle, domain, createdAt }) => ({
              id,
              chatPath: `/${domain}/chat/${chatId}`,
              title: chatTitle,
              question: readSharedAnswer(content)?.question ?? '',
              when: createdAt.toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' }),
            }))}
          />
        )}
      </main>
    </div>
  );
}
