// The question asked of a title is answered in the first words: as hard as another, a label that is the answer, what kind of game.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import type { RequestOf } from '#lib/contract/request.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { generallyKnown } from '#lib/requests/facts/generally-known.ts';
import { filmWorld } from './small-world.ts';

const catalogue = createCatalogue(
  'games',
  ['Captain Toad: Treasure Tracker', 'Bloodborne', 'Sunset Overdrive', 'Okami', 'Rez'].map((title, at) => ({
    itemId: `g${at}`,
    title,
    year: null,
    genres: ['Casual'],
    details: { tags: ['Turn-Based', 'Puzzle', 'Cute'] },
  })),
  [50, 40, 30, 20, 10],
);
const world = filmWorld({ catalogue, history: [3] });

function said(item: string, about: string, message: string) {
  const request: RequestOf<'facts'> = { name: 'facts', item, about };
  return answerRequest(request, { ...world, message }).composed;
}

test('as hard as another: by what is known of both', () => {
  expect(said('Captain Toad: Treasure Tracker', 'difficulty', 'is it as hard as Bloodborne?')).toMatch(
    /^No: players usually find it easy, and Bloodborne hard\./,
  );
  expect(said('Bloodborne', 'difficulty', 'is it harder than Captain Toad: Treasure Tracker?')).toMatch(
    /^Yes: /,
  );
});

test('a label of the asked name is the answer where nothing else tells', () => {
  expect(said('Rez', 'combat', 'is the combat turn based?')).toBe('Yes: people tag it Turn-Based.');
  expect(said('Rez', 'combat', 'is the puzzle combat fast?')).not.toMatch(/^Yes/);
});

test('what kind of game, as a friend would say it', () => {
  expect(said('Captain Toad: Treasure Tracker', 'genre', 'what kind of game is this')).toBe(
    'Captain Toad: Treasure Tracker is a puzzle game, relaxing and cute, about a mushroom explorer who cannot jump in rotating dioramas.',
  );
});

test('beside what isn’t known there is no plot', () => {
  expect(said('Captain Toad: Treasure Tracker', 'cast', 'which actors are in it')).not.toMatch(/mushroom/);
});

const of = (itemId: string, title: string) => ({ index: 0, itemId, title, year: null, genres: [] });
const films = (about: string, itemId: string, message: string) =>
  generallyKnown(about, of(itemId, 'A Film'), { domain: 'movies', message })?.said ?? null;

test('co-op by who can play; blood by what may be in it; besides whom; what comes with subtitles', () => {
  expect(said('Sunset Overdrive', 'multiplayer', 'does it have co-op?')).toMatch(
    /^Not on one screen: .* online/,
  );
  expect(films('gore', 'tt0209144', 'is it bloody?')).toBe(
    'Perhaps: it may be violent. It is rated R in the United States, under 17 only with an adult.',
  );
  expect(films('cast', 'tt0209144', 'il y a qui dedans à part Guy Pearce')).toMatch(
    /^Besides Guy Pearce, it stars Carrie-Anne Moss/,
  );
  expect(films('language', 'tt0209144', 'is it in English or does it have subtitles?')).toMatch(
    /^It is in English; whether it comes dubbed/,
  );
});
