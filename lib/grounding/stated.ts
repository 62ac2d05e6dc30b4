// What the optional parts of the evidence allow an answer to state, beyond the fields that are always there: counts, ranks,
// numbers and items. Grounding accepts these, whatever the question was.
import type { Evidence, WithFeedback } from '#lib/contract/evidence.ts';
import type { ItemRef } from '#lib/contract/item.ts';

export type StatedCount = { value: string; historyCount: number; historySize: number }; // value '': of no attribute

/** "9 of 42" with what it is of. */
export function statedCounts({ sharedAttributes, profile, pattern, view }: Evidence): StatedCount[] {
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
export function statedRanks({ comparison, similarBut, whatIf, view }: Evidence): number[] {
  return [
    ...(comparison ? [comparison.rank, comparison.popularityRank] : []),
    ...(similarBut?.items.map(({ rank }) => rank) ?? []),
    ...(whatIf ? [whatIf.rank] : []),
    ...(view?.items.flatMap(({ rankWithout }) => rankWithout ?? []) ?? []),
  ];
}

export function statedNumbers({ pattern, comparison, whatIf, withFeedback }: Evidence): number[] {
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

/** Items that an answer may name, though they are not in the history. */
export function statedItems({ comparison, similarBut, whatIf, view }: Evidence): ItemRef[] {
  return [
    ...(comparison ? [comparison.other] : []),
    ...(similarBut ? [similarBut.to, ...similarBut.items.map(({ item }) => item)] : []),
    ...(whatIf ? [...whatIf.removed, ...whatIf.added] : []),
    ...(view?.items.map(({ item }) => item) ?? []),
  ];
}

/** Places in the list of a person who gave feedback; they are never called ranks, as the recommender gives other ones. */
function placesOf({ rank, otherRank, rankThen, counterfactual }: WithFeedback): number[] {
  const more = counterfactual && counterfactual.removed.length - 2; // "and 3 more"
  return [rank, otherRank, rankThen, counterfactual?.rankAfter, more].flatMap((value) => value ?? []);
}
