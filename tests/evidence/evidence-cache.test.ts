import { expect, test } from 'vitest';
import { bytesOfRuns, cachedRun, mostBytesOfRuns } from '#lib/evidence/evidence-cache.ts';
import type { TargetModel } from '#lib/recommender/target-model.ts';

/** Its scores are what they need not be: all alike. Only their number matters here. */
function wideModel(itemCount: number): TargetModel & { runs: number } {
  return {
    kind: 'matrix-factorization',
    itemCount,
    dimension: 1,
    maxHistory: 50,
    fingerprint: `wide ${itemCount}`,
    runs: 0,
    itemVectors: () => new Float32Array(itemCount),
    userVectors: (histories) => new Float32Array(histories.length),
    scores(histories) {
      this.runs++;
      return new Float32Array(histories.length * itemCount);
    },
    dispose() {},
  };
}

test('however many histories are asked about, the runs that are kept stay under their bound of bytes', () => {
  const model = wideModel(100_000);
  for (let person = 0; person < 30; person++) {
    cachedRun({ model, history: Array.from({ length: 10 }, (_, at) => person + at) });
    expect(bytesOfRuns(model)).toBeLessThanOrEqual(mostBytesOfRuns);
  }
  expect(bytesOfRuns(model)).toBeGreaterThan(mostBytesOfRuns / 2);
});

test('what was asked last is still there, what was asked long ago is computed again', () => {
  const model = wideModel(100_000);
  for (let person = 0; person < 30; person++) cachedRun({ model, history: [person, person + 1, person + 2] });
  const { runs } = model;
  cachedRun({ model, history: [29, 30, 31] });
  expect(model.runs).toBe(runs);
  cachedRun({ model, history: [0, 1, 2] });
  expect(model.runs).toBe(runs + 1);
});

test('one run that is larger than the bound is answered and not kept', () => {
  const model = wideModel(1_000_000);
  const run = cachedRun({ model, history: Array.from({ length: 12 }, (_, at) => at) });
  expect(run.without).toHaveLength(12);
  expect(bytesOfRuns(model)).toBe(0);
});
