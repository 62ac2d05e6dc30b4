// What a message says of the person's ways or systems is met in half a sentence before the reason; what a title is about goes beside a
// thin one.
import { expect, test } from 'vitest';
import { createCatalogue, type Item } from '#lib/catalogue/catalogue.ts';
import { type Knowledge, knowledgeOf } from '#lib/catalogue/general-knowledge.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { ownWaySaid } from '#lib/requests/compose/asked-beside.ts';
import { composeExplain } from '#lib/requests/compose/explain.ts';
import { takenFor } from '#lib/requests/compose/said.ts';
import type { ExplainFacts } from '#lib/requests/explain.ts';
import { traitsInCommon } from '#lib/requests/known/in-common.ts';
import { objectionIn } from '#lib/requests/message/objections.ts';
import { ownWayIn } from '#lib/requests/message/own-ways.ts';
import { isMeantAlone } from '#lib/requests/titles/meant.ts';
import { nounsOf } from '#lib/requests/world.ts';
import { filmWorld } from './small-world.ts';

const catalogue = createCatalogue(
  'movies',
  [
    ['tt0081505', 'The Shining', 'Horror'],
    ['tt0245429', 'Spirited Away', 'Animation'],
    ['tt9999991', 'Nobody Knows Me', 'Comedy'],
  ].map(([imdbId = '', title = '', genre = ''], at) => ({
    itemId: `m${at}`,
    title,
    year: 1990,
    genres: [genre],
    details: { imdbId },
  })),
  [50, 40, 30],
);
const [shining, spirited, unknown] = catalogue.items as unknown as [Item, Item, Item];
const met = (text: string, item: Item, known: Knowledge | null = knowledgeOf('movies', item)) =>
  ownWaySaid({ ownWay: ownWayIn(text, item, known, catalogue) } as ExplainFacts);

test.each([
  ['why? I mostly watch cute stuff', /^It isn't cute, true: it's \w+ and \w+\.$/],
  ['i only watch scary stuff with my boyfriend', /^It's scary, true\.$/],
  ['I love horror, so why this', /^It's a horror film, too\.$/],
  ['comedies are my thing, so why', /^It isn't a comedy, true: /],
  ['I mostly watch cute horror stuff', /^It isn't cute, true: /], // what it lacks of the two
  ['I hardly watch japanese films', /^It isn't from Japan, though: /],
  ["i'm not into anime", /^It isn't/],
])('%s', (text, said) => {
  expect(met(text, shining)).toMatch(said);
});

test('a country is told of a film whose country is known', () => {
  expect(met('we hardly ever watch Japanese films', spirited)).toBe("It's from Japan, true.");
});

test.each(['why this', 'I like it a lot, why', 'I mostly watch whatever is on', 'I love you'])(
  'nothing is told of %s',
  (text) => {
    expect(met(text, shining)).toBe('');
  },
);

test('nothing is told where nothing is known', () => {
  expect(met('I mostly watch cute stuff', unknown)).toBe('');
});

test('that it seems random is an objection', () => {
  expect(objectionIn('why this, seems a bit random', shining, null)).toEqual({ matter: 'chance' });
  expect(objectionIn('it looks nothing like my films', shining, null)).toEqual({ matter: 'chance' });
  expect(objectionIn('give me a random film', shining, null)).toBeNull();
});

const games = createCatalogue(
  'games',
  ['PlayStation 4', 'Xbox One', 'Xbox 360', 'Xbox', 'Wii'].flatMap((platform, at) =>
    [0, 1].map((more) => ({
      itemId: `g${2 * at + more}`,
      title: `Game${at}${more}`,
      year: null,
      genres: [],
      details: { platforms: [platform] },
    })),
  ),
  [20, 19, 18, 17, 16, 15, 14, 13, 12, 11],
);
const asked = (item: string, message: string) => {
  const world = filmWorld({ catalogue: games, history: [5, 7, 9], message });
  return answerRequest({ name: 'explain', item }, world).composed;
};

test('a system that is all they have is met first', () => {
  expect(asked('Game00', 'why a PS4 game, I only have xbox')).toMatch(
    /^It's for PlayStation 4, and I don't know which systems you own: tell me "only Xbox" and I'll keep to that\. /,
  );
  expect(asked('Game10', 'why this, i only play on xbox')).toMatch(/^It's for Xbox One here, though\. /);
  expect(asked('Game00', "why, I don't even have a ps4")).toMatch(/: name yours and I keep to it\. /);
  expect(asked('Game00', 'why this')).not.toMatch(/systems/);
});

const nouns = nounsOf(catalogue);

test('what it is about goes behind what links it, and only where the chat has not told it', () => {
  const world = filmWorld({ catalogue, history: [2], message: 'why this?', focus: 0 });
  const explained = (part: object = {}) => {
    const { facts } = answerRequest({ name: 'explain', item: 'The Shining' }, { ...world, ...part });
    if (facts.name !== 'explain') throw new Error(facts.name);
    return facts;
  };
  const phrase = knowledgeOf('movies', shining)?.phrase ?? '';
  expect(explained().about).toBe(phrase);
  expect(explained({ answers: [`Then comes The Shining, about ${phrase}.`] }).about).toBeNull();
  expect(explained({ message: 'warum wird mir der vorgeschlagen und nicht der andere?' }).about).toBeNull();
  const facts = explained();
  const high = {
    ...facts,
    links: facts.links.map((link) => ({ ...link, same: { matter: 'series' as const } })),
    shared: null,
    standing: { ...facts.standing, rank: 2, level: 'top ten' as const },
  };
  const said = composeExplain(high, nouns);
  expect(said.join(' ')).toContain(`; this one is about ${phrase}.`);
  expect(composeExplain({ ...high, links: [] }, nouns).join(' ')).not.toContain(phrase);
});

test('a title that differs only in numerals, edition, system, article or accents goes without saying', () => {
  const taken = (typed: string, title: string) => takenFor({ typed, title });
  expect(taken('Dark Souls 3', 'Dark Souls III (PlayStation 4)')).toBe('');
  expect(taken('sims 3', 'The Sims 3 (PC, Limited Edition)')).toBe('');
  expect(taken('amelie', 'Amélie')).toBe('');
  expect(taken('the sims', 'The Sims 3 (PC)')).toBe('I take "the sims" to mean The Sims 3 (PC).');
  expect(taken('Halloween', 'Halloween (2007)')).toBe('I take "Halloween" to mean Halloween (2007).');
});

test('titles that share nothing but how they are made have nothing in common that is worth saying', () => {
  const steam = createCatalogue(
    'steam',
    ['367520', '388880', '8870'].map((steamAppId, at) => ({
      itemId: `s${at}`,
      title: `S${at}`,
      year: 2000,
      genres: [],
      details: { steamAppId },
    })),
    [1, 1, 1],
  );
  const formal = /music|dimensions|endings|hardly any words/;
  for (const a of steam.items)
    for (const b of steam.items) {
      const [first] = traitsInCommon(steam, [a, b], 2);
      expect(first?.said ?? '').not.toMatch(formal);
    }
});

test('"it" is not clear behind an answer that names several, or where the message names another', () => {
  const world = filmWorld({ focus: 6 });
  const item = world.catalogue.items[6] as Item;
  const behind = (request: object) =>
    isMeantAlone(item, { ...world, before: { request: request as never, listed: [] } });
  expect(behind({ name: 'explain', item: 'x' })).toBe(true);
  expect(behind({ name: 'compare', a: 'x', b: 'y' })).toBe(false);
  expect(behind({ name: 'recommend' })).toBe(false);
  expect(isMeantAlone(item, { ...world, named: [7] })).toBe(false);
  expect(isMeantAlone(item, { ...world, named: [3] })).toBe(true); // of the history
});
