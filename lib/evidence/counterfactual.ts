// Counterfactual: the fewest films whose absence would take an item out of the top ten. Greedy: films are removed in order
// of their influence, and every candidate set is run through the model again, all sets in one batch.
import type { TargetModel } from '#lib/recommender/target-model.ts';
import { type Influence, type LeaveOneOut, scoreRows, withoutItems } from './influence.ts';

export const topTen = 10;
const maxRemovals = 5;

type CounterfactualSet = { removed: number[]; rankAfter: number };

/**
 * `rankIn` gives the item's rank by some scores in the list in question; null if that list leaves it out.
 * Returns null if the item is not in the top ten, or no set of at most five films takes it out.
 */
export function findCounterfactual(
  model: TargetModel,
  run: LeaveOneOut,
  influences: readonly Influence[],
  rankIn: (scores: Float32Array) => number | null,
): CounterfactualSet | null {
  const placeIn = (scores: Float32Array | undefined) =>
    (scores && rankIn(scores)) ?? Number.POSITIVE_INFINITY;
  if (placeIn(run.scores) > topTen) return null;
  const helpful = influences.filter((influence) => influence.scoreDrop > 0).slice(0, maxRemovals);
  const [first] = helpful;
  if (!first) return null;
  const alone = placeIn(run.without[run.distinct.indexOf(first.index)]);
  if (alone > topTen) return { removed: [first.index], rankAfter: alone };
  const sets = helpful.slice(1).map((_, i) => helpful.slice(0, i + 2).map((influence) => influence.index));
  if (sets.length === 0) return null;
  const rows = scoreRows(
    model,
    sets.map((removed) => withoutItems(run.history, removed)),
  );
  for (const [i, removed] of sets.entries()) {
    const rankAfter = placeIn(rows[i]);
    if (rankAfter > topTen) return { removed, rankAfter };
  }
  return null;
}
