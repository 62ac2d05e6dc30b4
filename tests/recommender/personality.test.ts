import { expect, test } from 'vitest';
import {
  meanOverlap,
  orderAgreed,
  personalityOf,
  personalityText,
  verdictsAgreed,
} from '#lib/recommender/personality.ts';

/** Users are unit vectors by the last item of their history, so that a score is one column of the item vectors. */
function model(itemVectors: number[][]) {
  const dimension = itemVectors[0]?.length ?? 0;
  const vectorOf = (history: number[]) =>
    Array.from({ length: dimension }, (_, at) => ((history.at(-1) ?? 0) % dimension === at ? 1 : 0));
  return {
    itemCount: itemVectors.length,
    dimension,
    itemVectors: () => Float32Array.from(itemVectors.flat()),
    userVectors: (histories: number[][]) => Float32Array.from(histories.flatMap(vectorOf)),
    scores: (histories: number[][]) =>
      Float32Array.from(
        histories.flatMap((history) =>
          itemVectors.map((item) =>
            item.reduce((sum, value, at) => sum + value * (vectorOf(history)[at] ?? 0), 0),
          ),
        ),
      ),
  };
}

test('a model that tells everybody the same is found out', () => {
  const same = model(Array.from({ length: 12 }, (_, item) => [12 - item, 12 - item]));
  const people = [
    { history: [10], item: 1 }, // ranks: 0 first, 1 second
    { history: [11], item: 0 },
  ];
  const found = personalityOf(same, people, [0, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 0]);
  expect(found.ndcgAt10.model).toBeCloseTo((1 / Math.log2(3) + 1) / 2, 6);
  expect(found.ndcgAt10.meanScore).toBeCloseTo(found.ndcgAt10.model, 6);
  expect(found.ndcgAt10.popularity).toBeCloseTo((1 + 1 / Math.log2(11)) / 2, 6); // item 0 is tenth: nine had by somebody
  expect(found.sharedOfFirst).toBe(10); // twelve items, each person without another one
  expect(found.differentFirst).toBe(1);
  expect(found.nonPersonalVerdicts).toBe(1);
  expect(found.nonPersonalRanking).toBe(1);
  expect(personalityText('movies', found)).toContain('100.0 % of the verdicts');
});

test('a model that tells two people the opposite is known by nobody in between', () => {
  const opposite = model(Array.from({ length: 20 }, (_, item) => [item, 19 - item]));
  const people = [
    { history: [0], item: 19 }, // the first column: 19 is first
    { history: [1], item: 0 },
  ];
  const found = personalityOf(opposite, people, new Array(20).fill(1));
  expect(found.ndcgAt10.model).toBe(1);
  expect(found.differentFirst).toBe(2);
  expect(found.nonPersonalVerdicts).toBeLessThan(0.75); // its mean score is one for all
  expect(found.nonPersonalRanking).toBeLessThan(0.9);
});

test('the overlap is the mean over all pairs', () => {
  // {1,2,3} and {2,3,4} share 2, {1,2,3} and {3,9,8} share 1, {2,3,4} and {3,9,8} share 1
  expect(
    meanOverlap([
      [1, 2, 3],
      [2, 3, 4],
      [3, 9, 8],
    ]),
  ).toBeCloseTo(4 / 3, 12);
  expect(meanOverlap([[1, 2]])).toBe(0);
});

test('verdicts agree as often as counted by hand', () => {
  const order = Int32Array.from([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]); // likes 0 1, dislikes 5 6 7 8 9
  expect(verdictsAgreed(order, order)).toBe(1);
  // the other likes its first 4 (35 % of 10, rounded): 1 5 6 2, so one of two liked, and three of five disliked
  expect(verdictsAgreed(order, Int32Array.from([1, 5, 6, 2, 0, 3, 4, 7, 8, 9]))).toBeCloseTo(
    (1 / 2 + 3 / 5) / 2,
    12,
  );
  expect(verdictsAgreed(Int32Array.from([0, 1]), Int32Array.from([1, 0]))).toBeNull();
});

test('an order of five counts by the gains 1000, 100, 10, 1, 0', () => {
  const scores = Float32Array.from([1, 2, 3, 4, 5]); // the opposite of the model's order 0 1 2 3 4
  expect(orderAgreed([4, 3, 2, 1, 0], scores)).toBe(1);
  const ideal = 1000 + 100 / Math.log2(3) + 10 / 2 + 1 / Math.log2(5);
  const reversed = 1 / Math.log2(3) + 10 / 2 + 100 / Math.log2(5) + 1000 / Math.log2(6);
  expect(orderAgreed([0, 1, 2, 3, 4], scores)).toBeCloseTo(reversed / ideal, 12);
});
