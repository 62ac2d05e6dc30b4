/**
 * The one source of chance that a seed decides: mulberry32 (Tommy Ettinger's 32-bit generator, public domain). Trainings,
 * data splits and drawn covers are repeatable only as long as these numbers stay what they are; tests/random.test.ts
 * holds them.
 */

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
