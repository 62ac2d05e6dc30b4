'use client';

import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import { AskedEvidence, hasAsked } from '#app/[domain]/chat/asked-evidence.tsx';
import { AttributeShare } from '#app/[domain]/chat/attribute-share.tsx';
import { ItemLink } from '#app/[domain]/item-link.tsx';
import { FeedbackPlace } from '#app/[domain]/feedback/feedback-place.tsx';
import { ownPlace } from '#app/[domain]/feedback/place-words.ts';
import { Cover } from '#app/cover/cover.tsx';
import { type Domain, domainFacts } from '#lib/contract/domain.ts';
import type { Evidence } from '#lib/contract/evidence.ts';

const shownInfluences = 5;
const count = (value: number) => value.toLocaleString('en');

/** What was computed before the answer was written: the verdict, and what in the history led to it. */
export function EvidenceCard({ domain, evidence }: { domain: Domain; evidence: Evidence }) {
  const { item, rank, candidates, score, averageScore, amongAlike } = evidence;
  const nouns = domainFacts[domain];
  const beaten = Math.min(99.9, Math.floor(evidence.percentile * 10) / 10);
  return (
    <section
      aria-label="Evidence"
      className="animate-rise overflow-hidden rounded-2xl border bg-card shadow-raised"
    >
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
            <Figure term={`Rank among ${count(candidates)} unseen ${nouns.items}`} value={count(rank)} />
            <Figure term="Ranks above" value={`${beaten}%`} />
            {amongAlike && (
              <Figure
                term={`Among ${count(amongAlike.of)} unseen ${amongAlike.value} ${nouns.items}`}
                value={count(amongAlike.rank)}
              />
            )}
            <Figure
              term="Score"
              value={score.toFixed(2)}
              note={
                averageScore === null || averageScore === undefined
                  ? undefined
                  : `${averageScore.toFixed(2)} on average`
              }
            />
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

/** For a later answer about the same item: one line to expand, below the evidence this question asked for. */
export function FoldedEvidence({ domain, evidence }: { domain: Domain; evidence: Evidence }) {
  const { comparison, whatIf, similarBut, view, ...unasked } = evidence;
  const place = ownPlace(evidence);
  return (
    <div className="space-y-3">
      {hasAsked(evidence) && (
        <section
          aria-label="Evidence for this question"
          className="overflow-hidden rounded-2xl border bg-card shadow-raised [&>:first-child]:border-t-0"
        >
          <AskedEvidence domain={domain} evidence={evidence} />
        </section>
      )}
      <details className="group">
        <summary className="inline-flex list-none items-center gap-1.5 rounded text-muted-foreground text-sm hover:text-foreground [&::-webkit-details-marker]:hidden">
          <ChevronDown className="size-4 -rotate-90 transition group-open:rotate-0" aria-hidden="true" />
          Same evidence: rank {count(evidence.rank)} of {count(evidence.candidates)}, score{' '}
          {evidence.score.toFixed(2)}
          {place !== evidence.rank &&
            (place === null ? ', not in your list' : `, number ${count(place)} in your list`)}
        </summary>
        <div className="mt-3">
          <EvidenceCard domain={domain} evidence={unasked} />
        </div>
      </details>
    </div>
  );
}

function Figure({ term, value, note }: { term: string; value: string; note?: string }) {
  return (
    <div>
      <dt className="text-muted-foreground text-xs">{term}</dt>
      <dd className="font-semibold text-lg tabular-nums">
        {value}
        {note !== undefined && (
          <span className="ml-1.5 font-normal text-muted-foreground text-xs">{note}</span>
        )}
      </dd>
    </div>
  );
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

/** Bars of leave-one-out influence: how much the score drops without one film of the history. */
function Influences({ domain, evidence }: { domain: Domain; evidence: Evidence }) {
  const [all, setAll] = useState(false);
  const listId = useId();
  const { influences } = evidence;
  const nouns = domainFacts[domain];
  const longest = Math.max(...influences.map(({ scoreDrop }) => Math.abs(scoreDrop)), 1e-6);
  const shown = all ? influences : influences.slice(0, shownInfluences);
  return (
    <div className="border-t px-4 py-4 sm:px-5">
      <h3 className="font-medium text-sm">What led to this</h3>
      {influences.length === 0 ? (
        <p className="mt-1 text-muted-foreground text-sm">
          Your history is empty, so this is what the recommender shows everyone at first.
        </p>
      ) : (
        <>
          <p className="mt-0.5 text-muted-foreground text-xs">
            How the score and rank change when we leave out each {nouns.item} in turn.
          </p>
          <ul id={listId} className="mt-3 space-y-2">
            {shown.map(({ item, scoreDrop, rankWithout }) => (
              <li
                key={item.itemId}
                className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 text-sm sm:grid-cols-[minmax(0,13rem)_1fr_auto]"
              >
                <ItemLink domain={domain} itemId={item.itemId} className="truncate">
                  {item.title}
                </ItemLink>
                <span
                  aria-hidden="true"
                  className="order-3 col-span-2 h-2 overflow-hidden rounded-full bg-muted sm:order-none sm:col-span-1"
                >
                  <span
                    className={`block h-full rounded-full ${scoreDrop >= 0 ? 'bg-primary' : 'bg-warning'}`}
                    style={{ width: `${Math.max(1.5, (Math.abs(scoreDrop) / longest) * 100)}%` }}
                  />
                </span>
                <span className="text-right text-muted-foreground text-xs tabular-nums">
                  {scoreDrop >= 0 ? 'falls' : 'rises'} {Math.abs(scoreDrop).toFixed(2)}{' '}
                  <span aria-hidden="true">→</span>
                  <span className="sr-only">to</span> rank {count(rankWithout)}
                </span>
              </li>
            ))}
          </ul>
          {influences.length > shownInfluences && (
            <button
              type="button"
              aria-expanded={all}
              aria-controls={listId}
              onClick={() => setAll(!all)}
              className="mt-3 inline-flex items-center gap-1 rounded font-medium text-primary text-xs hover:underline"
            >
              {all ? 'Show fewer' : `Show ${influences.length - shownInfluences} more`}
              <ChevronDown className={`size-3.5 transition ${all ? 'rotate-180' : ''}`} aria-hidden="true" />
            </button>
          )}
        </>
      )}
    </div>
  );
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
