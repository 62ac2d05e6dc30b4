// The nearest items to an item in the model's own item space, by cosine: from a history, or from the whole catalogue.
import type { TargetModel } from './target-model.ts';

type Space = { vectors: Float32Array; norms: Float32Array };
const spaces = new WeakMap<TargetModel, Space>(); // vectors are copied from the model once

function spaceOf(model: TargetModel): Space {
  const known = spaces.get(model);
  if (known) return known;
  const vectors = model.itemVectors(); // (itemCount, d)
  const norms = new Float32Array(model.itemCount);
  for (let i = 0; i < model.itemCount; i++) norms[i] = Math.sqrt(dot(vectors, i, i, model.dimension));
  const space = { vectors, norms };
  spaces.set(model, space);
  return space;
}

function dot(vectors: Float32Array, a: number, b: number, dimension: number): number {
  let sum = 0;
  for (let k = 0; k < dimension; k++) {
    sum += (vectors[a * dimension + k] as number) * (vectors[b * dimension + k] as number);
  }
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
  const cosine = (index: number) => {
    const length = (norms[item] as number) * (norms[index] as number);
    return length === 0 ? 0 : dot(vectors, item, index, model.dimension) / length;
  };
  return [...new Set(rows)]
    .filter((index) => index !== item)
    .map((index) => ({ index, cosine: cosine(index) }))
    .sort((a, b) => b.cosine - a.cosine || a.index - b.index)
    .slice(0, count);
}
