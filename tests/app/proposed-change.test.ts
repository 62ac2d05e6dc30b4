import { expect, test } from 'vitest';
import { stepsOf } from '#app/[domain]/chat/proposed-change.ts';

const item = { index: 3, itemId: 'm1', title: 'Heat', year: 1995, genres: ['Crime'] };
const nothing = { item, kind: 'seen' as const, add: [], remove: [], feedback: [] };

test('what was seen or not seen changes the history, as its button does', () => {
  expect(stepsOf({ ...nothing, add: ['m1'] })).toEqual([
    { kind: 'history', change: { change: 'add', item } },
  ]);
  expect(stepsOf({ ...nothing, remove: ['m1'] })).toMatchObject([{ change: { change: 'remove' } }]);
});

test('"not interested" and "hated it" become feedback with its reason', () => {
  const genre = { itemId: 'm1', reason: 'genre' as const, reasonValue: 'Crime' };
  expect(stepsOf({ ...nothing, feedback: [genre] })).toEqual([
    { kind: 'feedback', item: { itemId: 'm1', title: 'Heat' }, reason: { reason: 'genre', value: 'Crime' } },
  ]);
  const own = { itemId: 'm1', reason: 'history-item' as const, reasonValue: 'm1' };
  expect(stepsOf({ ...nothing, feedback: [own] })).toMatchObject([
    { reason: { reason: 'history-item', value: 'm1', title: 'Heat' } },
  ]);
});

test('nothing proposed is nothing done', () => {
  expect(stepsOf(nothing)).toEqual([]);
});
