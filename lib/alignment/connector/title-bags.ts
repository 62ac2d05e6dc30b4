// A title as one vector in the language model's embedding space: the weighted sum of its tokens' embeddings, so that a soft token
// speaks the language model's language from the start. Earlier words weigh more, so that a bag also tells where a title begins.
// separation.ts makes a memory's values of bags.
import { norm } from './plain-algebra.ts';

const wordDecay = 0.85; // weight of a title's next token relative to the one before

/** Σ wordDecay^k E[token k] (H), scaled to the mean norm of its tokens' embeddings. */
export function titleBag(
  tokens: readonly number[],
  embedding: Float32Array,
  outputSize: number,
): Float32Array {
  const bag = new Float32Array(outputSize);
  let tokenNorms = 0;
  tokens.forEach((token, k) => {
    const vector = embedding.subarray(token * outputSize, (token + 1) * outputSize);
    tokenNorms += norm(vector);
    const weight = wordDecay ** k;
    for (let c = 0; c < outputSize; c++) bag[c] = (bag[c] as number) + weight * (vector[c] as number);
  });
  const factor = tokenNorms / Math.max(1, tokens.length) / (norm(bag) || 1);
  for (let c = 0; c < outputSize; c++) bag[c] = (bag[c] as number) * factor;
  return bag;
}
