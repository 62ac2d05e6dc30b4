import { expect, test } from 'vitest';
import { amountOf } from '../../../workers/cli/progress-bar.ts';

test('reading a file is shown in megabytes, everything else in steps', () => {
  expect(amountOf({ step: 262_144, steps: 19_740_229, file: 'ratings.csv' })).toBe('0.3 of 19.7 MB');
  expect(amountOf({ step: 1_200, steps: 4_000 })).toBe('1200 of 4000');
});
