// What connectors find rather than store: the target model's item vectors, and the titles in the base model's embeddings.
import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import type { Tokenizer } from '#lib/llm/tokenizer.ts';
import type { TargetModel } from '#lib/recommender/target-model.ts';
import { norm } from './plain-algebra.ts';

export type KnownItems = {
  count: number;
  dimension: number; // d
  vectors: Float32Array; // (count, d)
  halfSquares: Float32Array; // ½ ‖e_j‖² (count)
  titles: number[][]; // of each item, its tokens as rows of `words`
  words: Float32Array; // (W, H), embeddings of the tokens that occur in titles
  outputSize: number; // H
};

/** Gives the embeddings (tokens, H) of some tokens of the base model. */
export type EmbeddingRows = (tokens: number[]) => Float32Array | Promise<Float32Array>;

export async function knownItems(
  { items }: Pick<Catalogue, 'items'>,
  model: Pick<TargetModel, 'itemVectors' | 'dimension'>,
  tokenizer: Pick<Tokenizer, 'encode'>,
  rowsOf: EmbeddingRows,
): Promise<KnownItems> {
  const rowOf = new Map<number, number>();
  const titles = items.map(({ title }) =>
    tokenizer.encode(title).map((token) => {
      const row = rowOf.get(token) ?? rowOf.size;
      rowOf.set(token, row);
      return row;
    }),
  );
  const words = await rowsOf([...rowOf.keys()]);
  const outputSize = rowOf.size > 0 ? words.length / rowOf.size : 0;
  return { ...vectorsOf(model), titles, words, outputSize };
}

/** Enough to name items, not to speak of them: for readers alone. */
export function itemsWithoutTitles(model: Pick<TargetModel, 'itemVectors' | 'dimension'>): KnownItems {
  return { ...vectorsOf(model), titles: [], words: new Float32Array(), outputSize: 0 };
}

/** Item vectors as connectors take them. */
export function vectorsOf(model: Pick<TargetModel, 'itemVectors' | 'dimension'>) {
  const { dimension } = model;
  const vectors = model.itemVectors();
  const count = vectors.length / dimension;
  const halfSquares = Float32Array.from({ length: count }, (_, item) => {
    return norm(vectors.subarray(item * dimension, (item + 1) * dimension)) ** 2 / 2;
  });
  return { count, dimension, vectors, halfSquares };
}
