// Rankings by score. Ties go to the lower item index, so that a ranking never depends on the sort.

/** Item indices, best first, without the history's items. */
export function rankUnseen(scores: Float32Array, history: readonly number[]): Int32Array {
  const seen = new Set(history);
  const unseen: number[] = [];
  for (let item = 0; item < scores.length; item++) if (!seen.has(item)) unseen.push(item);
  unseen.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  return Int32Array.from(unseen);
}

/** An item's rank among itself and all items not in `history`; 1 is best. */
export function rankOf(scores: Float32Array, item: number, history: readonly number[] = []): number {
  const seen = new Set(history);
  const own = scores[item] ?? Number.NEGATIVE_INFINITY;
  let rank = 1;
  for (let other = 0; other < scores.length; other++) {
    if (other === item || seen.has(other)) continue;
    const score = scores[other] ?? 0;
    if (score > own || (score === own && other < item)) rank++;
  }
  return rank;
}
