// Two kinds counted beside each other, and a year that a message names.
import { expect, test } from 'vitest';
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
  expect(said('fantasy or puzzle')).toMatch(/^Puzzle: I count two .* among your three, and one .*\.$/);
  expect(said('puzzle or zeppelins')).toContain('of "zeppelins" my catalogue says nothing');
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
