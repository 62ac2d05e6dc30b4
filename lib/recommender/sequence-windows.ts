// Training examples of SASRec: windows over whole sequences, many positions of a window each one example, where RecBole makes
// a padded row of each prefix. With a stride below the length windows overlap, so that all but the first examples of a sequence see
// at least length − stride earlier items, as a history does when the model is asked; a stride of 1 gives RecBole's rows.

import { seededRandom, shuffle } from '#lib/random.ts';

export type Window = {
  input: number[];
  next: number[]; // next[t] follows input[t]
  from: number; // the first position that counts; those before it are context
};

/** Where a window stands in its sequence. */
type Cut = { start: number; end: number; from: number };

/** Cuts a sequence's examples into strides, shifted by a random offset, so that each epoch cuts elsewhere. */
function cutsOf(sequence: readonly number[], length: number, stride: number, random: () => number): Cut[] {
  const cuts: Cut[] = [];
  const examples = sequence.length - 1;
  let counted = 0;
  let end = firstEnd(examples, length, random);
  while (counted < examples) {
    const start = Math.max(0, end - length);
    cuts.push({ start, end, from: counted - start });
    counted = end;
    end = Math.min(examples, end + stride);
  }
  return cuts;
}

function firstEnd(examples: number, length: number, random: () => number): number {
  return examples <= length ? examples : 1 + Math.floor(random() * length);
}

function windowAt(sequence: readonly number[], { start, end, from }: Cut): Window {
  return { input: sequence.slice(start, end), next: sequence.slice(start + 1, end + 1), from };
}

/** All windows of a sequence. */
export function windowsOf(
  sequence: readonly number[],
  length: number,
  stride: number,
  random: () => number,
): Window[] {
  return cutsOf(sequence, length, stride, random).map((cut) => windowAt(sequence, cut));
}

/** How many windows an epoch has, without listing them. Draws what `windowsOfEpoch` draws before it shuffles. */
export function countWindows(
  sequences: readonly (readonly number[])[],
  length: number,
  stride: number,
  random: () => number,
): number {
  let count = 0;
  for (const sequence of sequences) {
    const examples = sequence.length - 1;
    if (examples < 1) continue;
    count += 1 + Math.ceil((examples - firstEnd(examples, length, random)) / stride);
  }
  return count;
}

/**
 * All windows of an epoch in random order. Where they stand is kept in flat arrays, 20 bytes a window: 25 million events make a
 * million windows. A window itself is made when its batch comes.
 */
export function windowsOfEpoch(
  sequences: readonly (readonly number[])[],
  length: number,
  stride: number,
  seed: number,
): { length: number; slice: (from: number, to: number) => Window[] } {
  const count = countWindows(sequences, length, stride, seededRandom(seed));
  const fields = 4; // row of the sequence, start, end, from
  const cuts = new Int32Array(count * fields);
  const random = seededRandom(seed);
  let at = 0;
  for (const [row, sequence] of sequences.entries())
    for (const { start, end, from } of cutsOf(sequence, length, stride, random)) {
      cuts.set([row, start, end, from], at);
      at += fields;
    }
  const order = shuffle(
    Int32Array.from({ length: count }, (_, place) => place),
    random,
  );
  const window = (place: number) => {
    const [row = 0, start = 0, end = 0, from = 0] = cuts.subarray(place * fields, (place + 1) * fields);
    return windowAt(sequences[row] ?? [], { start, end, from });
  };
  return { length: count, slice: (from, to) => Array.from(order.subarray(from, to), window) };
}
