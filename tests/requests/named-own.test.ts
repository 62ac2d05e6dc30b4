// Titles of the history that a message names beside what it asks about, and what an influence then says of them.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { compose } from '#lib/requests/compose.ts';
import { ownNamed } from '#lib/requests/titles/named-own.ts';
import { nounsOf } from '#lib/requests/world.ts';
import { filmWorld } from './small-world.ts';

const titles = [
  'The Long Dark', // 0
  'The Sims 2 (PC)', // 1
  'The Sims 3 (PC)', // 2
  'Professor Layton and the Curious Village', // 3
  'Professor Layton and the Diabolical Box', // 4
  'BlazBlue: Calamity Trigger', // 5
  'inFAMOUS: Second Son (PlayStation 4)', // 6
  'Still Life (PC)', // 7
  'Squad', // 8
  'Her Story', // 9
];
const catalogue = createCatalogue(
  'games',
  titles.map((title, at) => ({ itemId: `g${at}`, title, year: null, genres: [] })),
  titles.map(() => 50),
);
const chat = { catalogue, history: titles.map((_, at) => at) };
const named = (text: string) => ownNamed(text, chat).map(({ items }) => items.map(({ index }) => index));

test('a title of the history is named by all of it, by how it begins or by a name inside it', () => {
  expect(named("Is it The Long Dark's doing")).toEqual([[0]]);
  expect(named('becuz of the sims?')).toEqual([[1, 2]]);
  expect(named('the Laytons then? both or just the one')).toEqual([[3, 4]]);
  expect(named('cos of blazblue right')).toEqual([[5]]);
  expect(named('BlazBlue')).toEqual([[5]]);
  expect(named('ich tippe auf Second Son')).toEqual([[6]]);
  expect(named('cause of squad?')).toEqual([[8]]);
});

test('a name in the plural, or of one word, means all that have it; initials in capitals mean theirs', () => {
  const own = [
    'Resident Evil (GameCube)', // 0
    'Resident Evil 2', // 1
    'Metroid Prime', // 2
    'Super Metroid', // 3
    'Counter-Strike: Source', // 4
    'Grand Theft Auto V', // 5
    'Dark Souls', // 6
  ];
  const facts = own.map((title, at) => ({ itemId: `s${at}`, title, year: null, genres: [] }));
  const series = createCatalogue(
    'games',
    facts,
    facts.map(() => 50),
  );
  const found = (text: string) =>
    ownNamed(text, { catalogue: series, history: own.map((_, at) => at) }).map(({ items, name }) => [
      name,
      ...items.map(({ index }) => index),
    ]);
  expect(found('who invited it, my resident evils')).toEqual([['Resident Evil', 0, 1]]);
  expect(found('is it Resident Evil')).toEqual([[undefined, 0]]);
  expect(found('será por Metroid, no?')).toEqual([['Metroid', 2, 3]]);
  expect(found('is that CSS talking or GTA')).toEqual([
    [undefined, 4],
    [undefined, 5],
  ]);
  expect(found('is that css talking')).toEqual([]);
  expect(found('evils of all kinds')).toEqual([]);
});

test('everyday words that stand in titles name none', () => {
  for (const text of [
    'is it still because of what I played',
    'Still, what is it with her',
    'which one of my games did this',
    'the second of them',
    'how long',
    'a professor told me',
  ])
    expect(named(text), text).toEqual([]);
});

const world = filmWorld();
const nouns = nounsOf(world.catalogue);
const titleOf = (row: number) => world.catalogue.items[row]?.title ?? '';

function influenceOf(message: string) {
  const { facts } = answerRequest({ name: 'influence', item: titleOf(5) }, { ...world, message });
  if (facts.name !== 'influence') throw new Error(facts.name);
  return facts;
}

test('what a message suspects gets its own figure, before what counts most', () => {
  const facts = influenceOf(`was it ${titleOf(3)}`);
  expect(facts.suspects.map(({ items }) => items.map(({ index }) => index))).toEqual([[3]]);
  const [suspect] = facts.suspects;
  const { rank } = facts.standing;
  if (!suspect) throw new Error('none');
  const said = (rankWithout: number, most = rank + 9) =>
    compose(
      {
        ...facts,
        suspects: [{ ...suspect, rankWithout }],
        each: facts.each.slice(0, 1).map((one) => ({ ...one, rankWithout: most })),
      },
      nouns,
    );
  expect(said(rank - 1)).toMatch(`No: without ${titleOf(3)}, it would rise from `);
  expect(said(rank)).toMatch(`No: without ${titleOf(3)}, it would stay `);
  if (facts.each.length > 0) expect(said(rank + 1)).toMatch(/^Hardly: /); // one place
  expect(said(rank + 20)).toMatch(/^Yes: /);
  expect(influenceOf('what is behind it').suspects).toEqual([]);
});

test('of one of the history and "it", "it" is what the chat is about', () => {
  const focus = 5;
  const asked = (message: string) => {
    const { facts } = answerRequest({ name: 'influence', item: titleOf(3) }, { ...world, focus, message });
    return facts.name === 'influence' ? facts.standing.item.title : facts.name;
  };
  expect(asked(`what has ${titleOf(3)} got to do with it`)).toBe(titleOf(focus));
  expect(asked(`what does ${titleOf(3)} do for my list`)).toBe(titleOf(3));
});

test('two that move it by one place at most are hardly the reason', () => {
  const facts = influenceOf(`are ${titleOf(3)} and ${titleOf(10)} the reason`);
  const { rank } = facts.standing;
  const suspects = facts.suspects.map((one, at) => ({ ...one, rankWithout: rank + (at === 0 ? 1 : 0) }));
  expect(suspects.length).toBe(2);
  expect(compose({ ...facts, suspects }, nouns)).toMatch(
    /^Hardly: without .* would only slip one place, to .*, and without .* it would stay where it is\./,
  );
});

test('of two with an "or" between them it is said which it was rather, or that it was neither', () => {
  const facts = influenceOf(`${titleOf(0)} all day, but was it ${titleOf(3)} or ${titleOf(10)}`);
  expect(facts.suspects.map(({ items }) => items[0]?.index)).toEqual([3, 10]);
  const { rank } = facts.standing;
  const said = (...ranks: number[]) =>
    compose(
      { ...facts, suspects: facts.suspects.map((one, at) => ({ ...one, rankWithout: ranks[at] ?? rank })) },
      nouns,
    );
  expect(said(rank + 2, rank + 9)).toMatch(`${titleOf(10)} rather than ${titleOf(3)}: `);
  expect(said(rank, rank)).toMatch(/^Neither: .* would stay .*, and without .* it would stay where it is\./);
  expect(said(rank + 4, rank + 4)).toMatch(/^Both alike: /);
  expect(said(rank + 400, rank + 390)).toMatch(
    /^Both about alike: without .*, and without .* it would drop to /,
  );
  expect(said(rank + 400, rank + 350)).toMatch(`${titleOf(3)} rather than ${titleOf(10)}: `);
});

test('several of one name count together, and the answer tells if none does alone', () => {
  const facts = influenceOf(`was it ${titleOf(3)}`);
  const { rank } = facts.standing;
  const items = [0, 3].flatMap(
    (row) => facts.suspects[0]?.items.map((one) => ({ ...one, title: titleOf(row) })) ?? [],
  );
  const said = (alone: number[]) =>
    compose(
      { ...facts, each: [], suspects: [{ items, rankWithout: rank + 30, alone, counts: true }] },
      nouns,
    );
  expect(said([rank, rank - 1])).toMatch(/^Yes, but only together: /);
  expect(said([rank + 3, rank])).toContain(`without ${titleOf(0)} alone.`);
});

test('an explanation says what a title of the history that the message names has to do with it', () => {
  const explained = (message: string) => {
    const { facts } = answerRequest({ name: 'explain', item: titleOf(5) }, { ...world, message });
    if (facts.name !== 'explain') throw new Error(facts.name);
    return facts;
  };
  const facts = explained(`why ${titleOf(5)}, I come from ${titleOf(3)}`);
  expect(facts.suspects.map(({ items }) => items.map(({ index }) => index))).toEqual([[3]]);
  const { rank } = facts.standing;
  const said = (rankWithout: number) =>
    compose(
      {
        ...facts,
        reasons: { ...facts.reasons, lifters: [], without: null },
        suspects: facts.suspects.map((one) => ({ ...one, rankWithout })),
      },
      nouns,
    );
  expect(said(rank + 5)).toContain(
    `${titleOf(3)} has its part in it, too: without that one, it would drop to `,
  );
  expect(said(rank - 1)).toContain(`${titleOf(3)} speaks against it rather: `);
  expect(said(rank)).toContain(`${titleOf(3)} plays no part: `);
  expect(explained('why').suspects).toEqual([]);
});

test('a verdict takes a side where a mark is asked for', () => {
  const doubted = (message: string) =>
    answerRequest({ name: 'doubt', item: titleOf(5) }, { ...world, message }).composed;
  expect(doubted('sure? x/10')).toMatch(/^I can't put a number on it, but it's .*(?:yes|maybe|no): /);
  expect(doubted('educated guess or coin flip')).toMatch(/^(?:Fairly|Rather|Not very|Not) sure.*: /);
  expect(doubted('sure?')).not.toMatch(/number|guess/);
});

test('where no title lifts it alone, those nearest to it are left out together', () => {
  const { facts } = answerRequest({ name: 'explain', item: titleOf(5) }, world);
  if (facts.name !== 'explain') throw new Error(facts.name);
  const reasons = { ...facts.reasons, lifters: [], helpers: [], without: null };
  const standing = { ...facts.standing, level: 'high' as const };
  const items = standing.item;
  const said = (by: number) =>
    compose(
      { ...facts, standing, reasons, together: { items: [items, items], rankWithout: standing.rank + by } },
      nouns,
    );
  expect(said(5)).toMatch(/^It's there because of .* together: without those two, .* would drop from /);
  expect(said(0)).toMatch(
    /^No single film of yours does it: it's the mix that puts .* Closest to it of yours, going by who watched both, /,
  );
});

test('that no place rests on makers or tags is said where the message asks it', () => {
  const said = (message: string) =>
    answerRequest({ name: 'influence', item: titleOf(5) }, { ...world, message }).composed;
  expect(said('is it the developer, or the tags, or a particular one of mine')).toMatch(
    /^A place doesn't rest on who made it or its tags, only on who watched what\. /,
  );
  expect(said('what is behind it')).not.toContain('rest on');
});
