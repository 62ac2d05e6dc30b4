import { expect, test } from 'vitest';
import { seededRandom, shuffle } from '#lib/random.ts';
import { leaveOneOut } from '#lib/recommender/leave-one-out.ts';
import { gradedNdcgAt, hitAt, mean, ndcgAt, standardDeviation } from '#lib/recommender/metrics.ts';
import { rankOf, rankUnseen } from '#lib/recommender/rank.ts';
import { countWindows, windowsOf, windowsOfEpoch } from '#lib/recommender/sequence-windows.ts';

test('the validation item is never the test item, and training sees neither', () => {
  const sequences = [[1, 2, 3, 4], [7], [8, 9], [5, 6, 7]];
  const { train, validation, test: held } = leaveOneOut(sequences);
  expect(train).toEqual([[1, 2], [7], [8, 9], [5]]);
  expect(validation).toEqual([
    { history: [1, 2], item: 3 },
    { history: [5], item: 6 },
  ]);
  expect(held).toEqual([
    { history: [1, 2, 3], item: 4 },
    { history: [5, 6], item: 7 },
  ]);
});

test('windows cover every next item exactly once, in order, wherever they are cut', () => {
  const sequence = Array.from({ length: 137 }, (_, at) => at);
  for (const stride of [50, 25, 1]) {
    for (let seed = 0; seed < 20; seed++) {
      const windows = windowsOf(sequence, 50, stride, seededRandom(seed));
      expect(windows.flatMap(({ next, from }) => next.slice(from))).toEqual(sequence.slice(1));
      for (const [at, { input, next, from }] of windows.entries()) {
        expect(input.length).toBeLessThanOrEqual(50);
        expect(next).toEqual(input.map((item) => item + 1));
        const earlier = windows[at - 1]?.next.at(-1) ?? 0; // the last example that counted before
        if (at > 0 && earlier >= 50) expect(from).toBeGreaterThanOrEqual(50 - stride);
      }
    }
  }
  expect(windowsOf([4], 50, 25, seededRandom(1))).toEqual([]);
  expect(windowsOf([], 50, 25, seededRandom(1))).toEqual([]);
  expect(shuffle([1, 2, 3, 4, 5], seededRandom(3)).toSorted()).toEqual([1, 2, 3, 4, 5]);
});

test('an epoch has every window of every sequence once, in an order that its seed decides, and can be counted without it', () => {
  const sequences = [137, 1, 0, 3, 51, 50, 52, 400].map((length, row) =>
    Array.from({ length }, (_, at) => row * 1000 + at),
  );
  for (const stride of [50, 25, 1]) {
    for (const seed of [1, 2, 3]) {
      const random = seededRandom(seed);
      const listed = sequences.flatMap((sequence) => windowsOf(sequence, 50, stride, random));
      const epoch = windowsOfEpoch(sequences, 50, stride, seed);
      expect(epoch.length).toBe(listed.length);
      expect(countWindows(sequences, 50, stride, seededRandom(seed))).toBe(listed.length);
      const whole = epoch.slice(0, epoch.length);
      expect(whole).toEqual(shuffle(listed, random));
      expect([...epoch.slice(0, 3), ...epoch.slice(3, epoch.length + 9)]).toEqual(whole);
    }
  }
});

test('metrics agree with cases worked out by hand', () => {
  expect([1, 2, 10, 11].map((rank) => hitAt(rank, 10))).toEqual([1, 1, 1, 0]);
  expect(ndcgAt(1, 10)).toBe(1);
  expect(ndcgAt(3, 10)).toBeCloseTo(0.5, 12); // 1 / log2(4)
  expect(ndcgAt(11, 10)).toBe(0);
  // 3/1 + 2/log2 3 + 3/2 = 5.7619 over 3 + 3/log2 3 + 2/2 = 5.8928
  expect(gradedNdcgAt([3, 2, 3], 3)).toBeCloseTo(5.761859507 / 5.89278926, 6);
  expect(gradedNdcgAt([0, 0], 5)).toBe(0);
  expect(mean([])).toBe(0);
  expect(standardDeviation([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(2.138, 3);
});

test('unseen items are ranked best first, ties by index, and rankOf agrees', () => {
  const scores = Float32Array.of(1, 5, 5, 0, 9);
  expect([...rankUnseen(scores, [4])]).toEqual([1, 2, 0, 3]);
  expect([...rankUnseen(scores, [])]).toEqual([4, 1, 2, 0, 3]);
  for (const history of [[], [4], [1, 4]]) {
    for (const [place, item] of rankUnseen(scores, history).entries()) {
      expect(rankOf(scores, item, history)).toBe(place + 1);
    }
  }
});
