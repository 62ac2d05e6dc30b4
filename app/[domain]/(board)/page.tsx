import type { Metadata } from 'next';
import { Board, type Shelf } from '#app/[domain]/board.tsx';
import { pageDomain, pageUser } from '#app/access.ts';
import { recommend } from '#app/explainer/client.ts';
import { type Domain, domainFacts } from '#lib/catalogue/domains.ts';
import { database } from '#lib/db/client.ts';
import { historyItemIds, listHistory } from '#lib/db/history.ts';
import { itemsByIds } from '#lib/db/items.ts';
import { toAppError } from '#lib/errors.ts';

export const metadata: Metadata = { title: 'For you' };

const shelfSize = 24;
const recentCount = 12;

export default async function RecommendationsPage({ params }: { params: Promise<{ domain: string }> }) {
  const domain = pageDomain((await params).domain);
  const user = await pageUser(`/${domain}`);
  const [recent, history] = await Promise.all([
    listHistory(database(), user.id, domain, { pageSize: recentCount }),
    historyItemIds(database(), user.id, domain),
  ]);
  const shelf = await loadShelf(domain, history);
  return (
    <main id="content" className="mx-auto max-w-7xl px-4 py-8 sm:px-6 sm:py-10">
      <Board
        domain={domain}
        name={user.name}
        nouns={domainFacts[domain]}
        shelf={shelf}
        recent={recent.entries.map(({ itemId, title, year, genres }) => ({ itemId, title, year, genres }))}
        historySize={recent.total}
      />
    </main>
  );
}

async function loadShelf(domain: Domain, history: string[]): Promise<Shelf> {
  try {
    const { items, unknown } = await recommend(domain, history, shelfSize);
    const facts = new Map(
      (
        await itemsByIds(
          database(),
          domain,
          items.map((item) => item.itemId),
        )
      ).map((item) => [item.itemId, item]),
    );
    return {
      items: items.flatMap(({ itemId, rank }) => {
        const item = facts.get(itemId);
        return item === undefined
          ? []
          : [{ itemId, rank, title: item.title, year: item.year, genres: item.genres }];
      }),
      unknownCount: unknown.length,
    };
  } catch (thrown) {
    const error = toAppError(thrown);
    if (error.code === 'internal') console.error('recommendations:', error.cause);
    return { items: [], unknownCount: 0, problem: error.message };
  }
}
