// Random draws for examples and labels; the seeded source of randomness is handed in.
import { shuffle } from '#lib/recommender/sequence-windows.ts';

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

/** A new array in random order. */
export function shuffled<T>(values: readonly T[], random: () => number): T[] {
  return shuffle([...values], random);
}
