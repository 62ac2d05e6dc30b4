// Wishes that general knowledge decides, over films and games that are really known.
import { describe, expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import type { Domain } from '#lib/contract/domain.ts';
import type { RequestOf } from '#lib/contract/request.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { namesMeant } from '#lib/requests/known/names.ts';
import { personIn } from '#lib/requests/known/people.ts';
import type { World } from '#lib/requests/world.ts';
import { filmWorld } from './small-world.ts';

const films: [string, string, number, string[]][] = [
  ['tt0078748', 'Alien', 1979, ['Horror', 'Sci-Fi']], // 0
  ['tt0068646', 'The Godfather', 1972, ['Crime', 'Drama']], // 1
  ['tt0081505', 'The Shining', 1980, ['Horror']], // 2
  ['tt0062622', '2001: A Space Odyssey', 1968, ['Sci-Fi']], // 3
  ['tt0053125', 'North by Northwest', 1959, ['Thriller']], // 4
  ['tt0054215', 'Psycho', 1960, ['Horror']], // 5
  ['tt0101700', 'Delicatessen', 1991, ['Comedy']], // 6
  ['tt0047478', 'Seven Samurai', 1954, ['Action', 'Drama']], // 7
  ['tt9999991', 'Nobody Knows Me', 1999, ['Drama']], // 8
  ['tt0114709', 'Toy Story', 1995, ['Animation']], // 9
  ['tt0468569', 'The Dark Knight', 2008, ['Action', 'Crime']], // 10
];
const games: [string, string][] = [
  ['Bloodborne', 'PlayStation 4'], // 0
  ['Halo 3', 'Xbox 360'], // 1
  ['Left 4 Dead 2', 'Xbox 360'], // 2
  ['Chrono Trigger', 'DS'], // 3
  ['Nobody Knows This', 'Wii'], // 4
  ['Call of Duty 4: Modern Warfare', 'PlayStation 3'], // 5
  ['Dark Souls II: Scholar of the First Sin', 'PlayStation 4'], // 6
  ['Animal Crossing', 'GameCube'], // 7
];
const catalogues = {
  movies: createCatalogue(
    'movies',
    films.map(([imdbId, title, year, genres], at) => ({
      itemId: `m${at}`,
      title,
      year,
      genres,
      details: { imdbId },
    })),
    films.map(() => 50),
  ),
  games: createCatalogue(
    'games',
    games.map(([title, system], at) => ({
      itemId: `g${at}`,
      title,
      year: null,
      genres: [],
      details: { platforms: [system] },
    })),
    games.map(() => 50),
  ),
};
const told = (
  domain: Domain & keyof typeof catalogues,
  wishes: Omit<RequestOf<'recommend'>, 'name'>,
  part: Partial<World> = {},
) => {
  const { facts, composed } = answerRequest(
    { name: 'recommend', count: '6', ...wishes },
    filmWorld({ catalogue: catalogues[domain], history: [domain === 'movies' ? 9 : 7], ...part }),
  );
  if (facts.name !== 'recommend') throw new Error(facts.name);
  return { facts, composed, picked: facts.picks.map(({ item }) => item.index).sort((a, b) => a - b) };
};

describe('films', () => {
  test.each([
    [{ maker: 'kubrick' }, [2, 3]],
    [{ maker: 'kubrik' }, [2, 3]],
    [{ maker: 'alfred hitchcock' }, [4, 5]],
    [{ but: 'by kubrick' }, [2, 3]],
    [{ but: 'with cary grant' }, [4]],
    [{ but: 'starring pacino' }, [1]],
    [{ genre: 'french' }, [6]],
    [{ genre: 'japanese' }, [7]],
    [{ but: 'in japanese' }, [7]],
    [{ but: 'subtitles' }, [6, 7]],
    [{ but: 'black and white' }, [5, 7]],
    [{ genre: 'horror', but: 'by kubrick' }, [2]],
    [{ but: 'under 110 minutes' }, [5, 6]],
    [{ but: 'nothing under three hours' }, [7]],
  ])('%j', (wishes, expected) => {
    const { picked, facts } = told('movies', wishes);
    expect(picked).toEqual(expected);
    expect(facts.unchecked).toEqual([]);
  });
  test.each([
    [{ but: 'no kubrick' }, [2, 3]],
    [{ but: 'no nolan' }, [10]],
    [{ but: 'not french' }, [6]],
  ])('refused: %j', (wishes, expected) => {
    const { picked } = told('movies', { ...wishes, count: '10' });
    for (const row of expected) expect(picked).not.toContain(row);
  });
});
describe('games', () => {
  test.each([
    [{ maker: 'from software' }, [0, 6]],
    [{ maker: 'bungie' }, [1]],
    [{ but: 'split screen' }, [1, 2, 5]],
    [{ but: 'four players' }, [1, 5]],
    [{ but: 'hard' }, [0, 6]],
    [{ but: 'not too hard' }, []],
    [{ but: 'under ten hours' }, [1, 2, 5]],
    [{ with: 'a friend' as const }, [0, 1, 2, 5, 6]],
  ])('%j', (wishes, expected) => {
    const { picked } = told('games', wishes);
    expect(picked).toEqual(expected);
  });
});

test('what is no name, or a studio’s, is nobody’s', () => {
  const by = (typed: string) => namesMeant(typed, 'movies', 'director');
  expect(by('disney')).toEqual([]);
  expect(by('the coen brothers')).toContain('Joel Coen');
  expect(personIn('with rain', catalogues.movies, 'something with rain')).toBeNull();
  expect(personIn('black and white', catalogues.movies)).toBeNull();
});

test('a first name that is a title is the title: "with that Akira energy"', () => {
  const { items, ...catalogue } = catalogues.movies;
  const [first] = items;
  if (!first) throw new Error('no film');
  const akira = { ...catalogue, items: [...items, { ...first, index: items.length, title: 'Akira' }] };
  expect(personIn('with Akira', catalogues.movies, 'something with Akira')).not.toBeNull();
  expect(personIn('with Akira', akira, 'something with Akira')).toBeNull();
});

test('a maker of console games by one of theirs', () => {
  const titles = ['Bloodborne', "Demon's Souls", 'Mario Kart 8'];
  const games = createCatalogue(
    'games',
    titles.map((title, at) => ({ itemId: `k${at}`, title, year: null, genres: [] })),
    titles.map(() => 50),
  );
  const { facts } = answerRequest(
    { name: 'recommend', maker: 'Bloodborne' },
    filmWorld({ catalogue: games, history: [0], message: 'just finished Bloodborne, any others by them?' }),
  );
  if (facts.name !== 'recommend') throw new Error(facts.name);
  expect(facts.picks.map(({ item }) => item.title)).toEqual(["Demon's Souls"]);
});
