// What a message objects to a title is met by what is so, and by what counts; a low place is told by what holds it down.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { compose } from '#lib/requests/compose.ts';
import type { ExplainFacts } from '#lib/requests/explain.ts';
import { pointIn } from '#lib/requests/message/asked-point.ts';
import { asksWhyLow, objectionIn, partInstead } from '#lib/requests/message/objections.ts';
import { nounsOf } from '#lib/requests/world.ts';
import { filmWorld } from './small-world.ts';

const catalogue = createCatalogue(
  'steam',
  [
    { itemId: 'g0', title: 'Wall', year: 1999, genres: [], details: { tags: ['Difficult', 'Shooter'] } },
    { itemId: 'g1', title: 'Door', year: 2015, genres: [], details: { tags: ['Puzzle'] } },
  ],
  [10, 10],
);
const objection = (text: string, row = 0) => objectionIn(text, catalogue.items[row] as never, null);

test.each([
  ['why       its so old', { matter: 'age', year: 1999 }],
  ['isn’t this a really old game?', { matter: 'age', year: 1999 }],
  ['I remember it got pretty bad reviews', { matter: 'reviews' }],
  ["why, I don't really play hard games", { matter: 'difficulty', isHard: true }],
  ["isn't it too hard for me", { matter: 'difficulty', isHard: true }],
])('%s is an objection', (text, found) => {
  expect(objection(text)).toEqual(found);
});

test.each([
  'why is it here',
  'I am too old for this',
  'how old do you think I am',
  "it's hard to believe",
  'my old favourites are better',
])('%s is none', (text) => {
  expect(objection(text)).toBeNull();
});

test('how hard a title is isn’t told where nothing tells it', () => {
  expect(objection("isn't it too hard for me", 1)).toBeNull();
});

test('that one hardly has any of a kind, or not a single one, is found', () => {
  const how = (text: string) => pointIn(text, catalogue.items[0] as never, catalogue)?.how;
  expect(how('at number 1? I hardly play shooters')).toBe('seldom');
  expect(how("I don't have a single shooter in there")).toBe('never');
});

test('it is known when a low place is asked about, and another part of a series', () => {
  expect(['why so low', 'why did u put it so low', "why isn't it higher"].map(asksWhyLow)).toEqual([
    true,
    true,
    true,
  ]);
  expect(['why is it so high', 'why this'].map(asksWhyLow)).toEqual([false, false]);
  expect(partInstead('why the second one and not the first?')).toBe(1);
  expect(partInstead('why is this first and not in second place')).toBeNull();
});

const world = filmWorld();
const nouns = nounsOf(world.catalogue);
const explained = (message: string): ExplainFacts => {
  const { facts } = answerRequest({ name: 'explain', item: 'Seven' }, { ...world, message });
  if (facts.name !== 'explain') throw new Error(facts.name);
  return facts;
};

test('an objection comes first, then why', () => {
  const said = compose(explained('why Seven, it is so old'), nouns);
  expect(said).toMatch(/^It's from 1995, but age doesn't count here, only who watched what\. /);
  expect(compose(explained('why Seven, the critics hated it, bad reviews'), nouns)).toMatch(
    /^I know no reviews/,
  );
});

test('why it is so low is told by what holds it down', () => {
  const facts = explained('why is Seven so low');
  const [one] = world.catalogue.items as never as ExplainFacts['reasons']['lifters'];
  if (!one) throw new Error('no item');
  const standing = { ...facts.standing, rank: 4, of: 1000, level: 'top ten' as const, seen: false };
  const above = { first: [one], count: 3, lifters: [one] };
  const said = (holding: ExplainFacts['holding']) => compose({ ...facts, standing, holding, above }, nouns);
  expect(said([{ item: one, rankWithout: 2 }])).toContain(
    'Fourth is high already: only Iron Harbour and two more stand above it, mostly thanks to Iron Harbour. What holds it down most is Iron Harbour: without that one, it would be second.',
  );
  expect(said([])).toMatch(/^Fourth is high already: [^.]+\.$/);
});

test('a kind that is as common with others is no reason', () => {
  const facts = explained('why');
  const habit = { kind: 'genre', value: 'Crime', count: 9, size: 12, lean: 'as', lift: 1 } as const;
  const lifters = world.catalogue.items.slice(0, 1) as never as ExplainFacts['reasons']['lifters'];
  const reasons = { ...facts.reasons, lifters };
  const said = (lean: 'as' | 'more') =>
    compose({ ...facts, reasons, links: [], shared: null, habits: [{ ...habit, lean }] }, nouns);
  expect(said('as')).not.toContain('crime');
  expect(said('more')).toContain('crime');
});
