// Leave-one-out influence: how much an item's score falls if one film had never been in the history. The model is actually
// run without it; nothing is estimated from gradients or attention. All the shortened histories go through the model in one
// batch, however many items are asked about afterwards. Ranks are always among the same items (those unseen with the whole
// history), so a rank changes only because the model's scores changed, never because a removed film became a candidate.
import { rankOf } from '#lib/recommender/rank.ts';
import type { TargetModel } from '#lib/recommender/target-model.ts';

export type Influence = { index: number; scoreDrop: number; rankWithout: number };

/** One batched run of the model: the scores of all items with the whole history and without each item of it. */
export type LeaveOneOut = {
  history: number[];
  scores: Float32Array; // (itemCount) with the whole history
  distinct: number[]; // the items of the window, each once, oldest first
  without: Float32Array[]; // (itemCount) for each of `distinct`
};

/** The part of a history that the model looks at: its last `maxHistory` items. */
export function windowOf(model: TargetModel, history: readonly number[]): number[] {
  return history.slice(-model.maxHistory);
}

/** The history without these items. Older ones may move into the window. */
export function withoutItems(history: readonly number[], removed: readonly number[]): number[] {
  const gone = new Set(removed);
  return history.filter((index) => !gone.has(index));
}

export function leaveOneOut(model: TargetModel, history: number[]): LeaveOneOut {
  const distinct = [...new Set(windowOf(model, history))];
  const rows = scoreRows(model, [history, ...distinct.map((index) => withoutItems(history, [index]))]);
  const [scores = new Float32Array(model.itemCount), ...without] = rows;
  return { history, scores, distinct, without };
}

/** One influence for each distinct item of the window, largest drop first. `seen` is in no list: the history, or more. */
export function influencesOn(
  run: LeaveOneOut,
  item: number,
  seen: ReadonlySet<number> = new Set(run.history),
): Influence[] {
  const { scores, distinct, without } = run;
  const score = scores[item] as number;
  const influences = distinct.map((index, i): Influence => {
    const row = without[i] as Float32Array;
    return { index, scoreDrop: score - (row[item] as number), rankWithout: rankOf(row, item, seen) };
  });
  // Equal drops: the later film first, as it is the one a person remembers.
  const place = new Map(distinct.map((index, i) => [index, i]));
  return influences.sort(
    (a, b) => b.scoreDrop - a.scoreDrop || (place.get(b.index) ?? 0) - (place.get(a.index) ?? 0),
  );
}

/** One row of scores (itemCount) for each history, cut to the model's window. */
export function scoreRows(model: TargetModel, histories: number[][]): Float32Array[] {
  const all = model.scores(histories.map((history) => windowOf(model, history)));
  return histories.map((_, row) => all.subarray(row * model.itemCount, (row + 1) * model.itemCount));
}
