// Questions about titles that were dodged: how much is spoken, a campaign, who wrote the music, what kind, where the history is.
import { describe, expect, test } from 'vitest';
import { forGamesForMe } from '#lib/conversation/mending/signs/history.ts';
import { matterAsked } from '#lib/requests/about/about-matters.ts';
import { extremeSaid } from '#lib/requests/compose/extreme.ts';
import { inCommonSaid } from '#lib/requests/compose/in-common.ts';
import { askedAs } from '#lib/requests/facts/asked-as.ts';
import { campaignSaid, spokenSaid } from '#lib/requests/facts/spoken-and-solo.ts';
import { traitNamed } from '#lib/requests/known/traits.ts';
import { nounsOf } from '#lib/requests/world.ts';
import { gameWorld } from './small-world.ts';

const ofFilm = { isYesNo: true, domain: 'movies' as const };
const ofGame = { isYesNo: true, domain: 'steam' as const, message: 'does it have a campaign?' };
const nouns = nounsOf(gameWorld().catalogue);

test('how much is spoken', () => {
  const asked = { ...ofFilm, message: "much dialogue? she can't read subtitles" };
  expect(spokenSaid({ languages: ['English'] }, asked)).toMatch(
    /^It is in English, so nobody needs subtitles/,
  );
  expect(spokenSaid({ languages: ['French'] }, asked)).toBe(
    "It is in French; how much is spoken I don't know.",
  );
  expect(spokenSaid({ traits: ['silent'] }, asked)).toMatch(/^Hardly any/);
  expect(spokenSaid({ traits: [] }, asked)).toBeNull();
});

test('a campaign is to be played alone', () => {
  expect(campaignSaid({ single: true, hours: 7 }, ofGame)).toBe(
    'Yes: it can be played alone, and its main story takes some seven hours.',
  );
  expect(campaignSaid({ single: false }, ofGame)).toMatch(/^Not alone/);
  expect(campaignSaid({}, ofGame)).toBeNull();
});

test('who wrote the music is not how it is', () => {
  expect(askedAs('music', 'who wrote the music for it')).toBe('who composed it');
  expect(askedAs('soundtrack', 'composed by?')).toBe('who composed it');
  expect(askedAs('music', 'is the music good?')).toBe('music');
});

test('where the history is kept', () => {
  expect(matterAsked('where do you keep my watch history?', 'privacy')).toBe('stays here');
  expect(matterAsked('do you keep what I type?', 'privacy')).toBe('stored');
});

describe('the oldest', () => {
  const item = (title: string) => ({ index: 0, itemId: title, title, year: 1995, genres: [] });
  test('several are named where several are asked for', () => {
    const next = [{ item: item('B'), value: 1997 }];
    const extreme = {
      by: 'year',
      end: 'low',
      value: 1995,
      items: [item('A')],
      name: null,
      free: 0,
      of: 9,
      opposite: null,
    };
    expect(extremeSaid({ ...extreme, next } as never, nouns)[0]).toBe(
      'The oldest is A from 1995, then B (1997).',
    );
  });
});

test('what some have in common', () => {
  const traits = ['lonely', 'japanese role-playing', 'great music'].flatMap(
    (name) => traitNamed(name, 'games') ?? [],
  );
  expect(inCommonSaid({ traits, genres: [], isAll: false }, nouns)).toEqual([
    'Most of them are lonely, have great music and are Japanese role-playing games.',
  ]);
});

test('games for me are no history', () => {
  const chat = {} as never;
  const read = (text: string) =>
    forGamesForMe({ name: 'history', ask: 'list' }, { text, masked: text, titles: [], chat });
  expect(read('which games do you have for me')).toEqual({ name: 'recommend' });
  expect(read('which games do you have from me')).toBeNull();
  expect(read('do you have it down for me')).toBeNull();
});
