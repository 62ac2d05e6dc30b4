// What a person's feedback makes of an answer's ranks, told only where their own list is not what the recommender says.
import type { Evidence, WithFeedback } from '#lib/contract/evidence.ts';
import type { Ask, Facts } from './facts.ts';

export type FeedbackFacts = {
  place: number | null; // in the person's own list; null: it leaves the item out
  other: number | null | undefined; // of the item compared with; undefined: none, or one that was seen
  then: number | null | undefined; // after the change that is asked about
};

export function feedbackFacts(evidence: Evidence, { question, focus }: Ask): FeedbackFacts | null {
  const { withFeedback, comparison } = evidence;
  if (!withFeedback) return null;
  const { rank: place, otherRank, rankThen, rankThenAlone } = withFeedback;
  const other = question === 'compare' ? otherRank : undefined;
  const asksChange = question === 'what-if' || (question === 'without' && focus?.watched === true);
  const then = asksChange ? rankThen : undefined;
  const same =
    keepsVerdict(evidence) &&
    (other === undefined || other === comparison?.rank) &&
    (then === undefined || then === rankThenAlone);
  return same ? null : { place, other, then };
}

/** The top ten that the person reads: the item's place there, and what takes it out. */
export function ownTopTen(evidence: Evidence) {
  const { rank, counterfactual, withFeedback } = evidence;
  if (!withFeedback || keepsVerdict(evidence)) return { place: rank, counterfactual };
  return {
    place: withFeedback.rank ?? Number.POSITIVE_INFINITY,
    counterfactual: withFeedback.counterfactual ?? null,
  };
}

/** Whether the item has the same place in both lists, and the same items of the history take it out of both top tens. */
function keepsVerdict({ rank, alreadySeen, counterfactual, withFeedback }: Evidence): boolean {
  const removed = (of: WithFeedback['counterfactual']) => String(of?.removed.map(({ index }) => index));
  return (
    alreadySeen ||
    (withFeedback?.rank === rank && removed(withFeedback.counterfactual) === removed(counterfactual))
  );
}

export function feedbackLines({ feedback, comparison, seen }: Facts): string[] {
  if (!feedback) return [];
  const { place, other, then } = feedback;
  const said = (at: number | null) => (at === null ? 'not listed' : `place ${at}`);
  return [
    [
      `With feedback: ${seen ? 'seen' : said(place)}`,
      ...(then === undefined ? [] : [`then ${said(then)}`]),
      ...(other === undefined || !comparison ? [] : [`${comparison.other} ${said(other)}`]),
    ].join('; '),
  ];
}
