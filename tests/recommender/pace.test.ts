import { expect, test } from 'vitest';
import { domainSettings } from '#lib/recommender/domain-settings.ts';
import { epochsFor, pacesFor, rateAt } from '#lib/recommender/pace.ts';
import { defaultSASRecTrainConfig } from '#lib/recommender/train.ts';

const people = (count: number) => Array.from({ length: count }, () => [0, 1]);

test('a training has at least the steps it needs and ten epochs', () => {
  for (const steps of [2_000, 3_700]) {
    for (const batches of [1, 3, 64, 199, 200, 5_000]) {
      expect(epochsFor(batches, steps) * batches).toBeGreaterThanOrEqual(steps);
      expect(epochsFor(batches, steps)).toBeGreaterThanOrEqual(10);
    }
    expect(epochsFor(5_000, steps)).toBe(10);
  }
});

test('the rarer the items, the more paces are tried, and what somebody says holds at each', () => {
  const paces = (count: number, config = {}) =>
    pacesFor(people(count), 2, { ...defaultSASRecTrainConfig, ...config });
  expect(paces(29)).toHaveLength(2); // 29 occurrences an item
  expect(paces(30)).toHaveLength(1);
  const [usual, often] = [paces(149)[0], paces(150)[0]];
  expect(often?.hiddenDropout).toBeLessThan(usual?.hiddenDropout ?? 0);
  expect(paces(10, { hiddenDropout: 0.1 }).map(({ hiddenDropout }) => hiddenDropout)).toEqual([0.1, 0.1]);
  expect(paces(10, { windowsPerBatch: 7 })).toMatchObject([{ windowsPerBatch: 7 }]);
});

test('the rate rises to all of it and falls to nothing', () => {
  expect(rateAt(0)).toBe(0);
  expect(rateAt(0.05)).toBe(1);
  expect(rateAt(0.5)).toBeLessThan(1);
  expect(rateAt(1)).toBeCloseTo(0, 12);
});

test('only Steam leaves a share of the mean out', () => {
  expect(domainSettings('steam').meanShareLeftOut).toBe(0.3);
  for (const domain of ['movies', 'games'] as const)
    expect(domainSettings(domain).meanShareLeftOut).toBeUndefined();
});
