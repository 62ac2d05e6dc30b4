// Percentile bootstrap over people (Efron 1979): how far off a mean may be because of who happened to be asked.
import { seededRandom } from '#lib/random.ts';
import { mean } from '#lib/recommender/metrics.ts';

export type Interval = { value: number; low: number; high: number }; // the mean and its 95 % interval

const resamples = 1_000;

export function bootstrapInterval(values: readonly number[], seed: number): Interval {
  const random = seededRandom(seed);
  const means = new Float64Array(resamples);
  for (let round = 0; round < resamples; round++) {
    let sum = 0;
    for (let draw = 0; draw < values.length; draw++) sum += values[Math.floor(random() * values.length)] ?? 0;
    means[round] = sum / Math.max(1, values.length);
  }
  means.sort();
  const at = (share: number) => means[Math.round(share * (resamples - 1))] ?? 0;
  return { value: mean(values), low: at(0.025), high: at(0.975) };
}

/** Of a ratio of two sums over people: each round draws people, not single counts. */
export function bootstrapRatio(counts: readonly { part: number; whole: number }[], seed: number): Interval {
  const random = seededRandom(seed);
  const ratioOf = (next: (at: number) => number): number => {
    let [part, whole] = [0, 0];
    for (let draw = 0; draw < counts.length; draw++) {
      const one = counts[next(draw)];
      part += one?.part ?? 0;
      whole += one?.whole ?? 0;
    }
    return whole === 0 ? 0 : part / whole;
  };
  const ratios = Float64Array.from({ length: resamples }, () =>
    ratioOf(() => Math.floor(random() * counts.length)),
  ).sort();
  const at = (share: number) => ratios[Math.round(share * (resamples - 1))] ?? 0;
  return { value: ratioOf((draw) => draw), low: at(0.025), high: at(0.975) };
}
