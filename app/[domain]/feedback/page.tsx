import { ThumbsDown } from 'lucide-react';
import Link from 'next/link';
import { FeedbackList } from '#app/[domain]/feedback/feedback-list.tsx';
import { domainTitle, pageDomain, pageUser } from '#app/access.ts';
import { buttonClass } from '#app/components/ui/button.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { dayOf } from '#app/day.ts';
import { domainFacts } from '#lib/contract/domain.ts';
import { database } from '#lib/db/client.ts';
import { listFeedback } from '#lib/db/feedback.ts';
import { ratingsBehindFeedback } from '#lib/db/imported-feedback.ts';
import { ownTaste } from '#lib/db/own-taste.ts';

export const generateMetadata = domainTitle('Your feedback');

/** Everything a person wasn't interested in, each with an undo. */
export default async function FeedbackPage({ params }: { params: Promise<{ domain: string }> }) {
  const domain = pageDomain((await params).domain);
  const user = await pageUser(`/${domain}/feedback`);
  const [given, ratings, own] = await Promise.all([
    listFeedback(database(), user.id, domain),
    ratingsBehindFeedback(database(), user.id, domain),
    ownTaste(database(), user.id, domain),
  ]);
  const nouns = domainFacts[domain];
  return (
    <main id="content" className="mx-auto max-w-3xl px-4 py-8 sm:px-6 sm:py-10">
      <h1 className="text-3xl sm:text-4xl">Your feedback</h1>
      <p className="mt-1.5 text-muted-foreground text-sm">
        {given.length === 0
          ? `Your feedback on recommended ${nouns.items} shows up here.`
          : `It only changes which ${nouns.items} we recommend to you. Newest first.`}
      </p>
      {own.leanings.length > 0 && (
        <p className="mt-1.5 text-sm">
          <Link href={`/${domain}/beliefs`} className="rounded text-primary underline underline-offset-4">
            {own.leanings.length === 1
              ? '1 more thing you said about your taste'
              : `${own.leanings.length} more things you said about your taste`}
          </Link>
        </p>
      )}
      {given.length === 0 ? (
        <div className="mt-6">
          <EmptyState
            icon={<ThumbsDown className="size-6" />}
            title="No feedback yet"
            action={
              <Link href={`/${domain}`} className={buttonClass()}>
                See recommendations
              </Link>
            }
          >
            To give feedback, choose “Not interested” on a recommended {nouns.item} and pick a reason.
          </EmptyState>
        </div>
      ) : (
        <FeedbackList
          domain={domain}
          entries={given.map(({ id, itemId, title, reason, reasonValue, reasonTitle, createdAt }) => ({
            id,
            itemId,
            itemTitle: title,
            reason,
            value: reasonValue,
            title: reasonTitle ?? undefined,
            rating: ratings.get(id),
            day: dayOf(createdAt),
          }))}
        />
      )}
    </main>
  );
}
