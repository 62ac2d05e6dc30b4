// Questions that only make sense after what came before.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import type { Request } from '#lib/contract/request.ts';
import { withSignsHeeded } from '#lib/conversation/mending/by-signs.ts';
import { newChat } from '../new-chat.ts';

const titles = ['Rust', 'The Forest'];
const catalogue = createCatalogue(
  'steam',
  titles.map((title, at) => ({ itemId: `t${at}`, title, year: 2015, genres: ['Survival'] })),
  titles.map(() => 20),
);
const read = (text: string, request: Request, named: string[] = []) =>
  withSignsHeeded(
    [request],
    { text, masked: named.reduce((masked, title) => masked.replaceAll(title, '■'), text), titles: named },
    newChat(catalogue, { focus: 0, history: [1] }),
  );

test('the list without it leaves out what the chat is about', () => {
  const ratings: Request = { name: 'about', topic: 'my ratings' };
  for (const text of [
    'does my list change without it?',
    'would the recommendations look different without that one',
  ])
    expect(read(text, ratings), text).toEqual([{ name: 'what_if', remove: 'Rust' }]);
  expect(read('does my list change without the horror ones?', ratings)).toEqual([ratings]);
});

test('one for us is a wish', () => {
  const facts: Request = { name: 'facts', item: 'Rust', about: 'multiplayer' };
  expect(read('And is there one my husband and I could play together on the couch?', facts)).toEqual([
    { name: 'recommend', but: 'local co-op', with: 'a friend' },
  ]);
  expect(read('is there something we could play?', facts)).toEqual([{ name: 'recommend', with: 'a friend' }]);
  expect(read('is there a mode we could play together?', facts)).toEqual([facts]);
});

test('some of a kind instead are a wish', () => {
  const taste: Request = { name: 'taste', about: 'western' };
  expect(read('got any westerns instead?', taste)).toEqual([{ name: 'recommend', genre: 'westerns' }]);
  expect(read('have I got any westerns?', taste)).toEqual([taste]);
});

test('what one of theirs changes about the list is asked of the list without it', () => {
  const how: Request = { name: 'about', topic: 'my ratings' };
  expect(read('did The Forest change anything about what you recommend me?', how, ['The Forest'])).toEqual([
    { name: 'what_if', remove: 'The Forest' },
  ]);
});
