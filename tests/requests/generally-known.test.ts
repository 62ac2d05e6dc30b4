// What is generally known of a title and no data set here has, as it is said.
import { describe, expect, test } from 'vitest';
import type { Domain } from '#lib/contract/domain.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import { withTitle } from '#lib/requests/compose/item-facts.ts';
import { generallyKnown } from '#lib/requests/facts/generally-known.ts';

const item = (itemId: string, title: string): ItemRef => ({
  index: 0,
  itemId,
  title,
  year: null,
  genres: [],
});
const frenchConnection = item('tt0067116', 'The French Connection');
const bloodborne = item('bloodborne', 'Bloodborne');

const said = (about: string, of: ItemRef, message = '', domain: Domain = 'movies') =>
  generallyKnown(about, of, { domain, message })?.said ?? null;

describe('films', () => {
  test.each([
    ['director', '', 'It was directed by William Friedkin.'],
    ['director', 'is that one of Friedkin’s', 'Yes: it was directed by William Friedkin.'],
    ['director', 'is it by Sidney Lumet?', 'No: it was directed by William Friedkin.'],
    ['language', '', 'It is in English and French.'],
    ['language', 'is it in French?', 'Partly: it is in English and French.'],
    ['language', 'is it in German?', 'No: it is in English and French.'],
    ['colour', 'is it black and white?', 'No: it is in colour.'],
    ['country', '', 'It was made in the United States.'],
    [
      'age rating',
      'ok for a ten year old',
      "No: it is rated R in the United States, under 17 only with an adult. Mind that it's bleak and violent.",
    ],
  ])('%s %s', (about, message, expected) => {
    expect(said(about, frenchConnection, message)).toBe(expected);
  });

  test('who is in it, and who isn’t among the leads', () => {
    expect(said('cast', frenchConnection)).toMatch(/^It stars Gene Hackman, Roy Scheider/);
    expect(said('cast', frenchConnection, 'is Gene Hackman in it?')).toMatch(/^Yes, Gene Hackman: it stars /);
    expect(said('cast', frenchConnection, 'is that Hackman or Steve McQueen')).toMatch(
      /^Yes, Gene Hackman: /,
    );
    expect(said('cast', frenchConnection, 'is Steve McQueen in it?')).toMatch(
      /^Not among the leads: it stars /,
    );
  });

  test('its length, against a limit where the message has one', () => {
    expect(said('length', frenchConnection)).toMatch(/^It runs 10\d minutes\.$/);
    expect(said('length', frenchConnection, 'is it under two hours?')).toMatch(/^Yes: it runs /);
    expect(said('length', frenchConnection, 'is it more than 2 hours?')).toMatch(/^No: it runs /);
  });

  test('what it’s about is one sentence', () => {
    expect(said('plot', frenchConnection)).toMatch(/^[A-Z][^.]*\.$/);
  });
});

describe('games', () => {
  test.each([
    ['developer', '', 'It was made by FromSoftware.'],
    ['difficulty', 'is it hard?', 'Yes: players usually find it hard.'],
    ['difficulty', 'is it easy enough for beginners?', 'No: players usually find it hard.'],
    [
      'multiplayer',
      'can two of us play on the sofa, same tv?',
      'Not on one screen: it could be played with others online when it came out.',
    ],
    ['age rating', '', "It is rated M in the United States, for 17 and up. Mind that it's creepy and gory."],
  ])('%s %s', (about, message, expected) => {
    expect(said(about, bloodborne, message, 'games')).toBe(expected);
  });
});

test('nothing is said of a title, or a matter, that isn’t known', () => {
  expect(said('director', item('tt9999999', 'No Such Film'))).toBeNull();
  expect(said('price', frenchConnection)).toBeNull();
  expect(said('constructor', item('constructor', 'Constructor'), '', 'games')).toBeNull();
});

test('what players say of it names the title', () => {
  expect(withTitle('Players usually find it hard.', 'Bloodborne')).toBe(
    'Players usually find Bloodborne hard.',
  );
  expect(withTitle('Players usually take some 33 hours for its main story.', 'Bloodborne')).toBe(
    'Players usually take some 33 hours for the main story of Bloodborne.',
  );
});

test('whether the earlier ones are needed names the first of them', () => {
  const needed = (firstOnes: string[]) =>
    generallyKnown('sequel', item('batman arkham knight', 'Batman: Arkham Knight'), {
      domain: 'games',
      message: 'Do I need to play the earlier Batman games before this one?',
      firstOnes,
    })?.said;
  expect(needed(['Batman: Arkham Asylum', 'Batman: Arkham City'])).toMatch(
    / The series begins with Batman: Arkham Asylum and Batman: Arkham City\.$/,
  );
  expect(needed([])).not.toMatch(/begins/);
});

test('how hard it is to learn: by its difficulty, or not at all', () => {
  const zoo = item('zoo tycoon', 'Zoo Tycoon');
  expect(said('difficulty', zoo, 'Is it easy to learn?', 'games')).toBe('Yes: players usually find it easy.');
  expect(said('complexity', bloodborne, 'Is it easy to learn?', 'games')).not.toBe('Not that I know of.');
});
