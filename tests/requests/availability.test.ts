// Whether a title is in the catalogue at all, and how far the catalogue reaches.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createCatalogue, loadCatalogue } from '#lib/catalogue/catalogue.ts';
import type { Request } from '#lib/contract/request.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { reachOf } from '#lib/requests/titles/asked-title.ts';
import { asksAvailability } from '#lib/requests/titles/availability.ts';
import { sameNamed } from '#lib/requests/titles/same-named.ts';
import { filmWorld } from './small-world.ts';

const titles = ['Homeworld (PC)', 'Homeworld 2', 'Homeworld Cataclysm', 'Her', 'Her Story', 'Okami', 'Rez'];
const catalogue = createCatalogue(
  'games',
  titles.map((title, at) => ({ itemId: `g${at}`, title, year: null, genres: [], details: {} })),
  titles.map((_, at) => 50 - at),
);
const world = filmWorld({ catalogue, history: [5, 6] });
const said = (request: Request, message: string) =>
  answerRequest(request, { ...world, message, model: filmWorld({ catalogue }).model }).composed;

test('"do you have it" is answered with yes and the titles of that name', () => {
  const asked: Request = { name: 'facts', item: 'Homeworld', about: 'availability' };
  expect(said(asked, 'Homeworld, the first, do you have it or only number two')).toMatch(
    /^Yes: Homeworld is in the catalogue, and so are Homeworld 2 and Homeworld Cataclysm\./,
  );
  expect(said({ ...asked, item: 'Her' }, 'do you have Her')).toMatch(/^Yes: Her is in the catalogue\./);
  expect(said({ ...asked, item: 'Rez' }, 'is Rez in your list')).not.toMatch(/so (?:is|are)/);
});

test('where something is sold or shown is another question', () => {
  expect(asksAvailability('availability', 'do you have it')).toBe(true);
  expect(asksAvailability('in the catalogue')).toBe(true);
  expect(asksAvailability('availability', 'it was on ps3, I had it once. do you list it')).toBe(true);
  for (const message of [
    'is it on netflix',
    'can i buy it for ps4',
    'is it out on the Switch',
    'do you have it on ps4',
  ])
    expect(asksAvailability('availability', message), message).toBe(false);
  expect(asksAvailability('year', 'do you have it')).toBe(false);
});

test('what is not owned is said to be in the catalogue where that is asked', () => {
  const asked: Request = { name: 'history', ask: 'contains', title: 'Homeworld 2' };
  expect(said(asked, 'is Homeworld 2 in your list')).toMatch(/isn't in your history, but I have it/);
  expect(said(asked, 'do I own Homeworld 2')).toMatch(/isn't in your history\./);
});

test('a missing number of a series is answered with the others, and facts with where they may be', () => {
  const year: Request = { name: 'facts', item: 'Homeworld 3', about: 'year' };
  expect(said(year, 'what year is Homeworld 3')).toMatch(
    /^I don't have "Homeworld 3".*What I have is Homeworld \(PC\), Homeworld 2 and Homeworld Cataclysm\. .*MobyGames may\.$/,
  );
  const other = said({ name: 'explain', item: 'Returnal' }, 'and Returnal?');
  expect(other).toMatch(/^I don't have "Returnal"/);
  expect(other).not.toContain('What I have is');
});

test('titles that only begin with a short word are no others of its name', () => {
  const namesOf = (at: number) =>
    sameNamed(catalogue.items[at] as never, catalogue).map(({ title }) => title);
  expect(namesOf(3)).toEqual([]);
  expect(namesOf(1)).toEqual([]);
  expect(namesOf(0)).toEqual(['Homeworld 2', 'Homeworld Cataclysm']);
});

test('the console games that ship end in 2018, though their catalogue knows no years', async () => {
  const models = join(import.meta.dirname, '..', '..', 'models');
  expect(reachOf(await loadCatalogue(join(models, 'games', 'target-2018'))).lastYear).toBe(2018);
  expect(reachOf(catalogue).lastYear).toBeNull();
});
