// A connector whose size does not depend on the number of items (decision 022). The memory's keys are the target model's item
// vectors e, and its values the separated bags of the titles, each made when it is first needed: neither is stored.
//   logits_j = sharpness · (e_j · x + o_j) + t_j · q      o_j = −½ ‖e_j‖² where nearness counts, else 0
//   mix = Σ_j softmax_j(logits) · value_j                 over the `mixedItems` strongest
//   soft token = mix + W7 · W6 · mix + W3 · x̂ + b2
// The last line is what training changes: W6 (r, H) and W7 (H, r) turn the whole space of values at once. A reader, where there is one,
// gives q from the user's vector and t from each item's, by two towers of one shape:
//   tower(v) = V2 · relu(V1 · v̂ + c1) + V3 · v̂ + c2      (R)
// `d` target model width, `H` language model width, `r` rank of the correction, `R` width in which the towers meet.
import type { KnownItems } from './known-items.ts';
import { addProduct, relu, softmax } from './plain-algebra.ts';
import { type Separation, separatedValue } from './separation.ts';
import { strongest } from './strongest.ts';

/** From a vector to shares of the items. */
export type DerivedMemory = {
  items: KnownItems;
  inputSize: number; // d
  mean: Float32Array; // (d)
  scale: Float32Array; // (d), standard deviation
  sharpness: number;
  counts: 'score' | 'nearness'; // what the keys answer to
  reader?: Reader;
};
export type Reader = {
  user: Tower;
  item: Tower;
  itemSides: Float32Array; // t (items, R), the item tower's outputs: derived, not stored
};
export type Tower = {
  size: number; // hidden units
  rank: number; // R
  inWeight: Float32Array; // V1 (size, d)
  inBias: Float32Array; // c1 (size)
  outWeight: Float32Array; // V2 (R, size)
  directWeight: Float32Array; // V3 (R, d)
  outBias: Float32Array; // c2 (R)
};
export type DerivedConnector = DerivedMemory & {
  outputSize: number; // H
  correctionRank: number; // r
  separation: Separation; // one for both connectors
  downWeight: Float32Array; // W6 (r, H)
  upWeight: Float32Array; // W7 (H, r)
  directWeight: Float32Array; // W3 (H, d)
  outBias: Float32Array; // b2 (H)
};

export const mixedItems = 64;
const leastShare = 1e-4; // of the strongest item's: less would not be heard

/** x (d), x̂ (d) → soft token (H). */
export function derivedSoftToken(
  connector: DerivedConnector,
  vector: Float32Array,
  x: Float32Array,
): Float32Array {
  const { outputSize, correctionRank, downWeight, upWeight, directWeight } = connector;
  const out = addProduct(connector.outBias.slice(), directWeight, x, outputSize);
  const mix = mixOf(connector, vector, x);
  for (let c = 0; c < outputSize; c++) out[c] = (out[c] as number) + (mix[c] as number);
  const down = addProduct(new Float32Array(correctionRank), downWeight, mix, correctionRank);
  return addProduct(out, upWeight, down, outputSize);
}

/** x (d), x̂ (d) → the mix of values (H). Nothing of it is trained with the language model. */
export function mixOf(connector: DerivedConnector, vector: Float32Array, x: Float32Array): Float32Array {
  const logits = derivedLogits(connector, vector, x);
  const named = strongest(logits, mixedItems);
  const shares = softmax(Float32Array.from(named, (item) => logits[item] as number));
  const mix = new Float32Array(connector.outputSize);
  named.forEach((item, place) => {
    const share = shares[place] as number;
    if (share < leastShare * (shares[0] as number)) return;
    const value = separatedValue(connector.separation, connector.items, item);
    for (let c = 0; c < mix.length; c++) mix[c] = (mix[c] as number) + share * (value[c] as number);
  });
  return mix;
}

/** x (d), x̂ (d) → logits (items). */
export function derivedLogits(
  { items, sharpness, counts, reader }: DerivedMemory,
  vector: Float32Array,
  x: Float32Array,
): Float32Array {
  const { count, vectors, halfSquares } = items;
  const logits = addProduct(new Float32Array(count), vectors, vector, count);
  for (let item = 0; item < count; item++) {
    const offset = counts === 'nearness' ? (halfSquares[item] as number) : 0;
    logits[item] = sharpness * ((logits[item] as number) - offset);
  }
  return reader ? addProduct(logits, reader.itemSides, towerOutput(reader.user, x), count) : logits;
}

/** v̂ (d) → (R) */
export function towerOutput(tower: Tower, x: Float32Array): Float32Array {
  const { size, rank, inWeight, inBias, outWeight, directWeight, outBias } = tower;
  const inner = relu(addProduct(inBias.slice(), inWeight, x, size));
  return addProduct(addProduct(outBias.slice(), directWeight, x, rank), outWeight, inner, rank);
}
