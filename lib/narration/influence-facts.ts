// What the history does for the item asked about: which items carry it, which hold it back, and what would change the
// verdict.
import type { Evidence } from '#lib/contract/evidence.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import { topTen } from '#lib/evidence/counterfactual.ts';

import type { Carriers, NoCarriers, TurningPoint } from './facts.ts';
import { ownTopTen } from './feedback-facts.ts';
import { carriersSharing, mostInfluential, pushes } from './weigh.ts';

export type InfluenceFacts = ReturnType<typeof influenceOf>;

/** `count`: how many carriers an answer names. */
export function influenceOf(evidence: Evidence) {
  const { carriers: helping, against: hindering, dominant } = pushes(evidence);
  const carriers = mostInfluential(evidence, helping);
  const against = titlesOf(mostInfluential(evidence, hindering));
  const [first, ...others] = carriers;
  const none: NoCarriers = {
    kind: 'none',
    titles: [],
    noneAgainst: evidence.windowSize > 0 && against.length === 0,
    withoutAny: withoutAnyOf(evidence),
  };
  const { place, counterfactual } = ownTopTen(evidence);
  const robust = place <= topTen && !counterfactual && helping.length > 1 && !evidence.alreadySeen;
  const strongest = strongestOf(evidence, first);
  const firstTitles = (first: ItemRef, count: number) =>
    [first.title, ...titlesOf(others).slice(0, count - 1)] as const;
  return {
    carriedBy: (count: number): Carriers =>
      first ? { kind: 'several', titles: firstTitles(first, count) } : none,
    dominant: (count: number): Carriers =>
      first ? { kind: dominant ? 'one above all' : 'several', titles: firstTitles(first, count) } : none,
    /** Carriers that share a genre or the decade with the item, if any. */
    alike: (kind: 'genre' | 'decade', count: number): Carriers => {
      if (!first) return none;
      const sharing = carriersSharing(evidence, carriers, kind);
      if (!sharing) return { kind: 'several', titles: firstTitles(first, count) };
      const [title, ...more] = sharing.titles;
      return { kind: 'alike', titles: [title, ...more.slice(0, count - 1)], value: sharing.of };
    },
    against,
    strongest,
    turningPoint: counterfactual
      ? {
          kind: 'leaves the top ten' as const,
          removed: titlesOf(counterfactual.removed),
          rankAfter: counterfactual.rankAfter,
        }
      : robust
        ? { kind: 'stays in the top ten' as const }
        : strongest,
  };
}

function strongestOf(evidence: Evidence, first: ItemRef | undefined): TurningPoint | null {
  const influence = evidence.influences.find(({ item }) => item.index === first?.index);
  if (!influence) return null;
  return {
    kind: 'without the strongest',
    title: influence.item.title,
    rankWithout: influence.rankWithout,
  };
}

function withoutAnyOf({ influences, item, rank }: Evidence): NoCarriers['withoutAny'] {
  const ranks = influences.filter((influence) => influence.item.index !== item.index);
  if (ranks.length < 2 || ranks.some(({ rankWithout }) => rankWithout > rank)) return null;
  return ranks.every(({ rankWithout }) => rankWithout === rank) ? 'same' : 'no lower';
}

export function titlesOf(items: readonly ItemRef[]): string[] {
  return items.map((item) => item.title);
}
