// A target model whose numbers can be worked out by hand: the user vector is the sum of the vectors of the last films,
// and a score is its dot product with the item's vector plus the item's bias.
import type { TargetModel } from '#lib/recommender/target-model.ts';

export function linearModel(
  vectors: number[][],
  bias: number[] = [],
  maxHistory = 50,
): TargetModel & { runs: number } {
  const dimension = vectors[0]?.length ?? 0;
  const userVector = (history: number[]) => {
    const sum = new Float32Array(dimension);
    for (const item of history.slice(-maxHistory)) {
      for (let k = 0; k < dimension; k++) sum[k] = (sum[k] ?? 0) + (vectors[item]?.[k] ?? 0);
    }
    return sum;
  };
  return {
    kind: 'matrix-factorization',
    itemCount: vectors.length,
    dimension,
    maxHistory,
    fingerprint: 'linear',
    runs: 0,
    itemVectors: () => Float32Array.from(vectors.flat()),
    userVectors: (histories) => Float32Array.from(histories.flatMap((history) => [...userVector(history)])),
    scores(histories) {
      this.runs++;
      return Float32Array.from(
        histories.flatMap((history) => {
          const user = userVector(history);
          return vectors.map((vector, i) =>
            vector.reduce((sum, value, k) => sum + value * (user[k] ?? 0), bias[i] ?? 0),
          );
        }),
      );
    },
    dispose() {},
  };
}
