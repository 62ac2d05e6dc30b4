// Random draws for examples and labels; the seeded source of randomness is handed in.

export function pick<T>(choices: ArrayLike<T>, random: () => number): T {
  if (choices.length === 0) throw new RangeError('Cannot pick from nothing.');
  return choices[Math.floor(random() * choices.length)] as T;
}

/** A new array in random order (Fisher–Yates). */
export function shuffled<T>(values: readonly T[], random: () => number): T[] {
  const out = [...values];
  for (let last = out.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [out[last], out[other]] = [out[other] as T, out[last] as T];
  }
  return out;
}
