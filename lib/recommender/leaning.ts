// "More of this, less of that": what a person says about their taste, added to the model's scores. No retraining.
//
//   direction   d = mean of the vectors of the items that have an attribute − mean of all item vectors        (dimension)
//   agreement   a = item vectors · d, made comparable: mean 0, standard deviation 1 over all items             (itemCount)
//   score       s' = s + strength · sd(s) · Σ weight · a      more: weight 1, less and not at all: −1
//
// "Not at all" also lowers the items that have it below the middle, as "not interested" does (feedback.ts): a direction strong
// enough for that would turn the whole list over. Since a score is a user vector times an item vector, this is the same as moving the user vector along the directions.
// docs/decisions/031-beliefs-as-directions.md has what it moves and what it costs.

import type { LeaningWish } from '#lib/contract/stated.ts';
import type { TargetModel } from './target-model.ts';

export type ItemLeaning = { items: readonly number[]; wish: LeaningWish }; // the items that have the attribute
/** What a person said, in rows of the catalogue. */
export type StatedRows = {
  aside: readonly number[]; // seen, and no reason for anything
  leanings: readonly ItemLeaning[];
  balance: number; // 0: the history alone, .5: both in full, 1: the words alone
  strength?: number; // another one than what people get, for measuring
};

export const noneStated: StatedRows = { aside: [], leanings: [], balance: 0.5 };

export const weightOf: Record<LeaningWish, number> = { more: 1, less: -1, none: -1 };
export const leaningStrength = 0.25; // of a standard deviation of the person's scores

type Space = Pick<TargetModel, 'itemCount' | 'dimension' | 'itemVectors'>;
const vectorsOf = new WeakMap<Space, { vectors: Float32Array; mean: Float64Array }>(); // copied from the model once
const emptyScores = new WeakMap<object, Float32Array>();

/** True where nothing that was said changes a score. */
export function changesNoScore({ leanings, balance }: StatedRows): boolean {
  return balance === noneStated.balance && leanings.length === 0;
}

/** The scores (itemCount) that order the list of a person who said this. `scores` stays as it is. */
export function withStated(
  model: Space & Pick<TargetModel, 'scores'>,
  scores: Float32Array,
  { leanings, balance, strength = leaningStrength }: StatedRows,
): Float32Array {
  const historyShare = Math.min(1, 2 * (1 - balance));
  const saidShare = Math.min(1, 2 * balance);
  const changed = scores.slice();
  if (historyShare < 1) {
    const everybody = scoresOfNoHistory(model);
    for (let item = 0; item < changed.length; item++)
      changed[item] =
        historyShare * (scores[item] as number) + (1 - historyShare) * (everybody[item] as number);
  }
  const unit = strength * saidShare * deviationOf(scores);
  for (const { items, wish } of leanings) {
    const agreement = agreementOf(model, items);
    const weight = unit * weightOf[wish];
    for (let item = 0; item < changed.length; item++)
      changed[item] = (changed[item] as number) + weight * (agreement[item] as number);
  }
  return changed;
}

/** How far every item lies in the direction of some of them: mean 0, standard deviation 1. All 0 without a direction. */
export function agreementOf(model: Space, items: readonly number[]): Float32Array {
  const { itemCount, dimension: d } = model;
  const { vectors, mean } = spaceOf(model);
  const agreement = new Float32Array(itemCount);
  if (items.length === 0) return agreement;
  const direction = new Float64Array(d);
  for (const item of items)
    for (let at = 0; at < d; at++)
      direction[at] = (direction[at] as number) + (vectors[item * d + at] as number) / items.length;
  for (let at = 0; at < d; at++) direction[at] = (direction[at] as number) - (mean[at] as number);
  for (let item = 0; item < itemCount; item++) {
    let sum = 0;
    for (let at = 0; at < d; at++) sum += (direction[at] as number) * (vectors[item * d + at] as number);
    agreement[item] = sum;
  }
  const middle = agreement.reduce((sum, value) => sum + value, 0) / Math.max(1, itemCount);
  const spread = deviationOf(agreement) || 1;
  return agreement.map((value) => (value - middle) / spread);
}

function spaceOf(model: Space) {
  const known = vectorsOf.get(model);
  if (known) return known;
  const { itemCount, dimension: d } = model;
  const vectors = model.itemVectors(); // (itemCount, d)
  const mean = new Float64Array(d);
  for (let item = 0; item < itemCount; item++)
    for (let at = 0; at < d; at++)
      mean[at] = (mean[at] as number) + (vectors[item * d + at] as number) / itemCount;
  const space = { vectors, mean };
  vectorsOf.set(model, space);
  return space;
}

/** What the model would tell somebody it knows nothing about. */
function scoresOfNoHistory(model: Pick<TargetModel, 'scores'>): Float32Array {
  const known = emptyScores.get(model);
  if (known) return known;
  const scores = model.scores([[]]);
  emptyScores.set(model, scores);
  return scores;
}

function deviationOf(values: Float32Array): number {
  if (values.length === 0) return 0;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
