// Counterfactual: the fewest films whose absence would take an item out of the top ten. Greedy: films are removed in
// the order of their own influence, and every candidate set is run through the model again, all sets in one batch.
import { rankOf } from '#lib/recommender/rank.ts';
import type { TargetModel } from '#lib/recommender/target-model.ts';
import { type Influence, scoreRows, withoutItems } from './influence.ts';

export const topTen = 10;
const maxRemovals = 5;

export type CounterfactualSet = { removed: number[]; rankAfter: number };

/** null: the item is not in the top ten, or no set of at most five films takes it out. */
export function findCounterfactual(
  model: TargetModel,
  history: number[],
  item: number,
  rank: number,
  influences: readonly Influence[],
): CounterfactualSet | null {
  if (rank > topTen) return null;
  const helpful = influences.filter((influence) => influence.scoreDrop > 0).slice(0, maxRemovals);
  const [first] = helpful;
  if (!first) return null;
  if (first.rankWithout > topTen) return { removed: [first.index], rankAfter: first.rankWithout };
  const sets = helpful.slice(1).map((_, i) => helpful.slice(0, i + 2).map((influence) => influence.index));
  if (sets.length === 0) return null;
  const rows = scoreRows(
    model,
    sets.map((removed) => withoutItems(history, removed)),
  );
  for (const [i, removed] of sets.entries()) {
    const rankAfter = rankOf(rows[i] as Float32Array, item, history);
    if (rankAfter > topTen) return { removed, rankAfter };
  }
  return null;
}
