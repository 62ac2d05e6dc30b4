// A message that a language model makes nothing of, though it names a title: why, or the last question about that title.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import type { Request } from '#lib/contract/request.ts';
import { withTypedTitles } from '#lib/conversation/mending/typed-titles.ts';
import { typedIn } from '#lib/conversation/mentions/message-titles.ts';
import { newChat } from '../new-chat.ts';

const titles = ['Homeworld', 'Homeworld 2', 'Tombstone', 'Castlevania', 'Super Castlevania IV', 'Unforgiven'];
const catalogue = createCatalogue(
  'games',
  titles.map((title, at) => ({ itemId: `g${at}`, title, year: 1990 + at, genres: ['Strategy'] })),
  titles.map((_, at) => 90 - at),
);
const meant = (message: string, last: Request | null) => {
  const chat = newChat(catalogue, { last });
  return withTypedTitles([{ name: 'unclear' }], typedIn(message, chat), chat)[0];
};
const length: Request = { name: 'facts', item: 'Tombstone', about: 'length' };

test('a corrected title is asked what was asked just before', () => {
  const doubt: Request = { name: 'doubt', item: 'Homeworld' };
  expect(meant("typed that wrong, Homeworld 2. The first I've played to death", doubt)).toEqual({
    name: 'doubt',
    item: 'Homeworld 2',
  });
  expect(meant('no I meant unforgivn', length)).toEqual({ ...length, item: 'unforgivn' });
  expect(meant('thats the wrong castelvania i meant super castelvania 4', length)).toEqual({
    ...length,
    item: 'super castelvania 4',
  });
  expect(meant('ich meinte Unforgiven', length)).toEqual({ ...length, item: 'Unforgiven' });
  expect(meant('sorry, Unforgiven', null)).toEqual({ name: 'explain', item: 'Unforgiven' });
});

test('feedback is not given again for another title', () => {
  expect(
    meant('typed that wrong, Homeworld 2', { name: 'feedback', item: 'Homeworld', kind: 'hated' }),
  ).toEqual({ name: 'explain', item: 'Homeworld 2' });
});

test.each([
  'y tombstone',
  'y tombstoen',
  'how come Tombstone is up there',
  'wieso Tombstone',
  'pourquoi tombstone',
  '¿por qué Tombstone y no otra?',
  '왜 Tombstone 인가',
])('a title and a why, in "%s", ask why', (message) => {
  expect(meant(message, null)).toMatchObject({ name: 'explain' });
});

test('what names no title, several, or one by the way stays unclear', () => {
  for (const message of [
    'why tho',
    'typed that wrong',
    'Castlevania, Unforgiven, oops',
    'my cat sat on the Unforgiven disc and it broke',
  ])
    expect(meant(message, length), message).toEqual({ name: 'unclear' });
});
