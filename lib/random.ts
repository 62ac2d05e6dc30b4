// Seeded random numbers, and functions that draw with them: mulberry32 (Tommy Ettinger's 32-bit generator, public
// domain). Training runs, data splits and generated covers are only repeatable as long as these numbers stay the same;
// tests/random.test.ts pins them.

/** A stream of uniform numbers in [0, 1) from a 32-bit seed. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of the choices, each equally likely. */
export function pick<T>(choices: ArrayLike<T>, random: () => number): T {
  if (choices.length === 0) throw new RangeError('Cannot pick from nothing.');
  return choices[Math.floor(random() * choices.length)] as T;
}

/** One of the choices, each as likely as its share of their sum. */
export function pickByShare<T extends { share: number }>(choices: readonly T[], random: () => number): T {
  let left = random() * choices.reduce((sum, { share }) => sum + share, 0);
  const found = choices.find(({ share }) => {
    left -= share;
    return left < 0;
  });
  return found ?? pick(choices, () => 0); // rounding
}

/** Fisher–Yates, in place. */
export function shuffle<T, Values extends { readonly length: number; [at: number]: T }>(
  values: Values & { [at: number]: T },
  random: () => number,
): Values {
  for (let last = values.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [values[last], values[other]] = [values[other] as T, values[last] as T];
  }
  return values;
}

/** A new array in random order. */
export function shuffled<T>(values: readonly T[], random: () => number): T[] {
  return shuffle([...values], random);
}
