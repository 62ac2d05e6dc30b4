// Leave-one-out influence: how much an item's score falls when one film of the history had never been there.
// The model is really run without it; nothing is estimated from gradients or attention. All the shortened histories
// go through the model in one batch. Ranks are always among the same items (those unseen with the whole history),
// so that a rank changes only because the model's scores changed, never because a removed film became a candidate.
import { rankOf } from '#lib/recommender/rank.ts';
import type { TargetModel } from '#lib/recommender/target-model.ts';

export type Influence = { index: number; scoreDrop: number; rankWithout: number };

export type InfluenceResult = {
  scores: Float32Array; // (itemCount) with the whole history
  score: number;
  rank: number;
  influences: Influence[]; // one for each distinct item of the window, largest drop first
};

/** The part of a history that the model looks at: its last `maxHistory` items. */
export function windowOf(model: TargetModel, history: readonly number[]): number[] {
  return history.slice(-model.maxHistory);
}

/** A history as if the person had never met these items. What is older may move into the window. */
export function withoutItems(history: readonly number[], removed: readonly number[]): number[] {
  const gone = new Set(removed);
  return history.filter((index) => !gone.has(index));
}

export function computeInfluences(model: TargetModel, history: number[], item: number): InfluenceResult {
  const distinct = [...new Set(windowOf(model, history))];
  const histories = [history, ...distinct.map((index) => withoutItems(history, [index]))];
  const rows = scoreRows(model, histories);
  const scores = rows[0] as Float32Array;
  const score = scores[item] as number;
  const influences = distinct.map((index, i): Influence => {
    const row = rows[i + 1] as Float32Array;
    return { index, scoreDrop: score - (row[item] as number), rankWithout: rankOf(row, item, history) };
  });
  // Equal drops: the later film of the history first, as it is the one a person remembers.
  const place = new Map(distinct.map((index, i) => [index, i]));
  influences.sort(
    (a, b) => b.scoreDrop - a.scoreDrop || (place.get(b.index) ?? 0) - (place.get(a.index) ?? 0),
  );
  return { scores, score, rank: rankOf(scores, item, history), influences };
}

/** One row of scores (itemCount) for each history, cut to the model's window. */
export function scoreRows(model: TargetModel, histories: number[][]): Float32Array[] {
  const all = model.scores(histories.map((history) => windowOf(model, history)));
  return histories.map((_, row) => all.subarray(row * model.itemCount, (row + 1) * model.itemCount));
}
