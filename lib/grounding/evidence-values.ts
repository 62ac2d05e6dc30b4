// The counts, ranks, numbers and items in the evidence's optional parts. An answer may state them, whatever the
// question.
import type { Evidence, WithFeedback } from '#lib/contract/evidence.ts';
import type { ItemRef } from '#lib/contract/item.ts';

export type Count = { value: string; historyCount: number; historySize: number }; // value '': not about an attribute

/** "9 of 42", and for which attribute. */
export function countsIn({ sharedAttributes, profile, pattern, view }: Evidence): Count[] {
  return [
    ...sharedAttributes,
    ...profile,
    ...(view?.shares ?? []),
    ...(pattern?.shift ? [pattern.shift.recent, pattern.shift.older] : []),
    ...(pattern
      ? [{ value: '', historyCount: pattern.strongestRecent, historySize: pattern.strongest }]
      : []),
  ];
}

/** Ranks of other items, and ranks under a changed history. */
export function ranksIn({ comparison, similarBut, whatIf, view }: Evidence): number[] {
  return [
    ...(comparison ? [comparison.rank, comparison.popularityRank] : []),
    ...(similarBut?.items.map(({ rank }) => rank) ?? []),
    ...(whatIf ? [whatIf.rank] : []),
    ...(view?.items.flatMap(({ rankWithout }) => rankWithout ?? []) ?? []),
  ];
}

export function numbersIn({ pattern, comparison, whatIf, withFeedback }: Evidence): number[] {
  return [
    ...(withFeedback ? placesOf(withFeedback) : []),
    ...(pattern
      ? [
          pattern.recentSize,
          pattern.strongest,
          pattern.strongestRecent,
          ...(pattern.run ? [pattern.run.length] : []),
        ]
      : []),
    ...(comparison ? [comparison.interactionCount] : []),
    ...(whatIf ? [whatIf.removed.length - 2, whatIf.added.length - 2].filter((more) => more > 0) : []), // "and 3 more"
  ];
}

/** Items an answer may name although they aren't in the history. */
export function itemsIn({ comparison, similarBut, whatIf, view }: Evidence): ItemRef[] {
  return [
    ...(comparison ? [comparison.other] : []),
    ...(similarBut ? [similarBut.to, ...similarBut.items.map(({ item }) => item)] : []),
    ...(whatIf ? [...whatIf.removed, ...whatIf.added] : []),
    ...(view?.items.map(({ item }) => item) ?? []),
  ];
}

/** Places in the list shaped by a person's feedback. Answers don't call them ranks: ranks are the recommender's. */
function placesOf({ rank, otherRank, rankThen, counterfactual }: WithFeedback): number[] {
  const more = counterfactual && counterfactual.removed.length - 2; // "and 3 more"
  return [rank, otherRank, rankThen, counterfactual?.rankAfter, more].flatMap((value) => value ?? []);
}
