// Answers about the app take up the word that was asked with.
import { expect, test } from 'vitest';
import type { RequestOf } from '#lib/contract/request.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { filmWorld, gameWorld } from './small-world.ts';

type Topic = RequestOf<'about'>['topic'];
const tried = { people: 5301, hit: 0.27, hitByPopularity: 0.04 };
const said = (topic: Topic, message: string, world = filmWorld()) =>
  answerRequest({ name: 'about', topic }, { ...world, message }).composed;

test.each<[Topic, string, RegExp]>([
  ['my ratings', 'what happens when i press the heart, is that forever', /^A heart I don't have: .*bookmark/],
  [
    'my ratings',
    'that wee thumb down the bottom, what happens if I press it',
    /^The thumbs under an answer tell/,
  ],
  ['my ratings', 'what does the bookmark do', /^The bookmark only saves a film for later/],
  ['how it works', 'what is the thumb on the poster for', /^The thumb pointing down says "not interested"/],
  [
    'privacy',
    'retention period for what I type here, and who has read access',
    /^Until you delete it.*You can read it/,
  ],
  [
    'privacy',
    "And where does a remark like that go now, onto somebody's server?",
    /^Yes, into the database of the server/,
  ],
  ['limits', 'n can u do discord or only this site', /^No Discord, only this site\.$/],
  ['data', 'who wrote what you know about these. names.', /^No names: /],
  ['trust', "Hm. That's a genre, not evidence. Who vouches for any of it?", /^For the genre nobody here: /],
])('under %s: %s', (topic, message, opening) => {
  expect(said(topic, message)).toMatch(opening);
});

test('of ten tips, how many: by how often one of the first ten was the next', () => {
  const of = (message: string) => said('trust', message, filmWorld({ tried }));
  expect(of('put a number on it for me. ten tips, how many come in')).toMatch(
    /^Mostly none: for 27 people in 100 .* for the other 73 it wasn't\. The ten best known films would have had it for 4\./,
  );
  expect(of('how often are you right')).not.toContain('Mostly none');
  expect(of('are you sure of what you say or do you guess')).toMatch(
    /^I guess, but better than chance: .* 27 in 100/,
  );
});

test('that something is not made up is sworn of what was said to be unknown', () => {
  const after = (answer: string) =>
    said('trust', 'swear ur not making that up', filmWorld({ answers: [answer] }));
  expect(after("I don't know who made a film or who is in it.")).toMatch(
    /^I swear: of a film I have the title/,
  );
  expect(after('Alien is third on your list.')).toMatch(/^No, places and reasons are computed/);
});

test('one or two: of a title of their own it is said that it counts once', () => {
  const world = gameWorld();
  const own = world.catalogue.items[world.history[0] ?? 0]?.title ?? '';
  const message = `I believe I bought ${own} twice over. Is that one or two in your book?`;
  expect(said('how it works', message, world)).toBe(
    `One: ${own} is in your history once, however often you paid for it.`,
  );
});
