// Wishes in other languages that are read as a question about the title or the app.
import { expect, test } from 'vitest';
import type { Request } from '#lib/contract/request.ts';
import { withSignsHeeded } from '#lib/conversation/mending/by-signs.ts';
import { smallCatalogue } from '../../evidence/small-catalogue.ts';
import { newChat } from '../new-chat.ts';

const films = newChat(smallCatalogue(), { focus: 0 });
const catalogue = { ...smallCatalogue(), domain: 'games' as const };
const chat = newChat(catalogue, { focus: 0 });
const facts: Request = { name: 'facts', item: 'Iron Harbour', about: 'genre' };
const read = (text: string) => withSignsHeeded([facts], { text, masked: text, titles: [] }, chat);

test.each<[string, Request]>([
  ['recommande-moi un jeu de course', { name: 'recommend', genre: 'racing' }],
  ['Was könnte ich heute Abend spielen?', { name: 'recommend' }],
  ['¿Qué me recomiendas?', { name: 'recommend' }],
  ['재밌는 거 추천해 주세요', { name: 'recommend' }],
])('%s', (text, wish) => {
  expect(read(text)).toEqual([wish]);
});

test('films from a country', () => {
  const text = 'Was können Sie mir sonst noch aus Frankreich empfehlen?';
  const about: Request = { name: 'about', topic: 'language' };
  expect(withSignsHeeded([about], { text, masked: text, titles: [] }, films)).toEqual([
    { name: 'recommend', genre: 'french' },
  ]);
});

test.each([
  'Warum können Sie mir das empfehlen?',
  'Wie lange kann man das spielen?',
  'pourquoi tu me recommandes ça ?',
])('%s: stays as it is read', (text) => {
  expect(read(text)).toEqual([facts]);
});

test('“not too hard ones” after a list is the list without hard ones, no feedback', () => {
  const text = '너무 어렵지 않은 걸로요';
  const feedback: Request = { name: 'feedback', item: 'Iron Harbour', kind: 'not interested' };
  const after = (last: Request | null) =>
    withSignsHeeded([feedback], { text, masked: text, titles: [] }, { ...chat, last });
  expect(after({ name: 'recommend', genre: 'action' })).toEqual([
    { name: 'recommend', genre: 'action', but: 'not hard' },
  ]);
  expect(after(null)).toEqual([feedback]);
});
