// Why A and not B: the gap between two scores, split over the history. An item of the history that raises A more than B
// (measured by leaving it out, in the same run of the model) speaks for A. What the history does not explain is the rest.
//   difference = (drop of A without the item) − (drop of B without the item)

import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import { popularityRankOf } from '#lib/catalogue/popularity.ts';
import type { Comparison } from '#lib/contract/evidence.ts';
import { rankOf } from '#lib/recommender/rank.ts';
import type { LeaveOneOut } from './influence.ts';
import { refTo } from './item-ref.ts';

export function compareItems(
  catalogue: Catalogue,
  run: LeaveOneOut,
  item: number,
  other: number,
): Comparison {
  const { history, scores, distinct, without } = run;
  const dropOf = (index: number, row: Float32Array) => (scores[index] as number) - (row[index] as number);
  const split = distinct
    .map((index, place) => {
      const row = without[place] as Float32Array;
      return { item: refTo(catalogue, index), difference: dropOf(item, row) - dropOf(other, row) };
    })
    .filter(({ item: { index } }) => index !== item && index !== other)
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference) || a.item.index - b.item.index);
  return {
    other: refTo(catalogue, other),
    score: scores[other] as number,
    rank: rankOf(scores, other, history),
    gap: (scores[item] as number) - (scores[other] as number),
    split,
    popularityRank: popularityRankOf(catalogue, other),
    interactionCount: catalogue.interactionCounts[other] ?? 0,
    alreadySeen: history.includes(other),
    knownToModel: (catalogue.interactionCounts[other] ?? 0) > 0,
  };
}
