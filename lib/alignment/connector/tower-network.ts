// The towers of a reader (derived-connector.ts) as tensors, for fitting them, and for the item tower's outputs over a whole catalogue.
import { tf } from '#lib/tensor/backend.ts';
import { seededNormal } from '#lib/tensor/nn.ts';
import { columnStatistics } from './closed-form.ts';
import type { Tower } from './derived-connector.ts';
import type { KnownItems } from './known-items.ts';

export type TowerVariables = {
  inWeight: tf.Variable<tf.Rank.R2>; // V1ᵀ (d, size)
  inBias: tf.Variable; // c1 (size)
  outWeight: tf.Variable<tf.Rank.R2>; // V2ᵀ (size, R)
  directWeight: tf.Variable<tf.Rank.R2>; // V3ᵀ (d, R)
  outBias: tf.Variable; // c2 (R)
};

/** outScale: of what the tower gives at first; the other tower's gives about 1. */
export function newTower(
  d: number,
  { size, rank }: Pick<Tower, 'size' | 'rank'>,
  outScale: number,
  random: () => number,
): TowerVariables {
  return {
    inWeight: transposedVariable(seededNormal(size * d, 1 / Math.sqrt(d), random), size, d),
    inBias: vectorVariable(new Float32Array(size)),
    outWeight: transposedVariable(seededNormal(rank * size, outScale / Math.sqrt(size), random), rank, size),
    directWeight: transposedVariable(seededNormal(rank * d, outScale / Math.sqrt(d), random), rank, d),
    outBias: vectorVariable(new Float32Array(rank)),
  };
}

/** v̂ (N, d) → (N, R) */
export function towerForward(tower: TowerVariables, x: tf.Tensor2D): tf.Tensor2D {
  const inner = tf.relu(x.matMul<tf.Tensor2D>(tower.inWeight).add<tf.Tensor2D>(tower.inBias));
  return inner
    .matMul<tf.Tensor2D>(tower.outWeight)
    .add(x.matMul<tf.Tensor2D>(tower.directWeight))
    .add(tower.outBias);
}

export function towerWeights(tower: TowerVariables): Tower {
  return {
    size: tower.inBias.size,
    rank: tower.outBias.size,
    inWeight: plainData(tower.inWeight),
    inBias: plainData(tower.inBias),
    outWeight: plainData(tower.outWeight),
    directWeight: plainData(tower.directWeight),
    outBias: plainData(tower.outBias),
  };
}

/** The items as their tower reads them (count, d): standardized by their own mean and spread. */
export function itemInputs({ vectors, count, dimension }: KnownItems): tf.Tensor2D {
  return tf.tidy(() => {
    const { mean, scale } = columnStatistics(vectors, dimension);
    return tf
      .tensor2d(vectors, [count, dimension])
      .sub(tf.tensor1d(mean))
      .div<tf.Tensor2D>(tf.tensor1d(scale));
  });
}

/** t (count, R): the item tower's outputs. */
export function itemSidesOf(tower: Tower, items: KnownItems): Float32Array {
  const { dimension: d } = items;
  const { size, rank } = tower;
  const variables: TowerVariables = {
    inWeight: transposedVariable(tower.inWeight, size, d),
    inBias: vectorVariable(tower.inBias),
    outWeight: transposedVariable(tower.outWeight, rank, size),
    directWeight: transposedVariable(tower.directWeight, rank, d),
    outBias: vectorVariable(tower.outBias),
  };
  const sides = tf.tidy(() => towerForward(variables, itemInputs(items)));
  const data = Float32Array.from(sides.dataSync());
  tf.dispose([sides, ...Object.values(variables)]);
  return data;
}

/** data (rows, columns) → a variable of its transpose. */
export function transposedVariable(data: Float32Array, rows: number, columns: number) {
  return tf.tidy(() => tf.variable(tf.tensor2d(data, [rows, columns]).transpose<tf.Tensor2D>()));
}

export function vectorVariable(data: Float32Array): tf.Variable {
  return tf.tidy(() => tf.variable(tf.tensor1d(data)));
}

/** A variable's numbers; a matrix's transposed back. */
export function plainData(variable: tf.Tensor): Float32Array {
  return Float32Array.from(tf.tidy(() => (variable.rank === 2 ? variable.transpose() : variable).dataSync()));
}
