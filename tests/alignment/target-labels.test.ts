import { expect, test } from 'vitest';
import { labelsFor } from '#lib/alignment/target-labels.ts';
import { seededRandom } from '#lib/random.ts';

// Twelve items; the higher the index, the higher the score, but item 3 has the highest of all.
const scores = Float32Array.from([0, 1, 2, 100, 4, 5, 6, 7, 8, 9, 10, 11]);

test('first choice, top fifth and bottom half match a case worked out by hand', () => {
  // unseen, best first: 3 10 9 8 7 6 5 4 2 1
  expect(labelsFor(scores, [0, 11], seededRandom(1))).toMatchObject({
    top: 3,
    positives: Int32Array.from([3, 10]),
    negatives: Int32Array.from([6, 5, 4, 2, 1]),
  });
  // eleven unseen, best first: 3 11 10 9 8 7 | 6 5 4 2 1; the middle one is neither liked nor disliked
  expect(labelsFor(scores, [0], seededRandom(1))).toMatchObject({
    top: 3,
    positives: Int32Array.from([3, 11]),
    negatives: Int32Array.from([6, 5, 4, 2, 1]),
  });
});

test('equal scores rank the lower index first', () => {
  const labels = labelsFor(new Float32Array(10), [], seededRandom(1));
  expect(labels?.top).toBe(0);
  expect(labels?.candidates).toEqual(labels?.candidates.toSorted((a, b) => a - b));
});

test('whatever is drawn, seen items never count, and the five candidates are in the model’s order', () => {
  const random = seededRandom(5);
  const drawn = new Set<number>();
  for (let round = 0; round < 60; round++) {
    const many = Float32Array.from({ length: 40 }, () => random());
    const history = Array.from({ length: Math.floor(random() * 30) }, () => Math.floor(random() * 40));
    const labels = labelsFor(many, history, random);
    const unseen = many.length - new Set(history).size;
    if (!labels) {
      expect(unseen).toBeLessThan(10);
      continue;
    }
    const { top, candidates, positives, negatives } = labels;
    const labelled = new Set([top, ...candidates, ...positives, ...negatives]);
    expect(history.filter((item) => labelled.has(item))).toEqual([]);
    expect(new Set(candidates).size).toBe(5);
    const candidateScores = candidates.map((item) => many[item] as number);
    expect(candidateScores).toEqual(candidateScores.toSorted((a, b) => b - a));
    expect(positives.length).toBe(Math.floor(unseen / 5));
    expect(negatives.length).toBe(Math.floor(unseen / 2));
    expect(many[top]).toBe(Math.max(...[...many].filter((_, item) => !history.includes(item))));
    for (const place of candidates) drawn.add(place);
  }
  expect(drawn.size).toBe(40); // any item may be a candidate, not the good ones only
});

test('a person with fewer than ten unseen items has no labels', () => {
  expect(labelsFor(scores, [0, 1, 2], seededRandom(1))).toBeNull();
  expect(labelsFor(scores, [0, 1], seededRandom(1))).not.toBeNull();
  expect(labelsFor(new Float32Array(), [], seededRandom(1))).toBeNull();
});
