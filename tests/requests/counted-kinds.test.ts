// How many of a kind there are: the number first, then their names, and nothing of what other people have.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { filmWorld, smallGameKinds } from './small-world.ts';

const titles = ['Madden NFL 08', 'Madden NFL 10', 'Madden NFL 17', 'Pulse Madden', 'Heat', 'Alien'];
const games = createCatalogue(
  'games',
  titles.map((title, at) => ({
    itemId: `g${at}`,
    title,
    year: null,
    genres: [],
    details: { platforms: ['Wii'] },
  })),
  titles.map(() => 5),
);
const many = createCatalogue(
  'movies',
  Array.from({ length: 12 }, (_, at) => ({
    itemId: `f${at}`,
    title: `Film ${at}`,
    year: 1990,
    genres: [at < 9 ? 'Comedy' : 'Horror'],
  })),
  Array.from({ length: 12 }, () => 5),
);
const said = (about: string, message: string, catalogue = games, history = [0, 1, 4]) =>
  answerRequest({ name: 'taste', about }, filmWorld({ catalogue, history, message }));
const all = Array.from({ length: 12 }, (_, at) => at);

test.each([
  ['madden', 'How many Maddens do I have?', 'Two: Madden NFL 08 and Madden NFL 10.'],
  ['madden', 'do i have any maddens', 'Yes, two: Madden NFL 08 and Madden NFL 10.'],
  ['nfl', 'how many nfl ones', 'Two games with "nfl" in the title: Madden NFL 08 and Madden NFL 10.'],
])('a name: %s, "%s"', (about, message, expected) => {
  expect(said(about, message).composed).toBe(expected);
  expect(said(about, message).lines.join(' ')).not.toContain('most people');
});

test.each([
  ['comedies', 'how many comedies have I seen?', '9 of your 12: Film 6, Film 7, Film 8 and others.'],
  ['comedies', 'have I seen any comedies', 'Yes, 9 of your 12: Film 6, Film 7, Film 8 and others.'],
  ['funny films', 'how many funny films', /^9 of your 12 films are comedies: Film 6/],
  ['horror', 'have I got any horror', 'Yes, three: Film 9, Film 10 and Film 11.'],
  ['westerns', 'have I got any westerns', /^No: none|^No: you|^That I/],
  ['comedies', 'am I a comedy person', /^Yes: 9 of your 12 films are comedies\./],
  ['comedies', 'do I have more comedies than most people', /most people have\./],
])('a kind: %s, "%s"', (about, message, expected) => {
  const { composed } = said(about, message, many, all);
  if (typeof expected === 'string') expect(composed).toBe(expected);
  else expect(composed).toMatch(expected);
});

test('one is said to be one, and all but one by the one that is missing', () => {
  expect(said('horror', 'how many horror films', many, [0, 1, 9]).composed).toBe('Just one: Film 9.');
  const nearly = said('comedies', 'how many comedies', many, [0, 1, 2, 3, 4, 5, 6, 7, 9]).composed;
  expect(nearly).toBe('Eight of your nine, all but Film 9.');
});

test('where few games say their kind, among how many of them', () => {
  const catalogue = smallGameKinds({ items: 60, described: 20 });
  const { composed } = said('racing', 'how many racing games', catalogue, [0, 1, 2, 3, 40, 41, 42]);
  expect(composed).toBe('Two of the four games of yours whose kind I know: Game 0 and Game 2.');
});

test('which of a system, where of others none is known', () => {
  const catalogue = createCatalogue(
    'games',
    titles.map((title, at) => ({
      itemId: `s${at}`,
      title,
      year: null,
      genres: [],
      details: at < 2 ? { platforms: ['Wii'] } : at < 4 ? { platforms: ['PC'] } : {},
    })),
    titles.map(() => 5),
  );
  const known = "Two that I know of: Madden NFL 08 and Madden NFL 10. Of two others I don't know the system.";
  expect(said('wii', 'which Wii games do I have in here?', catalogue, [0, 1, 2, 4, 5]).composed).toBe(known);
  expect(said('wii', 'do I have any Wii games?', catalogue, [0, 1, 2, 4, 5]).composed).toBe(
    `Yes, ${known.replace('Two', 'two')}`,
  );
  expect(said('wii', 'which Wii games do I have?', catalogue, [2, 4]).composed).toBe(
    "None that I know of. Of one I don't know the system.",
  );
});

test('whoever asks which is told no more than their names', () => {
  expect(said('horror', 'which horror films have I seen?', many, all).composed).toBe(
    'Three: Film 9, Film 10 and Film 11.',
  );
});
