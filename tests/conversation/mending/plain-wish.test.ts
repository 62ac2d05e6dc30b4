// A wish that was taken for small talk is a wish, with what can be read of it.
import { expect, test } from 'vitest';
import type { Request } from '#lib/contract/request.ts';
import { withPlainWish } from '#lib/conversation/mending/plain-wish.ts';

const idle: Request = { name: 'social', kind: 'off topic' };
const mended = (message: string) =>
  withPlainWish([idle], { text: message, masked: message, titles: [] }, 'movies')[0];

test.each<[string, Request]>([
  ['Nothing undead. What do you pour me?', { name: 'recommend', but: 'no undead' }],
  ['what have you got for a bad week?', { name: 'recommend', mood: 'comforting' }],
  ["can't sleep. what would you give me", { name: 'recommend', mood: 'calm' }],
  ['Something silly. What do you prescribe?', { name: 'recommend', mood: 'silly' }],
  ['what should I watch', { name: 'recommend' }],
])('"%s"', (message, wish) => {
  expect(mended(message)).toEqual(wish);
});

test.each([
  'what have you got for dinner',
  'what do you recommend for a rash',
  'bad week, nothing else to say',
  'what do you think of the weather',
])('"%s" stays small talk', (message) => {
  expect(mended(message)).toEqual(idle);
});
