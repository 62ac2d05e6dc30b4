// The values of a memory, told apart. A bag (title-bags.ts) is like many others, since half the titles begin with "The", and a mix of
// bags is like none. So a value is not the bag but what, among all bags, answers to that bag alone:
//   value = b̄ + s · (C + λ)⁻¹ (b − b̄)      C the bags' covariance, s such that the difference keeps its length
// The nearer λ is to zero, the better a mix can be taken apart again, and the less a value looks like words. Decision 014 has the
// figures. b̄ and λ(C + λ)⁻¹ are kept with the connectors, (H, H) for any number of items; values follow from them.
import { factorize, solveFactored } from '#lib/tensor/positive-definite.ts';
import type { KnownItems } from './known-items.ts';
import { addProduct, norm } from './plain-algebra.ts';
import { titleBag } from './title-bags.ts';

export type Separation = {
  mean: Float32Array; // b̄ (H)
  weight: Float32Array; // λ(C + λ)⁻¹ (H, H), symmetric
};

const valueRidge = 2; // λ, in mean variances of a bag's numbers
const rememberedValues = 4096; // of one separation; an older one is made again when needed

/** mean: b̄; covariance: C (H, H), its lower half. */
export function separationOf(mean: Float32Array, covariance: Float64Array): Separation {
  const H = mean.length;
  let trace = 0;
  for (let k = 0; k < H; k++) trace += covariance[k * H + k] as number;
  const ridge = (valueRidge * trace) / H + 1e-9;
  for (let k = 0; k < H; k++) covariance[k * H + k] = (covariance[k * H + k] as number) + ridge;
  const factor = factorize(covariance, H);
  const weight = new Float32Array(H * H);
  for (let row = 0; row < H; row++) {
    const unit = new Float64Array(H);
    unit[row] = ridge;
    weight.set(solveFactored(factor, unit, H), row * H);
  }
  return { mean, weight };
}

const remembered = new WeakMap<Separation, Map<number, Float32Array>>();

/** An item's value (H), as long as its bag. */
export function separatedValue(separation: Separation, items: KnownItems, item: number): Float32Array {
  const values = remembered.get(separation) ?? new Map<number, Float32Array>();
  remembered.set(separation, values);
  const known = values.get(item);
  if (known) return known;
  const { mean, weight } = separation;
  const own = titleBag(items.titles[item] ?? [], items.words, mean.length);
  for (let c = 0; c < own.length; c++) own[c] = (own[c] as number) - (mean[c] as number);
  const apart = addProduct(new Float32Array(own.length), weight, own, own.length);
  const scale = norm(own) / (norm(apart) || 1);
  const value = apart.map((number, c) => (mean[c] as number) + scale * number);
  values.set(item, value);
  const [oldest] = values.keys();
  if (values.size > rememberedValues && oldest !== undefined) values.delete(oldest);
  return value;
}
