// "The latter" and "the former" of two titles that were compared.
import { expect, test } from 'vitest';
import type { Request } from '#lib/contract/request.ts';
import { ofLatter, ofOneOfTwo } from '#lib/conversation/mending/latter.ts';

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

test.each([
  ['wie lang geht der erste von den beiden', 'Thea'],
  ['combien de temps dure le premier des deux', 'Thea'],
  ['cuánto dura el primero de los dos', 'Thea'],
  ['둘 중 첫 번째는 얼마나 걸려?', 'Thea'],
  ['how long is the first of the two', 'Thea'],
  ['und der zweite von beiden?', 'Fallen Enchantress'],
  ['how long is the second one of those two', 'Fallen Enchantress'],
])('%s', (message, item) => {
  const each = ['Thea', 'Fallen Enchantress'].map(
    (one): Request => ({ name: 'facts', item: one, about: 'length' }),
  );
  expect(ofOneOfTwo(each, message, null)).toEqual([{ name: 'facts', item, about: 'length' }]);
  const other: Request = { name: 'facts', item: 'Endless Legend', about: 'length' };
  expect(ofOneOfTwo([other], message, compared)).toEqual([{ ...other, item }]);
});

test('both of the two stay both, and a comparison one', () => {
  const each = ['Thea', 'Gwent'].map((one): Request => ({ name: 'facts', item: one, about: 'length' }));
  expect(ofOneOfTwo(each, 'how long are the two', compared)).toBe(each);
  expect(ofOneOfTwo([compared], '둘 중에 뭐가 더 짧아?', compared)).toEqual([compared]);
});
