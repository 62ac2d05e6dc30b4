// The nearest items to an item in the model's own item space, by cosine: from a history, or from the whole catalogue.
import { bestOf } from './rank.ts';
import type { TargetModel } from './target-model.ts';

type Space = { vectors: Float32Array; norms: Float32Array };
const spaces = new WeakMap<TargetModel, Space>(); // vectors are copied from the model once

function spaceOf(model: TargetModel): Space {
  const known = spaces.get(model);
  if (known) return known;
  const vectors = model.itemVectors(); // (itemCount, d)
  const norms = new Float32Array(model.itemCount);
  for (let i = 0; i < model.itemCount; i++) {
    const from = i * model.dimension;
    norms[i] = Math.sqrt(dot(vectors.subarray(from, from + model.dimension), vectors, from));
  }
  const space = { vectors, norms };
  spaces.set(model, space);
  return space;
}

/** `own` (d) · the vector that begins at `from`. */
function dot(own: Float32Array, vectors: Float32Array, from: number): number {
  let sum = 0;
  for (let k = 0; k < own.length; k++) sum += (own[k] as number) * (vectors[from + k] as number);
  return sum;
}

/** Among some catalogue rows, the ones nearest to an item, nearest first, without the item itself. */
export function similarItems(
  model: TargetModel,
  rows: Iterable<number>,
  item: number,
  count: number,
): { index: number; cosine: number }[] {
  const { vectors, norms } = spaceOf(model);
  const own = vectors.subarray(item * model.dimension, (item + 1) * model.dimension);
  const cosine = (index: number) => {
    const length = (norms[item] as number) * (norms[index] as number);
    return length === 0 ? 0 : dot(own, vectors, index * own.length) / length;
  };
  // One more than wanted, since the item itself may be among the rows.
  const nearest = bestOf(rows, count + 1, cosine).filter(({ row }) => row !== item);
  return nearest.slice(0, count).map(({ row, worth }) => ({ index: row, cosine: worth }));
}

/** Of some catalogue rows, each once, the one whose mean cosine to the others is lowest; null of fewer than three. */
export function leastSimilar(model: TargetModel, rows: readonly number[]): number | null {
  const { vectors, norms } = spaceOf(model);
  const { dimension } = model;
  const placed = rows.filter((row) => (norms[row] ?? 0) > 0);
  if (placed.length < 3) return null;
  const sum = new Float32Array(dimension); // of the unit vectors: a cosine to it is that to all others, and one to itself
  for (const row of placed)
    for (let k = 0; k < dimension; k++)
      sum[k] = (sum[k] as number) + (vectors[row * dimension + k] as number) / (norms[row] as number);
  const [least] = bestOf(placed, 1, (row) => -dot(sum, vectors, row * dimension) / (norms[row] as number));
  return least?.row ?? null;
}
