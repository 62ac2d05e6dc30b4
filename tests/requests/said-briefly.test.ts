// Titles as answers call them: without system, edition and year where nothing else is then called the same.
import { describe, expect, test } from 'vitest';
import { briefName, placedName } from '#lib/catalogue/brief-name.ts';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { titlesListed } from '#lib/conversation/dialogue.ts';
import { composedSentences } from '#lib/conversation/voice/word-answer.ts';
import type { RequestFacts } from '#lib/requests/request-facts.ts';
import { saidBriefly } from '#lib/requests/titles/said-briefly.ts';
import { filmWorld } from './small-world.ts';

const titles = [
  'Alan Wake (Xbox 360)', // 0
  'Alan Wake (PC)',
  "Deus Ex Human Revolution: Director's Cut (Wii U)",
  'Dead Space 2',
  'Dead Space 2 #2',
  'Valkyria Chronicles Remastered (PlayStation 4, Launch Edition)', // 5
  'Zelda',
];
const games = createCatalogue(
  'games',
  titles.map((title, at) => ({
    itemId: `g${at}`,
    title: title.replace(/ #\d+$/, ''),
    year: null,
    genres: [],
    details: { platforms: [/\(([^(),]+)[,)]/.exec(title)?.[1] ?? 'Wii'] },
  })),
  titles.map((_, at) => 20 - at),
);
const films = createCatalogue(
  'movies',
  [1954, 1995].map((year) => ({ itemId: `f${year}`, title: 'Sabrina', year, genres: [] })),
  [9, 8],
);
const of = (name: string) => ({ name }) as RequestFacts;
const world = (part: object) => filmWorld({ catalogue: games, history: [0], ...part });

test('a brief name has no system, edition or second number, and a remaster stays one', () => {
  expect(briefName('Alan Wake (Xbox 360, Limited Edition)', 'games')).toBe('Alan Wake');
  expect(briefName("Trine 2: Enhanced Edition - Director's Cut", 'steam')).toBe('Trine 2');
  expect(briefName('DuckTales: Remastered', 'steam')).toBe('DuckTales: Remastered');
  expect(briefName('Dead Space 2 #2', 'games')).toBe('Dead Space 2');
  expect(briefName('Sabrina (1995)', 'movies')).toBe('Sabrina');
  expect(briefName('(Untitled)', 'games')).toBe('(Untitled)');
  expect(placedName(games.items[5] ?? { title: '' }, 'games')).toBe(
    'Valkyria Chronicles Remastered (PlayStation 4)',
  );
});

describe('in an answer', () => {
  const said = (text: string, part: object = {}, name = 'explain') =>
    saidBriefly(text, of(name), world(part), 2).composed;

  test('what is owned or asked about goes by its name, and so does a second listing', () => {
    expect(said(`${titles[2]} is third. Alan Wake (Xbox 360) and Dead Space 2 #2 help.`)).toBe(
      'Deus Ex Human Revolution is third. Alan Wake and Dead Space 2 help.',
    );
  });

  test('a pick says once for which system it is', () => {
    const pick = `Try ${titles[2]}: like Alan Wake (Xbox 360). ${titles[2]} is third.`;
    expect(said(pick, {}, 'recommend')).toBe(
      'Try Deus Ex Human Revolution (Wii U): like Alan Wake. Deus Ex Human Revolution is third.',
    );
  });

  test('two of one name keep what tells them apart, as does a message about editions or one that asks which is meant', () => {
    const two = 'Alan Wake (Xbox 360) and Alan Wake (PC) are both high.';
    expect(said(two)).toBe(two);
    const one = 'Alan Wake (Xbox 360) is yours.';
    expect(said(one, { message: 'do I have it on ps4?' })).toBe(one);
    expect(said('I take "wake" to mean Alan Wake (PC).')).toContain('(PC)');
    expect(said('Do you mean Alan Wake (PC) or Zelda?', {}, 'title')).toContain('(PC)');
  });

  test('a film keeps its year where it is new or another of its name is owned', () => {
    const text = 'Sabrina (1995) is fifth. For you Sabrina (1995) is gentle.';
    const told = (part: object) =>
      saidBriefly(text, of('explain'), filmWorld({ catalogue: films, ...part }), null).composed;
    expect(told({ history: [] })).toBe('Sabrina (1995) is fifth. For you Sabrina is gentle.');
    expect(told({ history: [1] })).toBe('Sabrina is fifth. For you Sabrina is gentle.');
    expect(told({ history: [0] })).toBe(text);
  });
});

test('short titles are still found: between asterisks, and in what was said before', () => {
  const { composed, shortTitles } = saidBriefly(`${titles[2]} is third.`, of('explain'), world({}), 2);
  expect(composedSentences({ composed, lines: [`*${titles[2]}* is 3rd.`], shortTitles })).toEqual([
    '*Deus Ex Human Revolution* is third.',
  ]);
  expect(titlesListed('Alan Wake and Deus Ex Human Revolution help.', games, null, [1])).toEqual([1, 2]);
  expect(titlesListed('Alan Wake helps.', games, null, [])).toEqual([0]);
});
