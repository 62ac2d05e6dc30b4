'use client';

import { ChevronDown } from 'lucide-react';
import { EvidenceCard } from '#app/[domain]/chat/evidence-card.tsx';
import { count } from '#app/[domain]/chat/evidence-figures.ts';
import { ownPlace } from '#app/[domain]/feedback/place-words.ts';
import type { Domain } from '#lib/contract/domain.ts';
import type { Evidence } from '#lib/contract/evidence.ts';

/** Under an answer: its evidence as one line, which opens to the whole card. */
export function FoldedEvidence({ domain, evidence }: { domain: Domain; evidence: Evidence }) {
  const { item, rank, candidates, score } = evidence;
  const place = ownPlace(evidence);
  return (
    <details className="group">
      <summary className="inline-flex max-w-full list-none items-start gap-1.5 rounded text-muted-foreground text-sm hover:text-foreground [&::-webkit-details-marker]:hidden">
        <ChevronDown
          className="mt-0.5 size-4 shrink-0 -rotate-90 transition group-open:rotate-0"
          aria-hidden="true"
        />
        <span>
          Evidence on {item.title}: rank {count(rank)} of {count(candidates)}, score {score.toFixed(2)}
          {place !== rank &&
            (place === null ? ', not in your list' : `, number ${count(place)} in your list`)}
        </span>
      </summary>
      <div className="mt-3">
        <EvidenceCard domain={domain} evidence={evidence} />
      </div>
    </details>
  );
}
