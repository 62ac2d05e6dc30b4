// Co-op means that players help each other, not only that several can play.
import { expect, test } from 'vitest';
import { playersIn } from '#lib/requests/known/playing.ts';

test('who can share a screen may still be rivals', () => {
  const isCoop = (traits?: string[]) =>
    playersIn('co-op')?.holds({ couch: 2, ...(traits ? { traits } : {}) });
  expect(isCoop(['cooperative', 'shooting'])).toBe(true);
  expect(isCoop(['competitive', 'racing'])).toBe(false);
  expect(isCoop()).toBeNull();
  expect(playersIn('multiplayer')?.holds({ couch: 2 })).toBe(true);
});
