// Reasons in plain words: small and large drops, no thin likeness, what the message says of itself first, a kind that is left out.
import { expect, test } from 'vitest';
import { createCatalogue, type Item } from '#lib/catalogue/catalogue.ts';
import type { Knowledge } from '#lib/catalogue/general-knowledge.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { objectionSaid, pointSaid } from '#lib/requests/compose/asked-beside.ts';
import { droppingSaid } from '#lib/requests/compose/influence.ts';
import { compose } from '#lib/requests/compose.ts';
import type { ExplainFacts } from '#lib/requests/explain.ts';
import { pointIn } from '#lib/requests/message/asked-point.ts';
import { objectionIn, partInstead } from '#lib/requests/message/objections.ts';
import { ownWayIn } from '#lib/requests/message/own-ways.ts';
import { aboveOf } from '#lib/requests/place-above.ts';
import { nounsOf } from '#lib/requests/world.ts';
import { filmWorld, gameWorld } from './small-world.ts';

test('a drop is told in plain words where it is small or large', () => {
  expect(droppingSaid('it', 3, 4)).toBe('it would slip one place, to fourth');
  expect(droppingSaid('it', 3, 37)).toBe('it would drop from third on your list to 37th');
  expect(droppingSaid('it', 6, 3066)).toBe('it would be nowhere near the top of your list');
  expect(droppingSaid('it', 600, 3066)).toContain('600th');
});

const catalogue = createCatalogue(
  'steam',
  [
    { itemId: 'g0', title: 'Wall', year: 1999, genres: ['Action'], details: { tags: ['Shooter'] } },
    { itemId: 'g1', title: 'Paper', year: 2015, genres: [], details: { tags: ['Utilities', 'Software'] } },
  ],
  [10, 10],
);
const [wall, paper] = catalogue.items as unknown as [Item, Item];
const nouns = nounsOf(catalogue);
const met = (text: string, item: Item, known: Knowledge | null = null) =>
  objectionSaid({ objection: objectionIn(text, item, known, 'steam') } as ExplainFacts, nouns);
const online: Knowledge = { single: false, couch: 1, online: true, traits: ['relaxing'] };

test.each([
  ["why this, that's not even a game", paper, null, "True, it's more of a program than a game."],
  ["it isn't really a game is it", paper, null, "True, it's more of a program than a game."],
  ["that's not even a game", wall, null, ''],
  ['why is it here? Thats the opposite', wall, online, "True, it's relaxing instead."],
  ['this is the exact opposite of what I like', wall, null, 'True, it is quite another kind.'],
  ['I play almost everything alone', wall, online, "True, it's one to play with others."],
  ['i only play solo', wall, { single: true }, 'It can be played alone, too.'],
  ['when I mostly play online with mates', wall, online, 'It can be played online with others, too.'],
  ['we usually play co-op', wall, { couch: 1, online: false }, "True, it isn't one to play together."],
  ["I don't play online", wall, online, ''],
  ['everyone said it was bad', wall, null, 'I know no reviews, good or bad: only who played what counts.'],
  ['my brother told me it sucks', wall, null, 'I know no reviews, good or bad: only who played what counts.'],
] as const)('%s', (text, item, known, said) => {
  expect(met(text, item, known as Knowledge | null)).toBe(said);
});

test('how seldom they choose a kind is agreed to, and so is that they do most with children', () => {
  const own = { kind: 'tag', value: 'Shooter', count: 1, size: 13, lean: 'less', lift: 1 } as const;
  const point = (text: string) => pointIn(text, wall, catalogue);
  const said = (text: string) =>
    pointSaid({ point: point(text), pointOwn: own } as unknown as ExplainFacts, nouns);
  expect(said('I hardly play shooters')).toBe('True, only one of your 13 is a shooter, and this is one.');
  expect(said('I mostly play with my kids')).toMatch(/^It's hardly one for the kids, true/);
  expect(point('is it for kids?')?.how).toBe('asks');
});

test('that there is none of it in the history is met', () => {
  const shooters = ownWayIn('theres no shooter stuff in my history', wall, {}, catalogue);
  expect(shooters).toMatchObject({ how: 'hardly', has: true });
});

test('what stands above a title is told where its place seems low', () => {
  const world = filmWorld();
  const { facts } = answerRequest({ name: 'recommend', count: '5' }, world);
  if (facts.name !== 'recommend') throw new Error(facts.name);
  const [first, second, third] = facts.picks.map(({ item }) => item);
  expect(aboveOf(first?.index ?? -1, world)).toBeNull();
  expect(aboveOf(third?.index ?? -1, world)).toMatchObject({ count: 2, first: [first, second] });
});

test('a history is imagined without a kind, and told how many that takes out', () => {
  const world = filmWorld();
  const genres = world.history.map((row) => world.catalogue.items[row]?.genres[0] ?? '');
  const kind = genres.find((genre) => genre !== '') ?? '';
  const { facts, composed } = answerRequest(
    { name: 'what_if', remove: `the ${kind.toLowerCase()} ones` },
    world,
  );
  if (facts.name !== 'what_if') throw new Error(facts.name);
  expect(facts.removed.every(({ genres: own }) => own.includes(kind))).toBe(true);
  expect(composed.toLowerCase()).toMatch(/without your (?:only|\w+) /);
  const none = answerRequest({ name: 'what_if', remove: 'westerns' }, world);
  expect(none.composed).not.toContain('titles are all I can go by');
});

test('a system is a kind, too', () => {
  const world = gameWorld();
  const platform = world.catalogue.items[world.history[0] ?? 0]?.details?.platforms?.[0];
  if (platform === undefined) return;
  const { facts } = answerRequest({ name: 'what_if', only: platform }, world);
  expect(facts.name).toBe('what_if');
});

test('the part of a series that is missed is told to be there', () => {
  expect(partInstead('Why are there two on my list and not the third?')).toBe(3);
  expect(partInstead("why two of them and where's the third")).toBe(3);
});

test('a yes tells what speaks against it only where that is of its kind', () => {
  const world = filmWorld({ message: 'how sure are you?' });
  const { facts } = answerRequest({ name: 'doubt', item: 'Seven' }, world);
  if (facts.name !== 'doubt') throw new Error(facts.name);
  expect(facts.asks).toBe('guess');
  const standing = { ...facts.standing, rank: 3, of: 5000, level: 'top ten' as const, seen: false };
  const other = {
    ...(world.catalogue.items[1] as never as ExplainFacts['reasons']['lifters'][number]),
    genres: ['Musical'],
  };
  const said = compose(
    { ...facts, standing, reasons: { ...facts.reasons, against: [other] } },
    nounsOf(world.catalogue),
  );
  expect(said).toMatch(/^Fairly sure: /);
  expect(said).not.toContain('against');
});
