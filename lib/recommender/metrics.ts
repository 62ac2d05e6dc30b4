// Ranking metrics. Ranks are 1-based. With one relevant item, NDCG@k = 1 / log2(rank + 1), or 0 below k.

export function hitAt(rank: number, k: number): number {
  return rank <= k ? 1 : 0;
}

export function ndcgAt(rank: number, k: number): number {
  return rank <= k ? 1 / Math.log2(rank + 1) : 0;
}

/** Σ gain / log2(position + 1) over the first k, divided by the same sum of the best order of `allGains`. */
export function gradedNdcgAt(
  gains: readonly number[],
  k: number,
  allGains: readonly number[] = gains,
): number {
  const ideal = discounted(
    allGains.toSorted((a, b) => b - a),
    k,
  );
  return ideal === 0 ? 0 : discounted(gains, k) / ideal;
}

function discounted(gains: readonly number[], k: number): number {
  return gains.slice(0, k).reduce((sum, gain, position) => sum + gain / Math.log2(position + 2), 0);
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Sample standard deviation (n − 1). */
export function standardDeviation(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const average = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - average) ** 2, 0) / (values.length - 1));
}
