// How well a model foretells the next item when, as in the app, only unseen items are ranked; and popularity, which
// every model should beat.

import type { HeldOut } from './dataset.ts';
import { hitAt, mean, ndcgAt } from './metrics.ts';
import { rankOf } from './rank.ts';
import type { TargetModel } from './target-model.ts';

export type NextItemAccuracy = { ndcgAt10: number; hitAt10: number };

const historiesPerPass = 256;

export function evaluateUnseen(
  model: Pick<TargetModel, 'scores' | 'itemCount'>,
  heldOut: readonly HeldOut[],
): NextItemAccuracy {
  const ranks: number[] = [];
  for (let start = 0; start < heldOut.length; start += historiesPerPass) {
    const pass = heldOut.slice(start, start + historiesPerPass);
    const scores = model.scores(pass.map(({ history }) => history));
    for (const [row, { item, history }] of pass.entries()) {
      const own = scores.subarray(row * model.itemCount, (row + 1) * model.itemCount);
      ranks.push(rankOf(own, item, history));
    }
  }
  return {
    ndcgAt10: mean(ranks.map((rank) => ndcgAt(rank, 10))),
    hitAt10: mean(ranks.map((rank) => hitAt(rank, 10))),
  };
}

/** Scores every item by how often the training sequences hold it, whoever asks. */
export function popularity(
  train: readonly (readonly number[])[],
  itemCount: number,
): Pick<TargetModel, 'scores' | 'itemCount'> {
  const counts = new Float32Array(itemCount);
  for (const sequence of train) for (const item of sequence) counts[item] = (counts[item] ?? 0) + 1;
  return {
    itemCount,
    scores(histories) {
      const joined = new Float32Array(histories.length * itemCount);
      for (let row = 0; row < histories.length; row++) joined.set(counts, row * itemCount);
      return joined;
    },
  };
}
