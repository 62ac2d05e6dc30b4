// The recommender that is explained. Everything above this interface (evidence, alignment, serving) works for any
// model that gives vectors and scores: SASRec now, matrix factorization next. No dropout and no state in here:
// the same history always gives the same numbers.

import { AppError } from '#lib/errors.ts';

export interface TargetModel {
  readonly kind: 'sasrec' | 'matrix-factorization';
  readonly itemCount: number;
  readonly dimension: number;
  readonly maxHistory: number; // a longer history counts with its last maxHistory items
  readonly fingerprint: string; // sha256 of configuration and weights
  itemVectors(): Float32Array; // (itemCount, dimension)
  userVectors(histories: number[][]): Float32Array; // (B, dimension); an empty history has a defined vector
  scores(histories: number[][]): Float32Array; // (B, itemCount), raw; seen items are not masked
  dispose(): void;
}

/** Throws AppError bad_request where an item is not a row of the model. */
export function assertKnownItems(histories: readonly (readonly number[])[], itemCount: number): void {
  for (const history of histories) {
    for (const item of history) {
      if (!Number.isInteger(item) || item < 0 || item >= itemCount) {
        throw new AppError('bad_request', {
          message: `Item ${item} is not one of the ${itemCount} items of the model.`,
        });
      }
    }
  }
}
