import { Clapperboard, FileUp, SearchX } from 'lucide-react';
import Link from 'next/link';
import { playTime } from '#app/[domain]/bring/outcome-words.ts';
import { HistoryList } from '#app/[domain]/history/history-list.tsx';
import { seekOutsideTitles } from '#app/[domain]/history/outside/seek-outside-titles.ts';
import { domainTitle, pageDomain, pageUser } from '#app/access.ts';
import { buttonClass } from '#app/components/ui/button.tsx';
import { inputClass } from '#app/components/ui/field.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { dayOf } from '#app/day.ts';
import { domainFacts } from '#lib/contract/domain.ts';
import { database } from '#lib/db/client.ts';
import { countUnknown, listHistory } from '#lib/db/history.ts';
import { countOutsideTitles } from '#lib/db/outside-titles.ts';
import { asideIds } from '#lib/db/own-taste.ts';

export const generateMetadata = domainTitle('History');

const pageSize = 24;

export default async function HistoryPage({
  params,
  searchParams,
}: {
  params: Promise<{ domain: string }>;
  searchParams: Promise<{ q?: string | string[]; page?: string | string[] }>;
}) {
  const domain = pageDomain((await params).domain);
  const user = await pageUser(`/${domain}/history`);
  const { q, page } = await searchParams;
  const query = typeof q === 'string' ? q.slice(0, 200) : '';
  await seekOutsideTitles(database(), user.id, domain);
  const [found, unknown, outsideCount, aside] = await Promise.all([
    listHistory(database(), user.id, domain, { query, page: Number(page) || 1, pageSize }),
    countUnknown(database(), user.id, domain),
    countOutsideTitles(database(), user.id, domain),
    asideIds(database(), user.id, domain),
  ]);
  const nouns = domainFacts[domain];
  const pageHref = (target: number) =>
    `/${domain}/history?${new URLSearchParams({ ...(query === '' ? {} : { q: query }), page: String(target) })}`;
  return (
    <main id="content" className="mx-auto max-w-3xl px-4 py-8 sm:px-6 sm:py-10">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <h1 className="text-3xl sm:text-4xl">History</h1>
        <Link href={`/${domain}/bring`} className={buttonClass()}>
          <FileUp className="size-4" aria-hidden="true" /> Bring your history
        </Link>
      </div>
      <p className="mt-1.5 text-muted-foreground text-sm">
        {query === ''
          ? `${found.total.toLocaleString('en')} ${found.total === 1 ? nouns.item : nouns.items}, newest first. The recommender reads all that count; “Not this one as a reason” takes one out without removing it.`
          : `${found.total.toLocaleString('en')} of your ${nouns.items} ${found.total === 1 ? 'matches' : 'match'} “${query}”.`}
      </p>
      {outsideCount > 0 && (
        <p className="mt-1.5 text-sm">
          <Link
            href={`/${domain}/history/outside`}
            className="rounded text-primary underline underline-offset-4"
          >
            {outsideCount.toLocaleString('en')} more {outsideCount === 1 ? 'isn’t' : 'aren’t'} in the
            catalogue
          </Link>
        </p>
      )}
      {query === '' && unknown > 0 && (
        <p className="mt-1.5 text-muted-foreground text-sm">
          The current recommender doesn’t know {unknown.toLocaleString('en')} of them:{' '}
          {unknown === 1 ? 'it stays' : 'they stay'} in your history and {unknown === 1 ? 'doesn’t' : 'don’t'}{' '}
          count.
        </p>
      )}
      <HistoryList
        domain={domain}
        nouns={nouns}
        entries={found.entries.map(
          ({ itemId, title, year, genres, watchedAt, knownToModel, addedBy, ...entry }) => ({
            itemId,
            title,
            year,
            genres,
            knownToModel,
            addedBy,
            isAside: aside.has(itemId),
            day: entry.undated ? 'No date' : dayOf(watchedAt),
            notes: [
              entry.ratingGiven !== null && `rated ${entry.ratingGiven}`,
              entry.minutesPlayed !== null && `played ${playTime(entry.minutesPlayed)}`,
            ].filter((note) => note !== false),
          }),
        )}
        search={
          <search>
            <form action={`/${domain}/history`} className="flex gap-2">
              <input
                type="search"
                name="q"
                defaultValue={query}
                aria-label="Search your history"
                placeholder="Search your history…"
                maxLength={200}
                className={inputClass}
              />
              <button type="submit" className={`${buttonClass()} h-11`}>
                Search
              </button>
            </form>
          </search>
        }
        empty={
          query === '' ? (
            <EmptyState
              icon={<Clapperboard className="size-6" />}
              title="No history yet"
              action={
                <Link href={`/${domain}/bring`} className={buttonClass({ variant: 'primary' })}>
                  Bring your history
                </Link>
              }
            >
              Bring it from another service, or add a {nouns.item} in the field above.
            </EmptyState>
          ) : (
            <EmptyState
              icon={<SearchX className="size-6" />}
              title="No matches"
              action={
                <Link href={`/${domain}/history`} className={buttonClass()}>
                  Show everything
                </Link>
              }
            >
              No {nouns.item} in your history matches “{query}”.
            </EmptyState>
          )
        }
      />
      {found.pageCount > 1 && (
        <nav aria-label="Pages" className="mt-8 flex items-center justify-between text-sm">
          {found.page > 1 ? (
            <Link href={pageHref(found.page - 1)} rel="prev" className={buttonClass()}>
              Newer
            </Link>
          ) : (
            <span />
          )}
          <span className="text-muted-foreground tabular-nums">
            Page {found.page} of {found.pageCount}
          </span>
          {found.page < found.pageCount ? (
            <Link href={pageHref(found.page + 1)} rel="next" className={buttonClass()}>
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
