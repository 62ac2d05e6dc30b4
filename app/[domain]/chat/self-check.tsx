'use client';

import { verdictsOf } from '#app/[domain]/chat/verdicts.ts';
import { Badge } from '#app/components/ui/badge.tsx';
import { Tooltip } from '#app/components/ui/tooltip.tsx';
import type { SelfCheck } from '#lib/contract/self-check.ts';

/** The aligned language model's own Yes or No next to the recommender's, spelled out when they differ. */
export function SelfCheckBadge({ check, rank }: { check: SelfCheck; rank?: number }) {
  const { model, recommender, differ } = verdictsOf(check);
  const percent = Math.round((model === 'Yes' ? check.yes : 1 - check.yes) * 100);
  const itsRank = rankWords(check);
  const recommenderRank = rank === undefined ? '' : ` (rank ${rank.toLocaleString('en')})`;
  return (
    <div className="space-y-1.5">
      <Badge tone={differ ? 'warning' : model === 'Yes' ? 'accent' : 'neutral'}>
        <Tooltip
          text={`We asked the aligned language model, without the evidence, whether you’d like this. It says ${model} with a probability of ${percent}%.${itsRank === null ? '' : ` That puts it at ${itsRank} among the recommender’s top ten and this title.`}`}
        >
          The language model on its own says {model}
          {itsRank !== null && ` (rank ${itsRank})`}
          {recommender !== null && `; the recommender says ${recommender}`}
        </Tooltip>
      </Badge>
      {differ && (
        <p className="text-sm text-warning">
          They disagree. The language model on its own says {model}; the recommender, which decides, says{' '}
          {recommender}
          {recommenderRank}. Read the answer with that in mind: its evidence is the recommender’s.
        </p>
      )}
    </div>
  );
}

/** "3 of 10": the language model's own rank, if the answer has one. */
function rankWords({ rank, of }: SelfCheck): string | null {
  if (rank === null || rank === undefined || of === null || of === undefined) return null;
  return `${rank.toLocaleString('en')} of ${of.toLocaleString('en')}`;
}
