// Training examples of SASRec: windows over whole sequences, many positions of a window each one example, where RecBole makes
// a padded row of each prefix. With a stride below the length windows overlap, so that all but the first examples of a sequence see
// at least length − stride earlier items, as a history does when the model is asked; a stride of 1 gives RecBole's rows.

export type Window = {
  input: number[];
  next: number[]; // next[t] follows input[t]
  from: number; // the first position that counts; those before it are context
};

/** Where a window stands in its sequence: an epoch keeps these, and a batch makes its windows of them. */
export type Cut = { start: number; end: number; from: number };

/** Cuts a sequence's examples into strides, shifted by a random offset, so that each epoch cuts elsewhere. */
export function cutsOf(
  sequence: readonly number[],
  length: number,
  stride: number,
  random: () => number,
): Cut[] {
  const cuts: Cut[] = [];
  const examples = sequence.length - 1;
  let counted = 0;
  let end = examples <= length ? examples : 1 + Math.floor(random() * length);
  while (counted < examples) {
    const start = Math.max(0, end - length);
    cuts.push({ start, end, from: counted - start });
    counted = end;
    end = Math.min(examples, end + stride);
  }
  return cuts;
}

export function windowAt(sequence: readonly number[], { start, end, from }: Cut): Window {
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
