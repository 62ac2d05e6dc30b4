// What-ifs and doubts where the plain answer leaves a question open: who is first then, why together otherwise than alone, what
// of one that they have, and whether as much as another.
import { expect, test } from 'vitest';
import type { ItemRef } from '#lib/contract/item.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { compose } from '#lib/requests/compose.ts';
import type { ExplainFacts } from '#lib/requests/explain.ts';
import { doubtsIn } from '#lib/requests/message/doubts.ts';
import type { WhatIfFacts } from '#lib/requests/what-if.ts';
import { nounsOf } from '#lib/requests/world.ts';
import { filmWorld } from './small-world.ts';

const world = filmWorld();
const nouns = nounsOf(world.catalogue);
const items = world.catalogue.items as unknown as ItemRef[];
const [one, two] = items as [ItemRef, ItemRef];
const whatIf = (message: string, remove: string): WhatIfFacts => {
  const focus = items.find(({ title }) => title === 'Seven')?.index ?? null;
  const { facts } = answerRequest({ name: 'what_if', remove }, { ...world, focus, message });
  if (facts.name !== 'what_if') throw new Error(facts.name);
  return facts;
};
const first = world.catalogue.items[world.history[0] ?? 0]?.title ?? '';

test('of one that is first no more it is told which is then', () => {
  const facts = whatIf('and without it', first);
  if (!facts.focus) throw new Error('no focus');
  const standing = { ...facts.focus.standing, rank: 1, level: 'top ten' as const, seen: false };
  const said = compose(
    {
      ...facts,
      asks: null,
      asksList: false,
      focus: { standing, rankThen: 2 },
      top: { ...facts.top, now: [standing.item], after: [two], entering: [], leaving: [] },
    },
    nouns,
  );
  expect(said).toBe(
    `Seven would drop from first to second without ${first}. ${two.title} would be first then.`,
  );
});

test('that several together do what none does alone is owned to be odd', () => {
  const facts = whatIf('still there?', first);
  if (!facts.focus) throw new Error('no focus');
  const standing = { ...facts.focus.standing, rank: 40, of: 200, level: 'middle' as const, seen: false };
  const said = (eachRises: boolean) =>
    compose({ ...facts, eachRises, asksList: false, focus: { standing, rankThen: 50 } }, nouns);
  expect(said(true)).toContain('Odd, but so it comes out: without any one of those alone it would rise.');
  expect(said(false)).not.toContain('Odd');
});

test('"now wat" and "what would you hand me" ask for the list', () => {
  expect(whatIf('those out, now wat', first).asksList).toBe(true);
  expect(whatIf('what would you hand me', first).asks).toBe('top');
});

test('a name inside titles of the history means those, rather than another title of that name', () => {
  const [owned, plain, other] = ['Saga Tales: Umbra 4', 'Umbra', 'Something Else'];
  const titles = [owned, plain, other];
  const renamed = items.map((item, at) => ({ ...item, title: titles[at] ?? item.title }));
  const catalogue = { ...world.catalogue, items: renamed } as unknown as typeof world.catalogue;
  const { facts } = answerRequest(
    { name: 'what_if', remove: 'Umbra' },
    { ...filmWorld({ catalogue, history: [0, 3, 10, 12] }), message: 'Umbra gone' },
  );
  expect(facts).toMatchObject({ name: 'what_if', removed: [{ title: owned }], notSeen: [] });
});

test('of one of the history no promise is made, and "as much" is answered', () => {
  const { facts } = answerRequest({ name: 'doubt', item: 'Seven' }, world);
  const doubted = { ...(facts as ExplainFacts), suspects: [], point: null };
  const standing = { ...doubted.standing, rank: 60, of: 200, seen: false };
  const seen = compose({ ...doubted, standing: { ...standing, seen: true } }, nouns);
  expect(seen).toMatch(/By the numbers.* if you hadn't watched it, it would be 60th of 200\.$/);
  expect(seen).not.toContain('promise');
  const said = (doubts: ExplainFacts['doubts']) =>
    compose({ ...doubted, standing, doubts, beside: { title: one.title, rank: 5 } }, nouns);
  expect(said('dislike')).toContain(`By your list rather more than ${one.title}, which is 5th.`);
  expect(said('like')).toContain(`By your list rather less than ${one.title}, which is 5th.`);
});

test('German asks for faults, too', () => {
  for (const text of ['und was spricht gegen den, ehrlich jetzt', 'und was könnt mich dran nerven'])
    expect(doubtsIn(text), text).toBe('faults');
  expect(doubtsIn('gegen Abend, mag ich den?')).toBe('like');
});
