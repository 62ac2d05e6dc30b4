// Wishes that no label tells of, by what stands in for them: a year, a title in brackets, what the chat is about.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import type { RequestOf } from '#lib/contract/request.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { isOptional } from '#lib/requests/recommend/optional-wish.ts';
import { notFrom } from '#lib/requests/wishes/original-language.ts';
import type { World } from '#lib/requests/world.ts';
import { filmWorld } from './small-world.ts';

const titles: [string, number, string[], string[]][] = [
  ['Laura', 1944, ['Film-Noir', 'Crime'], []], // 0
  ['Gilda', 1946, ['Film-Noir', 'Drama'], []], // 1
  ['Vertigo', 1958, ['Mystery', 'Drama'], ['hitchcock']], // 2
  ['Chinatown', 1974, ['Film-Noir', 'Crime'], []], // 3
  ['Rashomon (Rashômon)', 1950, ['Crime', 'Drama'], []], // 4
  ['Fireflies (Hotaru no haka)', 1988, ['Animation', 'Drama'], []], // 5
  ['The 400 Blows (Les quatre cents coups)', 1959, ['Crime', 'Drama'], []], // 6
  ['Up', 2009, ['Animation', 'Drama'], []], // 7
  ['Elle est là', 1990, ['Comedy'], ['french']], // 8
  ['The Haunt', 1963, ['Horror'], ['eerie']], // 9
];
const catalogue = createCatalogue(
  'movies',
  titles.map(([title, year, genres, tags], at) => ({
    itemId: `m${at}`,
    title,
    year,
    genres,
    details: { tags },
  })),
  titles.map(() => 50),
);
type Wishes = Omit<RequestOf<'recommend'>, 'name'>;
const told = (wishes: Wishes, part: Partial<World> = {}) => {
  const { facts, composed } = answerRequest(
    { name: 'recommend', count: '6', ...wishes },
    filmWorld({ catalogue, history: [0], ...part }),
  );
  if (facts.name !== 'recommend') throw new Error(facts.name);
  return { facts, composed, picked: facts.picks.map(({ item }) => item.index).sort((a, b) => a - b) };
};

test.each(['in colour', 'color', 'not black and white'])('"%s" goes by the year', (but) => {
  const { picked, facts } = told({ but });
  expect(picked).toEqual([3, 5, 7, 8]);
  expect(facts.unchecked).toEqual([]);
});

test('not from a country: by the title in brackets', () => {
  for (const row of told({ but: 'not japanese' }).picked) expect([4, 5]).not.toContain(row);
  expect(told({ but: 'not japanese', genre: 'crime' }).picked).toEqual([3, 6]);
  expect(told({ but: 'not french' }).picked).not.toContain(6);
  const abroad = told({ but: 'not american' });
  expect(abroad.picked).toEqual([4, 5, 6]);
  expect(abroad.composed).toContain('films with a foreign title in brackets');
});

test.each([
  ['Ringu', true],
  ['Gake no ue no Ponyo', true],
  ['La vita è bella', false],
  ['Der Himmel über Berlin', false],
  ['a.k.a. Night of the Demon', false],
])('"%s" looks Japanese: %s', (original, is) => {
  const item = { ...catalogue.items[1], title: `X (${original})` } as (typeof catalogue.items)[number];
  expect(notFrom(catalogue, 'not japanese')?.test(item)).toBe(!is || original.length < 6);
});

test('who is in a film is not known: what is like the one the chat is about, without those a label names', () => {
  const { facts, picked } = told({ but: 'with bergman; not by hitchcock' }, { focus: 1 });
  expect(facts.like?.titles).toEqual(['Gilda']);
  expect(picked).not.toContain(2);
  expect(facts.unchecked).toEqual([{ wish: 'with bergman', matter: 'who is in films' }]);
  expect(told({ but: 'with bergman', genre: 'drama' }, { focus: 1 }).facts.like).toBeNull();
});

test('what the person can do without is the first to be given up', () => {
  const message = 'Something eerie, French if it must be.';
  expect(isOptional('french', message)).toBe(true);
  expect(isOptional('eerie', message)).toBe(false);
  expect(isOptional('french', 'Something eerie and French.')).toBe(false);
  const wishes = { genre: 'french', mood: 'eerie', count: '1' };
  expect(told(wishes, { message }).picked).toEqual([9]);
  expect(told(wishes, { message: 'Something eerie and French.' }).picked).not.toEqual([9]);
});

test('what was recommended for another wish before is not named again, unless nothing is wished for', () => {
  const first = told({ genre: 'drama', count: '1' });
  const title = first.facts.picks[0]?.item.title ?? '';
  const answers = [`Try ${title} (1950): it's at the top of your list.`, 'A recommender reads the films.'];
  const again = told({ era: 'before 2015', count: '1', genre: 'drama' }, { answers });
  expect(again.facts.picks[0]?.item.title).not.toBe(title);
  const best = told({ count: '1' }).facts.picks[0]?.item.title ?? '';
  expect(told({ count: '1' }, { answers: [`Try ${best}: it's first.`] }).facts.picks[0]?.item.title).toBe(
    best,
  );
});
