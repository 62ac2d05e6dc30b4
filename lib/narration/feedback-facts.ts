// How a person's feedback changes the ranks in an answer; stated only if their own list differs from the recommender's.

import type { Evidence, WithFeedback } from '#lib/contract/evidence.ts';
import type { Ask, CommonFacts, FeedbackFacts } from './facts.ts';

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
  if (same) return null;
  return {
    place,
    ...(then === undefined ? {} : { then }),
    ...(other === undefined || !comparison ? {} : { other: { title: comparison.other.title, place: other } }),
  };
}

/** The item's place in the top ten the person sees, and what would take it out. */
export function ownTopTen(evidence: Evidence) {
  const { rank, counterfactual, withFeedback } = evidence;
  if (!withFeedback || keepsVerdict(evidence)) return { place: rank, counterfactual };
  return {
    place: withFeedback.rank ?? Number.POSITIVE_INFINITY,
    counterfactual: withFeedback.counterfactual ?? null,
  };
}

/** Whether the item has the same place in both lists, and removing the same items takes it out of either top ten. */
function keepsVerdict({ rank, alreadySeen, counterfactual, withFeedback }: Evidence): boolean {
  const removed = (of: WithFeedback['counterfactual']) => String(of?.removed.map(({ index }) => index));
  return (
    alreadySeen ||
    (withFeedback?.rank === rank && removed(withFeedback.counterfactual) === removed(counterfactual))
  );
}

export function feedbackLines({ feedback, seen }: CommonFacts): string[] {
  if (!feedback) return [];
  const { place, other, then } = feedback;
  const said = (at: number | null) => (at === null ? 'not listed' : `place ${at}`);
  return [
    [
      `With feedback: ${seen ? 'seen' : said(place)}`,
      ...(then === undefined ? [] : [`then ${said(then)}`]),
      ...(other === undefined ? [] : [`${other.title} ${said(other.place)}`]),
    ].join('; '),
  ];
}
