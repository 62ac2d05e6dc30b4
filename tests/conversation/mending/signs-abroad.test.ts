// Plain messages in German, French, Spanish and Korean: what is seen already, and what is in a collection.
import { expect, test } from 'vitest';
import type { Request } from '#lib/contract/request.ts';
import { withSignsHeeded } from '#lib/conversation/mending/by-signs.ts';
import { smallCatalogue } from '../../evidence/small-catalogue.ts';
import { newChat } from '../new-chat.ts';

const catalogue = smallCatalogue();
const chat = newChat(catalogue, { focus: 0 });
const item = catalogue.items[0]?.title ?? '';
const read = (text: string, request: Request) =>
  withSignsHeeded([request], { text, masked: text, titles: [] }, chat);

test.each([
  'Den kenn ich schon',
  'schon gesehen',
  'J’ai déjà vu ce film',
  'ya la he visto, gracias',
  '이미 봤어요',
])('%s', (text) => {
  expect(read(text, { name: 'taste', about: 'overall' })).toEqual([{ name: 'feedback', item, kind: 'seen' }]);
});

test.each([
  'Hast du den schon gesehen?',
  'hab ich schon gesehen, was anderes?',
  'ya la vi, no me gustó nada',
  'kenn ich schon, fand ich langweilig',
  '이미 본 영화 말고',
])('%s: more than that', (text) => {
  expect(read(text, { name: 'unclear' })[0]).not.toMatchObject({ kind: 'seen' });
});

test.each([
  'Il y a quels jeux dedans exactement ?',
  'Welche Spiele sind da drin?',
  '¿Qué juegos trae?',
  '어떤 게임이 들어 있어?',
])('%s', (text) => {
  expect(read(text, { name: 'taste', about: 'genre' })).toEqual([{ name: 'facts', item, about: 'contents' }]);
});

test('what is in the own list is no collection', () => {
  expect(read('welche Spiele hab ich hier eigentlich drin?', { name: 'history', ask: 'list' })).toEqual([
    { name: 'history', ask: 'list' },
  ]);
});
