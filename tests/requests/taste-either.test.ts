// Two kinds counted beside each other, and a year that a message names.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { eitherIn, eitherOf, timeIn } from '#lib/requests/taste/taste-either.ts';
import { filmWorld, gameWorld } from './small-world.ts';

test('two kinds are told apart by the word between them', () => {
  expect(eitherOf('building or driving')).toEqual(['building', 'driving']);
  expect(eitherOf('more for ghosts or more for pirates')).toEqual(['ghosts', 'pirates']);
  expect(eitherOf('horror')).toBeNull();
  expect(eitherOf('a or b or c')).toBeNull();
  expect(eitherIn('do i like ghosts more or slashers acording to u')).toContainEqual(['ghosts', 'slashers']);
  expect(eitherIn('what do I like')).toEqual([]);
});

test('a year in a message is a time to count', () => {
  expect(timeIn('anything made after I was born, which was 1988')).toBe('after 1988');
  expect(timeIn('older than 1970')).toBe('before 1970');
  expect(timeIn('since 2001')).toBe('since 2001');
  expect(timeIn('my 2000 films')).toBeNull();
});

test('the kind that there is more of comes first; of what is unknown it is said', () => {
  const world = gameWorld({ history: [0, 1, 2] });
  const said = (about: string) => answerRequest({ name: 'taste', about }, world).composed;
  expect(said('fantasy or puzzle')).toBe(
    'More puzzle games: two of your three, against one game tagged Fantasy.',
  );
  expect(said('puzzle or zeppelins')).toBe(
    'I can\'t say which: I count two games tagged Puzzle among your three, but no label of mine says "zeppelins".',
  );
  expect(said('zeppelins or airships')).toBe("That I can't tell: my catalogue says nothing of that.");
});

test('what cannot be told is all that is said', () => {
  const world = filmWorld({ message: 'how many Coppolas have I got' });
  expect(answerRequest({ name: 'taste', about: 'coppola' }, world).composed).toBe(
    "That I can't tell: my catalogue doesn't know who made films.",
  );
});

test('where the person is asked about as a whole, what is known follows what is not', () => {
  const tidy = (message: string) =>
    answerRequest({ name: 'taste', about: 'tidy' }, filmWorld({ message })).composed;
  expect(tidy('would you call this list tidy')).toMatch(/^That I can't tell: .+\. What I do see: /);
  expect(tidy('how many tidy ones')).not.toContain('What I do see');
});

const labelled = (tags: string[][], message = '', own = tags.length) => {
  const titles = tags.map((_, at) => `Game ${'abcdefghijklmnopqrstuvwxyz'[at]}`);
  const catalogue = createCatalogue(
    'steam',
    titles.map((title, at) => ({
      itemId: `s${at}`,
      title,
      year: 2010,
      genres: ['Action'],
      details: { tags: tags[at] ?? [] },
    })),
    titles.map(() => 20),
  );
  const world = filmWorld({ catalogue, history: titles.slice(0, own).map((_, at) => at), message });
  return (about: string) => answerRequest({ name: 'taste', about }, world).composed;
};

test('each of two that were read by themselves is answered with both', () => {
  const tags = [...Array(6).fill(['Hidden Object', 'Adventure']), ...Array(4).fill(['Adventure'])];
  const said = labelled(tags, 'Do I have more hidden object games or more adventure games?');
  const both = 'More adventure games: all ten of yours, against six hidden object games.';
  expect([said('hidden object'), said('adventure'), said('hidden object or adventure')]).toEqual(
    Array(3).fill(both),
  );
  const one = labelled(tags, 'which of my horror or adventure games did I get first?');
  expect(one('adventure')).not.toContain('against');
});

test('a kind that no label names cannot lose to one that is named', () => {
  const fighters = [['2D Fighter', 'Arcade'], ['2D', 'Arcade'], ...Array(6).fill(['Fighting', 'Arcade'])];
  expect(labelled(fighters)('2d or 3d')).toBe(
    'More 3D, I\'d guess: two of your eight are tagged 2D Fighter or 2D, the other six aren\'t. No label of mine says "3D", though.',
  );
  expect(labelled(Array(8).fill(['2D', 'Arcade']))('2d or 3d')).toMatch(/^More 2D, I'd guess: /);
  expect(labelled(fighters)('good or evil')).toBe(
    "Your list doesn't give that away: I see what you've played, not how.",
  );
});

test('football is soccer where the message says so', () => {
  const balls = [['Soccer', 'Sports'], ['Football', 'Sports'], ['Football', 'Sports'], ['Racing']];
  expect(labelled(balls, 'anything with real football in it')('football')).toContain('tagged Soccer');
  expect(labelled(balls, 'anything with real football in it')('football')).not.toContain('three');
  expect(labelled(balls, 'how much football have I got')('football')).toMatch(/^Three /);
});

test('none is a plain no to a yes or no, and a none to how many', () => {
  const puzzles = Array(8).fill(['Hidden Object', 'Puzzle']);
  const other = [...puzzles, ['Shooter', 'FPS']];
  const said = (message: string) => labelled(other, message, 8)('shooter');
  expect(said('any shooters in?')).toBe(
    'No: none of your eight games is tagged Shooter. All eight of your games are tagged Hidden Object.',
  );
  expect(said('how many shooters')).toMatch(/^None of your eight games is tagged Shooter\./);
  expect(said('')).toMatch(/^Not from what I see: /);
});

test('of griefs that no label names, sad labels come nearest and are said to', () => {
  const catalogue = createCatalogue(
    'movies',
    [0, 1, 2, 3].map((at) => ({
      itemId: `f${at}`,
      title: `Film ${at}`,
      year: 1990,
      genres: at < 2 ? ['Drama'] : ['Comedy'],
    })),
    [5, 5, 5, 5],
  );
  const message = 'dead mums, how many in my list';
  const world = filmWorld({ catalogue, history: [0, 1, 2], message });
  expect(answerRequest({ name: 'taste', about: 'dead mothers' }, world).composed).toBe(
    "That I can't count: no label mentions it. What comes nearest: two of your three films are dramas.",
  );
});

test('all of what is counted is named where it is few', () => {
  const six = Array(6).fill(['Soccer', 'Sports']);
  expect(labelled([...six, ['Racing'], ['Racing'], ['Racing']])('soccer')).toContain(
    'Those are Game a, Game b',
  );
});
