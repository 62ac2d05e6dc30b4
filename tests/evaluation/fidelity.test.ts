import { expect, test } from 'vitest';
import { attribute, attributionNames } from '#lib/evaluation/fidelity/attributions.ts';
import { measureFidelity } from '#lib/evaluation/fidelity/fidelity.ts';
import { seededRandom } from '#lib/random.ts';
import type { TargetModel } from '#lib/recommender/target-model.ts';

const items = 30;

/** Each item of the history adds to the score of the item after it, and of nothing else: the cause is known. */
function additiveModel(): TargetModel {
  const scores = (histories: number[][]) => {
    const all = new Float32Array(histories.length * items);
    for (const [row, history] of histories.entries())
      for (const item of history)
        all[row * items + ((item + 15) % items)] =
          (all[row * items + ((item + 15) % items)] ?? 0) + 1 + item / 10;
    return all;
  };
  return {
    kind: 'sasrec',
    itemCount: items,
    dimension: 2,
    maxHistory: 12,
    fingerprint: 'test',
    itemVectors: () => Float32Array.from({ length: items * 2 }, (_, at) => Math.sin(at)),
    userVectors: (histories) => new Float32Array(histories.length * 2),
    scores,
    dispose() {},
  };
}
const world = {
  model: additiveModel(),
  people: new Map([
    [1, new Set([1, 2])],
    [16, new Set([2, 3])],
  ]),
  counts: Array.from({ length: items }, (_, at) => items - at),
};
const history = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

test('leave-one-out and LIME find the one item that a score rests on', () => {
  const asked = { history, item: 25, seed: 1 }; // only item 10 raises it
  for (const name of ['leave-one-out', 'LIME'] as const) {
    const weights = attribute(name, world, asked);
    expect(weights.indexOf(Math.max(...weights)), name).toBe(10);
  }
  const alone = attribute('leave-one-out', world, asked);
  expect(alone[10]).toBeCloseTo(2);
  expect(alone.slice(0, 10).every((weight) => weight === 0)).toBe(true);
});

test('Jaccard counts the people two items share', () => {
  expect(attribute('Jaccard', world, { history: [1, 2], item: 16, seed: 1 })).toEqual([1 / 3, 0]);
});

test('where the cause is known, leave-one-out is the best attribution and random is not', () => {
  const random = seededRandom(3);
  const histories = Array.from({ length: 30 }, () => [...history].sort(() => random() - 0.5));
  const { people, rows } = measureFidelity(world, histories, { people: 20, seed: 1 });
  expect(people).toBe(20);
  expect(rows.map(({ name }) => name)).toEqual([...attributionNames]);
  const of = (name: string) => rows.find((row) => row.name === name)?.figures;
  expect(of('leave-one-out')?.DEL.value).toBeLessThan(of('random')?.DEL.value ?? 0);
  expect(of('leave-one-out')?.INS.value).toBeGreaterThan(of('random')?.INS.value ?? 1);
  expect(of('leave-one-out')?.['POS@5'].value).toBeLessThan(of('random')?.['POS@5'].value ?? 0);
});

test('people with fewer than ten items are not asked, so that the first five and the last five are different', () => {
  expect(measureFidelity(world, [[1, 2, 3]], { people: 5, seed: 1 }).people).toBe(0);
});
