// What is asked in passing, of the list and of one's own titles, is read as what it asks.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import type { Request } from '#lib/contract/request.ts';
import { withSignsHeeded } from '#lib/conversation/mending/by-signs.ts';
import { withNumbers } from '#lib/conversation/mending/numbered.ts';
import { newChat } from '../new-chat.ts';

const titles: [string, number, string][] = [
  ['SOMA', 2015, 'Frictional Games'],
  ['Amnesia: The Dark Descent', 2010, 'Frictional Games'],
  ['X-COM: UFO Defense', 1994, 'MicroProse'],
  ['XCOM: Enemy Unknown', 2012, 'Firaxis Games'],
  ['The Witcher', 2007, 'CD PROJEKT RED'],
  ['The Witcher 3: Wild Hunt', 2015, 'CD PROJEKT RED'],
  ['Uncharted Collection', 2015, 'Naughty Dog'],
];
const catalogue = createCatalogue(
  'steam',
  titles.map(([title, year, developer], at) => ({
    itemId: `t${at}`,
    title,
    year,
    genres: ['Strategy'],
    details: { developer },
  })),
  titles.map(() => 20),
);
const [soma, amnesia, witcher] = ['SOMA', 'Amnesia: The Dark Descent', 'The Witcher'] as const;
const read = (
  text: string,
  request: Request,
  named: string[] = [],
  part: Partial<Parameters<typeof newChat>[1]> = {},
) =>
  withSignsHeeded(
    [request],
    { text, masked: named.reduce((masked, title) => masked.replaceAll(title, '■'), text), titles: named },
    newChat(catalogue, { focus: 0, history: [1], ...part }),
  );
const facts = (about: string): Request => ({ name: 'facts', item: soma, about });

test.each<[string, Request, Request]>([
  ['isnt it like 3 hours long', { name: 'similar', item: soma, other: '3 hours long' }, facts('length')],
  ["isn't that a ten minute film", { name: 'unclear' }, { name: 'unclear' }],
  ["isn't that from the 80s", { name: 'unclear' }, facts('year')],
  ["isn't it by Scorsese", { name: 'similar', item: soma, other: 'Scorsese' }, facts('developer')],
  ["isn't it by popularity", { name: 'about', topic: 'data' }, { name: 'about', topic: 'data' }],
  ['was this a book first?', facts('year'), facts('based on')],
  ['was it originally a comic', facts('year'), facts('based on')],
  ['never heard of it, what is it', facts('genre'), facts('plot')],
  ['can you play it with just two people?', facts('single-player'), facts('multiplayer')],
  ['can you play it alone?', facts('single-player'), facts('single-player')],
  ['how do i know thats the real reason', { name: 'explain', item: soma }, { name: 'about', topic: 'trust' }],
  ['how do I know if I would like it', { name: 'doubt', item: soma }, { name: 'doubt', item: soma }],
  ['haha no worries', { name: 'unclear' }, { name: 'social', kind: 'off topic' }],
  [
    'can you help me with my tax return too haha',
    { name: 'about', topic: 'trust' },
    { name: 'social', kind: 'off topic' },
  ],
  [
    'lol ok. do you play games yourself?',
    { name: 'about', topic: 'limits' },
    { name: 'social', kind: 'off topic' },
  ],
  [
    'which one from my list should I play first?',
    { name: 'taste', about: 'first' },
    { name: 'recommend', count: '1' },
  ],
  ['what games do you even have from me', { name: 'taste', about: 'data' }, { name: 'history', ask: 'list' }],
  [
    'why is there no strategy game on my list',
    { name: 'doubt', item: 'strategy' },
    { name: 'taste', about: 'strategy game' },
  ],
  [
    'Are there any strategy games I missed?',
    { name: 'taste', about: 'strategy' },
    { name: 'recommend', genre: 'strategy' },
  ],
  [
    'Two Batman games on my list, why?',
    { name: 'explain', item: 'Batman' },
    { name: 'taste', about: 'batman' },
  ],
  [
    'Why are there two Call of Dutys on there',
    { name: 'explain', item: 'Call of Dutys' },
    { name: 'taste', about: 'call of dutys' },
  ],
  [
    'Which of the two Arkham games would I like more?',
    { name: 'compare', a: soma, b: 'Arkham' },
    { name: 'compare', a: 'Arkham', b: 'Arkham' },
  ],
])('%s', (text, request, meant) => {
  expect(read(text, request)).toEqual([meant]);
});

test('a title that is named is asked about', () => {
  const liked = read('Do you know whether I liked SOMA or only that I played it?', facts('plot'), [soma]);
  expect(liked).toEqual([{ name: 'about', topic: 'my ratings' }]);
  const weight = `How much does ${amnesia} count in my recommendations?`;
  expect(read(weight, { name: 'taste', about: amnesia }, [amnesia])).toEqual([
    { name: 'influence', item: amnesia },
  ]);
  const because = read(`Is ${soma} here just because I own ${amnesia}?`, { name: 'explain', item: soma }, [
    soma,
    amnesia,
  ]);
  expect(because).toEqual([{ name: 'influence', item: soma }]);
  const above = read(`So why is it below ${witcher} on my list?`, { name: 'explain', item: soma }, [witcher]);
  expect(above).toEqual([{ name: 'compare', a: soma, b: witcher }]);
});

test('the older and the newer of a name are each looked for', () => {
  const text = 'Do you have the old X-COM in my history or the 2012 one?';
  expect(read(text, { name: 'facts', item: 'X-COM', about: 'availability' })).toEqual([
    { name: 'history', ask: 'contains', title: 'X-COM: UFO Defense' },
    { name: 'history', ask: 'contains', title: 'XCOM: Enemy Unknown' },
  ]);
});

test('by them means by who made what was asked about', () => {
  const part = { last: facts('developer') };
  for (const request of [
    { name: 'similar', item: soma },
    { name: 'taste', about: 'makers' },
  ] as const)
    expect(read('Have I played anything else by them?', request, [], part)).toEqual([
      { name: 'taste', about: 'Frictional Games' },
    ]);
});

test('after feedback, the list is asked about without that title, or for what has changed', () => {
  const last: Request = { name: 'feedback', item: amnesia, kind: 'hated' };
  const how: Request = { name: 'about', topic: 'how it works' };
  expect(read('Do the suggestions change if you take that one off?', how, [], { last })).toEqual([
    { name: 'what_if', remove: amnesia },
  ]);
  expect(read('does my list change now?', how, [], { last })).toEqual([
    { name: 'about', topic: 'my ratings' },
  ]);
  expect(read('does my list change now?', how)).toEqual([how]);
});

test('all of what was listed, or of a collection, is seen', () => {
  const seen = (item: string): Request => ({ name: 'feedback', item, kind: 'seen' });
  const listed = { last: { name: 'recommend' } as Request, listed: [1, 4], focus: 0 };
  const all = [soma, amnesia, witcher].map(seen);
  expect(read("I've already finished all three of them", seen(soma), [], listed)).toEqual(all);
  expect(read("I've already finished both of them", seen(soma), [], listed)).toEqual([seen(soma)]);
  const ps3: Request = { name: 'taste', about: 'ps3' };
  expect(read("J'ai déjà fini ces trois jeux sur PS3", ps3, [], { focus: 6 })).toEqual([
    seen('Uncharted Collection'),
  ]);
});

test('a joke from a friend is not to count, and is not hated', () => {
  const hated: Request = { name: 'feedback', item: amnesia, kind: 'hated' };
  expect(read('■ was a joke from a friend, I played it for 10 minutes', hated)).toEqual([
    { ...hated, kind: 'not seen' },
  ]);
  expect(read('■ was a joke, the worst game ever', hated)).toEqual([hated]);
});

test('the number behind a title belongs to it', () => {
  const games = createCatalogue(
    'games',
    catalogue.items.map(({ itemId, title, year, genres }) => ({ itemId, title, year, genres })),
    titles.map(() => 20),
  );
  const chat = newChat(games);
  const asked: Request = { name: 'facts', item: witcher, about: 'length' };
  expect(withNumbers(asked, 'How long is the witcher 3?', chat)).toEqual({
    ...asked,
    item: 'The Witcher 3: Wild Hunt',
  });
  expect(withNumbers(asked, 'Is the witcher 3 hours long?', chat)).toEqual(asked);
  expect(withNumbers(asked, 'How long is the witcher?', chat)).toEqual(asked);
});
