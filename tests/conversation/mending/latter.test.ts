// "The latter" and "the former" of two titles that were compared.
import { expect, test } from 'vitest';
import type { Request } from '#lib/contract/request.ts';
import { ofLatter } from '#lib/conversation/mending/latter.ts';

const compared: Request = { name: 'compare', a: 'Thea', b: 'Fallen Enchantress' };
const asked: Request = { name: 'facts', item: 'Endless Legend', about: 'developer' };

test.each([
  ['who developed the latter?', compared, 'Fallen Enchantress'],
  ['and the former, who made it', compared, 'Thea'],
  ['who developed it?', compared, 'Endless Legend'],
  ['who developed the latter?', asked, 'Endless Legend'],
  ['who developed the latter?', null, 'Endless Legend'],
  ['the latter half of endless legend drags', compared, 'Endless Legend'],
])('%s', (message, last, item) => {
  expect(ofLatter(asked, message, last)).toEqual({ ...asked, item });
});

test('a request about no title stays', () => {
  const wish: Request = { name: 'recommend', count: '1' };
  expect(ofLatter(wish, 'one like the latter', compared)).toBe(wish);
});
