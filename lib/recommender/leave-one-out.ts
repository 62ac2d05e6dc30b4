// The leave-one-out split of sequences (oldest first): the last item tests, the one before it validates.

export type HeldOut = { history: number[]; item: number };

/**
 * The last item of a sequence is the test item, the last but one the validation item, the rest trains. A sequence of
 * fewer than three items only trains. Validation never sees the test item; the test history holds the validation item.
 */
export function leaveOneOut(sequences: readonly (readonly number[])[]): {
  train: number[][];
  validation: HeldOut[];
  test: HeldOut[];
} {
  const train: number[][] = [];
  const validation: HeldOut[] = [];
  const test: HeldOut[] = [];
  for (const sequence of sequences) {
    const last = sequence.at(-1);
    const lastButOne = sequence.at(-2);
    if (sequence.length < 3 || last === undefined || lastButOne === undefined) {
      train.push([...sequence]);
      continue;
    }
    const earlier = sequence.slice(0, -2);
    train.push(earlier);
    validation.push({ history: earlier, item: lastButOne });
    test.push({ history: sequence.slice(0, -1), item: last });
  }
  return { train, validation, test };
}

/** At most `count` of the values, at equal distances. */
export function evenly<T>(values: readonly T[], count: number): T[] {
  if (values.length <= count) return [...values];
  return Array.from({ length: count }, (_, at) => values[Math.floor((at * values.length) / count)] as T);
}
