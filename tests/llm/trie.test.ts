import { expect, test } from 'vitest';
import { TokenTrie } from '#lib/llm/trie.ts';

const trie = TokenTrie.from([[1, 2, 3], [1, 2, 4, 5], [1, 2], [6]]);

test('after a prefix exactly the tokens that go on from it are allowed', () => {
  expect(trie.allowed([])).toEqual([1, 6]);
  expect(trie.allowed([1, 2])).toEqual([3, 4]);
  expect(trie.allowed([1, 2, 3])).toEqual([]);
  expect(trie.allowed([2])).toEqual([]);
});

test('a sequence is complete, its beginnings are not, unless they are sequences too', () => {
  expect(trie.isComplete([1, 2, 4, 5])).toBe(true);
  expect(trie.isComplete([1, 2])).toBe(true);
  expect(trie.isComplete([1])).toBe(false);
  expect(trie.isComplete([9])).toBe(false);
});
