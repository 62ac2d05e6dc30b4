// What tables of everyday words decide of a wish, what mild wishes leave out, and what is given up first.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import type { RequestOf } from '#lib/contract/request.ts';
import { composeRecommend } from '#lib/requests/compose/recommend.ts';
import { recommend } from '#lib/requests/recommend.ts';
import { wishLabels } from '#lib/requests/wishes/wish-words.ts';
import { nounsOf } from '#lib/requests/world.ts';
import { filmWorld } from './small-world.ts';

type Wishes = Omit<RequestOf<'recommend'>, 'name'>;
const filler = Array.from({ length: 12 }, (_, at) => ({
  itemId: `f${at}`,
  title: `Filler ${at}`,
  year: 1980 + at,
  genres: ['Drama', 'Horror'],
}));

function picks(catalogue: ReturnType<typeof createCatalogue>, wishes: Wishes, history = [0]) {
  const world = filmWorld({ catalogue, history });
  return recommend({ name: 'recommend', ...wishes }, world).facts;
}

const films = createCatalogue(
  'movies',
  [
    ...filler,
    { itemId: 'm1', title: 'Psycho', year: 1960, genres: ['Crime', 'Horror'] },
    { itemId: 'm2', title: 'Bringing Up Baby', year: 1938, genres: ['Comedy'] },
    { itemId: 'm3', title: 'The Big Sleep', year: 1946, genres: ['Crime', 'Film-Noir'] },
    { itemId: 'm4', title: 'Ice Age', year: 2002, genres: ['Animation', 'Comedy'] },
    { itemId: 'm5', title: 'Unforgiven', year: 1992, genres: ['Western', 'War'] },
  ],
  Array.from({ length: 17 }, () => 20),
);

test('where nobody is to die, harsh kinds are left out, and that is said', () => {
  const { picks: chosen, standIns } = picks(films, { count: '3', but: 'no corpses' });
  expect(chosen.map(({ item }) => item.title).toSorted()).toEqual(['Bringing Up Baby', 'Ice Age']);
  expect(standIns).toMatchObject([{ wish: 'no corpses' }]);
});

test('black and white is told by the year', () => {
  const { picks: chosen } = picks(films, { count: '3', but: 'black and white; no corpses' });
  expect(chosen.map(({ item }) => item.title)).toEqual(['Bringing Up Baby']);
});

test('a part of a wish is looked up only in a few words, and never across a refusal', () => {
  expect(wishLabels(films, 'with a ghost')?.isWhole).toBe(true);
  expect(wishLabels(films, 'alone with a horse in a building of corpses')).toBeNull();
  expect(picks(films, { but: "the cowboy doesn't yodel" }).unchecked).toHaveLength(1);
});

const games = createCatalogue(
  'games',
  [
    { itemId: 'g0', title: 'Own', year: null, genres: ['Action'], details: { platforms: ['Wii'] } },
    ...['Fez', 'Rez'].map((title, at) => ({
      itemId: `c${at}`,
      title,
      year: null,
      genres: [],
      details: { platforms: ['GameCube'] },
    })),
    ...Array.from({ length: 14 }, (_, at) => ({
      itemId: `g${at + 1}`,
      title: `Casual ${at}`,
      year: null,
      genres: ['Casual'],
      details: { platforms: ['Wii'], tags: ['Casual'] },
    })),
  ],
  Array.from({ length: 17 }, () => 20),
);

test('a console is kept before a mood', () => {
  const { picks: chosen, dropped } = picks(games, { count: '2', mood: 'warm; slow', platform: 'gamecube' });
  expect(chosen.map(({ item }) => item.title).toSorted()).toEqual(['Fez', 'Rez']);
  expect(dropped.map(({ wish }) => wish).toSorted()).toEqual(['slow', 'warm']);
});

test('where few games say their kind, a mood that was given up is one that cannot be checked, said once', () => {
  const few = createCatalogue(
    'games',
    [
      ...games.items.map(({ itemId, title, genres, details }) => ({
        itemId,
        title,
        year: null,
        genres,
        ...(details ? { details } : {}),
      })),
      ...Array.from({ length: 60 }, (_, at) => ({
        itemId: `n${at}`,
        title: `Plain ${at}`,
        year: null,
        genres: [],
      })),
    ],
    Array.from({ length: 77 }, () => 20),
  );
  const said = composeRecommend(
    picks(few, { count: '2', mood: 'slow', platform: 'gamecube' }),
    nounsOf(few),
  ).join(' ');
  expect(said).toContain('to check "slow" as well');
  expect(said.match(/say(?:s)? (?:its|their) kind/g)).toHaveLength(1);
});
