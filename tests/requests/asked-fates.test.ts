// What-ifs that ask what becomes of titles: those are told, and not taken for what is to be removed.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { questionPart } from '#lib/requests/message/question-part.ts';
import { filmWorld } from './small-world.ts';

test.each([
  [
    'Imagine you erased every Alien from my list. Would Seven hang on, and what would climb over it?',
    'Would Seven hang on, and what would climb over it',
  ],
  ['If both are gone, do Big and It also go away?', 'do Big and It also go away'],
  ['Would Seven stay if I took out Big?', 'Would Seven stay '],
  ['what happens without Big and Seven', 'what happens '],
  ['what if I removed Big and Seven', 'what '],
  ['wenn Big weg ist, bleibt Seven dann?', 'bleibt Seven dann'],
])('"%s"', (message, question) => {
  expect(questionPart(message)).toBe(question);
});

const names = [
  'Iron Harbour',
  'The Last Tram',
  'Seven Bells',
  ...Array.from({ length: 28 }, (_, at) => `Film ${String.fromCharCode(65 + at)}x`),
];
const catalogue = createCatalogue(
  'movies',
  names.map((title, at) => ({ itemId: `m${at}`, title, year: null, genres: [] })),
  names.map(() => 20),
);
const world = filmWorld({ catalogue, history: [0, 5, 9] });
const asked = (message: string, remove: string, named: number[]) => {
  const { facts, composed } = answerRequest({ name: 'what_if', remove }, { ...world, message, named });
  if (facts.name !== 'what_if') throw new Error(facts.name);
  return { facts, composed };
};

test('of one title its places are told, whatever was read as to be removed, and what would pass it', () => {
  const { facts, composed } = asked(
    'Imagine you erased Iron Harbour. Would Seven Bells hang on, and what would climb over it?',
    'Iron Harbour; Seven Bells',
    [0, 2],
  );
  expect(facts.notSeen).toEqual([]);
  expect(facts.removed.map(({ index }) => index)).toEqual([0]);
  expect(facts.focus?.standing.item.index).toBe(2);
  expect(composed).toMatch(/^Seven Bells would(?:n't)? .+ climb over it\.$/);
});

test('of several each is told: among the ten whether it stays, further down from where to where', () => {
  const { facts, composed } = asked(
    'If Iron Harbour is gone, do Seven Bells and The Last Tram also go away?',
    'Iron Harbour',
    [0, 2, 1],
  );
  expect(facts.fates.map(({ standing }) => standing.item.title)).toEqual(['Seven Bells', 'The Last Tram']);
  expect(composed).toMatch(/Seven Bells/);
  expect(composed).toMatch(/The Last Tram/);
});

test('what is only supposed stays what was to be removed', () => {
  const { facts } = asked(
    'What if I removed Iron Harbour and Seven Bells?',
    'Iron Harbour; Seven Bells',
    [0, 2],
  );
  expect(facts.notSeen.map(({ title }) => title)).toEqual(['Seven Bells']);
});
