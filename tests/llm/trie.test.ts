import { expect, test } from 'vitest';
import { sequenceConstraint } from '#lib/llm/trie.ts';

const constraint = sequenceConstraint([[1, 2, 3], [1, 2, 4, 5], [1, 2], [6]]);

test('after a prefix, exactly the tokens that continue it are allowed', () => {
  expect(constraint.allowed([])).toEqual([1, 6]);
  expect(constraint.allowed([1, 2])).toEqual([3, 4]);
  expect(constraint.allowed([1, 2, 3])).toEqual([]);
  expect(constraint.allowed([2])).toEqual([]);
});

test("a sequence is complete; its prefixes aren't, unless they are sequences too", () => {
  expect(constraint.isComplete([1, 2, 4, 5])).toBe(true);
  expect(constraint.isComplete([1, 2])).toBe(true);
  expect(constraint.isComplete([1])).toBe(false);
  expect(constraint.isComplete([9])).toBe(false);
});
