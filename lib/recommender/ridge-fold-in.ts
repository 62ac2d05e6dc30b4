// The user vector in matrix factorization, the same for people in the training data and others: ridge regression on
// the history's items, with the mean user μ from training as its prior.
//
//   p(H) = argmin  Σ_{i∈H} (t − p·qᵢ)²  +  w Σ_i ((p − μ)·qᵢ)²  +  λ ‖p − μ‖²
//        = μ + (λI + w QᵀQ + Σ_{i∈H} qᵢqᵢᵀ)⁻¹ Σ_{i∈H} (t − μ·qᵢ) qᵢ
//
// The second term keeps the scores of items outside the history near their average (as in implicit-feedback ALS,
// Hu, Koren & Volinsky 2008). Double precision, item by item, without a library: the same history gives the same
// vector to the last bit, alone or in a batch. An empty history gives μ.
import { addOuter, factorize, solveFactored } from '#lib/tensor/positive-definite.ts';

export type RidgeConfig = {
  ridge: number; // λ
  unseenWeight: number; // w
  target: number; // t: the target score for an item in the history
};

/** itemVectors (V, d), meanUser (d) → a function of a history that gives its vector (d). */
export function ridgeFoldIn(
  itemVectors: Float32Array,
  meanUser: Float32Array,
  { ridge, unseenWeight, target }: RidgeConfig,
): (history: readonly number[]) => Float32Array {
  const d = meanUser.length;
  const itemCount = itemVectors.length / d;
  const base = new Float64Array(d * d); // λI + w QᵀQ, lower half
  for (let item = 0; item < itemCount; item++) addOuter(base, itemVectors, item * d, d, unseenWeight);
  for (let k = 0; k < d; k++) base[k * d + k] = (base[k * d + k] as number) + ridge;

  return (history) => {
    if (history.length === 0) return meanUser.slice();
    const matrix = base.slice();
    const right = new Float64Array(d);
    for (const item of history) {
      const start = item * d;
      let average = 0; // μ·qᵢ
      for (let k = 0; k < d; k++) average += (meanUser[k] as number) * (itemVectors[start + k] as number);
      for (let k = 0; k < d; k++)
        right[k] = (right[k] as number) + (target - average) * (itemVectors[start + k] as number);
      addOuter(matrix, itemVectors, start, d, 1);
    }
    const change = solveFactored(factorize(matrix, d), right, d);
    return meanUser.map((value, k) => value + (change[k] as number));
  };
}
