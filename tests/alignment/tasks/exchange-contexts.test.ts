import { expect, test } from 'vitest';
import { contextPool, exchangeContext } from '#lib/alignment/tasks/exchange-contexts.ts';
import type { Message } from '#lib/alignment/tasks/understanding.ts';
import { seededRandom } from '#lib/random.ts';

const nothing = { domain: 'movies' as const, focus: null, listed: [], last: null };
const recommended = { focus: 'Heat', listed: ['Heat', 'Ronin'], last: 'recommend genre="crime"' };
const explained = { focus: 'Alien', listed: [], last: 'explain item="Alien"' };
const move = (message: Message, ...contexts: Pick<Message, 'focus' | 'listed' | 'last'>[]) => {
  const others = contexts.map((context) => ({ ...nothing, ...context, user: 'why', call: 'unclear' }));
  return exchangeContext(message, contextPool(others), seededRandom(3));
};

test('a message without a context gets that of another; what it means stays', () => {
  const message: Message = {
    ...nothing,
    user: 'how many westerns have I seen',
    call: 'taste about="western"',
  };
  expect(move(message, recommended)).toEqual({ ...message, ...recommended });
});

test('a wish is put behind no other wish, which it would refine', () => {
  const message: Message = { ...nothing, user: 'a sad one', call: 'recommend count="1" mood="sad"' };
  expect(move(message, recommended)).toEqual(message);
  expect(move(message, explained)).toEqual({ ...message, ...explained });
});

test('a message that could mean a title of the other context is not put there', () => {
  const message: Message = {
    ...nothing,
    user: 'is there anything about an alien',
    call: 'recommend genre="alien"',
  };
  expect(move(message, explained)).toEqual(message);
});

test('what has a context, no domain or no meaning stays where it is', () => {
  const kept: Message[] = [
    { ...nothing, focus: 'Jaws', user: 'why', call: 'explain item="Jaws"' },
    { ...nothing, user: 'the thing with the thing', call: 'unclear' },
    { ...nothing, domain: null, user: 'hi', call: 'social kind="hello"' },
  ];
  for (const message of kept) expect(move(message, recommended)).toEqual(message);
  expect(
    move({ ...nothing, domain: 'steam', user: 'hi', call: 'social kind="hello"' }, recommended).focus,
  ).toBeNull();
});
