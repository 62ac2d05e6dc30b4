// Years of console games, whose catalogue has none: as far as they are generally known.
import { expect, test, vi } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { eraTest } from '#lib/requests/wishes/era.ts';
import { filmWorld } from './small-world.ts';

const years: Record<string, number> = { 'Old Hills': 1991, 'Mid Hills': 1998, 'New Hills': 2012 };
vi.mock('#lib/catalogue/general-knowledge.ts', async (original) => ({
  ...(await original<typeof import('#lib/catalogue/general-knowledge.ts')>()),
  knowledgeOf: (_: string, { title }: { title: string }) => {
    const year = years[title];
    return year === undefined ? null : { year };
  },
}));

const titles = ['Old Hills', 'Mid Hills', 'New Hills', 'Dateless Hills'];
const catalogue = createCatalogue(
  'games',
  titles.map((title, at) => ({
    itemId: `g${at}`,
    title,
    year: null,
    genres: ['Action'],
    details: { platforms: ['Wii'] },
  })),
  titles.map(() => 9),
);
const world = (message: string, history: number[] = []) => filmWorld({ catalogue, history, message });
const yearSaid = (item: string, message: string) =>
  answerRequest({ name: 'facts', item, about: 'year' }, world(message)).composed;

test('when it came out', () => {
  expect(yearSaid('Mid Hills', 'how old is it')).toBe('Mid Hills came out in 1998.');
  expect(yearSaid('Mid Hills', 'is it from the 90s?')).toBe('Yes: Mid Hills came out in 1998.');
  expect(yearSaid('Dateless Hills', 'how old is it')).toBe(
    "My catalogue doesn't say the year of Dateless Hills, but MobyGames will; the link is below.",
  );
});

test('times in wishes, of the games whose year is known', () => {
  const era = eraTest('1990s', world(''), []);
  expect(catalogue.items.filter((item) => era?.test(item)).map(({ title }) => title)).toEqual([
    'Old Hills',
    'Mid Hills',
  ]);
  const { composed } = answerRequest(
    { name: 'recommend', era: '1990s' },
    world('something from the 90s', [2]),
  );
  expect(composed).toContain('Those two are all I know of that fit.');
  expect(composed).not.toContain('New Hills');
});

test('the oldest of mine, and of how many the year is known', () => {
  const { composed } = answerRequest(
    { name: 'history', ask: 'list' },
    world('which of mine is the oldest', [1, 2, 3]),
  );
  expect(composed).toBe('The oldest is Mid Hills, from 1998. I know the year of two of your three games.');
});
