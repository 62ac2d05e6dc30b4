// Two that are one game, two for a child, and how far each of two is something.
import { describe, expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { forChildVerdict } from '#lib/requests/facts/for-child-verdict.ts';
import { moodVerdict } from '#lib/requests/facts/known-mood-verdict.ts';
import { sameGameSaid } from '#lib/requests/facts/same-game-verdict.ts';
import { gameWorld } from './small-world.ts';

describe('for a child', () => {
  const robot = { title: 'Robot', known: { rating: 'G', traits: ['families', 'cute'] } };
  const house = { title: 'House', known: { rating: 'PG', traits: ['families', 'sad'] } };
  const shark = { title: 'Shark', known: { rating: 'PG', traits: ['scary', 'gory'] } };
  const said = (text: string, a = robot, b = house) => forChildVerdict(a, b, text, 'movies')?.said ?? null;

  test('the milder rating decides', () => {
    expect(said('for a 5 year old?')).toBe(
      "Robot: it's rated G in the United States, House PG. House is sad.",
    );
    expect(said('which is better for the kids')).toMatch(/^Robot/);
    expect(said('für Kinder?')).toMatch(/^Robot/);
  });
  test('then what may upset', () => {
    expect(said('for my nephew', house, shark)).toMatch(/^House: Shark is scary and gory/);
  });
  test('not for grown-ups', () => {
    expect(said('for tonight')).toBeNull();
    expect(said("for my son's teacher", robot, { title: 'New', known: { rating: 'G' } as never })).toBeNull();
  });
});

test('how far each is something', () => {
  const one = { title: 'Alien', known: { traits: ['scary', 'tense'] } };
  const two = { title: 'The Shining', known: { traits: ['scary', 'disturbing'] } };
  expect(moodVerdict(one, two, 'how scary is it compared to', 'movies')?.said).toBe(
    'Both are scary. Alien is tense, The Shining disturbing.',
  );
});

describe('one game', () => {
  const titles = ['Pokemon X', 'Pokémon Y', 'Pokemon Moon', 'Doom (PC)', 'Doom (PlayStation 4)'];
  const catalogue = createCatalogue(
    'games',
    titles.map((title, at) => ({ itemId: `g${at}`, title, year: null, genres: [], details: {} })),
    titles.map(() => 10),
  );
  const said = (a: number, b: number) =>
    sameGameSaid(
      catalogue.items[a] as never,
      catalogue.items[b] as never,
      gameWorld({ catalogue, history: [0] }),
    );

  test('versions that came out as a pair', () => {
    expect(said(0, 1)).toMatch(/^They're two versions of one game.* You have Pokemon X/);
    expect(said(0, 2)).toBeNull();
  });
  test('editions', () => {
    expect(said(3, 4)).toBe("They're the same game.");
  });
});
