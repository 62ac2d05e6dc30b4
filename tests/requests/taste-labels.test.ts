// What a label counts though it is worded differently, and whether it is all there is.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { labelMeant } from '#lib/requests/taste/taste-labels.ts';
import { filmWorld, gameWorld } from './small-world.ts';

const tags = ['Difficult', 'Military', 'Arcade', 'Co-op'];
const facts = Array.from({ length: 40 }, (_, at) => ({
  itemId: `g${at}`,
  title: at < 6 ? `Mario ${at}` : `Game ${at}`,
  year: 2015,
  genres: ['Indie'],
  details: { tags: [tags[at % 2] as string, ...(at % 4 === 3 ? ['Arcade'] : [])], specs: ['Multi-player'] },
}));
const catalogue = createCatalogue(
  'steam',
  facts,
  facts.map(() => 10),
);
const world = gameWorld({ catalogue, history: [0, 1, 2, 4, 8] });
const said = (about: string, message = '') =>
  answerRequest({ name: 'taste', about }, { ...world, message }).composed;

test('words of the message are counted by the label that they mean', () => {
  expect(labelMeant('difficulty', world)).toBe('difficult');
  expect(labelMeant('milsim', world)).toBe('military');
  expect(labelMeant('harder ones', world)).toBe('difficult');
  expect(labelMeant('hardware', world)).toBeNull();
  expect(labelMeant('difficulty', filmWorld())).toBeNull();
});

test('how hard a history is, and either of two words', () => {
  expect(said('difficulty')).toMatch(/^Four of your five games are tagged Difficult/);
  expect(said('milsim or arcade')).toMatch(/^Milsim|^Military|^Games tagged Military/);
});

test('whether it is all there is gets its yes or no first', () => {
  expect(said('mario', 'is it just mario with me')).toMatch(
    /^Not only: four of your five games have "mario" in the title/,
  );
  expect(said('mario', 'how many marios')).toMatch(/^Four: Mario 0, Mario 1/);
});

test('co-op is no multiplayer', () => {
  const asked = (message: string) =>
    answerRequest({ name: 'facts', item: 'Game 8', about: 'multiplayer' }, { ...world, message }).composed;
  expect(asked('is it coop')).toMatch(/no co-op/);
  expect(asked('is it coop')).not.toMatch(/^Yes/);
  expect(asked('is it multiplayer')).toMatch(/^Yes/);
  expect(asked('is it multiplayer or coop')).toMatch(/multiplayer/);
});
