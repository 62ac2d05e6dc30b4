// Evidence that only some questions ask for: a comparison, a what-if, similar items, or the person's own view.

import type { ReactNode } from 'react';
import { AttributeShare } from '#app/[domain]/chat/attribute-share.tsx';
import { count } from '#app/[domain]/chat/evidence-figures.ts';
import { comparedPlaces, movedPlaces } from '#app/[domain]/feedback/place-words.ts';
import { ItemLink } from '#app/[domain]/item-link.tsx';
import { type Domain, domainFacts } from '#lib/contract/domain.ts';
import type { Evidence } from '#lib/contract/evidence.ts';
import type { ItemRef } from '#lib/contract/item.ts';

const shownSplit = 5;

export function AskedEvidence({ domain, evidence }: { domain: Domain; evidence: Evidence }) {
  const { comparison, whatIf, similarBut, view, ties = 0 } = evidence;
  return (
    <>
      {ties > 0 && (
        <p className="mx-4 mb-4 rounded-lg bg-muted px-3 py-2 text-muted-foreground text-sm sm:mx-5">
          {count(ties)} other {ties === 1 ? domainFacts[domain].item : domainFacts[domain].items}{' '}
          {ties === 1 ? 'has' : 'have'} exactly this score, so their order is arbitrary.
        </p>
      )}
      {comparison && <Compared domain={domain} evidence={evidence} comparison={comparison} />}
      {whatIf && <Then domain={domain} evidence={evidence} whatIf={whatIf} />}
      {similarBut && <Alike domain={domain} similarBut={similarBut} />}
      {view && <OwnView domain={domain} view={view} />}
    </>
  );
}

type Asked<Name extends keyof Evidence> = NonNullable<Evidence[Name]>;

/** Bars to the left favour the other item, bars to the right this one. */
function Compared({
  domain,
  evidence,
  comparison,
}: {
  domain: Domain;
  evidence: Evidence;
  comparison: Asked<'comparison'>;
}) {
  const { item, rank } = evidence;
  const { other, gap } = comparison;
  const places = comparedPlaces(evidence);
  const shown = comparison.split.slice(0, shownSplit);
  const longest = Math.max(...shown.map(({ difference }) => Math.abs(difference)), 1e-6);
  return (
    <Section title={`${item.title} or ${other.title}?`}>
      <p className="text-muted-foreground text-sm">
        Rank {count(rank)} against rank {count(comparison.rank)}
        {comparison.alreadySeen && `, as if you hadn’t ${domainFacts[domain].participle} it`}: a lead of{' '}
        {Math.abs(gap).toFixed(2)} in score for <Title domain={domain} item={gap >= 0 ? item : other} />.
        {!comparison.knownToModel &&
          ` The recommender wasn’t trained on ${other.title}, so its score means little.`}
        {places !== null && ` ${places}`}
      </p>
      {shown.length > 0 && (
        <ul className="mt-3 space-y-2">
          {shown.map(({ item: carrier, difference }) => (
            <li
              key={carrier.itemId}
              className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 text-sm sm:grid-cols-[minmax(0,13rem)_1fr_auto]"
            >
              <Title domain={domain} item={carrier} />
              <span
                aria-hidden="true"
                className="order-3 col-span-2 grid h-2 grid-cols-2 sm:order-none sm:col-span-1"
              >
                <span className="flex justify-end overflow-hidden rounded-l-full bg-muted">
                  {difference < 0 && (
                    <Bar share={-difference / longest} className="rounded-l-full bg-warning" />
                  )}
                </span>
                <span className="overflow-hidden rounded-r-full bg-muted">
                  {difference >= 0 && (
                    <Bar share={difference / longest} className="rounded-r-full bg-primary" />
                  )}
                </span>
              </span>
              <span className="text-right text-muted-foreground text-xs tabular-nums">
                {Math.abs(difference).toFixed(2)} for {difference >= 0 ? 'the first' : 'the second'}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Bar({ share, className }: { share: number; className: string }) {
  return <span className={`block h-full ${className}`} style={{ width: `${Math.max(3, share * 100)}%` }} />;
}

function Then({ domain, evidence, whatIf }: { domain: Domain; evidence: Evidence; whatIf: Asked<'whatIf'> }) {
  const changes = [
    ...whatIf.removed.map((item) => ({ item, word: 'without' })),
    ...whatIf.added.map((item) => ({ item, word: 'with' })),
  ];
  return (
    <Section title="What if">
      <p className="text-sm">
        <span className="text-muted-foreground">
          {changes.map(({ item, word }, index) => (
            <span key={item.itemId}>
              {index > 0 && ', '}
              {word} <Title domain={domain} item={item} />
            </span>
          ))}
          :{' '}
        </span>
        <Moved
          before={{ ...evidence, place: evidence.withFeedback?.rank }}
          after={{ ...whatIf, place: evidence.withFeedback?.rankThen }}
        />
      </p>
    </Section>
  );
}

type Standing = { rank: number; score: number; place?: number | null };

/** "rank 3 → 14, score 4.50 → 3.21"; with feedback, also the place in the person's own list. */
export function Moved({ before, after }: { before: Standing; after: Standing }) {
  const places = movedPlaces(before.place, after.place);
  return (
    <span className="tabular-nums">
      rank {count(before.rank)} <span aria-hidden="true">→</span>
      <span className="sr-only">becomes</span> <strong>{count(after.rank)}</strong>, score{' '}
      {before.score.toFixed(2)} <span aria-hidden="true">→</span>
      <span className="sr-only">becomes</span> <strong>{after.score.toFixed(2)}</strong>
      {places !== null && `; ${places}`}
    </span>
  );
}

function Alike({ domain, similarBut }: { domain: Domain; similarBut: Asked<'similarBut'> }) {
  const { wish, to, items } = similarBut;
  const nouns = domainFacts[domain];
  return (
    <Section title={`Like ${to.title}${wish === '' ? '' : `, but ${wish}`}`}>
      {items.length === 0 ? (
        <p className="text-muted-foreground text-sm">
          We found no {nouns.item} like this that you haven’t {nouns.participle}.
        </p>
      ) : (
        <ol className="space-y-1.5">
          {items.map(({ item, rank }) => (
            <li key={item.itemId} className="flex items-baseline justify-between gap-3 text-sm">
              <span className="min-w-0 truncate">
                <Title domain={domain} item={item} />{' '}
                <span className="text-muted-foreground text-xs">{item.year}</span>
              </span>
              <span className="shrink-0 text-muted-foreground text-xs tabular-nums">rank {count(rank)}</span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

function OwnView({ domain, view }: { domain: Domain; view: Asked<'view'> }) {
  const { items: noun, participle } = domainFacts[domain];
  const { shares, items, unseen } = view;
  if (shares.length + items.length + unseen.length === 0) return null;
  return (
    <Section title="From your point of view">
      <ul className="space-y-1.5 text-sm">
        {shares.map((share) => (
          <AttributeShare
            key={`${share.kind}-${share.value}`}
            share={share}
            items={noun}
            note={share.ofItem ? '' : '; not this one'}
          />
        ))}
        {items.map(({ item, watched, scoreDrop, rankWithout }) => (
          <li key={item.itemId} className="text-muted-foreground">
            <Title domain={domain} item={item} />{' '}
            {!watched
              ? `: you haven’t ${participle} it.`
              : scoreDrop === null || rankWithout === null
                ? `: the recommender doesn’t look that far back.`
                : `: without it the score ${scoreDrop >= 0 ? 'falls' : 'rises'} by ${Math.abs(scoreDrop).toFixed(2)}, to rank ${count(rankWithout)}.`}
          </li>
        ))}
        {unseen.length > 0 && (
          <li className="text-muted-foreground">The recommender doesn’t know about {unseen.join(', ')}.</li>
        )}
      </ul>
    </Section>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="border-t px-4 py-4 sm:px-5">
      <h3 className="mb-1.5 font-medium text-sm">{title}</h3>
      {children}
    </div>
  );
}

function Title({ domain, item }: { domain: Domain; item: ItemRef }) {
  return (
    <ItemLink domain={domain} itemId={item.itemId} className="truncate text-foreground">
      {item.title}
    </ItemLink>
  );
}
