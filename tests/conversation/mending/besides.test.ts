// Others than a title, and a title that is there because of another.
import { expect, test } from 'vitest';
import type { Request } from '#lib/contract/request.ts';
import { withSignsHeeded } from '#lib/conversation/mending/by-signs.ts';
import { smallCatalogue } from '../../evidence/small-catalogue.ts';
import { newChat } from '../new-chat.ts';

const big = 'Iron Harbour';
const read = (text: string, request: Request, last: Request | null = null) =>
  withSignsHeeded(
    [request],
    { text, masked: text.replace(big, '■'), titles: text.includes(big) ? [big] : [] },
    newChat(smallCatalogue(), { focus: 2, history: [2], last }),
  );
const facts: Request = { name: 'facts', item: big, about: 'reviews' };

test.each([
  ['are there any good submarine films besides Iron Harbour?', 'submarine'],
  ['what other crime films do you know apart from Iron Harbour', 'crime'],
  ['got any war movies other than Iron Harbour', 'war'],
  ['any decent prison films that aren’t Iron Harbour?', 'prison'],
])('%s', (text, genre) =>
  expect(read(text, facts)).toEqual([{ name: 'recommend', genre, but: 'not Iron Harbour' }]),
);

test('others without a kind go on with the wish before', () => {
  const last: Request = { name: 'recommend', genre: 'war' };
  expect(read('any others besides Iron Harbour?', facts, last)).toEqual([
    { ...last, but: 'not Iron Harbour' },
  ]);
});

test('those that they have are no wish', () => {
  expect(read('do I have any submarine films besides Iron Harbour?', facts)).toEqual([facts]);
});

test.each([
  'is Iron Harbour there because of it?',
  'and is Iron Harbour only on my list because of that one',
])('%s', (text) =>
  expect(read(text, { name: 'influence', item: 'Seven' })).toEqual([{ name: 'influence', item: big }]),
);
