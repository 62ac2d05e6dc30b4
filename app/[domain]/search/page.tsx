import { SearchX } from 'lucide-react';
import Link from 'next/link';
import { notInCatalogue } from '#app/[domain]/search/not-in-catalogue.ts';
import { SearchResults } from '#app/[domain]/search/search-results.tsx';
import { domainTitle, pageDomain, pageUser } from '#app/access.ts';
import { buttonClass } from '#app/components/ui/button.tsx';
import { inputClass } from '#app/components/ui/field.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { pictureOf } from '#app/cover/picture-of.ts';
import { domainFacts } from '#lib/contract/domain.ts';
import { catalogueFacets } from '#lib/db/catalogue-facets.ts';
import { database } from '#lib/db/client.ts';
import { searchItems } from '#lib/db/items.ts';
import { savedAmong } from '#lib/db/saved-items.ts';

export const generateMetadata = domainTitle('Search');

const resultCount = 48;

/** The whole catalogue, by title, maker, genre, tag and year. */
export default async function SearchPage({
  params,
  searchParams,
}: {
  params: Promise<{ domain: string }>;
  searchParams: Promise<{ q?: string | string[] }>;
}) {
  const domain = pageDomain((await params).domain);
  const user = await pageUser(`/${domain}/search`);
  const { q } = await searchParams;
  const query = typeof q === 'string' ? q.slice(0, 200).trim() : '';
  const [found, facets] = await Promise.all([
    query === '' ? [] : searchItems(database(), domain, query, { limit: resultCount, userId: user.id }),
    catalogueFacets(database(), domain),
  ]);
  const saved = await savedAmong(
    database(),
    user.id,
    domain,
    found.map(({ itemId }) => itemId),
  );
  const nouns = domainFacts[domain];
  return (
    <main id="content" className="mx-auto max-w-3xl px-4 py-8 sm:px-6 sm:py-10">
      <h1 className="text-3xl sm:text-4xl">Search</h1>
      <search>
        <form action={`/${domain}/search`} className="mt-4 flex gap-2">
          <input
            key={query}
            type="search"
            name="q"
            defaultValue={query}
            aria-label={`Search all ${nouns.items}`}
            placeholder={
              domain === 'movies' ? 'A title, a genre, a year…' : 'A title, a maker, a genre, a platform…'
            }
            maxLength={200}
            // biome-ignore lint/a11y/noAutofocus: it's what the page is for
            autoFocus={query === ''}
            className={inputClass}
          />
          <button type="submit" className={`${buttonClass({ variant: 'primary' })} h-11`}>
            Search
          </button>
        </form>
      </search>
      {query !== '' && found.length > 0 && (
        <p role="status" className="mt-4 text-muted-foreground text-sm">
          {found.length === resultCount
            ? `The first ${resultCount} matches for “${query}”.`
            : `${found.length} ${found.length === 1 ? 'match' : 'matches'} for “${query}”.`}
        </p>
      )}
      {query !== '' && found.length === 0 && (
        <div className="mt-6">
          <EmptyState
            icon={<SearchX className="size-6" />}
            title={`No match for “${query}”`}
            action={
              <Link href={`/${domain}`} className={buttonClass()}>
                See recommendations
              </Link>
            }
          >
            {notInCatalogue(nouns, facets)}
          </EmptyState>
        </div>
      )}
      {query === '' && (
        <p className="mt-4 text-muted-foreground text-sm">
          {facets.items.toLocaleString('en')} {nouns.items}
          {facets.lastYear !== null && ` to ${facets.lastYear}`}. Try{' '}
          {domain === 'movies' ? '“comedy 1990s” or “Alien 1979”' : '“Valve”, “puzzle” or “strategy 2015”'}.
        </p>
      )}
      <SearchResults
        domain={domain}
        nouns={nouns}
        films={found.map((item) => ({
          itemId: item.itemId,
          title: item.title,
          year: item.year,
          genres: item.genres,
          developer: item.details.developer,
          picture: pictureOf(domain, item),
          saved: saved.has(item.itemId),
          inHistory: item.inHistory,
        }))}
      />
    </main>
  );
}
