// The recommender that is explained. Everything above this interface (evidence, alignment, serving) works for any
// model whose score is a user vector times an item vector: SASRec, matrix factorization. No dropout and no state:
// the same history always gives the same numbers.

import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '#lib/errors.ts';

export const targetModelKinds = ['sasrec', 'matrix-factorization'] as const;
export type TargetModelKind = (typeof targetModelKinds)[number];

export interface TargetModel {
  readonly kind: TargetModelKind;
  readonly itemCount: number;
  readonly dimension: number;
  readonly maxHistory: number; // only the last maxHistory items of a longer history count
  readonly fingerprint: string; // sha256 of configuration and weights
  itemVectors(): Float32Array; // (itemCount, dimension)
  userVectors(histories: number[][]): Float32Array; // (B, dimension); an empty history has a defined vector
  scores(histories: number[][]): Float32Array; // (B, itemCount), raw; seen items aren't masked
  dispose(): void;
}

/** Which model a folder holds, by its file, or null. SASRec if it holds both. */
export async function targetModelKindOf(folder: string): Promise<TargetModelKind | null> {
  for (const kind of targetModelKinds) {
    if ((await stat(join(folder, `${kind}.json`)).catch(() => null))?.isFile()) return kind;
  }
  return null;
}

/** The target model in a version's folder. Throws AppError bad_file if it's missing or malformed. */
export async function loadTargetModel(folder: string): Promise<TargetModel> {
  switch (await targetModelKindOf(folder)) {
    case 'sasrec':
      return (await import('./sasrec.ts')).loadSASRec(folder);
    case 'matrix-factorization':
      return (await import('./matrix-factorization.ts')).loadMatrixFactorization(folder);
    default:
      throw new AppError('bad_file', { message: `There's no target model in ${folder}.` });
  }
}
