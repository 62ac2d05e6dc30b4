import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { AnswerText } from '#app/[domain]/chat/answer-text.tsx';
import { Vote, VoteForNone } from '#app/[domain]/compare/vote.tsx';
import { itemPath } from '#app/[domain]/item-reference.ts';
import { orNotFound, pageDomain, pageUser } from '#app/access.ts';
import { Badge } from '#app/components/ui/badge.tsx';
import type { Method } from '#lib/contract/method.ts';
import { database } from '#lib/db/client.ts';
import { getComparison } from '#lib/db/comparisons.ts';
import { itemById } from '#lib/db/items.ts';

const letters = ['A', 'B', 'C'];
const methodFacts: Record<Method, string> = {
  behavior: 'trained to predict what the recommender predicts; reads your history as titles',
  intention: 'reads the recommender’s vectors for you and for the items',
  hybrid: 'reads both: titles and vectors',
};

type Params = { params: Promise<{ domain: string; id: string }> };

/** Also for the title: a comparison that doesn't exist or isn't theirs is titled "Not found". */
const openComparison = cache(async (segment: string, id: string) => {
  const domain = pageDomain(segment);
  const user = await pageUser(`/${domain}/compare/${id}`);
  const comparison = await orNotFound(getComparison(database(), user.id, id));
  if (comparison.domain !== domain) notFound();
  return { domain, comparison };
});

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { domain, id } = await params;
  await openComparison(domain, id);
  return { title: 'Compare explanations' };
}

/** Side by side; names stay hidden until the vote. */
export default async function ComparePage({ params }: Params) {
  const { domain: segment, id } = await params;
  const { domain, comparison } = await openComparison(segment, id);
  const item = await itemById(database(), domain, comparison.itemId);
  const { texts, choice, methods } = comparison;
  return (
    <main id="content" className="mx-auto max-w-7xl px-4 py-8 sm:px-6 sm:py-10">
      <p className="text-muted-foreground text-sm">Blind comparison</p>
      <h1 className="mt-1 text-3xl sm:text-4xl">{comparison.question}</h1>
      <p className="mt-3 max-w-2xl text-muted-foreground text-sm" role="status">
        {choice === null
          ? 'Differently aligned language models answered the same question. Which explanation is best? You’ll see their names after you vote.'
          : choice === -1
            ? 'You preferred none of them. Here’s which is which.'
            : `You preferred ${letters[choice]}. Here’s which is which.`}
      </p>
      <div className="mt-8 grid gap-5 lg:grid-cols-[repeat(auto-fit,minmax(18rem,1fr))]">
        {texts.map((text, place) => {
          const letter = letters[place] ?? String(place + 1);
          const method = methods?.[place];
          return (
            <section
              key={letter}
              aria-labelledby={`explanation-${letter}`}
              className={`flex flex-col rounded-2xl border bg-card p-5 ${choice === place ? 'border-primary ring-1 ring-primary' : ''}`}
            >
              <h2 id={`explanation-${letter}`} className="flex flex-wrap items-center gap-2 text-xl">
                Explanation {letter}
                {choice === place && <Badge tone="accent">Your choice</Badge>}
              </h2>
              {method !== undefined && (
                <p className="mt-1 text-muted-foreground text-sm">
                  <strong className="text-foreground">{method}</strong>: {methodFacts[method]}
                </p>
              )}
              <div className="mt-3 flex-1">
                <AnswerText domain={domain} text={text} streaming={false} />
              </div>
              {choice === null && <Vote comparisonId={id} choice={place} letter={letter} />}
            </section>
          );
        })}
      </div>
      <div className="mt-6 flex flex-wrap items-center gap-3">
        {choice === null && <VoteForNone comparisonId={id} />}
        {item !== null && (
          <Link
            href={itemPath(domain, item.itemId)}
            className="rounded text-muted-foreground text-sm hover:text-foreground"
          >
            Back to {item.title}
          </Link>
        )}
      </div>
    </main>
  );
}
