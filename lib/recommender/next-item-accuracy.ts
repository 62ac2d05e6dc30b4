// How well a model predicts the next item, and the popularity baseline every model should beat.

import type { HeldOut } from './leave-one-out.ts';
import { hitAt, mean, ndcgAt } from './metrics.ts';
import { rankOf } from './rank.ts';
import type { TargetModel } from './target-model.ts';

type Scorer = Pick<TargetModel, 'scores' | 'itemCount'>;
export type NextItemAccuracy = { ndcgAt10: number; hitAt10: number };

/** A training's closing figures are of so many people at most, at equal distances (`evenly`): all of every set of ours. */
export const mostPeopleAsked = 50_000;
const historiesPerPass = 256;
const mostScoresPerPass = 32 * 1024 * 1024; // float32: 128 MiB, however many items there are

/** As in the app: only items the person doesn't have yet are ranked. */
export function evaluateUnseen(model: Scorer, heldOut: readonly HeldOut[]): NextItemAccuracy {
  return accuracyOf(model, heldOut, (scores, { item, history }) => rankOf(scores, item, history));
}

/** All items are ranked, seen ones included: RecBole's full ranking of sequential models. */
export function evaluateNextItem(model: Scorer, heldOut: readonly HeldOut[]): NextItemAccuracy {
  return accuracyOf(model, heldOut, (scores, { item }) => rankOf(scores, item));
}

function accuracyOf(
  model: Scorer,
  heldOut: readonly HeldOut[],
  rankIn: (scores: Float32Array, wanted: HeldOut) => number,
): NextItemAccuracy {
  const ranks: number[] = [];
  const perPass = Math.max(1, Math.min(historiesPerPass, Math.floor(mostScoresPerPass / model.itemCount)));
  for (let start = 0; start < heldOut.length; start += perPass) {
    const pass = heldOut.slice(start, start + perPass);
    const scores = model.scores(pass.map(({ history }) => history));
    for (const [row, wanted] of pass.entries())
      ranks.push(rankIn(scores.subarray(row * model.itemCount, (row + 1) * model.itemCount), wanted));
  }
  return {
    ndcgAt10: mean(ranks.map((rank) => ndcgAt(rank, 10))),
    hitAt10: mean(ranks.map((rank) => hitAt(rank, 10))),
  };
}

/** Scores every item by how often it occurs in the training sequences, for everyone alike. */
export function popularity(train: readonly (readonly number[])[], itemCount: number): Scorer {
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
