// Training examples of SASRec: windows over whole sequences, every position of a window one example, where RecBole makes
// a padded row of each prefix.

export type Window = { input: number[]; next: number[] }; // next[t] follows input[t]

/** Cuts a sequence into windows of at most `length` items, shifted by a random offset, so that each epoch cuts elsewhere. */
export function windowsOf(sequence: readonly number[], length: number, random: () => number): Window[] {
  const windows: Window[] = [];
  const examples = sequence.length - 1;
  let start = 0;
  let end = examples <= length ? examples : 1 + Math.floor(random() * length);
  while (start < examples) {
    windows.push({ input: sequence.slice(start, end), next: sequence.slice(start + 1, end + 1) });
    start = end;
    end = Math.min(examples, start + length);
  }
  return windows;
}

/** Fisher–Yates, in place. */
export function shuffle<T>(values: T[], random: () => number): T[] {
  for (let last = values.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [values[last], values[other]] = [values[other] as T, values[last] as T];
  }
  return values;
}
