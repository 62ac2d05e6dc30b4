// A name keeps the meaning that it had in the chat; one that isn't there is said to be missing, once, and plainly.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import type { Request } from '#lib/contract/request.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { joinedMissing } from '#lib/requests/joint-missing.ts';
import { understood } from '#lib/requests/titles/asked-title.ts';
import { resolveTitle } from '#lib/requests/titles/resolve-title.ts';
import type { World } from '#lib/requests/world.ts';
import { filmWorld } from './small-world.ts';

const titles: [string, number, string[]][] = [
  ['Sins of the Sun: Rebellion', 80, ['Strategy']], // 0
  ['Sins Of The Demon', 70, ['RPG']], // 1
  ['Metal Gate Solid 3 Eater', 98, ['Action']], // 2
  ['Metal Gate Solid 3 Substance', 32, ['Action']], // 3
  ['Contra 4', 44, ['Action']], // 4
  ['Contra: Soldier', 39, ['Action']], // 5
  ['Gunner Heroes', 60, ['Action']], // 6
  ["Cat's Eye", 168, ['Horror']], // 7
  ['Cats Do Not Dance', 39, ['Musical']], // 8
  ['Cats & Dogs', 30, ['Comedy']], // 9
  ['Sam & Max: Culture Shock', 20, ['Adventure']], // 10
  ['Persona', 5, ['RPG']], // 11
  ['Shin Tale: Persona 4', 50, ['RPG']], // 12
  ['Persona 5', 60, ['RPG']], // 13
  ['Super Plumber World', 5, ['Platform']], // 14
  ['Super Plumber World (Wii U)', 50, ['Platform']], // 15
  ['Contra: Legacy', 9, ['Action']], // 16
];
const catalogue = createCatalogue(
  'games',
  titles.map(([title, , genres], at) => ({ itemId: `g${at}`, title, year: null, genres })),
  titles.map(([, people]) => people),
);
const chat = { catalogue, history: [], focus: null, listed: [] };
const world = filmWorld({ catalogue, history: [12, 13, 6] });
const ask = (request: Request, part: Partial<World> = {}) => answerRequest(request, { ...world, ...part });

function rowOf(typed: string, part: object = {}): number | string {
  const found = resolveTitle(typed, { ...chat, ...part });
  return found.kind === 'found' ? found.item.index : found.kind;
}

test('what the chat took a word for before, it means again', () => {
  expect(rowOf('sins')).toBe('ambiguous');
  const answers = ['I take "sins" to mean Sins Of The Demon. It is third.', 'Yes.'];
  expect(rowOf('sins', { answers })).toBe(1);
  expect(rowOf('sins', { answers: [...answers, 'I take "Sins" to mean Sins of the Sun: Rebellion.'] })).toBe(
    0,
  );
});

test('versions of one numbered game are one: the best known', () => {
  expect(rowOf('MGS3')).toBe(2);
});

test('"Cats" is no "Cat\'s Eye", and nothing is called just that', () => {
  const found = resolveTitle('Cats', chat);
  expect(found.kind === 'ambiguous' && found.choices.map(({ index }) => index)).toEqual([8, 9]);
  expect(ask({ name: 'doubt', item: 'Cats' }).composed).toBe(
    'Nothing here is called just "Cats". Do you mean Cats Do Not Dance or Cats & Dogs?',
  );
});

test('of a series without the plain title, the best placed is compared', () => {
  const { facts, composed } = ask({ name: 'compare', a: 'Contra', b: 'Gunner Heroes' });
  expect(facts.name).toBe('compare');
  expect(composed).toMatch(
    / I don't have plain "Contra", so I took Contra(?: 4|: Soldier|: Legacy), the best placed of the others\.$/,
  );
});

test('the only title that has the typed words needs no word of how it was taken', () => {
  const only = resolveTitle('Sam & Max', chat);
  expect(only.kind === 'found' && understood(only)).toBeNull();
  const initials = resolveTitle('MGS3', chat);
  expect(initials.kind === 'found' && understood(initials)).not.toBeNull();
});

test('what is to be taken out is looked for in the history, also behind a colon', () => {
  const { facts } = ask({ name: 'what_if', remove: 'Persona' });
  expect(facts.name === 'what_if' && facts.removed.map(({ title }) => title)).toEqual([
    'Shin Tale: Persona 4',
    'Persona 5',
  ]);
});

test('an edition that is owned goes before another that was only listed', () => {
  expect(rowOf('Super Plumber World', { history: [15], listed: [14] })).toBe(15);
  expect(rowOf('Super Plumber World', { history: [15], focus: 14 })).toBe(14);
});

test('asked of twice, a title that isn’t there is said to be missing once', () => {
  const message = 'Zork: have I put that in, and would I like it?';
  const answers = (
    [
      { name: 'history', ask: 'contains', title: 'Zork' },
      { name: 'doubt', item: 'Zork' },
    ] as Request[]
  ).map((request) => ask(request, { message }));
  const [joined, ...more] = joinedMissing(answers, world);
  expect(more).toEqual([]);
  expect(joined?.composed).toMatch(/^No: I don't have "Zork" at all/);
  expect(joined?.composed.match(/I don't have/g)).toHaveLength(1);
  const other = ask({ name: 'doubt', item: 'Myst' });
  expect(joinedMissing([answers[0] as (typeof answers)[number], other], world)).toHaveLength(2);
});

test('beside a missing title stands the first of what the chat is about', () => {
  const kinds = createCatalogue(
    'movies',
    Array.from({ length: 60 }, (_, at) => ({
      itemId: `m${at}`,
      title: `Film ${at}`,
      year: 1990,
      genres: [
        at % 3 === 0 ? 'Western' : at % 3 === 1 ? 'Comedy' : 'Drama',
        ...(at % 3 === 0 ? [] : [`Kind ${at % 4}`]),
      ],
    })),
    Array.from({ length: 60 }, (_, at) => (at % 3 === 0 ? 5 : 30)),
  );
  const { facts, composed } = answerRequest(
    { name: 'doubt', item: 'Zabriskie' },
    filmWorld({ catalogue: kinds, history: [1, 2], focus: 3 }),
  );
  if (facts.name !== 'title' || facts.problem !== 'unknown') throw new Error(facts.name);
  expect(facts.instead?.genres).toContain('Western');
  expect(composed).toContain('Of the westerns I do have, Film ');
});
