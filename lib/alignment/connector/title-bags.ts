// The values of a connector's memory: what a soft token says. A bag is the weighted sum of a title's token embeddings, so a soft
// token speaks the language model's language from the start. Earlier words weigh more, so that a bag also tells where a
// title begins.
//
// A bag alone is like many others (half the titles begin with "The"), and a mix of bags is like none. So a value is not the
// bag but what, among all bags, answers to that bag alone: v = b̄ + (C + λ)⁻¹ (b − b̄), C the bags' covariance. The nearer λ is
// to zero, the better a mix can be taken apart again, and the less a value looks like words. Decision 014 has the figures.
import { addOuter, factorize, solveFactored } from '#lib/tensor/positive-definite.ts';
import { columnStatistics, norm } from './closed-form.ts';

const wordDecay = 0.85; // weight of a title's next token relative to the one before

/** Bags (itemCount, H): Σ wordDecay^k E[token k], each scaled to the mean norm of its tokens' embeddings. */
export function titleBags(titles: number[][], embedding: Float32Array, outputSize: number): Float32Array {
  const bags = new Float32Array(titles.length * outputSize);
  titles.forEach((tokens, row) => {
    const bag = bags.subarray(row * outputSize, (row + 1) * outputSize);
    let tokenNorms = 0;
    tokens.forEach((token, k) => {
      const vector = embedding.subarray(token * outputSize, (token + 1) * outputSize);
      tokenNorms += norm(vector);
      for (let c = 0; c < outputSize; c++)
        bag[c] = (bag[c] as number) + wordDecay ** k * (vector[c] as number);
    });
    const factor = tokenNorms / Math.max(1, tokens.length) / (norm(bag) || 1);
    for (let c = 0; c < outputSize; c++) bag[c] = (bag[c] as number) * factor;
  });
  return bags;
}

const valueRidge = 2; // λ, in mean variances of a bag's numbers

/** The memories' values (itemCount, H): bags told apart, each as long as its bag. */
export function separatedBags(bags: Float32Array, outputSize: number): Float32Array {
  const H = outputSize;
  const items = bags.length / H;
  const { mean } = columnStatistics(bags, H);
  const centred = bags.map((value, i) => value - (mean[i % H] as number));
  const covariance = new Float64Array(H * H);
  for (let item = 0; item < items; item++) addOuter(covariance, centred, item * H, H, 1 / items);
  let trace = 0;
  for (let k = 0; k < H; k++) trace += covariance[k * H + k] as number;
  const ridge = (valueRidge * trace) / H + 1e-9;
  for (let k = 0; k < H; k++) covariance[k * H + k] = (covariance[k * H + k] as number) + ridge;
  const factor = factorize(covariance, H);
  const values = new Float32Array(bags.length);
  for (let item = 0; item < items; item++) {
    const own = centred.subarray(item * H, (item + 1) * H);
    const apart = Float32Array.from(solveFactored(factor, own, H));
    const scale = norm(own) / (norm(apart) || 1);
    for (let c = 0; c < H; c++) values[item * H + c] = (mean[c] as number) + scale * (apart[c] as number);
  }
  return values;
}
