// Which of two is scarier, or better to play together, by what is generally known of both.
import { describe, expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { type Knowledge, knowledgeOf } from '#lib/catalogue/general-knowledge.ts';
import { sentenceAbroad } from '#lib/requests/abroad/in-language.ts';
import { tables } from '#lib/requests/abroad/tables.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { moodVerdict } from '#lib/requests/facts/known-mood-verdict.ts';
import { playersVerdict } from '#lib/requests/facts/known-players-verdict.ts';
import { plainOf } from '#lib/requests/message/degree-words.ts';
import { filmWorld } from './small-world.ts';

const side = (title: string, known: Knowledge | null) => ({ title, known });
const alien = side('Alien', { traits: ['scary', 'tense', 'slow', 'space'] });
const toys = side('Toy Story', { traits: ['funny', 'heartwarming', 'fast', 'families'] });
const thing = side('The Thing', { traits: ['scary', 'bleak'], perhaps: ['funny'] });

describe('what they are like', () => {
  const said = (text: string, a = alien, b = toys) => moodVerdict(a, b, text, 'movies')?.said ?? null;

  test.each([
    ['which is scarier?', "Alien: it's scary, and Toy Story isn't known for that."],
    ['is   scarier than  ?', "Yes: Alien is scary, and Toy Story isn't known for that."],
    ['is   funnier than  ?', "No: Toy Story is funny, and Alien isn't known for that."],
    ['which is the less scary one', "Toy Story: Alien is scary, and it isn't known for that."],
    ['which one moves slower', "Alien: it takes its time, and Toy Story isn't known for that."],
    ['which is slower', "Alien: it takes its time, and Toy Story isn't known for that."],
    ['which of them is faster?', "Toy Story: it moves fast, and Alien isn't known for that."],
    ['which of the two is set in space?', "Alien: it's set in space, and Toy Story isn't known for that."],
    ['which is sadder?', null],
    ['which is the better thriller', null],
    ['welcher ist gruseliger?', "Alien: it's scary, and Toy Story isn't known for that."],
  ])('%s', (text, expected) => expect(said(text)).toBe(expected));

  test('of two that both are so no one can say which more, and what only one model wrote down decides nothing', () => {
    expect(said('which is scarier', alien, thing)).toBe("Both are scary; I can't say which more.");
    expect(said('which of them is scary', alien, thing)).toBe('Both are scary.');
    expect(said('which is funnier', toys, thing)).toBeNull();
    expect(said('which is scarier', alien, side('X', {}))).toBeNull();
  });

  test('a comparative comes from its plain word', () => {
    const pairs = { scarier: 'scary', sadder: 'sad', gentler: 'gentle', weirdest: 'weird', darker: 'dark' };
    for (const [word, plain] of Object.entries(pairs)) expect(plainOf(word)).toContain(plain);
  });
});

describe('with how many they are played', () => {
  const halo = side('Halo 3', { couch: 4, online: true });
  const gears = side('Gears', { couch: 2, online: true });
  const alone = side('Quiet Hill', { couch: 1, online: false });
  const souls = side('Bloodborne', { couch: 1, online: true });
  const said = (text: string, a = halo, b = alone) => playersVerdict(a, b, text)?.said ?? null;

  test.each([
    [
      'which is better with two controllers?',
      halo,
      alone,
      "Halo 3: up to four can play it on one screen, and Quiet Hill can't be played that way.",
    ],
    [
      'which one for two on the couch',
      souls,
      halo,
      "Halo 3: up to four can play it on one screen, and Bloodborne can't be played that way.",
    ],
    [
      'which for four of us on the sofa',
      gears,
      halo,
      'Halo 3: up to four can play it on one screen, Gears only two.',
    ],
    [
      'which is better on the sofa',
      gears,
      halo,
      'Both: up to four can play Halo 3 on one screen, and up to two Gears.',
    ],
    ['split screen?', souls, alone, 'Neither can be played by two on one screen.'],
    [
      'which is better to play together?',
      halo,
      alone,
      'Halo 3: up to four can play it on one screen, and Quiet Hill is for one player.',
    ],
    [
      'which one with my brother',
      halo,
      souls,
      'Both: up to four can play Halo 3 on one screen, and Bloodborne could be played online when it came out.',
    ],
    [
      'which one online',
      souls,
      alone,
      "Bloodborne: it could be played online when it came out, and Quiet Hill couldn't.",
    ],
    ['zu zweit?', alone, side('Y', { couch: 1, online: false }), 'Neither: both are for one player.'],
    ['which is better', halo, alone, null],
    ['which on the couch', halo, side('Z', { online: true }), null],
  ])('%s', (text, a, b, expected) => expect(said(text, a, b)).toBe(expected));
});

describe('in a comparison', () => {
  const films: [string, string][] = [
    ['tt0078748', 'Alien'],
    ['tt0114709', 'Toy Story'],
    ['tt9999999', 'Nobody Knows Me'],
  ];
  const movies = createCatalogue(
    'movies',
    films.map(([imdbId, title], at) => ({
      itemId: `m${at}`,
      title,
      year: null,
      genres: ['Drama'],
      details: { imdbId },
    })),
    [50, 50, 50],
  );
  const games = createCatalogue(
    'games',
    ['Bloodborne', 'Halo 3', 'Nobody Knows This'].map((title, at) => ({
      itemId: `g${at}`,
      title,
      year: null,
      genres: [],
    })),
    [50, 50, 50],
  );
  const compared = (catalogue: typeof movies, message: string) => {
    const [a, b] = catalogue.items.map(({ title }) => title);
    const world = filmWorld({ catalogue, history: [2], message });
    return answerRequest({ name: 'compare', a: a ?? '', b: b ?? '' }, world).composed;
  };

  test('the verdict alone where nothing else is asked, else the list after it', () => {
    for (const [at, traits] of [['scary'], ['funny']].entries()) {
      const known = movies.items[at] && knowledgeOf('movies', movies.items[at]);
      if (!known) throw new Error('not known');
      known.traits = traits;
    }
    expect(compared(movies, 'is Alien or Toy Story scarier?')).toBe(
      "Alien: it's scary, and Toy Story isn't known for that.",
    );
    expect(compared(movies, 'which is scarier and which should I watch, Alien or Toy Story?')).toMatch(
      /^Alien: it's scary, and Toy Story isn't known for that\. .+ list/,
    );
    expect(compared(games, 'Bloodborne or Halo 3, which is better with two controllers?')).toBe(
      "Halo 3: up to four can play it on one screen, and Bloodborne can't be played that way.",
    );
  });
});

test('the verdicts are said in other languages', () => {
  const verdicts = [
    "*Alien*: it's scary, and *Toy Story* isn't known for that.",
    "Both are sad; I can't say which more.",
    '*Halo 3*: up to four can play it on one screen, *Gears* only two.',
    'Neither can be played by two on one screen.',
  ];
  for (const table of Object.values(tables))
    for (const verdict of verdicts) expect(sentenceAbroad(verdict, table, 'games'), verdict).not.toBeNull();
  const { de, fr } = tables;
  if (!de || !fr) throw new Error('no table');
  expect(sentenceAbroad(verdicts[0] ?? '', de, 'movies')).toBe(
    '*Alien*: gilt als gruselig, *Toy Story* nicht.',
  );
  expect(sentenceAbroad(verdicts[0] ?? '', fr, 'movies')).toBe(
    "*Alien* : ça fait peur, et *Toy Story* n'est pas connu pour ça.",
  );
});
