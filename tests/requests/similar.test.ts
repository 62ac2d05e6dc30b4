// Likeness: what is of its kind, how few people it goes by, and how near two are.
import { expect, test } from 'vitest';
import type { Request } from '#lib/contract/request.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { compose } from '#lib/requests/compose.ts';
import { joinedNearness } from '#lib/requests/joint-nearness.ts';
import type { SimilarFacts } from '#lib/requests/similar.ts';
import { nounsOf, type World } from '#lib/requests/world.ts';
import { filmWorld } from './small-world.ts';

const world = filmWorld();
const nouns = nounsOf(world.catalogue);

function ask(request: Request, part: Partial<World> = {}) {
  const answer = answerRequest(request, { ...world, ...part });
  if (answer.facts.name !== 'similar') throw new Error(answer.facts.name);
  return { ...answer, facts: answer.facts as SimilarFacts };
}

const all = ask({ name: 'similar', item: 'Seven' }).facts;
const [a, b, c] = all.near.map(({ item }) => item) as [
  SimilarFacts['near'][number]['item'],
  ...(typeof all.near)[number]['item'][],
];
if (!b || !c) throw new Error('no items');

test('films near to one are named with their years, the first three alone', () => {
  const said = compose({ ...all, few: null, kin: null }, nouns);
  expect(said).toContain(
    a.title.includes('(') || a.year === null ? a.title : `${a.title} (${a.year}) comes closest`,
  );
  expect(said).not.toContain(all.near[3]?.item.title ?? 'nothing');
});

test('which of the nearest are of its kind is said where the first is not', () => {
  const near = all.near.map((one) => ({ ...one, seen: true }));
  const facts = { ...all, near, few: null };
  const kin = { kind: 'westerns', of: [b], instead: null, seen: false };
  expect(compose({ ...facts, kin }, nouns)).toContain(`Of those, ${b.title} is a western, as Seven is.`);
  expect(compose({ ...facts, kin: { ...kin, of: [a] } }, nouns)).not.toContain('western');
  expect(compose({ ...facts, kin: { ...kin, of: [], instead: c } }, nouns)).toContain(
    'If it should be a western too, the nearest that you haven',
  );
});

test('that few people chose it makes its neighbours shaky', () => {
  expect(compose({ ...all, kin: null, few: { item: all.standing.item, people: 13 } }, nouns)).toContain(
    "only 13 people here watched Seven, so that's shaky.",
  );
  expect(compose({ ...all, kin: null, few: null }, nouns)).not.toContain('shaky');
});

test('what suits best is one of those named', () => {
  const near = all.near.map((one, at) => ({ ...one, seen: at < 3, isHigh: true }));
  expect(compose({ ...all, near, kin: null, few: null }, nouns)).not.toContain('suits you best');
});

test('who asks for no essay gets one sentence', () => {
  const said = ask({ name: 'similar', item: 'Seven' }, { message: 'closest to it, no essays' }).composed;
  expect(said.match(/\./g)).toHaveLength(1);
});

test('yes or no stands only where it was asked', () => {
  const pair = { name: 'similar', item: 'Seven', other: 'It' } as const;
  expect(ask(pair, { message: 'Is Seven anything like It?' }).composed).toMatch(
    /^(?:Yes, |Somewhat: |Not really: )/,
  );
  const how = ask(pair, { message: 'How close is Seven to It' }).composed;
  expect(how).toMatch(/^By who watched both, they're /);
  expect(how.match(/watched both/g)).toHaveLength(1);
});

test('what they share is said against a far place', () => {
  const { facts } = ask({ name: 'similar', item: 'Seven', other: 'It' });
  if (!facts.other) throw new Error('no other');
  const said = (nearness: number) =>
    compose(
      { ...facts, other: { ...facts.other, nearness, of: 1000, shared: ['Crime'] } as SimilarFacts['other'] },
      nouns,
    );
  expect(said(900)).toContain(', though both are listed as Crime');
  expect(said(9)).toContain(', and both are listed as Crime');
});

test('two of one title become one answer: the nearer first', () => {
  const pair = [b, c].map(({ title }) => ask({ name: 'similar', item: 'Seven', other: title }));
  const [joined, ...more] = joinedNearness(pair, world);
  expect(more).toEqual([]);
  expect(joined?.composed).toMatch(new RegExp(`^Nearer to (?:${b.title}|${c.title})`));
  expect(joined?.lines.join(' ')).toContain(c.title);
  const other = ask({ name: 'similar', item: b.title, other: c.title });
  expect(joinedNearness([pair[0] as (typeof pair)[number], other], world)).toHaveLength(2);
});

test('the first of all is the nearest', () => {
  const { composed } = ask({ name: 'similar', item: 'Seven', other: a.title });
  expect(composed).toMatch(/ is the nearest to Seven of \d+/);
});
