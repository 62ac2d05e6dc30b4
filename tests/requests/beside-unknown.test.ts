// What labels say beside what isn't on record of a title: to a guess, and for whom it is.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { guessesIn } from '#lib/requests/facts/beside-unknown.ts';
import { filmWorld } from './small-world.ts';

const film = (tags: string[]) => ({
  itemId: 'f',
  title: 'Dark Noodles',
  year: 1985,
  genres: ['Drama'],
  details: { tags },
});
const ask = (about: string, message: string, tags: string[], domain: 'movies' | 'steam' = 'movies') => {
  const others = Array.from({ length: 6 }, (_, at) => ({
    ...film([]),
    itemId: `o${at}`,
    title: `Other ${at}`,
  }));
  const catalogue = createCatalogue(domain, [film(tags), ...others], Array(7).fill(5));
  return answerRequest(
    { name: 'facts', item: 'Dark Noodles', about },
    filmWorld({ catalogue, history: [1, 2], message }),
  ).composed;
};

test('a guess is confirmed by a label, or said to be confirmed by none', () => {
  expect(ask('plot', 'she works in a factory, right? what happens', ['factory'])).toContain(
    "Factory fits: that's one of its labels.",
  );
  expect(ask('plot', 'is that the one with the soup, what goes on in it', ['factory'])).toContain(
    'No label confirms the soup.',
  );
  expect(ask('plot', 'what happens in it', ['factory'])).not.toMatch(/fits|confirms/);
});

test('a word of the title is no guess, and names no mood', () => {
  const [item] = createCatalogue('movies', [film(['dark'])], [1]).items;
  expect(item && guessesIn('is it good', item)).toEqual([]);
  expect(item && guessesIn('dark something, is that the one', item)).toEqual([]);
  expect(
    item && guessesIn('noodles in the dark, and a factory', { ...item, details: { tags: ['factory'] } }),
  ).toEqual([{ words: 'factory', isLabel: true }]);
  expect(ask('mood', 'dark noodles, how sad does it get', [])).toContain("I don't know how sad it is");
});

test('where the age rating is unknown, labels that speak for children or adults stand instead', () => {
  expect(ask('age rating', 'what age is it for', ['Cute', 'Nudity'], 'steam')).toContain(
    'Its labels go both ways: Cute, but also Nudity.',
  );
  expect(ask('age rating', 'what age is it for', ['Gore'], 'steam')).toContain(
    'Its labels speak for adults: Gore.',
  );
  expect(ask('age rating', 'what age is it for', ['Puzzle'], 'steam')).not.toContain('label');
});

test('who made it is asked of the store, without genres that say nothing to it', () => {
  const said = ask('developer', 'who made it', ['Cute'], 'steam');
  expect(said).toMatch(/^Who made Dark Noodles I don't have on record, but the Steam store will/);
  expect(said).not.toContain('Cute');
});
