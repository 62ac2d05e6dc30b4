// Random draws for examples and labels; the seeded source of randomness is handed in.
import { shuffle } from '#lib/recommender/sequence-windows.ts';

export function pick<T>(choices: ArrayLike<T>, random: () => number): T {
  if (choices.length === 0) throw new RangeError('Cannot pick from nothing.');
  return choices[Math.floor(random() * choices.length)] as T;
}

/** A new array in random order. */
export function shuffled<T>(values: readonly T[], random: () => number): T[] {
  return shuffle([...values], random);
}
