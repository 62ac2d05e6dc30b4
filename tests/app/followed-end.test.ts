// Where the page scrolls to while an answer comes in.

import { expect, test } from 'vitest';
import { followedTo } from '#app/[domain]/chat/use-followed-end.ts';

const view = { covered: { above: 80, below: 150 }, height: 800 };

test('without an answer yet, the end of the page', () => {
  expect(followedTo({ ...view, end: 1_200, answer: null })).toBe(1_200);
});

test('cards and evidence below an answer never push its first words out of view', () => {
  const answer = { top: 1_000, wordsEnd: 1_120 };
  expect(followedTo({ ...view, end: 2_500, answer })).toBe(920); // its top right below the header
  expect(followedTo({ ...view, end: 700, answer })).toBe(700); // the page is no longer
});

test('of words longer than the view, the last ones are in view', () => {
  const answer = { top: 1_000, wordsEnd: 2_400 };
  const at = followedTo({ ...view, end: 2_600, answer });
  expect(at).toBe(1_750);
  expect(answer.wordsEnd - at).toBe(view.height - view.covered.below);
});

test('a page that fits is not scrolled', () => {
  expect(followedTo({ ...view, end: 0, answer: { top: 100, wordsEnd: 200 } })).toBe(0);
});
