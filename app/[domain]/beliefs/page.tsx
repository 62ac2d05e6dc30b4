import { Sparkles } from 'lucide-react';
import Link from 'next/link';
import { beliefParagraph } from '#app/[domain]/beliefs/belief-words.ts';
import { BeliefsPanel } from '#app/[domain]/beliefs/beliefs-panel.tsx';
import { TwoLists } from '#app/[domain]/beliefs/two-lists.tsx';
import { loadShelf } from '#app/[domain]/load-shelf.ts';
import { ShelfProblem } from '#app/[domain]/shelf-problem.tsx';
import { domainTitle, pageDomain, pageUser } from '#app/access.ts';
import { buttonClass } from '#app/components/ui/button.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { type Asked, fetchBeliefs } from '#app/explainer/client.ts';
import type { Beliefs } from '#lib/contract/belief.ts';
import { type Domain, domainFacts } from '#lib/contract/domain.ts';
import { evenBalance } from '#lib/contract/stated.ts';
import { database } from '#lib/db/client.ts';
import { listFeedback } from '#lib/db/feedback.ts';
import { itemsByIds } from '#lib/db/items.ts';
import { tasteOf } from '#lib/db/own-taste.ts';
import { toAppError } from '#lib/errors.ts';

export const generateMetadata = domainTitle('What it believes about you');

const shownTitles = 4;

export default async function BeliefsPage({ params }: { params: Promise<{ domain: string }> }) {
  const domain = pageDomain((await params).domain);
  const user = await pageUser(`/${domain}/beliefs`);
  const [{ history, stated }, feedback] = await Promise.all([
    tasteOf(database(), user.id, domain),
    listFeedback(database(), user.id, domain),
  ]);
  const unsaid = { ...stated, leanings: [], balance: evenBalance };
  const [told, before, after] = await Promise.all([
    loadBeliefs(domain, { history, stated }),
    loadShelf(domain, user.id, { history, feedback, stated: unsaid }),
    loadShelf(domain, user.id, { history, feedback, stated }),
  ]);
  const nouns = domainFacts[domain];
  const problem = 'problem' in told ? told.problem : (before.problem ?? after.problem);
  const beliefs = 'problem' in told ? [] : told.beliefs;
  const titles = new Map(
    (
      await itemsByIds(
        database(),
        domain,
        beliefs.flatMap(({ itemIds }) => itemIds.slice(0, shownTitles)),
      )
    ).map(({ itemId, title }) => [itemId, title]),
  );
  return (
    <main id="content" className="mx-auto max-w-6xl px-4 py-8 sm:px-6 sm:py-10">
      <h1 className="text-3xl sm:text-4xl">What it believes about you</h1>
      {problem !== undefined && (
        <div className="mt-6">
          <ShelfProblem problem={problem} />
        </div>
      )}
      {problem === undefined && beliefs.length === 0 && (
        <div className="mt-6">
          <EmptyState
            icon={<Sparkles className="size-6" />}
            title="Nothing yet"
            action={
              <Link href={`/${domain}`} className={buttonClass({ variant: 'primary' })}>
                Add {nouns.items}
              </Link>
            }
          >
            Two or three {nouns.items} with something in common are enough for a first belief.
          </EmptyState>
        </div>
      )}
      {problem === undefined && !('problem' in told) && beliefs.length > 0 && (
        <>
          <p className="mt-3 max-w-prose leading-relaxed">
            {beliefParagraph(beliefs, stated.leanings, nouns, told.counted)}
          </p>
          <p className="mt-2 max-w-prose text-muted-foreground text-sm">
            Say more, less or not at all, and the whole list moves that way at once, including {nouns.items}{' '}
            that are only close to it. It stays said when your history grows.
          </p>
          <BeliefsPanel
            domain={domain}
            nouns={nouns}
            said={{ leanings: stated.leanings, balance: stated.balance }}
            beliefs={beliefs.map(({ kind, value, historyCount, historySize, lift, itemIds }) => ({
              kind,
              value,
              historyCount,
              historySize,
              lift,
              titles: itemIds.slice(0, shownTitles).flatMap((itemId) => {
                const title = titles.get(itemId);
                return title === undefined ? [] : [{ itemId, title }];
              }),
            }))}
          >
            <TwoLists domain={domain} before={before} after={after} />
          </BeliefsPanel>
        </>
      )}
    </main>
  );
}

async function loadBeliefs(domain: Domain, asked: Asked): Promise<Beliefs | { problem: string }> {
  try {
    return await fetchBeliefs(domain, asked);
  } catch (thrown) {
    const error = toAppError(thrown);
    if (error.code === 'internal') console.error('beliefs:', error.cause);
    return { problem: error.message };
  }
}
