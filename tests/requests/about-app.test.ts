// Questions about the app as a thing that one uses: the first sentence answers what was asked, in whichever language.
import { expect, test } from 'vitest';
import type { RequestOf } from '#lib/contract/request.ts';
import { matterAsked } from '#lib/requests/about/about-matters.ts';
import type { AboutMatter } from '#lib/requests/about/about-signs.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { filmWorld, gameWorld } from './small-world.ts';

type Topic = RequestOf<'about'>['topic'];
const said = (topic: Topic, message: string, world = filmWorld()) =>
  answerRequest({ name: 'about', topic }, { ...world, message }).composed;

test.each<[string, Topic, AboutMatter]>([
  ["you just picked the one everybody owns, didn't you", 'trust', 'best known'],
  ["swear you're not just reading me the bestseller chart backwards", 'trust', 'best known'],
  ["so you're comparing me with other exhausted parents, or how", 'how it works', 'compared with'],
  ['where does that go now, does it stay on this laptop', 'privacy', 'stays here'],
  ['what do you store about me. all of it.', 'privacy', 'what stored'],
  ['what does the heart button do', 'how it works', 'button'],
  ['do you learn from me as we talk', 'how it works', 'learns'],
  ['why is there nothing new', 'data', 'newest'],
  ['so how new is the newest thing u know of', 'data', 'newest'],
  ['is it really free', 'limits', 'costs'],
  ['can i switch that off', 'privacy', 'turn off'],
  ['do you remember me from last time', 'privacy', 'last time'],
  ['n are you even a person', 'who made you', 'person'],
  ['who coded u', 'who made you', 'maker'],
  ['u makin this up', 'trust', 'made up'],
  ['Who vouches for any of it?', 'trust', 'vouch'],
  ['ur just telling me what i wanna hear', 'trust', 'flattery'],
  ['and are you ever wrong', 'trust', 'ever wrong'],
  ['if I ask same again tomorrow, same list, or do you shuffle em', 'how it works', 'tomorrow'],
  ['do you do tv as well', 'limits', 'other things'],
  ['could you say it aloud', 'limits', 'aloud'],
  ["what can't you do", 'limits', 'cannot'],
  ['what went into choosing that? genre, country?', 'how it works', 'what counts'],
  ['And how do you arrive at the order', 'how it works', 'method'],
  ['do the ones I have had the longest weigh more', 'how it works', 'age'],
  ['does my saying so count for owt', 'my ratings', 'feedback counts'],
  ['wer liest eigentlich mit, was ich hier tippe', 'privacy', 'who sees'],
  ['tu gardes une trace de mes questions ?', 'privacy', 'stored'],
  ['¿Es usted una persona o una máquina?', 'who made you', 'person'],
  ['근데 그거 진짜 믿어도 됨?', 'trust', 'vouch'],
  ['in welcher Reihenfolge, spielt das eine Rolle', 'how it works', 'order'],
  ['erfindest du das gerade alles?', 'trust', 'made up'],
  ['wie oft liegst du eigentlich daneben', 'trust', 'hit rate'],
])('%s under %s: %s', (message, topic, matter) => {
  expect(matterAsked(message, topic)).toBe(matter);
});

test('whether the best known was picked is told of the title at hand, by how many chose it', () => {
  const message = 'you just picked the one everybody owns';
  const world = filmWorld({ focus: 1 });
  const counts = world.catalogue.interactionCounts;
  const place = (row: number) => 1 + counts.filter((count) => count > (counts[row] ?? 0)).length;
  const most = counts.indexOf(Math.max(...counts));
  const least = counts.indexOf(Math.min(...counts));
  const of = (row: number) => said('trust', message, filmWorld({ focus: row, history: [] }));
  expect(place(most)).toBe(1);
  expect(of(most)).toMatch(/^It's well known, yes: .+ is the first most watched of/);
  expect(of(least)).toMatch(/^No: .+ is only the /);
  expect(said('trust', message, filmWorld({ focus: null }))).toMatch(/^Not by itself: .*Of the first ten/);
});

test('each factor that is named is answered by name', () => {
  expect(said('how it works', 'what went into choosing that? genre, country?')).toMatch(
    /^Neither genre nor country counts by itself\./,
  );
  expect(said('how it works', 'does the price count')).toMatch(/^No, the price doesn't count by itself\./);
});

test('a language is said to be known or not, by name', () => {
  expect(said('language', 'Can it be operated in Polish?')).toMatch(/^Polish I don't understand/);
  expect(said('language', 'do you speak german')).toMatch(/^Yes: you can write to me in/);
  expect(said('language', 'sprichst du deutsch')).toMatch(/^Ja, ich verstehe/);
});

test('where words are worded elsewhere, nothing is said to stay', () => {
  const outside = filmWorld({ outsideModel: 'some-model at api.example.org' });
  const message = 'does it stay on this laptop';
  expect(said('privacy', message, outside)).toContain('some-model at api.example.org');
  expect(said('privacy', message, outside)).not.toMatch(/nowhere else|never leaves/);
  expect(said('privacy', message)).toContain('never leaves');
});

test('one and the same question gets the words of its domain', () => {
  expect(said('limits', 'do you do tv as well', gameWorld())).toMatch(/^No, only games on Steam/);
  expect(said('limits', 'do you do tv as well')).toMatch(/^Films, and hardly/);
});

test('praise just noted moves little, and that is said instead of a yes', () => {
  const request = { name: 'feedback', item: 'x', kind: 'loved' } as const;
  const message = 'does that change anything';
  expect(said('my ratings', message, filmWorld({ before: { request, listed: [] } }))).toMatch(
    /^It stays noted, but/,
  );
  expect(said('my ratings', message)).toMatch(/^Yes, it changes something/);
});

test.each<[string, Topic, AboutMatter]>([
  ['is that one movie to you or five', 'how it works', 'editions'],
  ['do dlcs count xtra 4 u or same game', 'how it works', 'editions'],
  ['can you tell our films apart, hers and mine', 'how it works', 'whose'],
  ['does smth i only half watched go in as watched', 'how it works', 'finished'],
  ['when I grumble, does anything move in there', 'my ratings', 'feedback counts'],
  ['does my saying so go into the ledger', 'my ratings', 'feedback counts'],
  ['how do i undo that', 'my ratings', 'take back'],
  ['Who, if I may ask, reads these letters of mine?', 'privacy', 'who sees'],
  ['who maintains you. org name', 'who made you', 'maker'],
  ['are you a lady or a machine', 'who made you', 'person'],
  ['ten tips, how many come in', 'trust', 'hit rate'],
  ['y have u got nothing from this year', 'data', 'newest'],
])('"%s" under %s: %s', (message, topic, matter) => {
  expect(matterAsked(message, topic)).toBe(matter);
});
