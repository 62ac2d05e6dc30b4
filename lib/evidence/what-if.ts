// What if the person had not chosen some items, or had chosen others: the model is run on that very history. Added items
// come last, as the latest ones. The rank is among what would then be unseen; a removed item does not become a candidate.
import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import { rankOf } from '#lib/recommender/rank.ts';
import type { TargetModel } from '#lib/recommender/target-model.ts';
import { scoreRows, withoutItems } from './influence.ts';
import { type ItemRef, refTo } from './item-ref.ts';

export type WhatIfResult = {
  removed: ItemRef[];
  added: ItemRef[];
  score: number; // then
  rank: number; // then
};

export function computeWhatIf(
  model: TargetModel,
  catalogue: Catalogue,
  input: { history: number[]; item: number; removed: readonly number[]; added: readonly number[] },
): WhatIfResult {
  const { history, item } = input;
  const removed = [...new Set(input.removed)].filter((index) => history.includes(index));
  const added = [...new Set(input.added)].filter((index) => !history.includes(index));
  const [row = new Float32Array()] = scoreRows(model, [[...withoutItems(history, removed), ...added]]);
  return {
    removed: removed.map((index) => refTo(catalogue, index)),
    added: added.map((index) => refTo(catalogue, index)),
    score: row[item] as number,
    rank: rankOf(row, item, [...history, ...added]),
  };
}
