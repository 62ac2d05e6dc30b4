// What of a history only general knowledge counts, and which of two is longer or harder.
import { describe, expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import type { Request } from '#lib/contract/request.ts';
import { sentenceAbroad } from '#lib/requests/abroad/in-language.ts';
import type { LanguageTable } from '#lib/requests/abroad/language-table.ts';
import { tables } from '#lib/requests/abroad/tables.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { filmWorld } from './small-world.ts';

const films: [string, string, number][] = [
  ['tt0078748', 'Alien', 1979],
  ['tt0068646', 'The Godfather', 1972],
  ['tt0081505', 'The Shining', 1980],
  ['tt0062622', '2001: A Space Odyssey', 1968],
  ['tt0053125', 'North by Northwest', 1959],
  ['tt0054215', 'Psycho', 1960],
  ['tt0101700', 'Delicatessen', 1991],
  ['tt0047478', 'Seven Samurai', 1954],
  ['tt9999991', 'Nobody Knows Me', 1999],
];
const movies = createCatalogue(
  'movies',
  films.map(([imdbId, title, year], at) => ({
    itemId: `m${at}`,
    title,
    year,
    genres: ['Drama'],
    details: { imdbId },
  })),
  films.map(() => 50),
);
const games = createCatalogue(
  'games',
  ['Bloodborne', 'Halo 3', 'Chrono Trigger', 'Nobody Knows This', 'Halo Reach', 'Animal Crossing'].map(
    (title, at) => ({
      itemId: `g${at}`,
      title,
      year: null,
      genres: [],
      details: { platforms: ['Wii'] },
    }),
  ),
  [1, 1, 1, 1, 1, 1],
);
const said = (request: Request, message: string, catalogue = movies) => {
  const { composed } = answerRequest(
    request,
    filmWorld({
      catalogue,
      history: catalogue === movies ? [0, 2, 3, 5, 6, 7, 8] : [0, 1, 3, 4, 5],
      message,
    }),
  );
  return composed;
};

describe('films', () => {
  test.each([
    [
      'kubrick',
      'have I got anything by Kubrick',
      'Yes: I count two films by Stanley Kubrick among the six of yours whose director I know: The Shining and 2001: A Space Odyssey.',
    ],
    [
      'hitchcock',
      'how many hitchcocks',
      'I count one film by Alfred Hitchcock among the six of yours whose director I know: Psycho.',
    ],
    [
      'al pacino',
      'is Al Pacino in any of mine?',
      'No: I count no films with Al Pacino among the six of yours whose cast I know.',
    ],
    [
      'french',
      'how many of mine are French',
      'I count one film from France among the six of yours whose country I know: Delicatessen.',
    ],
    [
      'black and white',
      'how many are black and white',
      'I count two films in black and white among the six of yours whose look I know: Psycho and Seven Samurai.',
    ],
    [
      'directors',
      'which directors do I keep coming back to',
      "Most often it's Stanley Kubrick: two of the six films of yours whose director I know.",
    ],
    [
      'length',
      'do I like long films',
      /^Half of the six films of yours whose length I know run \d+ minutes or less\. The longest is Seven Samurai, with 207 minutes\.$/,
    ],
  ])('%s', (about, message, expected) => {
    const composed = said({ name: 'taste', about }, message);
    if (typeof expected === 'string') expect(composed).toContain(expected);
    else expect(composed).toMatch(expected);
  });
  test('the longest, where not of all the length is known', () => {
    const longest = 'The longest is Seven Samurai, with 207 minutes, of the six whose length I know.';
    expect(said({ name: 'taste', about: 'length' }, "what's my longest one?")).toBe(longest);
    expect(said({ name: 'history', ask: 'list' }, "what's my shortest film?")).toMatch(/^The shortest is /);
  });

  test('a name that is no title of the history is somebody’s', () => {
    expect(
      said({ name: 'history', ask: 'contains', title: 'hitchcock' }, 'have I got anything by hitchcock?'),
    ).toBe('Yes: I count one film by Alfred Hitchcock among the six of yours whose director I know: Psycho.');
  });
});

describe('a what-if without somebody’s films', () => {
  const without = (remove: string) => said({ name: 'what_if', remove }, `what if I'd never seen ${remove}`);
  test('leaves out what is known to be theirs, and says of how many that is known', () => {
    expect(without('the Hitchcock films')).toMatch(/^Without Psycho, /);
    expect(without('Stanley Kubrick')).toMatch(/^Without The Shining and 2001: A Space Odyssey, /);
    expect(without('Stanley Kubrick')).toMatch(
      /I know that only of six of your seven films, so there may be more\.$/,
    );
  });
  test('whoever made none of them changes nothing', () => {
    expect(without('Hugh Grant')).toBe(
      'None of your films is with Hugh Grant, of the six of which I know that. So that changes nothing.',
    );
  });
  test('of games the developer', () => {
    expect(said({ name: 'what_if', remove: 'the Bungie games' }, 'without the Bungie games', games)).toMatch(
      /^Without Halo 3 and Halo Reach, /,
    );
  });
});

describe('games', () => {
  test.each([
    [
      'makers',
      'which developers do I keep coming back to',
      "Most often it's Bungie: two of the four games of yours whose developer I know.",
    ],
    [
      'bungie',
      'how many Bungie games have I got',
      'I count two games by Bungie among the four of yours whose developer I know: Halo 3 and Halo Reach.',
    ],
    [
      'split screen',
      'how many of mine are split screen',
      /^I count two games .+ among the four of yours whose number of players I know: Halo 3 and Halo Reach\.$/,
    ],
  ])('%s', (about, message, expected) => {
    const composed = said({ name: 'taste', about }, message, games);
    if (typeof expected === 'string') expect(composed).toBe(expected);
    else expect(composed).toMatch(expected);
  });
});

test('whether those are all is held against the catalogue', () => {
  expect(said({ name: 'taste', about: 'hitchcock' }, 'have I seen every Hitchcock by now?')).toBe(
    "Not all: you have one film by Alfred Hitchcock, and I have one more that you haven't watched: North by Northwest.",
  );
});

test('a list says what its first pick is about, and not that others may fit, unless few do', () => {
  const list = said({ name: 'recommend', count: '2', but: 'under three hours' }, 'two under three hours');
  expect(list).toMatch(/^Try .+\. [A-Z].+\. Otherwise there's /);
  expect(list).not.toContain('others may fit');
});

describe('which of two', () => {
  test.each([
    ['Alien or The Shining, which is shorter?', /^Alien: it runs 117 minutes, The Shining 14\d\.$/],
    ['is Alien longer than The Shining?', /^No: Alien runs 117 minutes, The Shining 14\d\.$/],
    [
      'Alien or The Shining, which suits me better? I need the shorter one',
      /^Alien: it runs 117 minutes, The Shining 14\d\. For your taste/,
    ],
  ])('%s', (message, expected) => {
    expect(said({ name: 'compare', a: 'Alien', b: 'The Shining' }, message)).toMatch(expected);
  });

  test('of games by hours and difficulty', () => {
    const compare: Request = { name: 'compare', a: 'Bloodborne', b: 'Halo 3' };
    expect(said(compare, 'Bloodborne or Halo 3, which is shorter?', games)).toMatch(
      /^Halo 3: it takes players some \d+ hours, Bloodborne some \d+\.$/,
    );
    expect(
      said({ ...compare, b: 'Animal Crossing' }, 'Bloodborne or Animal Crossing, which is harder?', games),
    ).toBe('Bloodborne: players usually find it hard, and Animal Crossing easy.');
  });

  test('what isn’t known of both stays unknown', () => {
    expect(
      said(
        { name: 'compare', a: 'Alien', b: 'Nobody Knows Me' },
        'Alien or Nobody Knows Me, which is shorter?',
      ),
    ).toMatch(/^I don't know how long either runs/);
  });
});

test.each(['de', 'fr', 'es', 'ko'] as const)('all of it can be said in %s', (language) => {
  const table = tables[language] as LanguageTable;
  const told = [
    'Yes: I count two films by Stanley Kubrick among the six of yours whose director I know: *The Shining* and *Psycho*.',
    'No: I count no films with Al Pacino among the six of yours whose cast I know.',
    'I count one film by Alfred Hitchcock among the six of yours whose director I know: *Psycho*.',
    'I count one film that is sad among the six of yours whose mood and themes I know: *Psycho*.',
    'I count one film from France among your six: *Delicatessen*.',
    'I count 18 films from the United States among the first 24 on your list: *Heat*, *Up*, *Her* and others.',
    'Hardly any: I count one film with ghosts among the first 24 on your list: *Ghost*.',
    'None: I count no westerns among the first 24 on your list.',
    'Among your own ten whose country I know there is none.',
    'Of yours, *Heat* and *Her* do most to put them there.',
    'Of yours, seven are by or with Clint Eastwood: *Heat*, *Up* and *Her*.',
    'None of your films is with Hugh Grant, of the ten of which I know that.',
    'I know that only of 16 of your 18 films, so there may be more.',
    'Some of it: without *Heat*, *Her* would drop from third to fifth.',
    'None of it: without *Heat*, *Her* would stay third.',
    "The nearest is *Mortal Kombat: Annihilation* (1997), and it isn't in your history either.",
    "Most often it's the United States: 12 of the 16 films of yours whose country I know.",
    'Then come France with three and Japan with two.',
    'Then comes Ridley Scott with three.',
    'Half of the six films of yours whose length I know run 144 minutes or less.',
    'The longest is *Seven Samurai*, with 207 minutes, of the six whose length I know.',
    '*Alien*: it runs 117 minutes, *The Shining* 144.',
    'I took "short" to mean films of at most 95 minutes.',
    "I found no films with Cary Grant that you haven't watched, so I left that out.",
    "I found no thrillers from South Korea that you haven't watched, so I left that out.",
  ];
  const counted = [
    'Just one: *Heat*.',
    'Yes, four: *Heat*, *Alien*, *Her* and *Big*.',
    'Four comedies: *Heat*, *Alien*, *Her* and *Big*.',
    '11 of your 18: *Heat*, *Alien*, *Her* and others.',
    '11 of your 18 films are comedies: *Heat*, *Alien*, *Her* and others.',
    '8 of the 12 films of yours whose kind I know: *Heat*, *Alien*, *Her* and others.',
    '17 of your 18, all but *Heat*.',
    "*Big*: of your 15 films it goes least with the rest; it's the only western.",
    "*Big*: of your 15 films it goes least with the rest; it's the only one tagged space.",
    '*Big*: of your 15 films it goes least with the rest; only two of the others are westerns.',
    '*Big*: of your 15 films it goes least with the rest, going by who watched them.',
  ];
  told.push(...counted);
  const abroad = told.map((sentence) => sentenceAbroad(sentence, table, 'movies'));
  for (const [at, one] of abroad.entries()) expect(one, told[at]).not.toBeNull();
});
