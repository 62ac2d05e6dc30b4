// Seeded randomness for initial weights, shuffles and dropout seeds. The state is one 32-bit number, so it can be saved.

export type Random = { (): number /* uniform in [0, 1) */; state(): number };

/** mulberry32. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return Object.assign(next, { state: () => state });
}

/** Box–Muller: normal with mean 0. */
export function normalValues(count: number, deviation: number, random: Random): Float32Array {
  return Float32Array.from({ length: count }, () => {
    const radius = Math.sqrt(-2 * Math.log(1 - random()));
    return deviation * radius * Math.cos(2 * Math.PI * random());
  });
}

/** Fisher–Yates, in place. */
export function shuffle<T>(values: T[], random: () => number): T[] {
  for (let last = values.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [values[last], values[other]] = [values[other] as T, values[last] as T];
  }
  return values;
}

export function pick<T>(choices: ArrayLike<T>, random: () => number): T {
  if (choices.length === 0) throw new RangeError('Cannot pick from nothing.');
  return choices[Math.floor(random() * choices.length)] as T;
}
