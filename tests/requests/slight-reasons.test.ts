// What moves a place only a little is no reason for it: then the maker or labels in common are told, and a suspect hears "hardly".
import { expect, test } from 'vitest';
import type { ItemRef } from '#lib/contract/item.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { sharedSaid } from '#lib/requests/compose/shared-kind.ts';
import { compose } from '#lib/requests/compose.ts';
import type { ExplainFacts } from '#lib/requests/explain.ts';
import type { InfluenceFacts } from '#lib/requests/influence.ts';
import { isSlight } from '#lib/requests/standing.ts';
import { ownNamed } from '#lib/requests/titles/named-own.ts';
import { nounsOf } from '#lib/requests/world.ts';
import { filmWorld } from './small-world.ts';

const world = filmWorld();
const nouns = nounsOf(world.catalogue);
const [one, two] = world.catalogue.items as unknown as [ItemRef, ItemRef];
const influenceFacts = (): InfluenceFacts => {
  const { facts } = answerRequest({ name: 'influence', item: 'Seven' }, world);
  if (facts.name !== 'influence') throw new Error(facts.name);
  return facts;
};
const from = (rank: number) => {
  const facts = influenceFacts();
  return { ...facts, suspects: [], standing: { ...facts.standing, rank, of: 5000, seen: false } };
};
const none = { maker: null, labels: [] };

test('a quarter of its place is the least that counts', () => {
  expect([isSlight(78, 89), isSlight(935, 973), isSlight(34, 44), isSlight(1, 2)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('what does little is said to, and what is shared beside it', () => {
  const maker = { name: 'Freebird Games', items: [two] };
  const said = compose(
    { ...from(78), each: [{ item: one, rankWithout: 89 }], shared: { ...none, maker } },
    nouns,
  );
  expect(said).toBe(
    `It's the mix of your films rather than any one: even without ${one.title}, which counts most, Seven would only drop from 78th on your list to 89th. It's by Freebird Games, who made your ${two.title}.`,
  );
});

test('labels that most of a history has are told with how many have them', () => {
  const label = (value: string, count: number) =>
    ({ kind: 'tag', value, count, size: 15, lean: 'more', lift: 2 }) as const;
  const said = (...labels: ReturnType<typeof label>[]) => sharedSaid({ maker: null, labels }, nouns);
  expect(said(label('2D', 14), label('Difficult', 14))).toBe(
    "It's tagged 2D and Difficult, each like 14 of your 15 films.",
  );
  expect(said(label('2D', 14), label('Difficult', 9))).toBe("It's tagged 2D, like 14 of your 15 films.");
  expect(said()).toBe('');
});

test('high up, what moves it a little is not thanked for it', () => {
  const { facts } = answerRequest({ name: 'explain', item: 'Seven' }, world);
  const explained = facts as ExplainFacts;
  const standing = { ...explained.standing, rank: 78, of: 5000, level: 'high' as const, seen: false };
  const reasons = {
    ...explained.reasons,
    lifters: [one],
    helpers: [],
    holdsAnyway: false,
    without: { titles: [one], from: 78, rankAfter: 89 },
  };
  const said = (shared: ExplainFacts['shared']) =>
    compose({ ...explained, standing, reasons, shared }, nouns);
  expect(said(none)).toContain(
    `It's the mix of your films rather than any one: even without ${one.title}, which counts most, `,
  );
  expect(said(none)).not.toMatch(/because of/i);
  expect(said(null)).toMatch(/because of/i);
});

test('a suspect that hardly moves it hears so, and one of an either-or no yes', () => {
  const suspect = (rankWithout: number) => ({ items: [one], rankWithout, alone: [], counts: true });
  const said = (rankWithout: number, isEither = false) =>
    compose({ ...from(1774), each: [], suspects: [suspect(rankWithout)], isEither }, nouns);
  expect(said(1856)).toMatch(/^Hardly: without /);
  expect(said(3000)).toMatch(/^Yes: without /);
  expect(said(3000, true)).toMatch(new RegExp(`^${one.title}: without that one, Seven would drop `));
});

test('alike, each alone is told apart from both', () => {
  const suspects = [one, two].map((item) => ({ items: [item], rankWithout: 14, alone: [], counts: true }));
  expect(compose({ ...from(9), suspects, together: 22 }, nouns)).toMatch(
    /^Both alike: Seven would drop from 9th to 14th without either one alone, and to 22nd without both\./,
  );
});

test('of what this answer has explained already only what counts most is told', () => {
  const said = answerRequest({ name: 'influence', item: 'Seven' }, { ...world, explained: [] }).composed;
  const again = compose({ ...from(310), each: [{ item: one, rankWithout: 508 }], isTold: true }, nouns);
  expect(again).toBe(`What counts most is ${one.title}: without that one, it would drop to 508th.`);
  expect(said).not.toBe(again);
});

test('initials with a number and a name at the start, set off by a comma, mean titles of the history', () => {
  const titles = ['Team Fortress 2', 'Professor Layton and the Curious Village'];
  const catalogue = {
    ...world.catalogue,
    items: titles.map((title, index) => ({ ...one, title, index })),
  } as unknown as typeof world.catalogue;
  const found = (text: string) =>
    ownNamed(text, { catalogue, history: [0, 1] }).flatMap(({ items }) => items.map(({ index }) => index));
  expect(found('tf2 behind it?')).toEqual([0]);
  expect(found('Layton, ja? beide?')).toEqual([1]);
  expect(found('Village people made it')).toEqual([]);
});

test('how much of it is no yes or no', () => {
  const said = (rankWithout: number, asksDegree: boolean) =>
    compose(
      {
        ...from(100),
        asksDegree,
        each: [{ item: one, rankWithout: 300 }],
        suspects: [{ items: [one], rankWithout, alone: [rankWithout], counts: true } as never],
      },
      nouns,
    );
  expect(said(300, true)).toMatch(/^A lot of it: without /);
  expect(said(200, true)).toMatch(/^Some of it: without /);
  expect(said(104, true)).toMatch(/^Hardly any of it: without /);
  expect(said(100, true)).toMatch(/^None of it: without /);
  expect(said(300, false)).toMatch(/^Yes: without /);
});

test('whether it would leave the list is answered as that', () => {
  const said = (rank: number, rankWithout: number) =>
    compose(
      {
        ...from(rank),
        asksOff: true,
        isMeant: true,
        each: [{ item: one, rankWithout }],
        suspects: [{ items: [one], rankWithout, alone: [rankWithout], counts: true } as never],
      },
      nouns,
    );
  expect(said(4, 60)).toBe(`Out of your top ten, yes: without ${one.title}, it would drop from 4th to 60th.`);
  expect(said(30, 60)).toMatch(/^It would drop, but stay on your list: /);
  expect(said(4, 4)).toMatch(/^No: without .* it would stay fourth\.$/);
});
