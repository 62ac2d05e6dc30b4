// Wishes that the message has and the reading hasn't, or the other way round.
import { expect, test } from 'vitest';
import type { Domain } from '#lib/contract/domain.ts';
import type { Request } from '#lib/contract/request.ts';
import { withSupportedKeys } from '#lib/conversation/mending/supported-keys.ts';
import { smallCatalogue } from '../../evidence/small-catalogue.ts';

const read = (text: string, request: Request, domain: Domain = 'movies', last: Request | null = null) =>
  withSupportedKeys(
    request,
    { text, masked: text, titles: [] },
    { catalogue: { ...smallCatalogue(), domain }, last },
  );

test.each<[string, Request, Request]>([
  [
    'need smth slow n creepy, no jumpscares, b4 1980',
    { name: 'recommend', but: 'no jumpscares', mood: 'slow; creepy', platform: 'pc' },
    { name: 'recommend', era: 'before 1980', but: 'no jumpscares', mood: 'slow; creepy' },
  ],
  [
    'Je cherche un film italien que je n’ai pas encore vu, mais surtout pas un Fellini',
    { name: 'recommend', but: 'not fellini' },
    { name: 'recommend', genre: 'italian', but: 'not fellini' },
  ],
  [
    'einen japanischen Film bitte',
    { name: 'recommend', count: '1' },
    { name: 'recommend', count: '1', genre: 'japanese' },
  ],
  [
    'Instead: real dancing, Astaire or Kelly, and not one I’ve already got.',
    { name: 'recommend', but: 'with dancing' },
    { name: 'recommend', but: 'with dancing; with Astaire or Kelly' },
  ],
  [
    'una película coreana triste',
    { name: 'recommend', mood: 'sad' },
    { name: 'recommend', genre: 'korean', mood: 'sad' },
  ],
])('%s', (text, request, expected) => {
  expect(read(text, request)).toEqual(expected);
});

test.each<[string, Request]>([
  ['something on netflix', { name: 'recommend', platform: 'netflix' }],
  ['a french film', { name: 'recommend', genre: 'french' }],
  ['a comedy, but no Fellini please', { name: 'recommend', genre: 'comedy', but: 'no fellini' }],
  ['something without Stallone in it', { name: 'recommend' }],
  ['no french films', { name: 'recommend', but: 'no french' }],
  ['a film from before 1980', { name: 'recommend', era: 'before 1980' }],
  ['why is it here', { name: 'explain', item: 'Heat' }],
])('%s: stays', (text, request) => {
  expect(read(text, request)).toEqual(request);
});

test('switching is no console, and one that was asked for before stays', () => {
  const wish: Request = { name: 'recommend', platform: 'switch' };
  expect(read('Switching to English: a quiet one please', wish, 'games')).toEqual({ name: 'recommend' });
  expect(read('something for my switch', wish, 'games')).toEqual(wish);
  expect(read('a shorter one', { name: 'recommend', platform: 'ps4' }, 'games')).toEqual({
    name: 'recommend',
    platform: 'ps4',
  });
});
