// "I've seen all three of them": the whole series that the chat is about, if it has so many.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import type { Request } from '#lib/contract/request.ts';
import { withSignsHeeded } from '#lib/conversation/mending/by-signs.ts';
import { newChat } from '../new-chat.ts';

const films: [string, string][] = [
  ['tt0167261', 'The Lord of the Rings: The Two Towers'],
  ['tt0120737', 'The Lord of the Rings: The Fellowship of the Ring'],
  ['tt0167260', 'The Lord of the Rings: The Return of the King'],
  ['tt0116282', 'Fargo'],
];
const catalogue = createCatalogue(
  'movies',
  films.map(([itemId, title]) => ({ itemId, title, year: 2001, genres: [] })),
  films.map(() => 50),
);
const chat = newChat(catalogue);
const read: Request = { name: 'feedback', item: 'The Lord of the Rings: The Two Towers', kind: 'seen' };
const titlesOf = (text: string) =>
  withSignsHeeded([read], { text, masked: text, titles: [] }, chat).map((one) => 'item' in one && one.item);

test('all of a series, and only as many as are said', () => {
  expect(titlesOf("Actually I've seen all three of them already")).toHaveLength(3);
  expect(titlesOf("Actually I've seen all four of them already")).toEqual([read.item]);
  expect(titlesOf("I've seen it")).toEqual([read.item]);
});
