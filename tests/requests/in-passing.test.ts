// Small questions about the app, the list and two titles are answered in their first words.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import type { Request } from '#lib/contract/request.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { withoutAsked } from '#lib/requests/taste/else-by.ts';
import { listAt } from '#lib/requests/top.ts';
import { filmWorld, gameWorld } from './small-world.ts';

test('what feedback just changed is told by the first ten, as far as it can be computed', () => {
  const world = filmWorld();
  const [row = 0] = listAt(world, world).first(1);
  const item = world.catalogue.items[row]?.title ?? '';
  const request: Request = { name: 'feedback', item, kind: 'not interested' };
  const told = (
    message: string,
    answers: string[] = [],
    rules = [{ itemIndex: row, reason: 'item' as const, value: null }],
  ) =>
    answerRequest(
      { name: 'about', topic: 'my ratings' },
      { ...world, message, answers, rules, before: { request, listed: [] } },
    ).composed;
  expect(told('does my list change now?')).toMatch(/^Yes/);
  expect(told('does that change anything on my list?')).toContain(item);
  expect(told('does it ever change?')).not.toContain(item);
  expect(told('does my list change now?', ['Noted. Up enters your top ten.'], [])).toBe(
    'Yes, it has changed already. Up enters your top ten.',
  );
  expect(
    told('does my list change now?', ["Up wasn't in your history anyway, so nothing changes."], []),
  ).toMatch(/^No: /);
});

test('whether it is known that a title was liked is one sentence', () => {
  const message = 'Do you know whether I liked Heat or only that I saw it?';
  expect(answerRequest({ name: 'about', topic: 'my ratings' }, filmWorld({ message })).composed).toBe(
    "Only which films you've watched: whether you liked one I don't know unless you tell me here.",
  );
});

test.each([
  ['haha no worries', /^(?:All good, then!|Good!|All right!) Tell me when you want something to watch\.$/],
  ['do you watch films yourself?', /^No, I'm only a program/],
])('%s', (message, said) => {
  expect(answerRequest({ name: 'social', kind: 'off topic' }, filmWorld({ message })).composed).toMatch(said);
});

test('why one of two stands above the other is told first, and said to be the other way round if it is', () => {
  const world = gameWorld();
  const rows = listAt(world, world).first(8);
  const titles = rows.flatMap((row) => world.catalogue.items[row]?.title ?? []);
  const [a = '', b = ''] = [titles[0], titles.at(-1)];
  const said = (message: string) => answerRequest({ name: 'compare', a, b }, { ...world, message }).composed;
  expect(said(`why is ${a} above ${b}?`)).toMatch(/^Because of /);
  expect(said(`why is ${a} below ${b}?`)).toMatch(/^It's the other way round: /);
  expect(said(`${a} or ${b}?`)).not.toMatch(/^(?:Because|It's the other)/);
});

test('a name given for both means the first two of the list that carry it', () => {
  const names = ['Alpha', 'Arkham Night', 'Beta', 'Arkham Day', 'Gamma', 'Arkham Dawn', 'Delta', 'Echo'];
  const catalogue = createCatalogue(
    'steam',
    names.map((title, at) => ({ itemId: `s${at}`, title, year: 2010, genres: ['Action'] })),
    names.map(() => 20),
  );
  const world = filmWorld({ catalogue, history: [0, 2], message: 'Which of the two Arkham games suits me?' });
  const [first, second] = listAt(world, world)
    .first(names.length)
    .flatMap((row) => names[row] ?? [])
    .filter((title) => title.startsWith('Arkham'));
  const { facts } = answerRequest({ name: 'compare', a: 'Arkham', b: 'Arkham' }, world);
  if (facts.name !== 'compare') throw new Error(facts.name);
  expect([facts.a, facts.b].map(({ standing }) => standing.item.title)).toEqual([first, second]);
  const why = answerRequest(
    { name: 'taste', about: 'arkham' },
    { ...world, message: 'Why are there two Arkhams on there' },
  );
  expect(why.composed).toMatch(/I count three games .* on your list/);
});

test('anything else by them leaves out what the chat is about', () => {
  const world = filmWorld({ focus: 3 });
  const items = world.catalogue.items.slice(2, 5);
  const left = (message: string) => withoutAsked(items, { ...world, message }).map(({ index }) => index);
  expect(left('Have I seen anything else by them?')).toEqual([2, 4]);
  expect(left('Have I seen anything by them?')).toEqual([2, 3, 4]);
});
