// "For me" and "for tonight" are no wishes: nothing is said to be open about them.
import { expect, test } from 'vitest';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { isPlainAddress } from '#lib/requests/message/plain-address.ts';
import { filmWorld } from './small-world.ts';

test('words of plain address leave nothing open', () => {
  for (const but of ['just for me', 'for someone like me', 'for tonight'])
    expect(answerRequest({ name: 'recommend', but }, filmWorld()).composed, but).not.toContain('"');
  expect(answerRequest({ name: 'recommend', but: 'for zeppelin pilots' }, filmWorld()).composed).toContain(
    'I don\'t know about "for zeppelin pilots"',
  );
});

test('a person of a kind is more than plain address', () => {
  expect(isPlainAddress('for someone like me')).toBe(true);
  expect(isPlainAddress('for my dad')).toBe(false);
  expect(isPlainAddress('for a long evening')).toBe(false);
});
