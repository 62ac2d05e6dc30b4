import { expect, test } from 'vitest';
import { historyCoverageRatio } from '#lib/evaluation/metrics/history-coverage-ratio.ts';
import { placeOf } from '#lib/evaluation/metrics/named-titles.ts';
import { rankingNdcgAt5 } from '#lib/evaluation/metrics/ndcg.ts';

test('a title scores by its place among those named, whatever its case', () => {
  expect(placeOf(['Heat', 'Big'], 'heat')).toBe(1);
  expect(placeOf(['Big', ' HEAT ', 'Ran'], 'Heat')).toBe(2);
  expect(placeOf(['Heat!', 'The Heat'], 'Heat')).toBe(Number.POSITIVE_INFINITY);
  expect(placeOf([], 'Heat')).toBe(Number.POSITIVE_INFINITY);
});

test('a ranking scores 1 in the model’s order, less in another, and 0 if it names other titles', () => {
  const order = ['A', 'B', 'C', 'D', 'E']; // gains 1000, 100, 10, 1, 0
  const ideal = 1000 + 100 / Math.log2(3) + 10 / 2 + 1 / Math.log2(5);
  expect(rankingNdcgAt5('A; B; C; D; E', order)).toBe(1);
  expect(rankingNdcgAt5('a; b; c; d; e', order)).toBe(1);
  expect(rankingNdcgAt5('B; A; C; D; E', order)).toBeCloseTo(
    (100 + 1000 / Math.log2(3) + 10 / 2 + 1 / Math.log2(5)) / ideal,
  );
  expect(rankingNdcgAt5('E; D; C; B; A', order)).toBeCloseTo(
    (1 / Math.log2(3) + 10 / 2 + 100 / Math.log2(5) + 1000 / Math.log2(6)) / ideal,
  );
  expect(rankingNdcgAt5('X; Y', order)).toBe(0);
  expect(rankingNdcgAt5('', order)).toBe(0);
  // said twice counts once, and a sixth title not at all
  expect(rankingNdcgAt5('A; A; A; A; A', order)).toBeCloseTo(1000 / ideal);
  expect(rankingNdcgAt5('V; W; X; Y; Z; A', order)).toBe(0);
});

test('coverage is the share of the latest titles named, each once, looking only at as many answers as there are', () => {
  expect(historyCoverageRatio('A; B; X', ['B', 'A', 'C'])).toBeCloseTo(2 / 3);
  expect(historyCoverageRatio('A; A; A', ['A', 'B', 'C'])).toBeCloseTo(1 / 3);
  expect(historyCoverageRatio('X; Y; A; B', ['A', 'B'])).toBe(0); // two were asked for, two count
  expect(historyCoverageRatio('a', ['A'])).toBe(1);
  expect(historyCoverageRatio('', [])).toBe(0);
});
