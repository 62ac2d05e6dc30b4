import { expect, test } from 'vitest';
import { formFor } from '#lib/alignment/method.ts';
import { seededRandom } from '#lib/random.ts';

test('behavior and intention keep their form; hybrid training mixes all three, its own form most', () => {
  const random = seededRandom(2);
  expect(formFor('behavior', random)).toBe('behavior');
  expect(formFor('intention', random)).toBe('intention');
  const forms = Array.from({ length: 2000 }, () => formFor('hybrid', random));
  const share = (form: string) => forms.filter((one) => one === form).length / forms.length;
  expect(share('behavior')).toBeGreaterThan(0.1);
  expect(share('intention')).toBeGreaterThan(0.2);
  expect(share('hybrid')).toBeGreaterThan(0.5);
});
