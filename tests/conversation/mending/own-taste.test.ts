// What is asked of somebody's own taste is set right where it was taken for small talk.
import { expect, test } from 'vitest';
import type { Request } from '#lib/contract/request.ts';
import { countedKind } from '#lib/conversation/mending/counted-kind.ts';
import { withOwnTaste } from '#lib/conversation/mending/own-taste.ts';

const idle: Request = { name: 'social', kind: 'off topic' };
const mended = (message: string, read: Request = idle, titles: string[] = []) =>
  withOwnTaste([read], { text: message, masked: message, titles });

test.each([
  'roast my library',
  'judge my taste',
  'can you roast me',
  'be mean about my taste',
  'make fun of my list',
  'say something nasty about my films',
  'how embarrassing is my collection',
])('"%s" asks for a roast', (message) => {
  expect(mended(message)).toEqual([{ name: 'taste', about: 'roast' }]);
});

test.each([
  "what's the odd one out of my 15?",
  "which of mine doesn't fit with the rest?",
  'which is least like the others?',
  'which of my games sticks out the most',
  'the odd one out?',
])('"%s" asks for the odd one out', (message) => {
  expect(mended(message, { name: 'taste', about: 'overall' })).toEqual([
    { name: 'taste', about: 'odd one out' },
  ]);
});

test.each([
  "don't judge me",
  'roast me a chicken',
  'my roast is in the oven',
  'which of these is the odd one out',
  'my jeans no longer fit',
])('"%s" asks for neither', (message) => {
  expect(mended(message)).toEqual([idle]);
});

test('the odd one out is no wish', () => {
  const wish: Request = { name: 'recommend', count: '1' };
  expect(mended('which is the odd one out in my list', wish)).toEqual([
    { name: 'taste', about: 'odd one out' },
  ]);
});

test('titles that are named and wishes stay', () => {
  expect(mended('which is the odd one out, Heat, Big or Up', idle, ['Heat', 'Big', 'Up'])).toEqual([idle]);
  const wish: Request = { name: 'recommend' };
  expect(mended('roast my taste', wish)).toEqual([wish]);
});

test('whether there are any of a kind is counted', () => {
  const read: Request = { name: 'history', ask: 'contains', title: 'maddens' };
  expect(countedKind(read, 'do I have any Maddens?')).toEqual({ name: 'taste', about: 'maddens' });
  expect(countedKind(read, 'have I seen any batman films')).toEqual({ name: 'taste', about: 'batman' });
});
