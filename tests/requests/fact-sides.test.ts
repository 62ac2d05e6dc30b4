// A yes, a no or a side before a fact, from the form of the message and from labels alone.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { asksYesNo } from '#lib/requests/message/yes-no.ts';
import { filmWorld } from './small-world.ts';

test.each([
  ['is it multiplayer', true],
  ['two player?', true],
  ['LISA, is it as bleak as people claim', true],
  ["this one's in colour isn't it", true],
  ['SSX, that is snowboards yes?', true],
  ['does it run on ps4 too', true],
  ['how scary is it', false],
  ['what year', false],
  ['how many can play', false],
  ['tell me the price', false],
])('"%s" asks for a yes or a no: %s', (message, asks) => {
  expect(asksYesNo(message)).toBe(asks);
});

const steam = createCatalogue(
  'steam',
  [
    {
      title: 'Couch Kings',
      tags: ['Casual', 'Funny', 'Cute'],
      specs: ['Local Co-op', 'Single-player'],
      price: 0,
    },
    { title: 'Lone Lamp', tags: ['Horror', 'Dark', 'Puzzle'], specs: ['Single-player'], price: 4.99 },
    {
      title: 'Net Ball',
      tags: ['Sports', 'Fast-Paced', 'Football', 'Anime', 'Arcade', 'Horror'],
      specs: ['Online Multi-Player'],
      price: 9,
    },
  ].map(({ title, tags, specs, price }, at) => ({
    itemId: `s${at}`,
    title,
    year: 2010 + at,
    genres: ['Indie'],
    details: { tags, specs, priceUsd: price },
  })),
  [9, 9, 9],
);
const told = (item: string, about: string, message: string) =>
  answerRequest(
    { name: 'facts', item, about },
    filmWorld({ catalogue: steam, history: [], message }),
  ).composed.split(' For you')[0];

test.each([
  ['Couch Kings', 'multiplayer', 'two player?', 'Yes: the store lists local co-op for Couch Kings.'],
  [
    'Lone Lamp',
    'multiplayer',
    'is it multiplayer',
    'Not as far as the store says: no multiplayer for Lone Lamp, only single-player.',
  ],
  [
    'Net Ball',
    'multiplayer',
    'can we play it on one couch?',
    'Not on one screen, as far as the store says: only online multiplayer for Net Ball.',
  ],
  ['Couch Kings', 'price', 'is it free', 'Yes: Couch Kings is free to play.'],
  ['Lone Lamp', 'price', 'is it free', 'No: its price on record is $4.99, which may have changed since.'],
  ['Lone Lamp', 'mood', 'is it the frightening sort? I have two cats', 'Yes: people tag it Horror and Dark.'],
  ['Couch Kings', 'mood', 'is it scary', 'Not by its tags: people tag it Casual, Funny and Cute.'],
  [
    'Net Ball',
    'mood',
    'is it scary',
    'A little: people tag it Horror, though Sports and Fast-Paced more often.',
  ],
  ['Net Ball', 'year', 'is that from before 2005', 'No: Net Ball came out in 2012.'],
  ['Net Ball', 'year', 'is it a 2010s one', 'Yes: Net Ball came out in 2012.'],
  [
    'Lone Lamp',
    'platform',
    'is it on mac',
    "I can't tell: Lone Lamp is sold on Steam, for PC, and the catalogue lists no other systems.",
  ],
])('%s, %s: "%s"', (item, about, message, said) => {
  expect(told(item, about, message)).toBe(said);
});

test('without a question for yes or no, the fact alone', () => {
  expect(told('Lone Lamp', 'price', 'how much')).toMatch(/^Lone Lamp: its price on record is \$4\.99/);
  expect(told('Couch Kings', 'year', 'what year, is it free')).toBe('Couch Kings came out in 2010.');
});

test('of two kinds the one that holds is the side taken', () => {
  const side = (message: string, item = 'Seven') =>
    answerRequest({ name: 'facts', item, about: 'genre' }, filmWorld({ message })).composed.split(
      ' For you',
    )[0];
  expect(side('is it more a thriller or a comedy')).toBe('A thriller: its genres are crime and thriller.');
  expect(side('is it a romance or a comedy')).toBe('Neither: its genres are crime and thriller.');
  expect(side('is it crime or a thriller')).toBe('Both: its genres are crime and thriller.');
  expect(side('is it a comedy')).toBe('No: its genres are crime and thriller.');
});

const consoles = createCatalogue(
  'games',
  [
    { title: 'Crack Town', platforms: ['Xbox 360'] },
    { title: 'Fog Run (Xbox One)', platforms: ['Xbox One'] },
    { title: 'Fog Run (PlayStation 4)', platforms: ['PlayStation 4'] },
  ].map(({ title, platforms }, at) => ({
    itemId: `g${at}`,
    title,
    year: null,
    genres: [],
    details: { platforms },
  })),
  [9, 9, 9],
);

test.each([
  [
    'Crack Town',
    '360 only or is it on anything else',
    'Xbox 360 only, as far as my catalogue goes: I have no other version of it.',
  ],
  ['Crack Town', 'ps4 too?', 'Not as far as my catalogue goes: Crack Town is listed for Xbox 360.'],
  ['Crack Town', 'is that one for the 360', 'Yes: Crack Town is listed for Xbox 360.'],
  ['Fog Run (Xbox One)', 'is it on ps4 as well', 'Yes: there is a version of it for PlayStation 4.'],
  [
    'Fog Run (Xbox One)',
    'xbox only?',
    'Not only: it is listed for Xbox One, and there is a version for PlayStation 4.',
  ],
  ['Crack Town', 'which console', 'Crack Town is listed for Xbox 360; I have no other version of it.'],
])('systems of %s: "%s"', (item, message, said) => {
  const { composed } = answerRequest(
    { name: 'facts', item, about: 'platform' },
    filmWorld({ catalogue: consoles, history: [], message }),
  );
  expect(composed.split(' For you')[0]).toBe(said);
});
