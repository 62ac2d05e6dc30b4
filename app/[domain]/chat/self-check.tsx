'use client';

import { verdictsOf } from '#app/[domain]/chat/verdicts.ts';
import { Badge } from '#app/components/ui/badge.tsx';
import { Tooltip } from '#app/components/ui/tooltip.tsx';
import type { SelfCheck } from '#lib/contract/self-check.ts';

/** The aligned language model's own Yes or No beside the recommender's; where they differ, it is written out. */
export function SelfCheckBadge({ check, rank }: { check: SelfCheck; rank?: number }) {
  const { model, recommender, differ } = verdictsOf(check);
  const percent = Math.round((model === 'Yes' ? check.yes : 1 - check.yes) * 100);
  const itsRank = rankWords(check);
  const recommenderRank = rank === undefined ? '' : ` (rank ${rank.toLocaleString('en')})`;
  return (
    <div className="space-y-1.5">
      <Badge tone={differ ? 'warning' : model === 'Yes' ? 'accent' : 'neutral'}>
        <Tooltip
          text={`Asked without the evidence whether you would like it, the aligned language model answers ${model} with a probability of ${percent} %.${itsRank === null ? '' : ` By that probability it ranks it ${itsRank}: the recommender’s ten best and this one.`}`}
        >
          The language model itself says {model}
          {itsRank !== null && ` (it ranks it ${itsRank})`}
          {recommender !== null && `, the recommender ${recommender}`}
        </Tooltip>
      </Badge>
      {differ && (
        <p className="text-sm text-warning">
          They do not agree: the language model, on its own, says {model}; the recommender, which decides,
          says {recommender}
          {recommenderRank}. Take the words below with that in mind; the evidence above is the recommender’s.
        </p>
      )}
    </div>
  );
}

/** "3 of 10": the language model's own rank, where it was asked for. */
function rankWords({ rank, of }: SelfCheck): string | null {
  if (rank === null || rank === undefined || of === null || of === undefined) return null;
  return `${rank.toLocaleString('en')} of ${of.toLocaleString('en')}`;
}
