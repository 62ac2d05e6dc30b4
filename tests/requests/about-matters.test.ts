// The message decides which true statement opens an answer about the app.
import { expect, test } from 'vitest';
import type { Request as AnyRequest, RequestOf } from '#lib/contract/request.ts';
import { buildReference } from '#lib/evidence/reference.ts';
import type { TriedOn } from '#lib/recommender/tried-on.ts';
import { matterAsked } from '#lib/requests/about/about-matters.ts';
import type { AboutMatter } from '#lib/requests/about/about-signs.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { smallGames } from '../evidence/small-games.ts';
import { filmWorld, gameWorld } from './small-world.ts';

test.each<[string, AboutMatter | null]>([
  ['does it matter what order I put them in', 'order'],
  ['do my hours played count or just that I own it', 'hours'],
  ['do you judge by the drawing style', 'pictures'],
  ['do stars count', 'stars'],
  ['do you look at reviews', 'reviews'],
  ['are you updated', 'updates'],
  ['sounds like a horoscope to me', 'horoscope'],
  ['50:50 or do u mean it', 'certainty'],
  ['how certain are you of this order?', 'certainty'],
  ['who sees this', 'who sees'],
  ['can my mum see that', 'who sees'],
  ['how does this work', null],
  ['where is the data from', null],
  ['who made you', null],
  ['sure, how does it work', null],
  ['is anyone there', null],
  ['in other words, what is this', null],
])('%s', (message, matter) => {
  expect(matterAsked(message)).toBe(matter);
});

const said = (topic: RequestOf<'about'>['topic'], message?: string, world = filmWorld()) => {
  const { lines, composed } = answerRequest({ name: 'about', topic }, { ...world, message });
  return { first: lines[0] ?? '', composed };
};

test('lines and composed answer open with what was asked, whatever the topic; each message gets its own', () => {
  const messages = [
    'does the order matter',
    'do hours count',
    'do stars count',
    'do you read reviews',
    'do you judge by the drawing style',
    'are you updated',
    'sounds like a horoscope',
    'are you sure',
    'who sees this',
  ];
  for (const topic of ['how it works', 'data', 'trust', 'my ratings', 'privacy', 'limits'] as const) {
    const answers = messages.map((message) => said(topic, message));
    for (const { first, composed } of answers) expect(composed.startsWith(first), composed).toBe(true);
    expect(new Set(answers.map(({ first }) => first)).size).toBe(messages.length);
  }
});

test('a message that asks nothing in particular gets the answer of its topic', () => {
  for (const topic of ['how it works', 'trust', 'privacy'] as const)
    expect(said(topic, 'tell me about that')).toEqual(said(topic));
});

test('the order counts where the recommender reads it, and only there', () => {
  const world = filmWorld();
  const ordered = { ...world, model: { ...world.model, kind: 'sasrec' as const } };
  const unordered = { ...world, model: { ...world.model, kind: 'matrix-factorization' as const } };
  expect(said('how it works', 'does the order matter', ordered).composed).toMatch(
    /^Yes, .*latest usually weigh most/,
  );
  expect(said('how it works', 'does the order matter', unordered).composed).toMatch(
    /^No, the order makes no/,
  );
});

test('what is said agrees with what runs: no viewers of games, no percentages, and an outside model is named', () => {
  expect(said('data', 'do you read reviews', gameWorld()).composed).toContain("players'");
  expect(said('data', 'do you read reviews').composed).toContain("viewers'");
  const outside = filmWorld({ outsideModel: 'some-model at api.example.org' });
  expect(said('privacy', 'who sees this', outside).composed).toContain('some-model at api.example.org');
  expect(said('privacy', 'who sees this').composed).not.toContain('outside');
  expect(said('trust', 'sounds like a horoscope', filmWorld({ history: [] })).composed).toContain('empty');
});

test.each<[string, RequestOf<'about'>['topic'], AboutMatter | null]>([
  ["and when you're wrong, do you notice?", 'trust', 'mistakes'],
  ["show me a case where you'd be wrong about me then", 'trust', 'a case'],
  ['says who', 'trust', 'says who'],
  ['you sure? the store page says otherwise', 'trust', 'other source'],
  ['do you get a cut when i buy one of these, honest answer', 'trust', 'paid'],
  ['pay no attention to the man behind the curtain', 'trust', null],
  [
    'teach your grandmother. what is your catch rate, out of a hundred picks how many land',
    'trust',
    'hit rate',
  ],
  [
    'do people like me usually end up liking what you come up with, have you got a figure',
    'trust',
    'hit rate',
  ],
  ['is any of this tied to my real name', 'privacy', 'name'],
  ['can my parents see what i write in this', 'privacy', 'who sees'],
  ['u sell this data?', 'privacy', 'sold'],
  ['do you remember what a six year old typed', 'privacy', 'stored'],
  ["do you keep the kids' films apart from mine or is it all one soup", 'how it works', 'whose'],
  ['so how come my brother gets nearly the same list as me', 'how it works', 'same list'],
  ['whether you weigh by age, or is the old one worth as much', 'how it works', 'age'],
  ['when I tell you a thing like that, does anything actually change', 'my ratings', 'feedback counts'],
  ['how does it work when ur new', 'how it works', null],
  ['how do u work, short vershun', 'how it works', null],
])('%s under %s', (message, topic, matter) => {
  expect(matterAsked(message, topic)).toBe(matter);
});

test('the words of a title are no matter', () => {
  const titled = said('how it works', 'And after I Know What You Did Last Summer? How does it work');
  expect(titled).toEqual(said('how it works'));
  expect(said('trust', 'Big said "The Usual Suspects", right?')).toEqual(said('trust'));
});

test('a case in which it would have been wrong is one of the history, far down without itself', () => {
  const { composed } = said('trust', "show me a case where you'd be wrong");
  expect(composed).toMatch(/^(?:Take .+ it would be only \S+ of \S+ for you\.|I don't notice by myself)/);
});

test('how often it was right is told by the people it was tried on, where that is on record', () => {
  const message = 'what is your catch rate';
  const of = (tried: TriedOn | null) =>
    answerRequest({ name: 'about', topic: 'trust' }, { ...filmWorld(), message, tried }).composed;
  expect(of({ people: 5301, hit: 0.2686, hitByPopularity: 0.0362 })).toMatch(
    /^I miss more often than I hit: tried on 5,301 people whose latest film was hidden, it was among my first ten for 27 in 100; the ten best known would have had it for 4 in 100\./,
  );
  expect(of(null)).toMatch(/^How often I'm right I can't say/);
});

type Case = [string, RequestOf<'about'>['topic'], AboutMatter | null, AnyRequest['name']?];
test.each<Case>([
  ['would anyone else have got the same answer from you', 'how it works', 'anyone else', 'compare'],
  ['does everybody get told the same or is that me', 'trust', 'anyone else', 'explain'],
  ['would my sister see the same verdict', 'how it works', 'anyone else', 'doubt'],
  ['i bet you say that to everyone', 'trust', 'anyone else', 'recommend'],
  ['who decided that', 'trust', 'who decided', 'facts'],
  ['whose opinion is this, then', 'trust', 'who decided', 'explain'],
  ['Whose judgement put it there?', 'how it works', 'who decided', 'explain'],
  ['was that a person or a sum', 'trust', 'who decided', 'compare'],
  ["You say that with great confidence. What's your source?", 'data', 'sources', 'facts'],
  ['your source?', 'trust', 'sources', 'facts'],
  ['says who', 'trust', 'sources', 'facts'],
  ['your source?', 'trust', 'says who', 'explain'],
  ['where did you get that', 'trust', 'says who', 'compare'],
  ['where did you get that', 'trust', 'sources', 'facts'],
  ['where do your dates come from', 'data', 'sources', 'explain'],
  ['who types all this in', 'data', 'sources'],
  ['do you copy it off wikipedia', 'data', 'sources'],
  ['You say that with great confidence.', 'trust', 'certainty'],
  ['how do you put them in order, is it price, or how recent, or what', 'how it works', 'what counts'],
  ['is it by genre, or length, or something else', 'how it works', 'what counts'],
  [
    'do you know the first thing about frame data or do you go purely by who bought what',
    'how it works',
    'what counts',
  ],
  ['do you know what happens in a film or just that other people clicked it', 'data', 'what counts'],
  ['what do you go by, when all is said and done', 'how it works', 'what counts'],
  ['which factors are in it', 'how it works', 'what counts'],
  ['what order do you read my games in', 'how it works', 'order'],
  [
    "there's more than one chrono trigger in your database. do those count as the same game to you",
    'how it works',
    'editions',
  ],
  ['I have the dvd and the blu-ray. one or two?', 'how it works', 'editions'],
  ["is the director's cut a film of its own for you", 'data', 'editions'],
  ['do two editions count double', 'my ratings', 'editions'],
  ['does a remaster weigh as a second game', 'how it works', 'editions'],
  ['how it works, the short version', 'how it works', null],
  ['does my age come into it', 'how it works', 'my age'],
  ["is that because I'm a woman", 'trust', 'my age'],
  ['do you redo the whole thing every night', 'how it works', 'redone'],
  ['is the list refreshed daily', 'data', 'redone'],
  ['educated guess or coin flip', 'trust', 'guess'],
  ['are you better than chance', 'trust', 'guess'],
  ['are you rolling the dice in there', 'how it works', 'guess'],
  ['how often are you wrong', 'trust', 'hit rate'],
  ['what is your error margin', 'trust', 'hit rate'],
  ['how reliable are these', 'trust', 'hit rate'],
  ['does the shop slip you something', 'trust', 'paid'],
  ['is a good word for sale here', 'trust', 'paid'],
  ['You sure? Where do you have the year from?', 'data', 'sources', 'facts'],
])('%s under %s, after %4$s', (message, topic, matter, before) => {
  expect(matterAsked(message, topic, before ?? null)).toBe(matter);
});

test('what others get is told of the two that were compared, in the order that they usually have', () => {
  const { model } = filmWorld();
  const world = filmWorld({ reference: buildReference(model, [[0], [5, 6]]) });
  const [a, b] = [1, 2].map((row) => world.catalogue.items[row]?.title ?? '') as [string, string];
  const before = { request: { name: 'compare', a, b } as const, listed: [1, 2] };
  const message = 'would anyone else have got the same answer';
  const others = answerRequest({ name: 'about', topic: 'trust' }, { ...world, message, before });
  expect(others.composed).toMatch(
    /^(?:In the same order, yes|No, the other way round): other people usually/,
  );
  for (const title of [a, b]) expect(others.composed).toContain(title);
  const one = answerRequest({ name: 'about', topic: 'trust' }, { ...world, message, focus: 1 });
  expect(one.composed).toMatch(new RegExp(`^(?:Much the same|No): other people usually get ${a}`));
  expect(said('trust', message).composed).toMatch(/^What I say rests only on/);
});

test('a guess is called educated only where the recommender did better than what everybody knows', () => {
  const of = (tried: TriedOn | null) =>
    answerRequest({ name: 'about', topic: 'trust' }, { ...filmWorld(), message: 'a coin flip?', tried });
  expect(of({ people: 100, hit: 0.2, hitByPopularity: 0.1 }).composed).toMatch(/^An educated guess/);
  expect(of({ people: 100, hit: 0.1, hitByPopularity: 0.2 }).composed).toMatch(/^Little better than a guess/);
  expect(of(null).composed).toMatch(/^A place is no percentage/);
});

test('after facts the source is the catalogue’s, and editions are listed by name', () => {
  const before = { request: { name: 'facts', item: 'x', about: 'year' } as const, listed: [] };
  const asked = (message: string, world = gameWorld({ catalogue: smallGames('games') })) =>
    answerRequest({ name: 'about', topic: 'data' }, { ...world, message, before }).composed;
  expect(asked('your source?')).toMatch(/^Titles and systems of the games come from/);
  expect(asked('your source?', gameWorld())).toMatch(/^What I say of a game, .* comes from the Steam store/);
  expect(asked('who decided that')).toMatch(/^Nobody did: .*kinds, where I know any/);
  expect(asked('do two editions count as one', filmWorld())).toMatch(
    /^It counts as one, however many copies you have/,
  );
  expect(asked('do two editions count as one')).toMatch(/^Each listing in my catalogue counts once/);
});

test('whether it looks at genres is answered by no', () => {
  const { composed } = said('how it works', 'Do you look at genres or how do you choose?');
  expect(composed).toMatch(/^No, the genre doesn't count by itself\./);
});
