// What a collection of games holds, whether it has a title, and what of it would be new.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { collectionOf } from '#lib/catalogue/collections.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { gameWorld } from './small-world.ts';

const titles = ['Halo: The Master Chief Collection', 'Halo 3', 'Halo Reach', 'Wii Sports', 'Portal', 'Ico'];
const catalogue = createCatalogue(
  'games',
  titles.map((title, at) => ({ itemId: `g${at}`, title, year: null, genres: ['Action'], details: {} })),
  titles.map(() => 10),
);
const said = (message: string, history: number[] = [3], about = 'sequel') =>
  answerRequest(
    { name: 'facts', item: titles[0] as string, about },
    gameWorld({ catalogue, history, message }),
  ).composed;

test('what is in it', () => {
  expect(said('which games are in it?')).toMatch(/holds Halo: Combat Evolved, Halo 2, Halo 3 and Halo 4\./);
  expect(said('what do I get with it?')).toMatch(/holds Halo: Combat Evolved/);
});

test('whether a title is in it, from the start, later or not at all', () => {
  expect(said('is halo 2 in there')).toMatch(/^Yes: .* holds Halo 2\./);
  expect(said('does it include Reach')).toMatch(/^Not at first: Halo: Reach came to it later/);
  expect(said('Does it contain Doom?')).toMatch(/^Not that I know of/);
  expect(said('does it include co-op')).not.toMatch(/holds/);
});

test('what of it would be new', () => {
  expect(said("is it worth it if I've got Halo 3 and Reach on the 360?", [1, 2])).toMatch(
    /^You'd get Halo: Combat Evolved, Halo 2 and Halo 4 with it; you have only Halo 3 of what it holds\. For you, it's/,
  );
});

test('by its name, whatever its system', () => {
  const of = (title: string) => collectionOf('games', { title })?.holds.length ?? 0;
  expect(of('The Orange Box (PC)')).toBe(5);
  expect(of('God of War: Collection (PlayStation 3)')).toBe(2);
  expect(of('Rome: Total War (PC)')).toBe(0);
});
