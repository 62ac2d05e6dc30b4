'use client';

import { AskedEvidence } from '#app/[domain]/chat/asked-evidence.tsx';
import { AttributeShare } from '#app/[domain]/chat/attribute-share.tsx';
import { count, figuresOf } from '#app/[domain]/chat/evidence-figures.ts';
import { Influences } from '#app/[domain]/chat/evidence-influences.tsx';
import { FeedbackPlace } from '#app/[domain]/feedback/feedback-place.tsx';
import { ownPlace } from '#app/[domain]/feedback/place-words.ts';
import { ItemLink } from '#app/[domain]/item-link.tsx';
import { Cover } from '#app/cover/cover.tsx';
import { type Domain, domainFacts } from '#lib/contract/domain.ts';
import type { Evidence } from '#lib/contract/evidence.ts';

/** What was computed before the answer was written: the verdict, and what in the history moves it. */
export function EvidenceCard({ domain, evidence }: { domain: Domain; evidence: Evidence }) {
  const { item } = evidence;
  const nouns = domainFacts[domain];
  return (
    <section aria-label="Evidence" className="overflow-hidden rounded-2xl border bg-card shadow-raised">
      <div className="flex gap-4 p-4 sm:gap-5 sm:p-5">
        <ItemLink domain={domain} itemId={item.itemId} label={item.title} className="shrink-0 rounded-lg">
          <Cover item={item} className="h-28 w-auto rounded-lg sm:h-32" />
        </ItemLink>
        <div className="min-w-0 flex-1">
          <p className="text-muted-foreground text-xs uppercase tracking-wider">
            Computed from the recommender
          </p>
          <p className="mt-1 truncate font-display text-xl sm:text-2xl">{item.title}</p>
          <dl className="mt-3 flex flex-wrap gap-x-6 gap-y-2 sm:gap-x-8">
            {figuresOf(domain, evidence).map(({ term, value, note }) => (
              <div key={term}>
                <dt className="text-muted-foreground text-xs">{term}</dt>
                <dd className="font-semibold text-lg tabular-nums">
                  {value}
                  {note !== undefined && (
                    <span className="ml-1.5 font-normal text-muted-foreground text-xs">{note}</span>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      </div>
      <FeedbackPlace
        domain={domain}
        evidence={evidence}
        className="mx-4 mb-4 rounded-lg bg-muted px-3 py-2 text-sm sm:mx-5"
      />
      <Caveats evidence={evidence} item={nouns.item} participle={nouns.participle} />
      <AskedEvidence domain={domain} evidence={evidence} />
      <Influences domain={domain} evidence={evidence} />
      <div className="grid gap-px border-t bg-border sm:grid-cols-2">
        <Counterfactual domain={domain} evidence={evidence} />
        <Shared evidence={evidence} items={nouns.items} />
      </div>
      <p className="border-t bg-muted/60 px-4 py-3 text-muted-foreground text-xs leading-relaxed sm:px-5">
        {blindSpot(evidence)} It only knows who {nouns.participle} what, and in which order. Details from the
        catalogue are looked up afterwards.
      </p>
    </section>
  );
}

/** What the recommender can't know, starting with what the question asked about. */
function blindSpot({ unseen = [] }: Evidence): string {
  return unseen.length === 0
    ? 'The recommender has never seen a plot, an actor or a review.'
    : `The recommender doesn’t know about ${unseen.join(', ')}.`;
}

function Caveats({ evidence, item, participle }: { evidence: Evidence; item: string; participle: string }) {
  if (!evidence.knownToModel) {
    return (
      <p className="mx-4 mb-4 rounded-lg bg-warning-soft px-3 py-2 text-sm text-warning sm:mx-5">
        The recommender wasn’t trained on this {item}, so its score means little.
      </p>
    );
  }
  if (evidence.alreadySeen) {
    return (
      <p className="mx-4 mb-4 rounded-lg bg-muted px-3 py-2 text-muted-foreground text-sm sm:mx-5">
        You’ve {participle} this {item}. It’s ranked here as if you hadn’t.
      </p>
    );
  }
  return null;
}

/** About the person's own top ten, if feedback makes it differ from the recommender's. */
function Counterfactual({ domain, evidence }: { domain: Domain; evidence: Evidence }) {
  const { withFeedback, influences } = evidence;
  const own = withFeedback?.counterfactual;
  const counterfactual = own === undefined ? evidence.counterfactual : own;
  const place = ownPlace(evidence);
  return (
    <div className="bg-card px-4 py-4 sm:px-5">
      <h3 className="font-medium text-sm">What would change the result</h3>
      <p className="mt-1.5 text-muted-foreground text-sm leading-relaxed">
        {counterfactual !== null ? (
          <>
            Without{' '}
            {counterfactual.removed.map((item, index) => (
              <span key={item.itemId} className="text-foreground">
                {index > 0 && (
                  <span className="text-muted-foreground">
                    {index === counterfactual.removed.length - 1 ? ' and ' : ', '}
                  </span>
                )}
                <ItemLink domain={domain} itemId={item.itemId} className="truncate">
                  {item.title}
                </ItemLink>
              </span>
            ))}{' '}
            it would drop out of the top ten, to rank {count(counterfactual.rankAfter)}
            {own !== undefined && ' of your list, with your feedback'}.
          </>
        ) : evidence.alreadySeen ? (
          `You’ve ${domainFacts[domain].participle} it, so your list leaves it out anyway.`
        ) : place === null || place > 10 ? (
          'It isn’t in your top ten, so there’s nothing to remove.'
        ) : influences.length === 0 ? (
          'Your history is empty, so there’s nothing to remove.'
        ) : (
          `Removing just a few ${domainFacts[domain].items} wouldn’t take it out of your top ten: it depends on many.`
        )}
      </p>
    </div>
  );
}

function Shared({ evidence, items }: { evidence: Evidence; items: string }) {
  const shared = evidence.sharedAttributes.filter(({ historyCount }) => historyCount > 0).slice(0, 4);
  return (
    <div className="bg-card px-4 py-4 sm:px-5">
      <h3 className="font-medium text-sm">What it has in common with your history</h3>
      {shared.length === 0 ? (
        <p className="mt-1.5 text-muted-foreground text-sm">Nothing we can find in the catalogue.</p>
      ) : (
        <ul className="mt-2 space-y-1.5">
          {shared.map((share) => (
            <AttributeShare key={`${share.kind}-${share.value}`} share={share} items={items} />
          ))}
        </ul>
      )}
    </div>
  );
}
