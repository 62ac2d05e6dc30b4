// Wishes that a message plainly says.
import { expect, test } from 'vitest';
import type { Domain } from '#lib/contract/domain.ts';
import type { Request, RequestOf } from '#lib/contract/request.ts';
import { withSaidWishes } from '#lib/conversation/mending/said-wishes.ts';

type Wishes = Omit<RequestOf<'recommend'>, 'name'>;
const read = (text: string, wishes: Wishes, domain: Domain = 'steam', last: Request | null = null) => {
  const { name: _, ...after } = withSaidWishes(
    { name: 'recommend', ...wishes },
    {
      text,
      masked: text.replace('Love Actually', '■'),
      titles: text.includes('Love Actually') ? ['Love Actually'] : [],
      domain,
      last,
    },
  );
  return after;
};

test.each([
  'something my friends could join for free instead?',
  'any good free to play shooter',
  'has to be free',
  'f2p please',
  'a co-op game that’s free',
  'was Kostenloses, kostenlos bitte',
])('%s: free', (text) => expect(read(text, {})).toEqual({ price: 'free' }));

test.each([
  'I have a free evening',
  'feel free to suggest',
  'something free roam',
  'not for free',
  'in my free time',
])('%s: not about money', (text) => expect(read(text, {})).toEqual({}));

test('only where prices are known', () => expect(read('for free', {}, 'movies')).toEqual({}));

test.each<[string, Wishes, Wishes]>([
  [
    'ok, something for two on the couch then',
    { with: 'a friend' },
    { with: 'a friend', but: 'local multiplayer' },
  ],
  ['on one screen please', {}, { but: 'local multiplayer' }],
  ['split screen racing', { genre: 'racing', but: 'split screen' }, { genre: 'racing', but: 'split screen' }],
  ['a shooter for me and 3 buddies', { genre: 'shooter' }, { genre: 'shooter', but: 'for a group of four' }],
  ['there are four of us on the sofa', {}, { but: 'local multiplayer; four players' }],
  ['two of us', { but: 'two players' }, { but: 'two players' }],
  ["I'd like a game with great music", { genre: 'music' }, { but: 'great music' }],
  ['the soundtrack is amazing in some', { genre: 'soundtrack' }, { but: 'great music' }],
  ['a music game', { genre: 'music' }, { genre: 'music' }],
  ['anything good I can finish in a weekend?', { but: 'good weekend' }, { but: 'finished in a weekend' }],
  ['one I get through in an evening', { mood: 'funny' }, { mood: 'funny', but: 'short' }],
  ["got an old laptop, what isn't too heavy", { but: 'not too heavy' }, { but: 'runs on an old laptop' }],
  ['runs on anything please', {}, { but: 'runs on an old laptop' }],
  ['a game on my potato pc', {}, { but: 'runs on an old laptop' }],
  ['nothing too heavy tonight', { but: 'not too heavy' }, { but: 'not too heavy' }],
  ['for my 5 year old', {}, { with: 'kids' }],
  ['a game to play with my seven-year-old', {}, { with: 'kids' }],
  ['a ten year old game', {}, {}],
])('%s', (text, wishes, then) => expect(read(text, wishes)).toEqual(then));

test.each([
  "something to watch with my girlfriend, she's into Love Actually",
  'he loves Love Actually, what else',
  "my dad's favourite is Love Actually",
  'for a friend who really likes Love Actually',
  'my wife is a big fan of Love Actually',
])('%s', (text) => expect(read(text, {}, 'movies')).toEqual({ like: 'Love Actually' }));

test('whoever speaks may love it for other reasons', () =>
  expect(read('I love Love Actually, but a thriller please', { genre: 'thriller' }, 'movies')).toEqual({
    genre: 'thriller',
  }));

test('"we could all" after an age is spoken of is for children, too', () => {
  const text = 'Something we could all watch on saturday then';
  const last: Request = { name: 'facts', item: 'Deadpool', about: 'age rating' };
  expect(read(text, {}, 'movies', last)).toEqual({ with: 'kids' });
  expect(read(text, {}, 'movies')).toEqual({});
});

test.each([
  'also something to watch with my girlfriend, she’s into Love Actually',
  'and a film for my mum, she loves Love Actually',
])('%s: a wish of its own', (text) => {
  const last: Request = { name: 'recommend', genre: 'action', era: '1980s', but: 'no Schwarzenegger' };
  const wishes = { genre: 'action', era: '1980s', but: 'no Schwarzenegger; with Love Actually' };
  expect(read(text, wishes, 'movies', last)).toEqual({ like: 'Love Actually' });
});

test('what is said again stays', () => {
  const last: Request = { name: 'recommend', genre: 'action', era: '1980s' };
  const text = 'also an action film for my mum, she loves Love Actually';
  expect(read(text, { genre: 'action', era: '1980s' }, 'movies', last)).toEqual({
    genre: 'action',
    like: 'Love Actually',
  });
});
