import { after } from 'next/server';
import { Board } from '#app/[domain]/board.tsx';
import { seekOutsideTitles } from '#app/[domain]/history/outside/seek-outside-titles.ts';
import { type QueryValues, readListQuery } from '#app/[domain]/list-query.ts';
import { loadShelf } from '#app/[domain]/load-shelf.ts';
import { noteShown } from '#app/[domain]/note-shown.ts';
import { enoughToStart } from '#app/[domain]/shelf.ts';
import { domainTitle, pageDomain, pageUser } from '#app/access.ts';
import { pictureOf } from '#app/cover/picture-of.ts';
import { keptForAll } from '#app/kept-for-all.ts';
import { domainFacts } from '#lib/contract/domain.ts';
import { catalogueFacets } from '#lib/db/catalogue-facets.ts';
import { database } from '#lib/db/client.ts';
import { listFeedback } from '#lib/db/feedback.ts';
import { listHistory } from '#lib/db/history.ts';
import { tasteOf } from '#lib/db/own-taste.ts';
import { listStarters } from '#lib/db/starters.ts';

export const generateMetadata = domainTitle('For you');

const recentCount = 12;
const starterCount = 18;

export default async function RecommendationsPage({
  params,
  searchParams,
}: {
  params: Promise<{ domain: string }>;
  searchParams: Promise<QueryValues>;
}) {
  const domain = pageDomain((await params).domain);
  const user = await pageUser(`/${domain}`);
  const query = readListQuery(await searchParams);
  await seekOutsideTitles(database(), user.id, domain);
  const [recent, taste, feedback, facets] = await Promise.all([
    listHistory(database(), user.id, domain, { pageSize: recentCount }),
    tasteOf(database(), user.id, domain),
    listFeedback(database(), user.id, domain),
    catalogueFacets(database(), domain),
  ]);
  const [shelf, starters] = await Promise.all([
    loadShelf(domain, user.id, { ...taste, feedback }, query),
    recent.total < enoughToStart
      ? keptForAll(`starters ${domain}`, () => listStarters(database(), domain, starterCount))
      : [],
  ]);
  after(() => noteShown(user.id, domain, shelf)); // the person doesn't wait for it
  return (
    <main id="content" className="mx-auto max-w-7xl px-4 py-8 sm:px-6 sm:py-10">
      <Board
        domain={domain}
        name={user.name}
        nouns={domainFacts[domain]}
        shelf={shelf}
        recent={recent.entries.map(({ itemId, title, year, genres }) => ({ itemId, title, year, genres }))}
        historySize={recent.total}
        feedbackCount={feedback.length}
        asideCount={taste.stated.aside.length}
        leaningCount={taste.stated.leanings.length}
        query={{ ...query, page: shelf.page }}
        facets={facets}
        starters={starters.map((item) => ({
          itemId: item.itemId,
          title: item.title,
          year: item.year,
          genres: item.genres,
          picture: pictureOf(domain, item),
        }))}
      />
    </main>
  );
}
