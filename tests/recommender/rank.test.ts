import { expect, test } from 'vitest';
import { seededRandom } from '#lib/random.ts';
import { bestOf, rankOf, rankUnseen, valueAt } from '#lib/recommender/rank.ts';

const random = seededRandom(5);
const special = [0, -0, 1, -1, 1e-42, -1e-42, 3.4e38, -3.4e38, Infinity, -Infinity];
const scoresOf = (count: number) =>
  Float32Array.from({ length: count }, () =>
    random() < 0.3
      ? (special[Math.floor(random() * special.length)] as number)
      : Math.round((random() - 0.5) * 40) / (random() < 0.5 ? 1 : 7),
  );

/** As the definition has it: best first, of equal ones the lower item, unseen ones only. */
function sortedByDefinition(scores: Float32Array, history: readonly number[]): number[] {
  const better = (a: number, b: number) => {
    const [one, two] = [scores[a] as number, scores[b] as number];
    return one === two ? a - b : two > one ? 1 : -1;
  };
  return [...scores.keys()].filter((item) => !history.includes(item)).sort(better);
}

test.each([0, 1, 7, 300, 2_000])(
  'the first k of %i items are the first k of all of them, sorted, whatever k, ties and signs of zero',
  (count) => {
    for (let round = 0; round < 5; round++) {
      const scores = scoresOf(count);
      const history = [...scores.keys()].filter(() => random() < 0.2);
      const all = sortedByDefinition(scores, history);
      expect([...rankUnseen(scores, history)]).toEqual(all);
      for (const k of [0, 1, 5, 24, 200, count, count + 9])
        expect([...rankUnseen(scores, new Set(history), k)]).toEqual(all.slice(0, k));
    }
  },
);

test('scores that are part of a longer array are ranked by themselves', () => {
  const all = Float32Array.from([9, 9, 9, 1, 3, 2]);
  expect([...rankUnseen(all.subarray(3), [])]).toEqual([1, 2, 0]);
  expect([...all]).toEqual([9, 9, 9, 1, 3, 2]);
});

test('the rank of an item is its place among the unseen, also of one that was seen, and rows that are none count for nothing', () => {
  for (let round = 0; round < 20; round++) {
    const scores = scoresOf(60);
    const history = [...scores.keys()].filter(() => random() < 0.3);
    for (const item of scores.keys()) {
      const place = sortedByDefinition(
        scores,
        history.filter((seen) => seen !== item),
      ).indexOf(item);
      expect(rankOf(scores, item, history)).toBe(place + 1);
      expect(rankOf(scores, item, [...history, ...history, -1, 60])).toBe(place + 1);
      expect(rankOf(scores, item, new Set(history))).toBe(place + 1);
    }
  }
});

test('the value at a place is that of the sorted values, for every place', () => {
  for (const count of [1, 2, 3, 40, 333]) {
    const values = scoresOf(count);
    const sorted = values.toSorted((a, b) => (a === b ? 0 : b > a ? 1 : -1));
    for (const place of values.keys()) expect(valueAt(values.slice(), place) === sorted[place]).toBe(true);
    expect(valueAt(new Float32Array(count).fill(2), count >> 1)).toBe(2);
  }
});

test('the best of some rows are the first of all, sorted: each once, of equal ones the lower', () => {
  const worth = Array.from({ length: 2_000 }, () => Math.floor(random() * 50));
  const rows = Array.from({ length: 3_000 }, () => Math.floor(random() * worth.length));
  const worthOf = (row: number) => worth[row] as number;
  const all = [...new Set(rows)].sort((a, b) => worthOf(b) - worthOf(a) || a - b);
  for (const count of [0, 1, 5, 30, 700, 4_000])
    expect(bestOf(rows, count, worthOf).map(({ row }) => row)).toEqual(all.slice(0, count));
});
