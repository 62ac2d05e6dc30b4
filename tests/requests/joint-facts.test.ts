// Facts that one message asks for together are one answer: the verdict first, a title's facts in one sentence, what isn't here once.
import { expect, test } from 'vitest';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { joinedFacts } from '#lib/requests/joint-facts.ts';
import type { World } from '#lib/requests/world.ts';
import { filmWorld, gameWorld } from './small-world.ts';

function asked(message: string, facts: [string, string][], of: (part: Partial<World>) => World = filmWorld) {
  const world = of({ message });
  const answers = facts.map(([item, about]) => answerRequest({ name: 'facts', item, about }, world));
  return joinedFacts(answers, world);
}
const said = (...of: Parameters<typeof asked>) =>
  asked(...of)
    .map(({ composed }) => composed)
    .join(' ');
const seven: [string, string] = ['Seven', 'year'];
const big: [string, string] = ['Big', 'year'];

test.each([
  ["what's older", "Big: it's from 1988, Seven from 1995."],
  ['which of the two is newer', "Seven: it's from 1995, Big from 1988."],
  ['is it older than Big', 'No, the other way round: Seven is from 1995 and Big from 1988.'],
  ['is Seven newer than Big?', 'Yes: Seven is from 1995 and Big from 1988.'],
  ['did Seven come out before Big or after', 'After it: Seven is from 1995 and Big from 1988.'],
  ['years for Seven and Big', 'Seven is from 1995 and Big from 1988.'],
])('"%s"', (message, sentence) => {
  expect(said(message, [seven, big])).toBe(sentence);
});

test('of one year, neither is older', () => {
  const same: [string, string] = ['Iron Harbour', 'year'];
  expect(said('which is older', [seven, same])).toBe('Neither: both are from 1995.');
  expect(said('is Seven older than Iron Harbour', [seven, same])).toBe('No: both are from 1995.');
});

test('the cheaper of two is named first', () => {
  const two: [string, string][] = [
    ['Moss Kingdom', 'price'],
    ['Brick Rain', 'price'],
  ];
  expect(said('which is cheaper', two, gameWorld)).toBe('Brick Rain: it costs $4.99, Moss Kingdom $39.99.');
  expect(said('is Moss Kingdom cheaper than Brick Rain', two, gameWorld)).toMatch(
    /^No, the other way round: /,
  );
});

test('several facts of one title are one sentence, gaps once', () => {
  expect(
    said(
      'year and price',
      [
        ['Moss Kingdom', 'year'],
        ['Moss Kingdom', 'price'],
      ],
      gameWorld,
    ),
  ).toBe('Moss Kingdom came out in 2012, and its price on record is $39.99, which may have changed since.');
  const gaps = said('how long is it and how does it end', [
    ['Seven', 'length'],
    ['Seven', 'ending'],
  ]);
  expect(gaps).toBe("I don't know how long it is or how it ends, but IMDb may; the link is below.");
});

test('a title that is not here is said once, and one that is here beside it', () => {
  const once = said('year and price of that', [
    ['No Such Film', 'year'],
    ['No Such Film', 'price'],
  ]);
  expect(once.match(/No Such Film/g)).toHaveLength(1);
  const half = said('which is older', [['No Such Film', 'year'], seven]);
  expect(half).toMatch(/^Seven came out in 1995\..* I don't have "No Such Film"/);
});

test('what is not a fact stays an answer of its own, and the lines hold both facts', () => {
  const world = filmWorld({ message: 'year, and why' });
  const answers = [
    answerRequest({ name: 'facts', item: 'Seven', about: 'year' }, world),
    answerRequest({ name: 'explain', item: 'Seven' }, world),
  ];
  expect(joinedFacts(answers, world)).toEqual(answers);
  const [joint, ...others] = asked('what is older', [seven, big]);
  expect(others).toEqual([]);
  expect(joint?.lines.join(' ')).toMatch(/1995.*1988|1988.*1995/);
  expect(joint?.listed).toEqual([...asked('', [seven]), ...asked('', [big])].flatMap(({ listed }) => listed));
});

test('two that are compared by a number alone get a verdict alone', () => {
  const compared = (message: string) =>
    answerRequest({ name: 'compare', a: 'Seven', b: 'Big' }, filmWorld({ message })).composed;
  expect(compared('Seven or Big, which is newer')).toBe("Seven: it's from 1995, Big from 1988.");
  expect(compared('Seven or Big, which suits me better')).not.toContain('1995');
});
