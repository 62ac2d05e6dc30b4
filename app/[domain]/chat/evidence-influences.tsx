'use client';

import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import { effectOf } from '#app/[domain]/chat/evidence-figures.ts';
import { ItemLink } from '#app/[domain]/item-link.tsx';
import { type Domain, domainFacts } from '#lib/contract/domain.ts';
import { type Evidence, type EvidenceInfluence, leastPush, pushesOf } from '#lib/contract/evidence.ts';

const shownInfluences = 5; // of each kind, at first

/** Bars of leave-one-out influence: how much the score changes without one item of the history. */
export function Influences({ domain, evidence }: { domain: Domain; evidence: Evidence }) {
  const nouns = domainFacts[domain];
  const { raising, lowering, neither } = pushesOf(evidence);
  const all = [...raising, ...lowering, ...neither];
  const longest = Math.max(...all.map(({ scoreDrop }) => Math.abs(scoreDrop)), 1e-6);
  const groups = [
    { title: 'Carries it', of: raising },
    { title: 'Holds it back', of: lowering },
    {
      title: 'Score and rank disagree',
      of: neither.filter(({ scoreDrop }) => Math.abs(scoreDrop) > leastPush),
    },
  ].filter(({ of }) => of.length > 0);
  return (
    <div className="border-t px-4 py-4 sm:px-5">
      <h3 className="font-medium text-sm">What in your history moves it</h3>
      {groups.length === 0 ? (
        <p className="mt-1 text-muted-foreground text-sm">
          {evidence.influences.length === 0
            ? 'Your history is empty, so this is what the recommender shows everyone at first.'
            : `Leaving out any other ${nouns.item} changes nothing.`}
        </p>
      ) : (
        <p className="mt-0.5 text-muted-foreground text-xs">
          How the score and rank change when we leave out each {nouns.item} in turn.
        </p>
      )}
      {groups.map(({ title, of }) => (
        <InfluenceGroup key={title} domain={domain} title={title} influences={of} longest={longest} />
      ))}
    </div>
  );
}

function InfluenceGroup({
  domain,
  title,
  influences,
  longest,
}: {
  domain: Domain;
  title: string;
  influences: readonly EvidenceInfluence[];
  longest: number; // of all groups
}) {
  const [all, setAll] = useState(false);
  const id = useId();
  const shown = all ? influences : influences.slice(0, shownInfluences);
  return (
    <>
      <h4 id={`${id}-title`} className="mt-3 font-medium font-sans text-muted-foreground text-xs">
        {title}
      </h4>
      <ul id={id} aria-labelledby={`${id}-title`} className="mt-1.5 space-y-2">
        {shown.map((influence) => (
          <InfluenceRow
            key={influence.item.itemId}
            domain={domain}
            influence={influence}
            share={Math.abs(influence.scoreDrop) / longest}
          />
        ))}
      </ul>
      {influences.length > shownInfluences && (
        <button
          type="button"
          aria-expanded={all}
          aria-controls={id}
          onClick={() => setAll(!all)}
          className="mt-3 inline-flex items-center gap-1 rounded font-medium text-primary text-xs hover:underline"
        >
          {all ? 'Show fewer' : `Show ${influences.length - shownInfluences} more`}
          <ChevronDown className={`size-3.5 transition ${all ? 'rotate-180' : ''}`} aria-hidden="true" />
        </button>
      )}
    </>
  );
}

function InfluenceRow({
  domain,
  influence,
  share,
}: {
  domain: Domain;
  influence: EvidenceInfluence;
  share: number; // of the longest bar
}) {
  const { item, scoreDrop } = influence;
  const { way, by, rank } = effectOf(influence);
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 text-sm sm:grid-cols-[minmax(0,13rem)_1fr_auto]">
      <ItemLink domain={domain} itemId={item.itemId} className="truncate">
        {item.title}
      </ItemLink>
      <span
        aria-hidden="true"
        className="order-3 col-span-2 h-2 overflow-hidden rounded-full bg-muted sm:order-none sm:col-span-1"
      >
        <span
          className={`block h-full rounded-full ${scoreDrop >= 0 ? 'bg-primary' : 'bg-warning'}`}
          style={{ width: `${Math.max(1.5, share * 100)}%` }}
        />
      </span>
      <span className="text-right text-muted-foreground text-xs tabular-nums">
        {way} {by} <span aria-hidden="true">→</span>
        <span className="sr-only">to</span> rank {rank}
      </span>
    </li>
  );
}
