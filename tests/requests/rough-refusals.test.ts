// What a refusal leaves out: by what titles are known for where labels say little of it, nothing that is wished for besides, and
// of a title the title alone.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import type { World } from '#lib/requests/world.ts';
import { filmWorld } from './small-world.ts';

const films: [string, string, string[]][] = [
  ['tt0212985', 'Hannibal', ['Horror', 'Thriller']], // 0
  ['tt0081505', 'The Shining', ['Horror']], // 1
  ['tt0230600', 'The Others', ['Horror']], // 2
  ['tt0167404', 'The Sixth Sense', ['Horror']], // 3
  ['tt0054215', 'Psycho', ['Horror']], // 4
  ['tt0063522', "Rosemary's Baby", ['Horror']], // 5
  ['tt0069995', "Don't Look Now", ['Horror']], // 6
  ['tt0055018', 'The Innocents', ['Horror']], // 7
  ['tt0185937', 'The Blair Witch Project', ['Horror']], // 8
  ['tt0107688', 'The Nightmare Before Christmas', ['Animation', 'Children']], // 9
];
const horror = createCatalogue(
  'movies',
  films.map(([imdbId, title, genres], at) => ({
    itemId: `m${at}`,
    title,
    year: 1990,
    genres,
    details: { imdbId },
  })),
  films.map(() => 50),
);
const told = (
  wish: { but?: string; mood?: string; genre?: string; with?: 'a friend' },
  part: Partial<World> = {},
) => {
  const { facts, composed } = answerRequest(
    { name: 'recommend', ...wish },
    filmWorld({ catalogue: horror, history: [9], ...part }),
  );
  if (facts.name !== 'recommend') throw new Error(facts.name);
  return { facts, composed, titles: facts.picks.map(({ item }) => item.title) };
};

test('“not gross” leaves out what is known to be gory', () => {
  const { facts, titles } = told({ but: 'not gross', mood: 'scary' });
  expect(titles).not.toContain('Hannibal');
  expect(facts.unchecked).toEqual([]);
});

test('what only stands in for a refusal leaves out nothing that is wished for', () => {
  const { facts, titles } = told({ but: 'fewer jump scares', mood: 'creepy' });
  expect(facts.unchecked).toEqual([{ wish: 'fewer jump scares', matter: null }]);
  expect(titles.length).toBe(3);
});

const steam = createCatalogue(
  'steam',
  [
    ['360430', 'Mafia III', ['Action', 'Open World']],
    ['413150', 'Stardew Valley', ['Farming Sim', 'RPG']],
    ['285900', 'Gang Beasts', ['Fighting', 'Funny']],
    ['291550', 'Brawlhalla', ['Fighting', 'Free to Play']],
    ['207140', 'SpeedRunners', ['Racing', 'Funny']],
    ['205100', 'Dishonored', ['Stealth', 'First-Person']],
    ['220', 'Half-Life 2', ['FPS', 'First-Person']],
    ['1000001', 'Gang Wars', ['Action']],
    ['1000002', 'Gangsters: Organized Crime', ['Strategy']],
  ].map(([steamAppId, title, tags], at) => ({
    itemId: `s${at}`,
    title: `${title}`,
    year: 2015,
    genres: ['Action'],
    details: { steamAppId: `${steamAppId}`, tags: tags as string[] },
  })),
  Array.from({ length: 9 }, () => 50),
);

test('what the chat is about is said to be out, where a new wish leaves it out', () => {
  const { composed, titles } = told(
    { but: 'no gangsters' },
    {
      catalogue: steam,
      history: [1],
      focus: 0,
      before: { request: { name: 'explain', item: 'Mafia III' }, listed: [] },
    },
  );
  expect(titles).not.toContain('Mafia III');
  expect(composed).toMatch(/^That leaves out Mafia III\. Try /);
});

test('a refused title that is owned changes no list, and is said to be out anyway', () => {
  const part: Partial<World> = {
    catalogue: steam,
    history: [2],
    message: 'we already have Gang Beasts tho',
    before: { request: { name: 'recommend', genre: 'fighting' }, listed: [3] },
  };
  const wish = { genre: 'fighting', but: 'not Gang Beasts' };
  expect(told(wish, { ...part, isPart: true }).composed).not.toContain('anyway');
  expect(told(wish, part).composed).toBe(
    'Gang Beasts is in your history, so I leave it out anyway. So I stay with Brawlhalla (2015).',
  );
});

test('an immersive sim is played in first person, by stealth and with choices that matter', () => {
  const { titles } = told({ genre: 'immersive sim' }, { catalogue: steam, history: [1] });
  expect(titles).toEqual(['Dishonored']);
});

test('among grown-up friends films for children come last', () => {
  const { titles } = told({ with: 'a friend' }, { history: [0, 1, 2, 3, 4, 5, 6] });
  expect(titles).not.toContain('The Nightmare Before Christmas');
});
