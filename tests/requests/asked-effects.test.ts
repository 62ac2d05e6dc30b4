// Whether something has an effect is answered by yes or no, of a kind of the history as of a title; nothing is said twice.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { compose } from '#lib/requests/compose.ts';
import { suspectedKind } from '#lib/requests/titles/suspected-kinds.ts';
import type { WhatIfFacts } from '#lib/requests/what-if.ts';
import { nounsOf } from '#lib/requests/world.ts';
import { filmWorld } from './small-world.ts';

const world = filmWorld();
const nouns = nounsOf(world.catalogue);
const items = world.catalogue.items as unknown as ItemRef[];
const first = items[world.history[0] ?? 0]?.title ?? '';
const focus = items.find(({ title }) => title === 'Seven')?.index ?? null;
const whatIf = (message: string, answers: string[] = []): WhatIfFacts => {
  const request = { name: 'what_if', remove: first } as const;
  const before = { request, listed: [] };
  const { facts } = answerRequest(request, { ...world, focus, message, answers, before });
  if (facts.name !== 'what_if') throw new Error(facts.name);
  return facts;
};

test.each(['did that have any effect on my recommendations?', 'has it had an influence on my list'])(
  '%s asks whether it changes anything',
  (message) => {
    expect(whatIf(message).asks).toBe('change');
    expect(compose(whatIf(message), nouns)).toMatch(/^(?:Yes|No|Hardly): /);
  },
);

test('another title after such an answer asks the same', () => {
  expect(whatIf(`and ${first}?`, ['Yes: without Big, Seven would be first on your list.']).asks).toBe(
    'change',
  );
  expect(whatIf(`and ${first}?`, ['Seven would rise from fourth to second without Big.']).asks).toBeNull();
});

test('whether it changes that is told of the title first', () => {
  expect(compose(whatIf('would that being gone change that?'), nouns)).toMatch(/^(?:Yes|No|Hardly): Seven /);
});

test('that a title comes first is told once', () => {
  const facts = whatIf('what happens then');
  if (!facts.focus) throw new Error('no focus');
  const [one, two] = items as [ItemRef, ItemRef];
  const standing = { ...facts.focus.standing, item: one, rank: 3, level: 'top ten' as const, seen: false };
  const top = { ...facts.top, now: [two], after: [one], entering: [], leaving: [] };
  const said = compose(
    { ...facts, asks: null, asksList: true, focus: { standing, rankThen: 1 }, top },
    nouns,
  );
  expect(said.match(/first/g)).toHaveLength(1);
});

const games = createCatalogue(
  'steam',
  ['Ball', 'Goal', 'Sword', 'Spell', 'Wheel', 'Kite'].map((title, at) => ({
    itemId: `s${at}`,
    title,
    year: 2010,
    genres: [at < 2 ? 'Sports' : 'RPG'],
    details: { tags: [at < 2 ? 'Sports' : 'Fantasy'] },
  })),
  [10, 10, 10, 10, 10, 10],
);
const owner = filmWorld({ catalogue: games, history: [0, 1, 2, 3] });

test('a kind of the history may be suspected', () => {
  expect(suspectedKind('did any of the sports games have anything to do with it', owner)?.items).toHaveLength(
    2,
  );
  expect(suspectedKind('is it because of the sports games', owner)?.items).toHaveLength(2);
  expect(suspectedKind('why is it there', owner)).toBeNull();
  expect(suspectedKind('is it because of the racing games', owner)).toBeNull();
});

test('what becomes without them is told', () => {
  const message = 'is Wheel there because of the sports games';
  const { composed } = answerRequest({ name: 'influence', item: 'Wheel' }, { ...owner, message });
  expect(composed).toMatch(/^(?:Yes|No|Partly|Hardly)\b.*without Ball and Goal/);
});
