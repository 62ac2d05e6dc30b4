// What if the person had not chosen some items, or had chosen others: the model is run on that history. Added items come
// last, as the latest ones. The rank is among what would then be unseen; a removed item does not become a candidate.

import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import type { WhatIfResult } from '#lib/contract/evidence.ts';
import { rankOf } from '#lib/recommender/rank.ts';
import type { TargetModel } from '#lib/recommender/target-model.ts';
import { scoreRows, withoutItems } from './influence.ts';
import { refTo } from './item-ref.ts';

export type HistoryChange = { removed: readonly number[]; added: readonly number[] };

/** What actually changes, the history then, and what no list would recommend then. */
export function changedHistory(history: readonly number[], change: HistoryChange) {
  const removed = [...new Set(change.removed)].filter((index) => history.includes(index));
  const added = [...new Set(change.added)].filter((index) => !history.includes(index));
  return {
    removed,
    added,
    changed: [...withoutItems(history, removed), ...added],
    seen: [...history, ...added],
  };
}

export function computeWhatIf(
  model: TargetModel,
  catalogue: Catalogue,
  input: { history: number[]; aside?: readonly number[]; item: number } & HistoryChange,
): WhatIfResult {
  const { removed, added, changed, seen } = changedHistory(input.history, input);
  const [row = new Float32Array()] = scoreRows(model, [changed]);
  return {
    removed: removed.map((index) => refTo(catalogue, index)),
    added: added.map((index) => refTo(catalogue, index)),
    score: row[input.item] as number,
    rank: rankOf(row, input.item, [...seen, ...(input.aside ?? [])]),
  };
}
