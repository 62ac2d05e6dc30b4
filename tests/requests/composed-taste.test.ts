// Composed sentences about taste and history: numbers of one phrase in one form, and no share called more than it is.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { compose } from '#lib/requests/compose.ts';
import type { Habit } from '#lib/requests/habits.ts';
import { platformName } from '#lib/requests/kinds/platform-words.ts';
import type { TasteFacts } from '#lib/requests/taste.ts';
import { areSo, shareOf, spokenNumbers, spokenOrdinals } from '#lib/requests/wording.ts';
import { nounsOf } from '#lib/requests/world.ts';
import { filmWorld, gameWorld } from './small-world.ts';

const world = filmWorld();
const nouns = nounsOf(world.catalogue);
const habit = (value: string, count: number, size: number, kind: Habit['kind'] = 'genre'): Habit => ({
  kind,
  value,
  count,
  size,
  lean: 'more',
  lift: 2,
});

function taste(change: Partial<TasteFacts>): string {
  const { facts } = answerRequest({ name: 'taste', about: 'overall' }, world);
  if (facts.name !== 'taste') throw new Error(facts.name);
  return compose(
    { ...facts, portrait: null, more: [], common: [], less: [], decades: [], wellKnown: null, ...change },
    nouns,
  );
}

test('the numbers of one phrase are all words or all figures', () => {
  expect(spokenNumbers([3, 7])).toEqual(['three', 'seven']);
  expect(spokenNumbers([7, 17])).toEqual(['7', '17']);
  expect(spokenOrdinals([3, 9])).toEqual(['third', 'ninth']);
  expect(spokenOrdinals([3, 29])).toEqual(['3rd', '29th']);
  expect(shareOf(7, 17, 'films')).toBe('7 of your 17 films');
  expect(shareOf(18, 18, 'films')).toBe('all 18 of your films');
  expect(shareOf(0, 6, 'films')).toBe('none of your six films');
  expect(shareOf(1, 1, 'films')).toBe('your only film');
  expect([areSo(1), areSo(2), areSo(0)]).toEqual(['is', 'are', 'are']);
});

test('what stands out is counted in one form', () => {
  expect(taste({ more: [habit('Western', 18, 18)], size: 18 })).toContain(
    'all 18 of your films are westerns',
  );
  expect(taste({ more: [habit('Western', 7, 17)], size: 17 })).toContain('westerns: 7 of your 17 films');
  expect(taste({ more: [habit('Western', 2, 5)], size: 5 })).toContain('westerns: two of your five films');
});

test.each([
  [3, 7, 'More of your films are from the 2000s than from any other decade: three of seven.'],
  [11, 19, 'Most of your films are from the 2000s: 11 of 19.'],
  [16, 16, 'All 16 of your films are from the 2000s.'],
])('a decade of %i among %i is called most only where it is', (count, size, sentence) => {
  const decades = [habit('2000s', count, size, 'decade'), habit('1990s', 2, size, 'decade')];
  expect(taste({ decades, size })).toContain(sentence);
});

test('of two decades with as many, none is said to lead', () => {
  const decades = [habit('2000s', 3, 7, 'decade'), habit('1990s', 3, 7, 'decade')];
  expect(taste({ decades, size: 7 })).not.toContain('2000s');
});

test.each([
  [7, 17, 'You often look beyond the well known: 10 of 17 are outside the most chosen tenth.'],
  [15, 17, 'You mostly choose the well known: 15 of 17 are among the most chosen tenth.'],
  [4, 8, 'Half of your films are well known: four of eight are among the most chosen tenth.'],
  [0, 5, 'You often look beyond the well known: all five of your films are outside the most chosen tenth.'],
  [4, 5, 'You mostly choose the well known: four of five are among the most chosen tenth.'],
  [4, 5, 'four of five are'],
  [1, 5, 'four of five are outside'],
])('with %i of %i well known, the ones that make the point are counted', (wellKnown, size, sentence) => {
  expect(taste({ wellKnown, size })).toContain(sentence);
});

test('a kind that was asked about and isn’t there answers both "how many" and "would you call me"', () => {
  const { composed } = answerRequest({ name: 'taste', about: 'westerns' }, filmWorld());
  const none = taste({
    asked: { said: 'westerns', one: 'western', count: 0, lean: 'less', titles: [], others: [] },
    size: 4,
  });
  expect(none).toBe("Not from what I see: you've watched no westerns.");
  expect(composed).not.toContain('None at all');
});

test('what no catalogue knows is untold, not counted as none', () => {
  const { composed } = answerRequest({ name: 'taste', about: 'pace' }, gameWorld());
  expect(composed).toContain("That I can't tell: my catalogue doesn't know how fast games move along.");
  const part = answerRequest({ name: 'taste', about: 'pier' }, gameWorld()).composed; // within "North Pier"
  expect(part).not.toContain('by ');
  expect(answerRequest({ name: 'taste', about: 'north' }, gameWorld()).composed).toContain('by ');
});

test('what is scarce isn’t called missing', () => {
  const few = { ...habit('Drama', 2, 11), lean: 'less' as const };
  expect(taste({ about: 'dislikes', less: [few], size: 11 })).toContain(
    "Going by what's scarce, it's dramas",
  );
  const none = { ...few, count: 0 };
  expect(taste({ about: 'hate', less: [none], size: 11 })).toContain("Going by what's missing, it's dramas");
});

test('platforms are written as they are sold', () => {
  expect(platformName('wonderswan')).toBe('WonderSwan');
  expect(platformName('neo geo pocket')).toBe('Neo Geo Pocket');
  expect(platformName('nintendo; iphone')).toBe('Nintendo systems or iPhone');
});

test('a label that few films carry counts nothing, where none of the history has it', () => {
  const { items, interactionCounts } = world.catalogue;
  const labelled = createCatalogue(
    'movies',
    items.map(({ itemId, title, year, genres, index }) => ({
      itemId,
      title,
      year,
      genres,
      ...(index === 13 ? { details: { tags: ['arthouse'] } } : {}),
    })),
    [...interactionCounts],
  );
  const about = (history: number[]) =>
    answerRequest({ name: 'taste', about: 'arthouse' }, filmWorld({ catalogue: labelled, history })).composed;
  expect(about([0, 1, 2])).toMatch(/^That I can't tell: my catalogue says nothing of that\./);
  expect(about([0, 1, 13])).toContain('2001 Steps');
});

test('of a kind that all but one are, the exception is named; a single one is said once', () => {
  const asked = { said: 'films tagged noir', one: 'film tagged noir', lean: 'more' as const };
  const told = (count: number, titles: string[], others: string[]) =>
    taste({ size: 15, asked: { ...asked, count, titles, others } });
  expect(told(14, ['Heat', 'Alien', 'Brazil'], ['Big'])).toBe(
    "14 of your 15 films are tagged noir, more than most people have. Only Big isn't listed as such.",
  );
  expect(told(14, ['Heat', 'Alien', 'Brazil'], [])).toContain('The latest of them: Heat');
  expect(told(1, ['When Harry Met Sally...'], [])).toBe(
    'Just one film tagged noir among your 15: When Harry Met Sally...',
  );
});

test('of labels that few films carry, two more of one kind decide nothing', () => {
  const kind = (said: string, count: number) => ({
    said,
    kind: {
      said: `films tagged ${said}`,
      one: `film tagged ${said}`,
      count,
      lean: null,
      titles: ['Heat', 'Alien'].slice(0, count),
      others: [],
    },
  });
  const told = (a: number, b: number) =>
    taste({ size: 18, asked: null, either: [kind('robots', a), kind('space', b)] });
  expect(told(2, 0)).toBe(
    "I can't tell, as few films carry such labels: I count two films tagged robots among your 18 (Heat and Alien) and no films tagged space.",
  );
  expect(told(6, 2)).toMatch(
    /^More films tagged robots: 6 of your 18, against two films tagged space\. Few films/,
  );
});

test('how sure that is: it is counted, and of how many', () => {
  const sure = { ...world, message: 'How sure are you about that?' };
  const { composed } = answerRequest({ name: 'taste', about: 'comedy' }, sure);
  expect(composed).toMatch(/^That's counted, not guessed, by what I know of your four films\. /);
});

test('none of a kind they are asked about: what they go for instead', () => {
  const ask = (message: string) => {
    const { facts } = answerRequest({ name: 'taste', about: 'western' }, { ...world, message });
    if (facts.name !== 'taste') throw new Error(facts.name);
    const asked = {
      said: 'westerns',
      one: 'western',
      count: 0,
      lean: null,
      titles: [],
      others: [],
    };
    return compose(
      { ...facts, asked, generally: null, either: [], more: [habit('Crime', 2, 4)], common: [] },
      nouns,
    );
  };
  expect(ask('do I usually go for westerns?')).toMatch(
    /^No: you've watched no westerns\. You lean towards crime films/,
  );
  expect(ask('have I seen any westerns?')).toBe("No: you've watched no westerns.");
});
