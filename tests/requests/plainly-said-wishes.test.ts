// Wishes in everyday words: not too serious, an old laptop, not by a maker of consoles, for children of an age, told once.
import { describe, expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import type { Request, RequestOf } from '#lib/contract/request.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { companyConstraint } from '#lib/requests/wishes/company-constraint.ts';
import { notOfHouse } from '#lib/requests/wishes/console-house.ts';
import { suitsAge } from '#lib/requests/wishes/for-age.ts';
import { kindConstraint } from '#lib/requests/wishes/kind-constraint.ts';
import { lightHardware } from '#lib/requests/wishes/light-hardware.ts';
import { lightHearted } from '#lib/requests/wishes/light-hearted.ts';
import { moodConstraint } from '#lib/requests/wishes/mood-constraint.ts';
import type { World } from '#lib/requests/world.ts';
import { filmWorld } from './small-world.ts';

function worldOf(
  domain: 'steam' | 'games' | 'movies',
  titles: {
    title: string;
    tags?: string[];
    genres?: string[];
    year?: number;
    itemId?: string;
    platforms?: string[];
  }[],
  part: Partial<World> = {},
): World {
  const facts = titles.map(({ title, tags, genres = [], year = null, itemId, platforms }, at) => ({
    itemId: itemId ?? `x${at}`,
    title,
    year,
    genres,
    details: { ...(tags ? { tags } : {}), ...(platforms ? { platforms } : {}) },
  }));
  const catalogue = createCatalogue(
    domain,
    facts,
    facts.map((_, at) => 20 - at),
  );
  return filmWorld({ catalogue, history: [0], ...part });
}

describe('not too serious', () => {
  const games = [
    { title: 'Grim Ops', tags: ['Action', 'FPS', 'Dark'] },
    ...Array.from({ length: 14 }, (_, at) => ({ title: `Jolly ${at}`, tags: ['Funny', 'Action'] })),
  ];
  const world = worldOf('steam', games);
  test.each([
    'not too serious',
    'less serious',
    'nothing serious',
    'not so heavy',
    'a bit less serious',
    'light-hearted',
  ])('%s', (wish) => {
    const test = lightHearted(world, wish)?.test;
    expect(world.catalogue.items.map((item) => test?.(item))).toEqual(
      games.map(({ tags }) => tags.includes('Funny')),
    );
  });
  test('another wish', () => expect(lightHearted(world, 'not too long')).toBeNull());
});

test.each([
  'runs on an old laptop',
  'playable on an old laptop',
  'not too demanding',
  'for a weak pc',
  'low-spec',
])('%s: flat, or of years gone by', (wish) => {
  const world = worldOf('steam', [
    { title: 'Vast', tags: ['Open World'], year: 2016 },
    { title: 'Flat', tags: ['2D'], year: 2016 },
    { title: 'Aged', tags: ['FPS'], year: 2004 },
  ]);
  const light = lightHardware(world, wish);
  expect(world.catalogue.items.map((item) => light?.test(item))).toEqual([false, true, true]);
});

test('not by a maker of consoles: neither by its studios nor of its series', () => {
  const world = worldOf('games', [
    { title: 'Super Smash Bros. (Nintendo 3DS)' },
    { title: 'Kirby Triple Deluxe' },
    { title: 'Pokémon Omega Ruby' },
    { title: 'Fantasy Life' },
    { title: 'Rune Factory 4' },
  ]);
  for (const wish of [
    'not made by nintendo',
    'no nintendo games',
    'not by Nintendo',
    "nothing of Nintendo's",
  ])
    expect(
      world.catalogue.items.filter((item) => notOfHouse(world, wish)?.test(item)).map(({ title }) => title),
    ).toEqual(['Fantasy Life', 'Rune Factory 4']);
  expect(notOfHouse(world, 'no xbox')).toBeNull(); // the system
});

test('for children nothing is rated above their age', () => {
  const world = worldOf('movies', [
    { title: 'Deadpool', itemId: 'tt1431045' },
    { title: 'Up', itemId: 'tt1049413' },
    { title: 'Unheard Of', itemId: 'tt0' },
  ]);
  const suits = (message: string) =>
    world.catalogue.items.map((item) => suitsAge({ ...world, message }, item));
  expect(suits('something for the kids')).toEqual([false, true, null]);
  expect(suits('for my 4 year old')).toEqual([false, false, null]);
  expect(suits('for my 17 year old')).toEqual([true, true, null]);
});

test('what was said of a wish once isn’t said again while the wish goes on', () => {
  const world = filmWorld();
  const first: Request = { name: 'recommend', but: 'smells of roses' };
  const { composed, listed } = answerRequest(first, world);
  expect(composed).toContain('"smells of roses"');
  const next: RequestOf<'recommend'> = { ...first, genre: 'comedy' };
  const before = { request: first, listed: listed.map(({ index }) => index) };
  expect(answerRequest(next, { ...world, before, answers: [composed] }).composed).not.toContain(
    'smells of roses',
  );
  expect(answerRequest(next, { ...world, before, answers: [] }).composed).toContain('smells of roses');
});

test('nor is it where enough is left to be strict', () => {
  const world = worldOf(
    'steam',
    [
      { title: 'Grim', tags: ['Family Friendly', 'Gore'], genres: ['Casual'] },
      ...Array.from({ length: 24 }, (_, at) => ({
        title: `Nice ${at}`,
        tags: ['Family Friendly'],
        genres: ['Casual'],
      })),
    ],
    { message: 'for my 7 year old' },
  );
  const kids = companyConstraint(world, 'kids');
  const [grim, nice] = world.catalogue.items;
  expect([grim, nice].map((item) => item && (kids?.mainly ?? kids?.test)?.(item))).toEqual([false, true]);
});

test('a romantic film is no horror film, though there is love in it', () => {
  const world = worldOf(
    'movies',
    Array.from({ length: 14 }, (_, at) => ({
      title: `Love ${at}`,
      genres: at % 2 === 0 ? ['Romance', 'Comedy'] : ['Romance', 'Horror'],
    })),
  );
  for (const test of [moodConstraint(world, 'romantic'), kindConstraint(world, 'genre', 'romance')])
    expect(world.catalogue.items.map((item) => test?.mainly?.(item))).toEqual(
      world.catalogue.items.map(({ genres }) => !genres.includes('Horror')),
    );
});

test('"no violence" rather picks what is known to have none', () => {
  const world = worldOf('movies', [
    { title: 'Deadpool', itemId: 'tt1431045', genres: ['Action', 'Comedy'] },
    { title: 'Unheard Of', itemId: 'tt0', genres: ['Drama'] },
    { title: 'Up', itemId: 'tt1049413', genres: ['Comedy'] },
  ]);
  const { composed } = answerRequest(
    { name: 'recommend', count: '1', but: 'no violence' },
    { ...world, history: [], message: 'nothing violent please' },
  );
  expect(composed).toMatch(/Up/);
  expect(composed).not.toMatch(/Unheard|slip through/);
});
