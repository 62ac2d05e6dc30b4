/** Where feedback puts an item, said beside the recommender's own rank: that is what the evidence explains. */

import type { Evidence } from '#app/explainer/contract.ts';

export type Placed = Pick<Evidence, 'rank' | 'candidates' | 'withFeedback'>;

const count = (value: number) => value.toLocaleString('en');

/** One sentence; null without feedback. */
export function placeSentence(evidence: Placed): string | null {
  const parts = placeWords(evidence);
  return parts && `${parts.rank} ${parts.feedback} ${parts.effect}`;
}

/** That sentence in three parts, so that a page can make a link of the middle one. */
export function placeWords({ rank, candidates, withFeedback }: Placed) {
  if (withFeedback === undefined) return null;
  const { rank: place, rules } = withFeedback;
  const one = rules === 1;
  const leaves = one ? 'leaves' : 'leave';
  return {
    rank: `Rank ${count(rank)} of ${count(candidates)} by the recommender;`,
    feedback: one ? 'your feedback' : `your ${count(rules)} pieces of feedback`,
    effect:
      place === null
        ? `${leaves} it out of your list.`
        : place === rank
          ? `${leaves} it there.`
          : `${one ? 'moves' : 'move'} it to ${count(place)}.`,
  };
}
