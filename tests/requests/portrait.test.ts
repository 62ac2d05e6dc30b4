// A taste in a few strokes: what somebody mostly goes for, what else they pick more than most do, and one title that shows it.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { characterSaid } from '#lib/requests/compose/portrait.ts';
import { gamesTagged, plainTags, tagCalled } from '#lib/requests/kinds/tag-kinds.ts';
import type { Trait } from '#lib/requests/known/traits.ts';
import { filmWorld } from './small-world.ts';

const letters = [...'abcdefghijklmnopqrst'];
/** The first eight games are theirs. */
function told(tagsAt: (at: number) => string[], message = '', about = 'overall') {
  const catalogue = createCatalogue(
    'steam',
    letters.map((letter, at) => ({
      itemId: `s${at}`,
      title: `Game ${letter}`,
      year: null,
      genres: at % 2 === 0 ? ['Action'] : [],
      details: { tags: tagsAt(at) },
    })),
    letters.map(() => 20),
  );
  const history = [0, 1, 2, 3, 4, 5, 6, 7];
  return answerRequest({ name: 'taste', about }, filmWorld({ catalogue, history, message })).composed;
}

test('the kind that most are of first, then what else they pick more than most people', () => {
  const tags = (at: number) =>
    at < 6 ? ['Management', ...(at < 4 ? ['Trains'] : []), 'Great Soundtrack', 'Moddable'] : ['Puzzle'];
  expect(told(tags)).toBe(
    'You mostly go for management games: six of your eight, such as Game c and Game b. You also pick train games more than most people do. Game d has it all.',
  );
  expect(told(tags, 'what do these have in common?')).toMatch(
    /^Most of them are management games: six of your eight\./,
  );
});

test('a kind that nearly all are of is said once, then what else sets them apart within it', () => {
  const tags = (at: number) => [
    ...(at < 8 || at > 14 ? ['Hidden Object'] : []),
    ...(at < 8 || at > 14 ? ['Puzzle'] : []),
    ...(at < 4 ? ['Detective'] : []),
  ];
  const said = told(tags);
  expect(said).toMatch(
    /^All of your eight games are (?:hidden object|puzzle) games\. Within that you lean towards detective games\./,
  );
  expect(said).not.toMatch(/sign|tend|more than most/);
});

test('a smaller part is no more than a soft spot', () => {
  expect(told((at) => (at < 3 ? ['Horror'] : ['Casual']))).toMatch(
    /^You have a soft spot for horror games: three of your eight, such as Game c and Game b\./,
  );
});

test('what they are often like, with a title that is all of it', () => {
  const trait = (said: string) => ({ name: said, said, words: [] }) as unknown as Trait;
  const moods = [trait('that are bleak'), trait('that are tense')];
  expect(characterSaid(moods, trait('set in space'), { title: 'Alien' })).toBe(
    'Yours are often bleak, tense and set in space, like Alien.',
  );
  expect(characterSaid(moods.slice(0, 1), trait('with robots'), null)).toBe(
    'Yours are often bleak, and often have robots.',
  );
  expect(characterSaid([], trait('with robots'), null)).toBe('Yours often have robots.');
  expect(characterSaid([], null, null)).toBe('');
});

test('tags in plain words, and back', () => {
  expect(gamesTagged('Shooter')).toBe('shooters');
  expect(gamesTagged('Hidden Object')).toBe('hidden object games');
  expect(gamesTagged('Great Soundtrack')).toBeNull();
  for (const words of plainTags('steam'))
    expect(gamesTagged(tagCalled(words) ?? '')?.toLowerCase()).toBe(words);
  expect(plainTags('movies')).toEqual([]);
});
