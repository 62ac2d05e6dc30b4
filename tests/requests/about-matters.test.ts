// The message decides which true statement opens an answer about the app.
import { expect, test } from 'vitest';
import type { RequestOf } from '#lib/contract/request.ts';
import { type AboutMatter, matterAsked } from '#lib/requests/about-matters.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
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
