// Percentile bootstrap over cases: resample the cases with replacement and take the statistic of each sample.
import { seededRandom } from '#lib/random.ts';

export type Interval = [low: number, high: number];

const rounds = 1000;
const coverage = 0.95;

/** null if no sample gives a number, as with a ratio over nothing. */
export function bootstrapInterval<Case>(
  cases: readonly Case[],
  statistic: (cases: readonly Case[]) => number | null,
  seed: number,
): Interval | null {
  const random = seededRandom(seed);
  const values: number[] = [];
  for (let round = 0; round < rounds && cases.length > 0; round++) {
    const drawn = cases.map(() => cases[Math.floor(random() * cases.length)] as Case);
    const value = statistic(drawn);
    if (value !== null && !Number.isNaN(value)) values.push(value);
  }
  if (values.length === 0) return null;
  values.sort((a, b) => a - b);
  const at = (share: number) => values[Math.round(share * (values.length - 1))] as number;
  return [at((1 - coverage) / 2), at((1 + coverage) / 2)];
}
