// Readings that plain signs of the message set right.
import { expect, test } from 'vitest';
import type { Request } from '#lib/contract/request.ts';
import { withSignsHeeded } from '#lib/conversation/mending/by-signs.ts';
import { namedPair } from '#lib/conversation/mending/signs/compared.ts';
import { smallCatalogue } from '../../evidence/small-catalogue.ts';
import { newChat } from '../new-chat.ts';

const catalogue = smallCatalogue();
const titleOf = (row: number) => catalogue.items[row]?.title ?? '';
const chat = newChat(catalogue, { listed: [1, 4, 6], history: [2], focus: 0 });
const read = (text: string, requests: Request[], titles: string[] = []) =>
  withSignsHeeded(
    requests,
    { text, masked: titles.reduce((masked, title) => masked.replaceAll(title, '■'), text), titles },
    chat,
  );
const [focus, first, own] = [titleOf(0), titleOf(1), titleOf(2)] as const;

test.each<[string, Request, string[], Request]>([
  [
    'is there a sequel?',
    { name: 'recommend', like: focus },
    [],
    { name: 'facts', item: focus, about: 'sequel' },
  ],
  [
    'the 1st one. theres a sequal?',
    { name: 'recommend', like: first },
    [],
    { name: 'facts', item: first, about: 'sequel' },
  ],
  [
    'be honest, am I only getting this because I watched a comedy once?',
    { name: 'taste', about: 'comedy' },
    [],
    { name: 'influence', item: focus },
  ],
  [
    `do u have ${own} on there`,
    { name: 'about', topic: 'data' },
    [own],
    { name: 'facts', item: own, about: 'availability' },
  ],
  [
    'n the first one, skip it or no',
    { name: 'feedback', item: own, kind: 'not interested' },
    [],
    { name: 'doubt', item: first },
  ],
  [
    `That can't be everything. I finished ${first} at Easter and you haven't got it down.`,
    { name: 'unclear' },
    [first],
    { name: 'feedback', item: first, kind: 'seen' },
  ],
  [
    'could you read me back the ones I have from Artifex Mundi?',
    { name: 'history', ask: 'list' },
    [],
    { name: 'taste', about: 'Artifex Mundi' },
  ],
  [
    'what else is there of that sort, with folk tales?',
    { name: 'similar', item: focus, of: 'all' },
    [],
    { name: 'recommend', like: focus, but: 'with folk tales' },
  ],
  [
    `${own} i unistalled the same day lol it doesnt count`,
    { name: 'unclear' },
    [own],
    { name: 'feedback', item: own, kind: 'not seen' },
  ],
  [
    'seven i unistalled the same day lol it doesnt count',
    { name: 'unclear' },
    [own],
    { name: 'feedback', item: own, kind: 'not seen' },
  ],
  [
    'Same director as Seven, right?',
    { name: 'facts', item: own, about: 'mood' },
    [own],
    { name: 'facts', item: focus, about: 'director' },
  ],
  [
    "My son says these programs sell one's habits to advertisers. Do you?",
    { name: 'about', topic: 'how it works' },
    [],
    { name: 'about', topic: 'privacy' },
  ],
  [
    `ok ${first} or night bus, two lads`,
    { name: 'compare', a: first, b: focus },
    [first],
    { name: 'compare', a: first, b: 'night bus' },
  ],
  [
    'is it based on a book?',
    { name: 'influence', item: focus },
    [],
    { name: 'facts', item: focus, about: 'based on' },
  ],
  [
    'anything set in japan?',
    { name: 'facts', item: focus, about: 'country' },
    [],
    { name: 'recommend', but: 'set in japan' },
  ],
  [
    'whats it like?',
    { name: 'similar', item: focus, other: first },
    [],
    { name: 'facts', item: focus, about: 'mood' },
  ],
  [
    'which of my games counts most here',
    { name: 'taste', about: 'overall' },
    [],
    { name: 'influence', item: focus },
  ],
  [
    'I want dread without a gun in my hand',
    { name: 'what_if', remove: 'guns' },
    [],
    { name: 'recommend', but: 'no guns' },
  ],
  [
    `is it the christmas ones I watched, like ${own}?`,
    { name: 'similar', item: focus, other: own },
    [own],
    { name: 'influence', item: focus },
  ],
  [
    `What makes you rank it over ${first}?`,
    { name: 'explain', item: focus },
    [first],
    { name: 'compare', a: focus, b: first },
  ],
  [
    'Why is my list full of shooters? I play trains.',
    { name: 'about', topic: 'data' },
    [],
    { name: 'taste', about: 'shooters' },
  ],
  [
    'Why do you keep giving me wrestling',
    { name: 'about', topic: 'privacy' },
    [],
    { name: 'taste', about: 'wrestling' },
  ],
  [
    "Cartoons aren't my thing, you can take that one off.",
    { name: 'feedback', item: 'Cartoons', kind: 'not interested' },
    [],
    { name: 'feedback', item: focus, kind: 'not interested', because: 'cartoons' },
  ],
  [
    `${first} did nothing for me, less of that kind please`,
    { name: 'unclear' },
    [first],
    { name: 'feedback', item: first, kind: 'not interested' },
  ],
  [
    `I had ${first} on the GameCube, it's missing from my games`,
    { name: 'feedback', item: focus, kind: 'not seen' },
    [first],
    { name: 'feedback', item: first, kind: 'seen' },
  ],
  [
    'Ça fait vraiment peur ou c’est supportable ?',
    { name: 'doubt', item: focus },
    [],
    { name: 'facts', item: focus, about: 'scariness' },
  ],
  [
    `Is ${first} ok if you never touched the first two?`,
    { name: 'what_if', remove: first },
    [first],
    { name: 'facts', item: first, about: 'sequel' },
  ],
  [
    `a platformer to explore, like ${first} or Metroid`,
    { name: 'recommend', genre: 'platformer' },
    [first],
    { name: 'recommend', genre: 'platformer', like: `${first}; Metroid` },
  ],
  [
    'any shooter with big maps? Not CoD again',
    { name: 'recommend', genre: 'shooter', but: 'big maps' },
    [],
    { name: 'recommend', genre: 'shooter', but: 'big maps; not CoD' },
  ],
  [
    'Tell me one from my list I could finish in a weekend',
    { name: 'social', kind: 'off topic' },
    [],
    { name: 'recommend', count: '1', but: 'short' },
  ],
  [
    `Where's ${first}? I'd have expected that.`,
    { name: 'compare', a: focus, b: own },
    [first],
    { name: 'doubt', item: first },
  ],
  [
    `And what else do you have in the direction of ${own}?`,
    { name: 'influence', item: focus },
    [own],
    { name: 'recommend', like: own },
  ],
  [
    'ok so what would you pick for the two of us instead',
    { name: 'what_if', only: focus },
    [],
    { name: 'recommend' },
  ],
  [
    'do you have to see them in order?',
    { name: 'about', topic: 'how it works' },
    [],
    { name: 'facts', item: focus, about: 'sequel' },
  ],
])('%s', (text, request, titles, expected) => {
  expect(read(text, [request], titles)).toEqual([expected]);
  const thanks: Request = { name: 'social', kind: 'thanks' };
  expect(read(text, [thanks, request], titles)).toEqual([thanks, expected]);
});

test.each<[string, Request, string[]]>([
  [`this one or ${first}?`, { name: 'compare', a: focus, b: first }, [first]],
  ['three comedies, no sequels', { name: 'recommend', count: '3', genre: 'comedy' }, []],
  ['skip it, I never liked it', { name: 'feedback', item: focus, kind: 'not interested' }, []],
  [`what if I hadn't seen ${own}?`, { name: 'what_if', remove: own }, [own]],
  ['list my films from the 90s', { name: 'history', ask: 'list' }, []],
  ['why do i get this, i only play survival stuff', { name: 'doubt', item: focus }, []],
  ['why is it on my list?', { name: 'explain', item: focus }, []],
  ['why do you keep recommending it?', { name: 'explain', item: focus }, []],
  ['I like slow ones', { name: 'recommend', mood: 'slow' }, []],
  [`I don't like ${first}, something else`, { name: 'recommend' }, [first]],
  [`what if I hadn't played the first two?`, { name: 'what_if', remove: `${own}; ${first}` }, []],
  [`I finished ${own}`, { name: 'feedback', item: own, kind: 'seen' }, [own]],
  ['do you know any reviews of it?', { name: 'facts', item: focus, about: 'reviews' }, []],
])('%s: stays as it is read', (text, request, titles) => {
  expect(read(text, [request], titles)).toEqual([request]);
});

test('“… and that one neither” is said of both', () => {
  const said = read(
    `please don't show me that one anymore, and ${first} neither`,
    [{ name: 'feedback', item: focus, kind: 'not interested', because: first }],
    [first],
  );
  expect(said).toEqual([
    { name: 'feedback', item: focus, kind: 'not interested' },
    { name: 'feedback', item: first, kind: 'not interested' },
  ]);
});

test('of two requests neither is changed', () => {
  const two: Request[] = [{ name: 'recommend' }, { name: 'taste', about: 'overall' }];
  expect(read('is there a sequel? and what is my taste?', two)).toEqual(two);
});

test('“it” after a list is the first of it', () => {
  const facts: Request = { name: 'facts', item: focus, about: 'director' };
  const after = (last: Request | null, text: string) =>
    withSignsHeeded([facts], { text, masked: text, titles: [] }, { ...chat, last });
  expect(after({ name: 'recommend' }, 'who directed it?')).toEqual([{ ...facts, item: first }]);
  expect(after({ name: 'explain', item: focus }, 'who directed it?')).toEqual([facts]);
  expect(after({ name: 'recommend' }, 'who was the director again?')).toEqual([facts]);
});

test('a title that the wish refuses is not what it is to be like', () => {
  const wish: Request = { name: 'recommend', genre: 'comedy', but: `not ${first}` };
  expect(read(`something like ${first} but not ${first}`, [wish], [first, first])).toEqual([wish]);
});

test('where the names of a message are not all known, none of them is taken for another', () => {
  const typed = {
    text: 'something like among comedies',
    masked: 'something like ■ comedies, ■',
    titles: [first],
  };
  const wish: Request = { name: 'recommend', genre: 'comedy' };
  expect(withSignsHeeded([wish], typed, chat)).toEqual([wish]);
});

test('this or another, made by whom, what stands next to it, and whether all are there', () => {
  const doubt: Request = { name: 'doubt', item: focus };
  const two: Request[] = [{ name: 'compare', a: focus, b: first }];
  expect(read(`would I get more out of this or out of ${first}?`, [doubt], [first])).toEqual(two);
  expect(read(`why do i get this and not ${first}`, [doubt], [first])).toEqual(two);
  expect(read(`why this? ${first} is better`, [doubt], [first])).toEqual([doubt]);
  const made = read('was it made by Square or by Enix?', [{ name: 'influence', item: focus }]);
  expect(made).toMatchObject([{ name: 'facts', item: focus }]);
  const next: Request = { name: 'history', ask: 'first' };
  expect(read(`which one did I have before ${first}?`, [next], [first])).toEqual([
    { name: 'history', ask: 'contains', title: first },
  ]);
  const all: Request = { name: 'taste', about: 'enigmatis' };
  expect(read('have I got all the Enigmatis games, or is one missing?', [all])).toEqual([
    { name: 'history', ask: 'contains', title: 'enigmatis' },
  ]);
});

test.each<[string, string, Request, string[], Request[]]>([
  [
    'Wer spielt da mit?',
    'the cast',
    { name: 'facts', item: focus, about: 'director' },
    [],
    [{ name: 'facts', item: focus, about: 'cast' }],
  ],
  [
    'il y a qui dedans à part Nicole Kidman',
    'the cast',
    { name: 'facts', item: focus, about: 'director' },
    [],
    [{ name: 'facts', item: focus, about: 'cast' }],
  ],
  [
    '러닝타임 얼마나 돼?',
    'the length',
    { name: 'facts', item: '러닝타임', about: 'age rating' },
    [],
    [{ name: 'facts', item: focus, about: 'length' }],
  ],
  [
    `do I need to have seen ${first} first?`,
    'the order',
    { name: 'history', ask: 'contains', title: first },
    [first],
    [{ name: 'facts', item: focus, about: 'sequel' }],
  ],
  [
    `Hat das was mit ${own} zu tun?`,
    'the influence',
    { name: 'facts', item: focus, about: 'gameplay' },
    [own],
    [{ name: 'influence', item: focus }],
  ],
  [
    'How much of my list comes from the Clint Eastwood films?',
    'the list without them',
    { name: 'taste', about: 'clint eastwood' },
    [],
    [{ name: 'what_if', remove: 'Clint Eastwood films' }],
  ],
  [
    'Ist eher nichts für mich, ich spiele fast nur Simulationen',
    'a dislike',
    { name: 'doubt', item: focus },
    [],
    [{ name: 'feedback', item: focus, kind: 'not interested' }],
  ],
  [
    `I don't want ${focus}, too dark`,
    'a dislike',
    { name: 'recommend', but: `not ${focus}; too dark` },
    [focus],
    [{ name: 'feedback', item: focus, kind: 'not interested', because: 'too dark' }],
  ],
  [
    'whats your favorite movie',
    'the app',
    { name: 'recommend', genre: 'football' },
    [],
    [{ name: 'social', kind: 'off topic' }],
  ],
  [
    'What time does the football start tonight?',
    'elsewhere',
    { name: 'facts', item: focus, about: 'time' },
    [],
    [{ name: 'social', kind: 'off topic' }],
  ],
  [
    `did ${own} have any effect on my recommendations?`,
    'the list without it',
    { name: 'influence', item: focus },
    [own],
    [{ name: 'what_if', remove: own }],
  ],
  [
    `${first} at number 1? I hardly watch those`,
    'the reason',
    { name: 'facts', item: first, about: 'genre' },
    [first],
    [{ name: 'explain', item: first }],
  ],
  [
    'Why do you never show me life sim games?',
    'a kind',
    { name: 'doubt', item: 'life sim' },
    [],
    [{ name: 'taste', about: 'life sim' }],
  ],
  [
    'do you have a favourite movie yourself?',
    'the app',
    { name: 'about', topic: 'trust' },
    [],
    [{ name: 'social', kind: 'off topic' }],
  ],
  [
    'Any others I can finish in one sitting?',
    'a wish',
    { name: 'facts', item: focus, about: 'multiplayer' },
    [],
    [{ name: 'recommend', but: 'short' }],
  ],
  [
    "I've got time for two films this weekend. Which two?",
    'a wish',
    { name: 'compare', a: focus, b: 'Al Pacino' },
    [],
    [{ name: 'recommend', count: '2' }],
  ],
  [
    'Can I get my purchases deleted from this?',
    'privacy',
    { name: 'about', topic: 'my ratings' },
    [],
    [{ name: 'about', topic: 'privacy' }],
  ],
  [
    'Werden meine Käufe eigentlich an andere weitergegeben?',
    'privacy',
    { name: 'about', topic: 'how it works' },
    [],
    [{ name: 'about', topic: 'privacy' }],
  ],
  [
    'Honestly, is this list really for me or just stuff everybody likes?',
    'how personal the list is',
    { name: 'taste', about: 'popularity' },
    [],
    [{ name: 'about', topic: 'trust' }],
  ],
  [
    'and do you need to have played the first one?',
    'the order',
    { name: 'facts', item: focus, about: 'multiplayer' },
    [],
    [{ name: 'facts', item: focus, about: 'sequel' }],
  ],
  [
    'whats good for three people online',
    'a wish',
    { name: 'facts', item: focus, about: 'multiplayer' },
    [],
    [{ name: 'recommend', but: 'three players; online' }],
  ],
  [
    'Anything else where my boyfriend can help make the decisions?',
    'a wish',
    { name: 'about', topic: 'how it works' },
    [],
    [{ name: 'recommend', but: 'where my boyfriend can help make the decisions' }],
  ],
  [
    'why is there no breaking bad in my recs',
    'a title that is well known and not here',
    { name: 'doubt', item: 'breaking bad' },
    [],
    [{ name: 'doubt', item: 'breaking bad' }],
  ],
  [
    'do u know how many hours i have in gta',
    'the data',
    { name: 'facts', item: 'gta', about: 'length' },
    [],
    [{ name: 'about', topic: 'data' }],
  ],
  [
    'something like among survival games but not rust',
    'a kind',
    { name: 'recommend', like: 'survival games', but: 'not rust' },
    [],
    [{ name: 'recommend', genre: 'survival', but: 'not rust' }],
  ],
  [
    "Will I understand Iron Harbours 4 if I haven't played 1 to 3?",
    'the order',
    { name: 'doubt', item: 'Iron Harbours 4' },
    [],
    [{ name: 'facts', item: 'Iron Harbours 4', about: 'sequel' }],
  ],
  [
    'do you look at reviews at all?',
    'the data',
    { name: 'facts', item: focus, about: 'reviews' },
    [],
    [{ name: 'about', topic: 'data' }],
  ],
  [
    `Why do I have three ${first} games on my list?`,
    'what puts them there',
    { name: 'history', ask: 'count', title: first },
    [first],
    [{ name: 'taste', about: first.toLowerCase() }],
  ],
  [
    `what even is ${first}`,
    'what it is about',
    { name: 'facts', item: first, about: 'price' },
    [first],
    [{ name: 'facts', item: first, about: 'plot' }],
  ],
  [
    `would ${first} be my kind of thing`,
    'a doubt',
    { name: 'history', ask: 'count', title: first },
    [first],
    [{ name: 'doubt', item: first }],
  ],
  [
    'co-op games for me and a friend',
    'a wish',
    { name: 'compare', a: focus, b: 'co-op' },
    [],
    [{ name: 'recommend', with: 'co-op' }],
  ],
  [
    '파이어 엠블렘 각성이 없었어도 추천됐을까요?',
    'the list without it',
    { name: 'facts', item: '파이어 엠블렘 각성', about: 'availability' },
    [],
    [{ name: 'what_if', remove: '파이어 엠블렘 각성' }],
  ],
  [
    'is this a true story?',
    'its origin',
    { name: 'facts', item: focus, about: 'plot' },
    [],
    [{ name: 'facts', item: focus, about: 'true story' }],
  ],
])('%s asks for %s', (message, _, request, titles, meant) => {
  expect(read(message, [request], titles)).toEqual(meant);
});

test('who made a game is its developer', () => {
  const games = { ...catalogue, domain: 'games' as const };
  const made = (domain: typeof catalogue) =>
    withSignsHeeded(
      [{ name: 'facts', item: focus, about: 'developer' }],
      { text: 'Who made this?', masked: 'Who made this?', titles: [] },
      { ...chat, catalogue: domain },
    );
  expect(made(games)).toEqual([{ name: 'facts', item: focus, about: 'developer' }]);
  expect(made(catalogue)).toEqual([{ name: 'facts', item: focus, about: 'director' }]);
});

test('what the same words mean elsewhere stays as it is read', () => {
  const cast: Request = { name: 'facts', item: focus, about: 'cast' };
  expect(read('who is in it?', [cast])).toEqual([cast]);
  const doubt: Request = { name: 'doubt', item: focus };
  expect(read('warum ist das nichts für mich?', [doubt])).toEqual([doubt]);
  const wish: Request = { name: 'recommend', but: `not ${first}` };
  expect(read(`I don't want ${first}`, [wish], [first])).toEqual([wish]);
  const without: Request = { name: 'facts', item: focus, about: 'plot' };
  expect(read(`and without ${own}?`, [without], [own])).toEqual([without]);
});

test('in a search, what was seen too often is noted and the search goes on; without it, what was told of is left out', () => {
  const after = (last: Request, text: string, request: Request, title: string) =>
    withSignsHeeded(
      [request],
      { text, masked: text.replace(title, '■'), titles: [title] },
      { ...chat, last },
    );
  const seen: Request = { name: 'feedback', item: first, kind: 'seen' };
  expect(
    after({ name: 'recommend', mood: 'funny' }, `not ${first}, seen it way too many times`, seen, first),
  ).toEqual([seen, { name: 'recommend', mood: 'funny', but: `not ${first}` }]);
  const hated: Request = { name: 'feedback', item: first, kind: 'hated' };
  const better = withSignsHeeded(
    [{ name: 'recommend', count: '1', like: first }],
    { text: 'give me a better one', masked: 'give me a better one', titles: [] },
    { ...chat, last: hated },
  );
  expect(better).toEqual([{ name: 'recommend', count: '1' }]);
  const both: Request = { name: 'what_if', remove: `${first}; ${own}` };
  expect(after({ name: 'what_if', remove: first }, `and ${own}?`, both, own)).toEqual([
    { name: 'what_if', remove: own },
  ]);
  const gone: Request = { name: 'feedback', item: own, kind: 'not seen' };
  expect(
    after(gone, `does ${first} stay on the list without it?`, { name: 'what_if', remove: first }, first),
  ).toEqual([{ name: 'what_if', remove: own }]);
});

test('how sure that is: of the first of a list, or of the taste that was just told', () => {
  const after = (last: Request, text: string, request: Request) =>
    withSignsHeeded([request], { text, masked: text, titles: [] }, { ...chat, last });
  const trust: Request = { name: 'about', topic: 'trust' };
  const liked = "How sure are you that we'd like it";
  expect(after({ name: 'recommend' }, liked, trust)).toEqual([{ name: 'doubt', item: first }]);
  expect(after({ name: 'explain', item: focus }, liked, { name: 'doubt', item: own })).toEqual([
    { name: 'doubt', item: focus },
  ]);
  const taste: Request = { name: 'taste', about: 'comedy' };
  expect(after(taste, 'How sure are you about that', { name: 'explain', item: focus })).toEqual([taste]);
  expect(after({ name: 'recommend' }, 'how sure are you about that?', trust)).toEqual([trust]);
});

test('“would that be ok for him too” asks of another what was asked before', () => {
  const after = (last: Request, text: string, titles: string[]) =>
    withSignsHeeded(
      [{ name: 'doubt', item: titles[0] ?? focus }],
      { text, masked: titles[0] ? text.replace(titles[0], '■') : text, titles },
      { ...chat, last },
    );
  const asked: Request = { name: 'facts', item: own, about: 'age rating' };
  expect(after(asked, 'would that be ok for him too', [])).toEqual([{ ...asked, item: focus }]);
  expect(after(asked, `and ${first}, would that be ok for him too?`, [first])).toEqual([
    { ...asked, item: first },
  ]);
  expect(after({ name: 'explain', item: own }, 'is that ok for him too', [])).toEqual([
    { name: 'doubt', item: focus },
  ]);
});

test('“either of them” is said of the two that were compared', () => {
  const text = "nah I don't think I'd like either of them";
  const after = (last: Request | null, requests: Request[]) =>
    withSignsHeeded(requests, { text, masked: text, titles: [] }, { ...chat, last });
  const doubts: Request[] = [
    { name: 'doubt', item: first },
    { name: 'doubt', item: own },
  ];
  const refused: Request[] = [
    { name: 'feedback', item: first, kind: 'not interested' },
    { name: 'feedback', item: own, kind: 'not interested' },
  ];
  expect(after({ name: 'compare', a: first, b: own }, doubts)).toEqual(refused);
  expect(after({ name: 'compare', a: first, b: own }, [{ name: 'unclear' }])).toEqual(refused);
  expect(after(null, doubts)).toEqual(doubts);
});

test('why a title is listed or keeps coming asks for its reason', () => {
  const doubt: Request = { name: 'doubt', item: first };
  const explain = [{ name: 'explain', item: first }];
  for (const text of [
    `And why is ${first} on my list? Thats the opposite`,
    `Why do you keep suggesting ${first}`,
    `why would you recommend ${first} to me`,
    `how come ${first} is in my list`,
  ])
    expect(read(text, [doubt], [first]), text).toEqual(explain);
  for (const text of [`why isn't ${first} on my list`, `is ${first} any good`, `why not ${first}`])
    expect(read(text, [doubt], [first]), text).toEqual([doubt]);
});

test('who has one already asks about the other', () => {
  const explain: Request = { name: 'explain', item: own };
  expect(read(`I already have ${own}, why would I want this one?`, [explain], [own])).toEqual([
    { name: 'explain', item: focus },
  ]);
  expect(read(`why ${own}`, [explain], [own])).toEqual([explain]);
});

test('why it stands below another compares the two', () => {
  const explain: Request = { name: 'explain', item: focus };
  expect(read(`So why is it below ${first} on my list?`, [explain], [first])).toEqual([
    { name: 'compare', a: focus, b: first },
  ]);
  expect(read(`why is it on my list after I said I hated it`, [explain])).toEqual([explain]);
});

test('two that are named are compared with each other, not each with the one before', () => {
  const read = namedPair(
    [
      { name: 'compare', a: 'Heat', b: 'Omega Ruby' },
      { name: 'compare', a: 'Heat', b: 'Alpha Sapphire' },
    ],
    'Same with Omega Ruby and Alpha Sapphire?',
  );
  expect(read).toEqual({ name: 'compare', a: 'Omega Ruby', b: 'Alpha Sapphire' });
});

test('how something is compared to another', () => {
  expect(
    read(`how scary is it compared to ${first}`, [{ name: 'facts', item: focus, about: 'mood' }], [first]),
  ).toEqual([{ name: 'compare', a: focus, b: first }]);
});
