// Ways to say which items of a history an item's score rests on: each gives one number per item of the window, largest first
// in importance. Only leave-one-out and LIME ask the model; the others are what an explanation could name without it.
import { seededRandom } from '#lib/random.ts';
import type { TargetModel } from '#lib/recommender/target-model.ts';

export const attributionNames = [
  'leave-one-out',
  'LIME',
  'cosine',
  'Jaccard',
  'popularity',
  'latest first',
  'random',
] as const;
export type AttributionName = (typeof attributionNames)[number];

export type AttributionCase = { history: number[]; item: number; seed: number }; // history: the window, each item once
export type AttributionWorld = {
  model: TargetModel;
  people: ReadonlyMap<number, ReadonlySet<number>>; // who of those that trained has an item
  counts: readonly number[]; // how many people have each item
};

const limeSamples = 64;
const limeRidge = 1;

/** (n) for the n items of the history. */
export function attribute(name: AttributionName, world: AttributionWorld, asked: AttributionCase): number[] {
  const { history, item } = asked;
  switch (name) {
    case 'leave-one-out':
      return leaveOneOutDrops(world.model, asked);
    case 'LIME':
      return limeWeights(world.model, asked);
    case 'cosine':
      return cosines(world.model, history, item);
    case 'Jaccard':
      return history.map((other) => jaccard(world.people.get(other), world.people.get(item)));
    case 'popularity':
      return history.map((other) => world.counts[other] ?? 0);
    case 'latest first':
      return history.map((_, place) => place);
    case 'random': {
      const random = seededRandom(asked.seed);
      return history.map(() => random());
    }
  }
}

function leaveOneOutDrops(model: TargetModel, { history, item }: AttributionCase): number[] {
  const scores = scoresOf(model, item, [
    history,
    ...history.map((_, gone) => history.filter((__, place) => place !== gone)),
  ]);
  return scores.slice(1).map((without) => (scores[0] ?? 0) - without);
}

/**
 * LIME (Ribeiro et al. 2016): histories with items left out at random, and a ridge regression of the score on which items are
 * in, each history weighted by how much of the whole it keeps.
 */
function limeWeights(model: TargetModel, { history, item, seed }: AttributionCase): number[] {
  const random = seededRandom(seed + 1);
  const width = history.length;
  const masks = Array.from({ length: limeSamples }, () => history.map(() => (random() < 0.7 ? 1 : 0)));
  const scores = scoresOf(
    model,
    item,
    masks.map((mask) => history.filter((_, place) => mask[place] === 1)),
  );
  const weights = masks.map((mask) => Math.exp(-((1 - sum(mask) / width) ** 2) / 0.25));
  const total = sum(weights);
  const center = sum(scores.map((score, row) => score * (weights[row] ?? 0))) / total;
  const means = history.map(
    (_, column) => sum(masks.map((mask, row) => (mask[column] ?? 0) * (weights[row] ?? 0))) / total,
  );
  // (XᵀWX + λI) w = XᵀWy, both centred
  const matrix = Array.from({ length: width }, () => new Float64Array(width));
  const right = new Float64Array(width);
  for (const [row, mask] of masks.entries()) {
    const weight = weights[row] ?? 0;
    const x = mask.map((value, column) => value - (means[column] ?? 0));
    for (let i = 0; i < width; i++) {
      right[i] = (right[i] ?? 0) + weight * (x[i] ?? 0) * ((scores[row] ?? 0) - center);
      const own = matrix[i] as Float64Array;
      for (let j = 0; j < width; j++) own[j] = (own[j] ?? 0) + weight * (x[i] ?? 0) * (x[j] ?? 0);
    }
  }
  for (let i = 0; i < width; i++) (matrix[i] as Float64Array)[i] = (matrix[i]?.[i] ?? 0) + limeRidge;
  return solved(matrix, right);
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

/** Gaussian elimination with pivots; the ridge keeps the matrix regular. */
function solved(matrix: Float64Array[], right: Float64Array): number[] {
  const n = right.length;
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let row = column + 1; row < n; row++)
      if (Math.abs(matrix[row]?.[column] ?? 0) > Math.abs(matrix[pivot]?.[column] ?? 0)) pivot = row;
    [matrix[column], matrix[pivot]] = [matrix[pivot] as Float64Array, matrix[column] as Float64Array];
    [right[column], right[pivot]] = [right[pivot] ?? 0, right[column] ?? 0];
    const own = matrix[column] as Float64Array;
    for (let row = column + 1; row < n; row++) {
      const other = matrix[row] as Float64Array;
      const factor = (other[column] ?? 0) / (own[column] ?? 1);
      for (let place = column; place < n; place++)
        other[place] = (other[place] ?? 0) - factor * (own[place] ?? 0);
      right[row] = (right[row] ?? 0) - factor * (right[column] ?? 0);
    }
  }
  const result = new Array<number>(n).fill(0);
  for (let row = n - 1; row >= 0; row--) {
    let value = right[row] ?? 0;
    for (let place = row + 1; place < n; place++) value -= (matrix[row]?.[place] ?? 0) * (result[place] ?? 0);
    result[row] = value / (matrix[row]?.[row] ?? 1);
  }
  return result;
}

function cosines(model: TargetModel, history: readonly number[], item: number): number[] {
  const vectors = model.itemVectors();
  const { dimension } = model;
  const rowOf = (index: number) => vectors.subarray(index * dimension, (index + 1) * dimension);
  const dot = (a: Float32Array, b: Float32Array) =>
    a.reduce((all, value, place) => all + value * (b[place] ?? 0), 0);
  const own = rowOf(item);
  return history.map(
    (index) =>
      dot(rowOf(index), own) / Math.max(1e-9, Math.sqrt(dot(rowOf(index), rowOf(index)) * dot(own, own))),
  );
}

function jaccard(a: ReadonlySet<number> = new Set(), b: ReadonlySet<number> = new Set()): number {
  const both = [...(a.size < b.size ? a : b)].filter((person) =>
    (a.size < b.size ? b : a).has(person),
  ).length;
  return both / Math.max(1, a.size + b.size - both);
}

/** The item's score with each history. */
function scoresOf(model: TargetModel, item: number, histories: number[][]): number[] {
  const all = model.scores(histories);
  return histories.map((_, row) => all[row * model.itemCount + item] ?? 0);
}
