// By what two titles are compared beside the person's taste: labels tell, or it is said that nothing here does; then the place.
import { expect, test } from 'vitest';
import type { Item } from '#lib/catalogue/catalogue.ts';
import type { Request } from '#lib/contract/request.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { compose } from '#lib/requests/compose.ts';
import { measureIn } from '#lib/requests/message/asked-measure.ts';
import { asksBrief } from '#lib/requests/message/brief.ts';
import { yardsticksIn } from '#lib/requests/message/yardsticks.ts';
import { nounsOf } from '#lib/requests/world.ts';
import { filmWorld, gameWorld } from './small-world.ts';

const world = filmWorld();
const nouns = nounsOf(world.catalogue);
const request: Request = { name: 'compare', a: 'Seven', b: 'It' };
const factsOf = (message: string) => {
  const { facts } = answerRequest(request, { ...world, message });
  if (facts.name !== 'compare') throw new Error(facts.name);
  return facts;
};
const [film] = world.catalogue.items;
if (!film) throw new Error('no item');
const tagged = (...tags: string[]) => ({ ...film, genres: [], details: { tags } });

test.each([
  ['which ends better', 'how either ends'],
  ['lequel finit le moins mal', 'how either ends'],
  ['for a granny with shaky hands', 'how steady a hand either needs'],
  ['welches ist besser mit Gleitsichtbrille', 'how easy either is on the eyes'],
  ['for my mother', "your mother's taste"],
  ['muss mit opa gehn', "your grandad's taste"],
  ['for a girl of ten', 'age ratings'],
  ['which is the grimier', 'which is grimier'],
])('%s: it is said to be unknown', (message, unknown) => {
  expect(yardsticksIn(message, tagged('Indie'), tagged('Indie'))).toMatchObject({ unknown, judged: null });
});

test.each(['which one', 'which suits me better', 'which is more popular', '78 ans', "I'm glad it rains"])(
  '%s: nothing else is compared by',
  (message) => expect(yardsticksIn(message, tagged('Indie'), tagged('Indie')).unknown).toBeNull(),
);

test('labels judge where both carry some, and a matter that they judge is not said to be unknown', () => {
  const judged = (message: string, a: string[], b: string[]) =>
    yardsticksIn(message, tagged(...a), tagged(...b));
  expect(judged('which is meaner', ['Difficult'], ['Cute'])).toMatchObject({
    unknown: null,
    judged: { a: ['Difficult'], b: [], wants: 'more' },
  });
  expect(judged('which is easier', ['Difficult'], ['Cute']).judged?.wants).toBe('less');
  expect(judged('which is meaner', ['Difficult'], [])).toMatchObject({
    unknown: 'which is meaner',
    judged: null,
  });
});

test('the judgement comes first, then the place; what lifts either is left out', () => {
  const facts = factsOf('');
  const by = (a: string[], b: string[], wants: 'more' | 'less' = 'more') =>
    compose({ ...facts, judged: { a, b, wants, coop: false } }, nouns);
  expect(by(['Difficult'], [])).toMatch(
    /^Seven, going by tags: it's tagged Difficult, and It isn't\. On your list it(?:'s| would be) /,
  );
  expect(by(['Difficult'], [], 'less')).toMatch(
    /^It, going by tags: Seven is tagged Difficult, and it isn't\. /,
  );
  expect(by(['Difficult'], ['Difficult'])).toMatch(
    /^I can't split them on that: both are tagged Difficult\. /,
  );
  const unknown = compose(factsOf('which ends better'), nouns);
  expect(unknown).toMatch(/^I don't know how either ends, only which suits you better\. /);
  for (const said of [unknown, by(['Difficult'], [])])
    expect(said).not.toMatch(/difference|near the top|Both are/);
});

test('two equal places are no lead', () => {
  const facts = factsOf('');
  const standing = { ...facts.a.standing, rank: 4, seen: false };
  const b = { ...facts.b, standing: { ...facts.b.standing, rank: 4, seen: false } };
  const said = compose({ ...facts, ahead: 'a', a: { ...facts.a, standing }, b }, nouns);
  expect(said).toMatch(/^For your taste they're level: both are fourth on your list\./);
  expect(said.match(/fourth/g)).toHaveLength(1);
});

test('to play together, the store decides', () => {
  const facts = factsOf('');
  const by = (a: string[], b: string[]) =>
    compose({ ...facts, judged: { a, b, wants: 'more', coop: true } }, nouns);
  expect(by(['co-op'], ['PvP'])).toMatch(
    /^Seven, to play together: the store lists co-op for it, and none for It\./,
  );
  expect(by(['co-op', 'PvE'], ['co-op', 'PvP'])).toMatch(/^Seven, .+ it's tagged PvE and It PvP\./);
  expect(by(['co-op'], ['co-op'])).toMatch(/^Either, /);
});

test('who wants no essay is told in one sentence', () => {
  for (const text of ['no essays', 'in short', 'quick', 'be quick', '짧게요', 'one sentence y'])
    expect(asksBrief(text), text).toBe(true);
  for (const text of ['which is shorter', 'I need something quick to finish tonight', 'a long one'])
    expect(asksBrief(text), text).toBe(false);
  expect(compose(factsOf('Seven or It. no essays'), nouns)).toMatch(/^[^.]+\.$/);
});

test('a game is compared by the same signs', () => {
  const { composed } = answerRequest(
    { name: 'compare', a: 'Night Freight', b: 'Quiet Radar' },
    { ...gameWorld(), message: 'which is kinder to my eyesight' },
  );
  expect(composed).toMatch(/^I don't know how easy either is on the eyes, only /);
});

test.each([
  ['last two of those, which has more yodelling', 'which has more yodelling'],
  ['fewer loading screens wins', 'which has fewer loading screens'],
  ['stupider companion loses', 'which has the stupider companion'],
  ['it or that, for a man with one arm in plaster', 'for a man with one arm in plaster'],
  ["for a father who last held a pad in '94", "for a father who last held a pad in '94"],
])('%s: what nothing here knows is told back in its own words', (message, said) => {
  expect(measureIn(message)?.said).toBe(said);
});

test.each([
  'which is better for us two',
  'which suits me more',
  'for my taste',
  'for someone like me',
  'for people like us',
  'one for the evening',
  'for a slow sunday',
  'who wins',
])('%s: the list is what is asked for', (message) => expect(measureIn(message)).toBeNull());

test('what cannot be judged comes first, and the list is called the list', () => {
  expect(compose(factsOf('which has more yodelling'), nouns)).toMatch(
    /^Which has more yodelling I can't tell\. .*On your list (?:Seven|It) (?:is|would be) /,
  );
  expect(compose(factsOf('for somebody who wore out my sofa'), nouns)).toMatch(
    /^I can't judge "for somebody who wore out your sofa", only which suits you better\. /,
  );
});

test('the year tells for who likes nothing old, and against the list it says so', () => {
  const facts = factsOf('for ppl whove never seen anything old');
  expect(facts.newer).not.toBeNull();
  const behind = facts.ahead === 'a' ? 'b' : 'a';
  expect(compose({ ...facts, newer: behind }, nouns)).toMatch(
    /^(?:Seven|It), by its year: it's from \d+, .+ On your list it's the other way round: /,
  );
});

test('a hint is called a guess, and films are judged by genre where labels are missing', () => {
  const by = (genres: string[][], text: string) =>
    yardsticksIn(
      text,
      { ...film, genres: genres[0] ?? [], details: {} },
      { ...film, genres: genres[1] ?? [], details: {} },
    ).judged;
  expect(by([['Comedy', 'War'], ['Comedy']], 'which has more shouting')).toMatchObject({
    a: ['War'],
    b: [],
    guess: 'how loud either is',
    isGenre: true,
  });
  expect(by([['Action'], ['Fantasy']], 'for a sunday comedown')).toMatchObject({
    wants: 'less',
    isGenre: true,
  });
  expect(by([['War'], ['War']], 'which has more shouting')).toBeNull();
  const guessed = compose({ ...factsOf(''), judged: by([['War'], ['Comedy']], 'more shouting') }, nouns);
  expect(guessed).toMatch(
    /^How loud either is I can't tell, but Seven is listed as war and It isn't, so I'd guess Seven\./,
  );
});

test('somebody else is whose the message says, not whoever writes', () => {
  const unknown = (text: string) => yardsticksIn(text, tagged('Indie'), tagged('Indie')).unknown;
  expect(unknown('my daughter-in-law wishes it')).toBe("your daughter-in-law's taste");
  expect(unknown('for a father of the old school')).toBeNull();
});

test('alone or without a line, the store decides', () => {
  const facts = factsOf('');
  const by = (a: boolean, b: boolean) => compose({ ...facts, alone: { a, b, data: true } }, nouns);
  expect(by(false, false)).toMatch(
    /^How much data .+ lists only multiplayer for both, so neither is made for that\./,
  );
  expect(by(true, false)).toMatch(/^Seven: the store lists a single-player mode for it/);
});

test('better with friends: whether the store lists co-op, not what friends like', () => {
  const item = (title: string, specs: string[]) =>
    ({ index: 0, itemId: title, title, year: null, genres: [], details: { specs } }) as unknown as Item;
  const asked = (text: string) =>
    yardsticksIn(text, item('Lonely', ['Single-player']), item('Together', ['Single-player', 'Co-op']));
  expect(asked('which is better with friends')).toMatchObject({
    judged: { a: [], b: ['co-op'], coop: true },
    unknown: null,
  });
  expect(asked('which would friends like')).toMatchObject({ judged: null });
});
