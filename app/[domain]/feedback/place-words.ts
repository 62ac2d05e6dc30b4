// Where feedback puts an item, next to the recommender's own rank, which is what the evidence explains.

import type { Evidence } from '#lib/contract/evidence.ts';

export type Placed = Pick<Evidence, 'rank' | 'candidates' | 'alreadySeen' | 'withFeedback'>;

const count = (value: number) => value.toLocaleString('en');

/** One sentence; null without feedback. */
export function placeSentence(evidence: Placed): string | null {
  const parts = placeWords(evidence);
  return parts && `${parts.rank} ${parts.feedback} ${parts.effect}`;
}

/** That sentence in three parts, so that a page can link the middle one. */
export function placeWords({ rank, candidates, alreadySeen, withFeedback }: Placed) {
  if (withFeedback === undefined || alreadySeen) return null;
  const { rank: place, rules } = withFeedback;
  const one = rules === 1;
  const leaves = one ? 'leaves' : 'leave';
  return {
    rank: `The recommender ranks it ${count(rank)} of ${count(candidates)};`,
    feedback: one ? 'your feedback' : `your ${count(rules)} pieces of feedback`,
    effect:
      place === null
        ? `${leaves} it out of your list.`
        : place === rank
          ? `${leaves} it there.`
          : `${one ? 'moves' : 'move'} it to ${count(place)}.`,
  };
}

/** The item's place in the list the person sees; null: not in it. */
export function ownPlace({ rank, alreadySeen, withFeedback }: Omit<Placed, 'candidates'>): number | null {
  return withFeedback === undefined || alreadySeen ? rank : withFeedback.rank;
}

/** Both items of a comparison in that list: "In your list, with your feedback: 14 against 5." Null without feedback. */
export function comparedPlaces({ alreadySeen, withFeedback, comparison }: Evidence): string | null {
  if (withFeedback === undefined || comparison === undefined) return null;
  const own = alreadySeen ? undefined : withFeedback.rank;
  const named = [own, withFeedback.otherRank].map((place) =>
    place === undefined ? 'seen' : place === null ? 'left out' : count(place),
  );
  return `In your list, with your feedback: ${named.join(' against ')}.`;
}

/** "in your list 14 → 20", with feedback, for a changed history; null without feedback. */
export function movedPlaces(before: number | null | undefined, after: number | null | undefined) {
  if (before === undefined || after === undefined) return null;
  return before === null || after === null
    ? 'not in your list, because of your feedback'
    : `in your list ${count(before)} → ${count(after)}`;
}
