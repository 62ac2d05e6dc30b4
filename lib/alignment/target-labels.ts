// What the target model itself says about a history: the labels alignment learns and evaluation compares with.
// As in the paper's data preparation: items the person has seen never count; `top` is the argmax; `candidates` are five
// unseen items drawn uniformly, in the model's order; a positive item is in the model's top fifth of the unseen items,
// a negative one in its bottom half.
import { rankUnseen } from '#lib/recommender/rank.ts';

export type TargetLabels = {
  top: number;
  candidates: number[]; // five items, best first
  positives: Int32Array; // top fifth, best first
  negatives: Int32Array; // bottom half, best first
};

export const candidateCount = 5;
export const positiveShare = 0.2; // of the unseen items, from the top
export const negativeShare = 0.5; // from the bottom

/** scores: (itemCount) of one history. Returns null if fewer than ten items are unseen. */
export function labelsFor(
  scores: Float32Array,
  history: number[],
  random: () => number,
): TargetLabels | null {
  const ranked = rankUnseen(scores, history);
  const [top] = ranked;
  if (top === undefined || ranked.length < 2 * candidateCount) return null;
  const places = new Set<number>();
  while (places.size < candidateCount) places.add(Math.floor(random() * ranked.length));
  const candidates = [...places].sort((a, b) => a - b).map((place) => ranked[place] as number);
  return {
    top,
    candidates,
    positives: ranked.subarray(0, Math.max(1, Math.floor(ranked.length * positiveShare))),
    negatives: ranked.subarray(Math.ceil(ranked.length * negativeShare)),
  };
}
