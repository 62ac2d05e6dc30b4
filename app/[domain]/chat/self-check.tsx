'use client';

import { Badge } from '#app/components/ui/badge.tsx';
import { Tooltip } from '#app/components/ui/tooltip.tsx';
import type { SelfCheck } from '#app/explainer/contract.ts';

/** The aligned language model's own Yes or No beside the recommender's; where they differ, it is written out. */
export function SelfCheckBadge({ check, rank }: { check: SelfCheck; rank?: number }) {
  const { model, recommender, differ } = verdictsOf(check);
  const percent = Math.round((model === 'Yes' ? check.yes : 1 - check.yes) * 100);
  const itsRank =
    check.rank === null || check.rank === undefined
      ? ''
      : ` Among the recommender's top ten and this one it puts it at place ${check.rank}.`;
  const recommenderRank = rank === undefined ? '' : ` (rank ${rank.toLocaleString('en')})`;
  return (
    <div className="space-y-1.5">
      <Badge tone={differ ? 'warning' : model === 'Yes' ? 'accent' : 'neutral'}>
        <Tooltip
          text={`Asked without the evidence whether you would like it, the aligned language model answers ${model} with a probability of ${percent} %.${itsRank}`}
        >
          The language model itself says {model}
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

export function verdictsOf({ yes, agrees, modelSays, recommenderSays }: SelfCheck): {
  model: 'Yes' | 'No';
  recommender: 'Yes' | 'No' | null; // null: not compared
  differ: boolean;
} {
  const model = (modelSays ?? (yes >= 0.5 ? 'yes' : 'no')) === 'yes' ? 'Yes' : 'No';
  const recommender = recommenderSays === undefined ? null : recommenderSays === 'yes' ? 'Yes' : 'No';
  return { model, recommender, differ: recommender !== null && (agrees === false || model !== recommender) };
}
