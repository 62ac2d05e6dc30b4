import { expect, test } from 'vitest';
import { applyWhatIf, asItIs, isAsItIs, summaryOf, toggled } from '#app/[domain]/what-if/what-if.ts';
import { whatIfSchema } from '#lib/contract/what-if.ts';

const history = ['a', 'b', 'c'];

test('a what-if history leaves out, adds as newest, and never duplicates', () => {
  expect(applyWhatIf(history, asItIs)).toEqual(history);
  expect(applyWhatIf(history, { removed: ['b', 'nowhere'], added: ['d', 'a', 'd'] })).toEqual([
    'a',
    'c',
    'd',
  ]);
  expect(applyWhatIf(history, { removed: ['b'], added: ['b'] })).toEqual(['a', 'c', 'b']);
});

test('toggling a checkbox twice changes nothing', () => {
  const once = toggled(asItIs, 'b');
  expect(once).toEqual({ removed: ['b'], added: [] });
  expect(isAsItIs(toggled(once, 'b'))).toBe(true);
  expect(toggled({ removed: [], added: ['d'] }, 'd')).toEqual(asItIs);
});

test('the summary counts both sides', () => {
  expect(summaryOf(asItIs)).toBe('as it is');
  expect(summaryOf({ removed: ['a', 'b'], added: ['c'] })).toBe('2 left out, 1 added');
});

test('more changes than a history can hold are refused', () => {
  const many = Array.from({ length: 5_001 }, (_, index) => `m${index}`);
  expect(whatIfSchema.safeParse({ removed: many, added: [] }).success).toBe(false);
  expect(whatIfSchema.safeParse({ removed: many.slice(1), added: [''] }).success).toBe(false);
  expect(whatIfSchema.safeParse({ removed: many.slice(1), added: ['x'] }).success).toBe(true);
});
