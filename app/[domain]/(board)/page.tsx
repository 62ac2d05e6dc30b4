import { Board } from '#app/[domain]/board.tsx';
import { loadShelf } from '#app/[domain]/load-shelf.ts';
import { domainTitle, pageDomain, pageUser } from '#app/access.ts';
import { domainFacts } from '#lib/contract/domain.ts';
import { database } from '#lib/db/client.ts';
import { listFeedback } from '#lib/db/feedback.ts';
import { historyItemIds, listHistory } from '#lib/db/history.ts';

export const generateMetadata = domainTitle('For you');

const recentCount = 12;

export default async function RecommendationsPage({ params }: { params: Promise<{ domain: string }> }) {
  const domain = pageDomain((await params).domain);
  const user = await pageUser(`/${domain}`);
  const [recent, history, feedback] = await Promise.all([
    listHistory(database(), user.id, domain, { pageSize: recentCount }),
    historyItemIds(database(), user.id, domain),
    listFeedback(database(), user.id, domain),
  ]);
  const shelf = await loadShelf(domain, history, feedback);
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
      />
    </main>
  );
}
