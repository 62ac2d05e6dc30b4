import { expect, test } from 'vitest';
import { fromStored } from '#app/[domain]/chat/message.ts';
import { chatBefore } from '#app/api/chat/chat-before.ts';

const item = (itemId: string) => ({ index: 0, itemId, title: itemId, year: null, genres: [] });
const answered = (...parts: unknown[]) =>
  fromStored({ id: 'a', role: 'assistant', status: 'complete', parts });
const request = (name: string, more: object = {}) => ({
  type: 'request',
  requests: [{ name, ...more }],
  focus: null,
});
const cards = { type: 'cards', items: [item('m1'), item('m2')] };

test('what was listed stays through small talk, and is forgotten when something else is asked', () => {
  const listed = answered(request('recommend'), cards);
  const thanked = answered(request('social', { kind: 'thanks' }));
  expect(chatBefore([listed, thanked])).toEqual({
    focus: null,
    listed: ['m1', 'm2'],
    last: { name: 'social', kind: 'thanks' },
  });
  const explained = answered({ ...request('explain', { item: 'm2' }), focus: item('m2') });
  expect(chatBefore([listed, explained])).toMatchObject({ focus: 'm2', listed: null });
});

test('answers stored before there were requests say nothing', () => {
  expect(chatBefore([answered({ type: 'sentence', topic: null, text: 'Yes.' })])).toBeNull();
});
