// The numbers of an item's evidence in words: the card, its folded line and the Markdown export all take them from here.

import { type Domain, domainFacts } from '#lib/contract/domain.ts';
import type { Evidence } from '#lib/contract/evidence.ts';

type Figure = { term: string; value: string; note?: string };
type Standing = Pick<
  Evidence,
  'rank' | 'candidates' | 'percentile' | 'score' | 'averageScore' | 'amongAlike'
>;

export const count = (value: number) => value.toLocaleString('en');

export function figuresOf(domain: Domain, evidence: Standing): Figure[] {
  const { items } = domainFacts[domain];
  const { rank, candidates, score, averageScore, amongAlike } = evidence;
  return [
    { term: `Rank among ${count(candidates)} unseen ${items}`, value: count(rank) },
    { term: 'Ranks above', value: `${beaten(evidence)}%` },
    ...(amongAlike
      ? [
          {
            term: `Among ${count(amongAlike.of)} unseen ${amongAlike.value} ${items}`,
            value: count(amongAlike.rank),
          },
        ]
      : []),
    {
      term: 'Score',
      value: score.toFixed(2),
      ...(averageScore === null || averageScore === undefined
        ? {}
        : { note: `${averageScore.toFixed(2)} on average` }),
    },
  ];
}

/** Rounded down: nothing but the first ranks above all others. */
function beaten({ rank, percentile }: Standing): string {
  if (rank === 1) return '100';
  return Math.min(99.9, Math.floor(percentile * 10) / 10).toString();
}

/** "falls 1.50, to rank 9": what leaving out one item of the history does. */
export function effectOf({ scoreDrop, rankWithout }: { scoreDrop: number; rankWithout: number }) {
  return {
    way: scoreDrop >= 0 ? 'falls' : 'rises',
    by: Math.abs(scoreDrop).toFixed(2),
    rank: count(rankWithout),
  };
}
