import { expect, test } from 'vitest';
import { becameOf } from '../../bench/live/reclaim.ts';

const before = { id: 'one', state: 'running', attempts: 2 };
const after = (changes: object) => becameOf(before, [{ ...before, ...changes }]);

test('a training that a later attempt took was claimed again, also if that attempt has ended since', () => {
  expect(after({ attempts: 3 })).toBe('claimed again');
  expect(after({ attempts: 3, state: 'completed' })).toBe('claimed again');
});

test('a training that ended while its trainer stopped isn’t waited for', () => {
  for (const state of ['completed', 'failed', 'cancelled']) expect(after({ state })).toBe('ended');
});

test('a training that no one has taken yet is waited for, as is one that isn’t found', () => {
  expect(after({})).toBe('waits');
  expect(after({ state: 'queued' })).toBe('waits');
  expect(becameOf(before, [])).toBe('waits');
});
