import { SearchX } from 'lucide-react';
import Link from 'next/link';
import { playTime, sourceWords } from '#app/[domain]/bring/outcome-words.ts';
import { OutsideList } from '#app/[domain]/history/outside/outside-list.tsx';
import { domainTitle, pageDomain, pageUser } from '#app/access.ts';
import { buttonClass } from '#app/components/ui/button.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { dayOf } from '#app/day.ts';
import { domainFacts } from '#lib/contract/domain.ts';
import { database } from '#lib/db/client.ts';
import { listOutsideTitles } from '#lib/db/outside-titles.ts';

export const generateMetadata = domainTitle('Not in the catalogue');

/** What the person brought and the catalogue doesn't have. */
export default async function OutsideTitlesPage({
  params,
  searchParams,
}: {
  params: Promise<{ domain: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
}) {
  const domain = pageDomain((await params).domain);
  const user = await pageUser(`/${domain}/history/outside`);
  const wanted = Number((await searchParams).page) || 1;
  const { titles, total, page, pageCount } = await listOutsideTitles(database(), user.id, domain, {
    page: wanted,
  });
  const nouns = domainFacts[domain];
  return (
    <main id="content" className="mx-auto max-w-3xl px-4 py-8 sm:px-6 sm:py-10">
      <Link
        href={`/${domain}/history`}
        className="rounded text-primary text-sm underline-offset-4 hover:underline"
      >
        ← History
      </Link>
      <h1 className="mt-2 text-3xl sm:text-4xl">Not in the catalogue</h1>
      <p className="mt-1.5 text-muted-foreground text-sm">
        This catalogue doesn’t have {total.toLocaleString('en')} {total === 1 ? 'title' : 'titles'} of your
        history. We keep {total === 1 ? 'it' : 'them'} for you, but the recommender can’t take{' '}
        {total === 1 ? 'it' : 'them'} into account.
      </p>
      {titles.length === 0 ? (
        <div className="mt-6">
          <EmptyState
            icon={<SearchX className="size-6" />}
            title="Nothing here"
            action={
              <Link href={`/${domain}/bring`} className={buttonClass()}>
                Bring your history
              </Link>
            }
          >
            Every {nouns.item} in your history is in the catalogue.
          </EmptyState>
        </div>
      ) : (
        <OutsideList
          domain={domain}
          titles={titles.map(({ id, title, year, kind, watchedAt, minutesPlayed, ratingGiven, source }) => ({
            id,
            title: year === null ? title : `${title} (${year})`,
            facts: [
              watchedAt === null ? 'no date' : dayOf(watchedAt),
              kind,
              ratingGiven !== null && `rated ${ratingGiven}`,
              minutesPlayed !== null && `played ${playTime(minutesPlayed)}`,
              `from ${sourceWords(source)}`,
            ].filter((fact) => typeof fact === 'string'),
          }))}
        />
      )}
      {pageCount > 1 && (
        <nav aria-label="Pages" className="mt-8 flex items-center justify-between text-sm">
          {page > 1 ? (
            <Link href={`/${domain}/history/outside?page=${page - 1}`} rel="prev" className={buttonClass()}>
              Newer
            </Link>
          ) : (
            <span />
          )}
          <span className="text-muted-foreground tabular-nums">
            Page {page} of {pageCount}
          </span>
          {page < pageCount ? (
            <Link href={`/${domain}/history/outside?page=${page + 1}`} rel="next" className={buttonClass()}>
              Older
            </Link>
          ) : (
            <span />
          )}
        </nav>
      )}
    </main>
  );
}
