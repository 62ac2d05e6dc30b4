// Answers that open with what was asked: whether a title would be gone, when one was added, how old the children are, whether quick
// fingers are needed.

import { expect, test } from 'vitest';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { focusSaid, goneSaid } from '#lib/requests/compose/what-if-fate.ts';
import { askedAs } from '#lib/requests/facts/asked-as.ts';
import { ageIn } from '#lib/requests/message/age.ts';
import { asksGone } from '#lib/requests/message/asks-list.ts';
import { whatIf } from '#lib/requests/what-if.ts';
import { filmWorld } from './small-world.ts';

test.each([
  ['Would it go away if I removed?', true],
  ["If I didn't have, would it drop off?", true],
  ['so if was gone would go too', true],
  ['would it be gone if I took out?', true],
  ['what would leave my list without?', false],
  ['would it still be there without?', false],
  ['what happens to it without?', false],
])('%s: %s', (text, isAsked) => {
  expect(asksGone(text)).toBe(isAsked);
});

test('a title that would leave the top ten is said to, whether or not that was asked', () => {
  const world = filmWorld({ focus: 3 });
  const { facts } = whatIf({ name: 'what_if', remove: 'Big' }, world);
  if (facts.name !== 'what_if' || !facts.focus) throw new Error('no focus');
  const { standing } = facts.focus;
  const { title } = standing.item;
  const fate = (rank: number, rankThen: number) => ({
    standing: { ...standing, seen: false, rank, of: 900, level: 'top ten' as const },
    rankThen,
  });
  expect(focusSaid(fate(8, 25), 'without Big')).toBe(
    `${title} would leave your top ten without Big, dropping from 8th to 25th.`,
  );
  expect(focusSaid(fate(3, 8), '')).toBe(`${title} would drop from third to eighth.`);
  expect(goneSaid(fate(8, 25), '', 'it')).toBe('Yes, out of your top ten: it would drop from 8th to 25th.');
  expect(goneSaid(fate(3, 8), '', 'it')).toBe('No: it would only drop from third to eighth.');
  expect(goneSaid(fate(3, 3), '', 'it')).toBe('No: it would still be third.');
  expect(goneSaid(fate(3, 1), '', 'it')).toBe('No: it would even rise from third to first.');
});

test('the youngest of several children counts', () => {
  expect(ageIn('My granddaughters are 7 and 9. Is this suitable for them?')).toBe(7);
  expect(ageIn('ok for my son, 12?')).toBe(12);
  expect(ageIn('my kids watched 3 films')).toBeNull();
});

test('two controllers ask whether two can play it on one screen', () => {
  expect(askedAs('controller', 'Does it work with two controllers?')).toBe('local multiplayer');
  expect(askedAs('controller', 'Does it have controller support?')).toBe('controller');
});

test('a compared title that is not here leaves the other to be told', () => {
  const { composed } = answerRequest({ name: 'compare', a: 'Seven', b: 'Zorbaline' }, filmWorld());
  expect(composed).toContain('I don\'t have "Zorbaline"');
  expect(composed).toContain('Seven');
});
