// Questions about those just listed, and about how many of the history count most, whatever they were read as.
import { expect, test } from 'vitest';
import type { Request } from '#lib/contract/request.ts';
import { withMostOfMine } from '#lib/conversation/mending/most-of-mine.ts';
import { withListed } from '#lib/conversation/mending/of-those.ts';
import { smallCatalogue } from '../../evidence/small-catalogue.ts';
import { newChat } from '../new-chat.ts';

const chat = newChat(smallCatalogue(), { listed: [1, 4, 6], history: [0] });
const read = (text: string, requests: Request[], titles: string[] = []) =>
  withListed(requests, { text, titles }, chat);
const offTopic: Request = { name: 'social', kind: 'off topic' };

test.each<[string, Request[], Request[]]>([
  [
    'which of those is the gentlest, for my granddaughter?',
    [offTopic],
    [{ name: 'recommend', but: 'gentle', with: 'kids' }],
  ],
  ['which of those is least violent', [{ name: 'unclear' }], [{ name: 'recommend', but: 'not violent' }]],
  [
    'welche davon ist am kürzesten?',
    [{ name: 'facts', item: 'The Last Tram', about: 'length' }],
    [{ name: 'recommend', but: 'short' }],
  ],
  [
    'the scariest of those',
    [{ name: 'recommend', genre: 'horror' }],
    [{ name: 'recommend', genre: 'horror' }],
  ],
  ['which of those would you take', [offTopic], [{ name: 'recommend' }]],
  [
    'which of those have I seen',
    [{ name: 'history', ask: 'contains' }],
    [{ name: 'history', ask: 'contains' }],
  ],
  ['what is the scariest film', [offTopic], [offTopic]],
])('"%s"', (text, requests, asked) => {
  expect(read(text, requests)).toEqual(asked);
});

test('nearness to another title is asked among the listed', () => {
  const nearest: Request[] = [{ name: 'similar', item: 'Seven', of: 'all' }];
  expect(read('¿cuál de esos se parece más a Seven?', [offTopic], ['Seven'])).toEqual(nearest);
  expect(read('which of those is most like Seven', [{ name: 'recommend', like: 'Seven' }])).toEqual(nearest);
});

test('of two, the year is told together', () => {
  const facts: Request[] = ['The Last Tram', 'Night Bus 42'].map((item) => ({
    name: 'facts',
    item,
    about: 'year',
  }));
  expect(read('which of those is older', facts)).toEqual(facts);
});

test('how many of the history count most is asked of what the chat is about, or of the first of the list', () => {
  const message = 'Which three of my entries contribute most?';
  const taste: Request[] = [{ name: 'taste', about: 'overall' }];
  expect(withMostOfMine(taste, message, chat)).toEqual([{ name: 'influence', item: 'Iron Harbour' }]);
  expect(withMostOfMine(taste, message, { ...chat, focus: null, item: 2 })).toEqual([
    { name: 'influence', item: 'Seven' },
  ]);
  expect(withMostOfMine(taste, 'what do I like most', chat)).toEqual(taste);
});
