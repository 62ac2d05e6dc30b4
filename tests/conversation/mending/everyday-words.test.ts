// Everyday words that a language model takes for a title lose to a title in the message, or else to what the chat is about.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import type { Request } from '#lib/contract/request.ts';
import { withTypedTitles } from '#lib/conversation/mending/typed-titles.ts';
import { typedIn } from '#lib/conversation/mentions/message-titles.ts';
import { newChat } from '../new-chat.ts';

const titles = ['The Thing', 'Poltergeist', 'School Ties', 'School of Rock', 'Inception'];
const catalogue = createCatalogue(
  'movies',
  titles.map((title, at) => ({ itemId: `m${at}`, title, year: 1980 + at, genres: ['Horror'] })),
  titles.map(() => 50),
);
const chat = newChat(catalogue);
const meant = (message: string, read: Request, where = chat) =>
  withTypedTitles([read], typedIn(message, where), where)[0];
const facts = (item: string): Request => ({ name: 'facts', item, about: 'plot' });

test('a title that the message holds beside them is meant, misspelt or missing', () => {
  const said = 'is poltergiest on here evry1 at school goes on about it';
  for (const item of ['evry1', 'at school', 'evry1 at school', 'school'])
    expect(meant(said, facts(item)), item).toEqual(facts('poltergiest'));
  expect(meant('evry1 at school goes on about poltergiest', facts('evry1'))).toEqual(facts('poltergiest'));
  expect(meant('is hereditery on here evry1 at school goes on about it', facts('evry1'))).toEqual(
    facts('hereditery'),
  );
  const contains: Request = { name: 'history', ask: 'contains', title: 'evry1' };
  expect(meant(said, contains)).toEqual({ ...contains, title: 'poltergiest' });
});

test('with no other title they mean what the chat is about', () => {
  const explain: Request = { name: 'explain', item: 'evry1 at school' };
  expect(meant('evry1 at school goes on about it', explain)).toEqual({ name: 'explain', item: 'The Thing' });
  expect(meant('would it give me nightmare fuel', { name: 'explain', item: 'nightmare fuel' })).toEqual({
    name: 'explain',
    item: 'The Thing',
  });
  expect(meant('netcode any good', { name: 'explain', item: 'netcode' })).toEqual({
    name: 'facts',
    item: 'The Thing',
    about: 'netcode',
  });
  expect(meant('evry1 at school goes on about it', explain, { ...chat, focus: null })).toEqual(explain);
});

test('words that stand where a title stands stay one, though the catalogue lacks it', () => {
  for (const message of [
    'why hollow knight',
    'hollow knight?',
    'hollow knight, is it long',
    'hollow knight any good',
    'ok so. hollow knight any good',
    'what do you make of hollow knight',
    'have you seen "hollow knight"',
    'seen hollow knight and not inception',
  ])
    expect(meant(message, facts('hollow knight')), message).toEqual(facts('hollow knight'));
  expect(meant('everyone says Tenet is long', facts('Tenet'))).toEqual(facts('Tenet'));
});
