// Of the editions of one game a person is offered one, once.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { editionName } from '#lib/catalogue/editions.ts';
import type { Domain } from '#lib/contract/domain.ts';
import type { RequestOf } from '#lib/contract/request.ts';
import { recommend } from '#lib/requests/recommend.ts';
import { similar } from '#lib/requests/similar.ts';
import { filmWorld } from './small-world.ts';

const titles = [
  'Fez',
  'Ys (PC)',
  'Ys (PlayStation 4, Limited Edition)',
  'Ys (PlayStation 4)',
  'Okami',
  'Rez',
];
const catalogue = createCatalogue(
  'games',
  titles.map((title, at) => ({ itemId: `g${at}`, title, year: null, genres: [], details: {} })),
  titles.map(() => 20),
);
const world = filmWorld({ catalogue, history: [0] });

function picks(request: Partial<RequestOf<'recommend'>>, part: Parameters<typeof filmWorld>[0] = {}) {
  const { facts } = recommend({ name: 'recommend', ...request }, { ...world, ...part });
  return facts.picks.map(({ item }) => item.title);
}

test('a list holds one edition of a game', () => {
  const found = picks({ count: '5' });
  expect(found.filter((title) => title.startsWith('Ys'))).toHaveLength(1);
  expect(found).toEqual(expect.arrayContaining(['Okami', 'Rez']));
});

test('on whatever system, also where the name itself says it', () => {
  const written = [
    'Fez',
    'Rocksmith 2014 Edition - Xbox 360',
    'Okami',
    'Rocksmith 2014 Edition - Playstation 3',
  ];
  const some = createCatalogue(
    'games',
    written.map((title, at) => ({ itemId: `g${at}`, title, year: null, genres: [], details: {} })),
    written.map(() => 20),
  );
  const { facts } = recommend(
    { name: 'recommend', count: '5' },
    filmWorld({ catalogue: some, history: [0] }),
  );
  expect(facts.picks.filter(({ item }) => item.title.startsWith('Rocksmith'))).toHaveLength(1);
  const near = similar(
    { name: 'similar', item: 'Okami', of: 'all' },
    filmWorld({ catalogue: some, history: [0] }),
  );
  if (near.facts.name !== 'similar') throw new Error(near.facts.name);
  expect(near.facts.near.filter(({ item }) => item.title.startsWith('Rocksmith'))).toHaveLength(1);
});

test('another one is no other edition of what was just shown', () => {
  const request = { name: 'recommend', count: '1' } as const;
  const another = picks({ count: '1' }, { listed: [2], before: { request, listed: [2] } });
  expect(another[0]).not.toMatch(/^Ys/);
  expect(picks({ count: '3' }, { history: [1] }).filter((title) => title.startsWith('Ys'))).toEqual([]);
});

test('on Steam an edition may have another year; films, sequels and games of one name stay apart', () => {
  const nameOf = (title: string, year: number | null, domain: Domain = 'steam') =>
    editionName({ index: 0, itemId: 'x', title, year, genres: [] }, domain);
  for (const [one, other] of [
    ['Divinity: Original Sin (Classic)', 'Divinity: Original Sin - Enhanced Edition'],
    ['Fallout 3', 'Fallout 3: Game of the Year Edition'],
    ['BioShock™', 'BioShock™ Remastered'],
    ['Sleeping Dogs', 'Sleeping Dogs: Definitive Edition'],
    ['Jazzpunk', "Jazzpunk: Director's Cut"],
    ['Trine 2', 'Trine 2: Enhanced Edition - Director’s Cut'],
  ] as const)
    expect(nameOf(one, 2008), other).toBe(nameOf(other, 2016));
  for (const [one, other] of [
    ['Divinity: Original Sin', 'Divinity: Original Sin II'],
    ['BioShock™ Remastered', 'BioShock™ 2 Remastered'],
    ['Thief', 'Thief™ Gold'],
    ['Shadow Warrior', 'Shadow Warrior Classic Redux'],
    ['Team Fortress 2', 'Team Fortress Classic'],
    ['Fallout 3', 'Fallout: New Vegas'],
  ] as const)
    expect(nameOf(one, 2008), other).not.toBe(nameOf(other, 2016));
  expect(nameOf('Prey (2006)', 2006)).toBeNull(); // the year is in the title where games share it
  expect(nameOf('Carrie', 1976, 'movies')).toBeNull();
  expect(nameOf("Alexander: Director's Cut", 2005, 'movies')).toBeNull();
});

test('the owner of a game on Steam is offered no other edition of it', () => {
  const games = ['Fez', 'Original Sin (Classic)', 'Original Sin - Enhanced Edition', 'Okami', 'Rez'];
  const steam = createCatalogue(
    'steam',
    games.map((title, at) => ({ itemId: `s${at}`, title, year: 2012 + at, genres: [], details: {} })),
    games.map(() => 20),
  );
  const offered = (history: number[]) =>
    picks({ count: '5' }, filmWorld({ catalogue: steam, history })).toSorted();
  expect(offered([1])).toEqual(['Fez', 'Okami', 'Rez']);
  expect(offered([0]).filter((title) => title.startsWith('Original'))).toHaveLength(1);
});

test('nor is it another game as a bundle or a cheaper issue', () => {
  const written = ['Fez', 'Skate 2', 'Skate 2: Platinum Hits Edition', 'Okami', 'Okami Bundle', 'Rez'];
  const some = createCatalogue(
    'games',
    written.map((title, at) => ({ itemId: `g${at}`, title, year: null, genres: [], details: {} })),
    written.map(() => 20),
  );
  const here = filmWorld({ catalogue: some, history: [0] });
  const { facts } = recommend({ name: 'recommend', count: '5', like: 'Skate 2' }, here);
  const found = facts.picks.map(({ item }) => item.title);
  expect(found.filter((title) => title.startsWith('Skate 2'))).toEqual([]);
  expect(found.filter((title) => title.startsWith('Okami'))).toHaveLength(1);
});
