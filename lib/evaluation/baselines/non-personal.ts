// Two rows that need no language model and no training. `mean-score`: the target model's score for the mean user vector of
// those who trained, the same for everyone, so that whatever beats it is about the person. `nearest`: the items nearest to the
// history in the target model's own space, by the mean cosine. Both judge by place: Yes down to where the paper's top fifth and
// bottom half meet in the middle.
import { negativeShare, positiveShare } from '#lib/alignment/target-labels.ts';
import { evenly } from '#lib/recommender/leave-one-out.ts';
import { rankOf } from '#lib/recommender/rank.ts';
import type { TargetModel } from '#lib/recommender/target-model.ts';
import type { EvaluationCase } from '../cases.ts';
import type { Outcome } from '../outcome.ts';
import { scoredOutcome } from './scored.ts';

const meanOver = 1_000; // people
const batch = 50;
const likedShare = (positiveShare + (1 - negativeShare)) / 2;

export function meanScoreOutcomes(model: TargetModel, train: number[][], cases: EvaluationCase[]): Outcome[] {
  const mean = new Float32Array(model.dimension);
  const asked = evenly(
    train.filter(({ length }) => length > 0),
    meanOver,
  );
  for (let start = 0; start < asked.length; start += batch) {
    const vectors = model.userVectors(asked.slice(start, start + batch));
    for (const [place, value] of vectors.entries())
      mean[place % model.dimension] = (mean[place % model.dimension] ?? 0) + value / asked.length;
  }
  const scores = dots(model, mean);
  return cases.map((one) => judged(one, scores));
}

export function nearestOutcomes(model: TargetModel, cases: EvaluationCase[]): Outcome[] {
  const unit = unitVectors(model);
  return cases.map((one) => {
    const window = one.history.slice(-model.maxHistory);
    const mean = new Float32Array(model.dimension);
    for (const item of window)
      for (let place = 0; place < model.dimension; place++)
        mean[place] = (mean[place] ?? 0) + (unit[item * model.dimension + place] ?? 0) / window.length;
    return judged(one, dots(model, mean, unit));
  });
}

function judged(one: EvaluationCase, scores: Float32Array): Outcome {
  const unseen = scores.length - new Set(one.history).size;
  const place = rankOf(scores, one.item, one.history) / unseen;
  return scoredOutcome(one, scores, { yes: likedShare, no: place });
}

/** (itemCount) */
function dots(
  { itemCount, dimension, itemVectors }: TargetModel,
  vector: Float32Array,
  rows = itemVectors(),
): Float32Array {
  return Float32Array.from({ length: itemCount }, (_, item) => {
    let sum = 0;
    for (let place = 0; place < dimension; place++)
      sum += (rows[item * dimension + place] ?? 0) * (vector[place] ?? 0);
    return sum;
  });
}

function unitVectors(model: TargetModel): Float32Array {
  const { dimension } = model;
  const vectors = model.itemVectors().slice();
  for (let item = 0; item < model.itemCount; item++) {
    const row = vectors.subarray(item * dimension, (item + 1) * dimension);
    const length = Math.sqrt(row.reduce((sum, value) => sum + value * value, 0)) || 1;
    for (let place = 0; place < dimension; place++) row[place] = (row[place] ?? 0) / length;
  }
  return vectors;
}
