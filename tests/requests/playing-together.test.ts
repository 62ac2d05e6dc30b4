// Console games for several: at one screen, on the systems that somebody owns; how long a game takes is told where it's asked for.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import type { RequestOf } from '#lib/contract/request.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import type { World } from '#lib/requests/world.ts';
import { filmWorld } from './small-world.ts';

const games: [string, string?][] = [
  ['Mario Kart 7', 'Nintendo 3DS'], // 0: alone or online
  ['Super Smash Bros. Brawl', 'Wii'], // 1: four at one screen
  ['Donkey Kong Country Tropical Freeze', 'Wii U'], // 2: two
  ['Halo 3', 'Xbox 360'], // 3
  ['Halo', 'Xbox'], // 4
  ['Dead Space 3', 'PlayStation 3'], // 5: twelve hours
  ['Resident Evil 6', 'PlayStation 3'], // 6: twenty-two hours
  ['Gears of War 3', 'Xbox 360'], // 7
  ['Wii Sports Resort', 'Wii'], // 8
];
const catalogue = createCatalogue(
  'games',
  games.map(([title, system], at) => ({
    itemId: `g${at}`,
    title,
    year: null,
    genres: [],
    details: { platforms: [system ?? 'PC'] },
  })),
  games.map(() => 50),
);
const told = (wishes: Omit<RequestOf<'recommend'>, 'name'>, part: Partial<World>) => {
  const { facts, composed } = answerRequest(
    { name: 'recommend', ...wishes },
    filmWorld({ catalogue, ...part }),
  );
  if (facts.name !== 'recommend') throw new Error(facts.name);
  return { facts, composed, rows: facts.picks.map(({ item }) => item.index).sort((a, b) => a - b) };
};

test.each([[[8]], [[8, 5]], [[8, 6]], [[8, 4]], [[8, 0]]])(
  'together: rather at one screen, and on a system that is owned: %j',
  (history) => {
    const { rows } = told({ with: 'a friend', count: '1' }, { history, message: 'for all of us' });
    expect(rows).toEqual([1]);
  },
);

test('how many are online is not how many share a screen', () => {
  const { facts } = told({ but: 'four players; online' }, { history: [8] });
  expect(facts.unchecked.map(({ wish }) => wish)).toEqual(['four players']);
  const message = 'for three of us online';
  const first = told({ but: 'three players; online', count: '1' }, { history: [7], message });
  expect(first.rows).toEqual([3]);
});

test('“Xbox” means the ones that somebody owns', () => {
  expect(told({ platform: 'xbox' }, { history: [7] }).rows).toEqual([3]);
  expect(told({ platform: 'xbox' }, { history: [8] }).rows).toEqual([4]);
});

test('what can be finished in a weekend takes some hours, which are told', () => {
  const { rows, composed } = told({ but: 'finished in a weekend', platform: 'ps3' }, { history: [8] });
  expect(rows).toEqual([5]);
  expect(composed).toContain('Players usually take some 12 hours for its main story.');
});
