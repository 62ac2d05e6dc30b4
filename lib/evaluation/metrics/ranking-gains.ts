// What the five titles of an item ranking are worth, in the target model's order, as in the reference's inference code;
// and what an order by chance comes to.
import { gradedNdcgAt, mean } from '#lib/recommender/metrics.ts';

export const rankingGains = [1000, 100, 10, 1, 0];

/** NDCG@5, the mean over all orders. */
export function rankingChance(): number {
  return mean(
    permutations(rankingGains).map((gains) => gradedNdcgAt(gains, rankingGains.length, rankingGains)),
  );
}

function permutations(values: number[]): number[][] {
  if (values.length <= 1) return [values];
  return values.flatMap((value, at) => permutations(values.toSpliced(at, 1)).map((rest) => [value, ...rest]));
}
