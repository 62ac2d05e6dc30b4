// "One more", a series that is all owned, the newest, what is refused by a label or a title, and whose taste isn't known.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import type { RequestOf } from '#lib/contract/request.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import type { World } from '#lib/requests/world.ts';
import { filmWorld } from './small-world.ts';

type Wishes = Omit<RequestOf<'recommend'>, 'name'>;
const titles: [string, number, string[], string[]][] = [
  ['Professor Tom and the Village', 2008, ['Puzzle'], ['Detective']],
  ['Professor Tom and the Box', 2009, ['Puzzle'], ['Detective']],
  ['Silent Creek', 1999, ['Horror'], ['Dark']],
  ['Silent Creek 2', 2001, ['Horror'], ['Dark']],
  ['Silent Creek 3', 2003, ['Horror'], ['Dark']],
  ['Heart Lessons', 2012, ['Casual'], ['Dating Sim']],
  ['Princess Garden', 2013, ['Casual'], ['Cute']],
  ['Open Field', 2018, ['Casual'], ['Cute']],
  ['Final Quest X', 2001, ['RPG'], ['JRPG']],
  ['Final Quest X-2', 2003, ['RPG'], ['JRPG']],
];
const catalogue = createCatalogue(
  'steam',
  titles.map(([title, year, genres, tags], at) => ({
    itemId: `s${at}`,
    title,
    year,
    genres,
    details: { tags },
  })),
  titles.map(() => 5),
);
const told = (wishes: Wishes, part: Partial<World> = {}) => {
  const { facts, composed } = answerRequest(
    { name: 'recommend', count: '6', ...wishes },
    filmWorld({ catalogue, history: [0, 1], ...part }),
  );
  if (facts.name !== 'recommend') throw new Error(facts.name);
  return { facts, composed, picked: facts.picks.map(({ item }) => item.title) };
};

test('a series of which all is owned is said to be, and something near is offered', () => {
  const { composed, picked } = told({ genre: 'professor tom' });
  expect(composed).toMatch(/^You have both Professor Tom games here\. The nearest I have to them is /);
  expect(picked.some((title) => title.startsWith('Professor Tom'))).toBe(false);
});

test('a series whose name holds a word for a matter is a series', () => {
  const { picked, composed } = told({ genre: 'silent creek' });
  expect(picked.toSorted()).toEqual(['Silent Creek', 'Silent Creek 2', 'Silent Creek 3']);
  expect(composed).not.toContain("don't know about");
});

test('nothing that the chat named is named again, and the last one is said to have been the last', () => {
  const request = { name: 'recommend' as const, genre: 'silent creek', count: '1' as const };
  const first = told(request).picked;
  const before = { request, listed: [3] };
  const answers = ['Try Silent Creek (1999): it fits.', 'Try Silent Creek 2 (2001): it fits.'];
  const next = told(request, { before, answers, message: 'one more' });
  expect(first).toHaveLength(1);
  expect(next.picked).toEqual(['Silent Creek 3']);
  const all = [...answers, 'Try Silent Creek 3 (2003): it fits.'];
  const none = told(request, { before: { request, listed: [4] }, answers: all, message: 'any other?' });
  expect(none.composed).toMatch(/^No, that was the last Silent Creek game I have/);
  expect(none.picked.some((title) => title.startsWith('Silent'))).toBe(false);
});

test('the newest and the oldest go by year', () => {
  expect(told({ era: 'newest', count: '1' }).composed).toMatch(
    /^The newest game I have .* is Open Field \(2018\)/,
  );
  expect(told({ genre: 'horror', era: 'oldest', count: '1' }).picked).toEqual(['Silent Creek']);
  const meant = told({ era: 'newer', count: '1' }, { message: 'newest thing u have' });
  expect(meant.picked).toEqual(['Open Field']);
});

test('a refusal leaves out labels that hold the word, titles that do, and numbered parts', () => {
  for (const but of ['less dating', 'fewer dating'])
    expect(told({ but }).picked, but).not.toContain('Heart Lessons');
  const { picked, composed } = told({ genre: 'casual', but: 'no princesses' });
  expect(picked).not.toContain('Princess Garden');
  expect(composed).toContain('I can only go by titles for "princesses".');
  const quests = told({ genre: 'rpg', but: 'not x-2' });
  expect(quests.picked).toEqual(['Final Quest X']);
});

test('whose taste is not known is said, and leaves nothing unchecked', () => {
  const { composed, facts } = told({ genre: 'casual', but: 'for my dad' });
  expect(facts.unchecked).toEqual([]);
  expect(composed).toContain("I know only your taste, not your dad's.");
});

test('for children nothing harsh is picked', () => {
  const kids = createCatalogue(
    'steam',
    [
      { itemId: 'a', title: 'Old', year: 2000, genres: ['Casual'], details: { tags: ['Cute'] } },
      { itemId: 'b', title: 'Farm', year: 2000, genres: ['Casual'], details: { tags: ['Family Friendly'] } },
      {
        itemId: 'c',
        title: 'Gory',
        year: 2000,
        genres: ['Action'],
        details: { tags: ['Family Friendly', 'Gore'] },
      },
    ],
    [5, 5, 5],
  );
  expect(told({ with: 'kids' }, { catalogue: kids, history: [0] }).picked).toEqual(['Farm']);
});

test('where few films carry labels, a word in one of them decides no refusal', () => {
  const films = createCatalogue(
    'movies',
    Array.from({ length: 20 }, (_, at) => ({
      itemId: `f${at}`,
      title: `Film ${at}`,
      year: 1990,
      genres: ['Drama'],
      ...(at === 3 ? { details: { tags: ['bad plot'] } } : {}),
    })),
    Array.from({ length: 20 }, () => 5),
  );
  const { facts } = told({ but: 'less plot' }, { catalogue: films, history: [0] });
  expect(facts.unchecked.map(({ wish }) => wish)).toEqual(['less plot']);
});
