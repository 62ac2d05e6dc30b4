// Composed sentences about facts: the answer alone, and a place on the list only where nothing could be told.
import { expect, test } from 'vitest';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { compose } from '#lib/requests/compose.ts';
import { nounsOf } from '#lib/requests/world.ts';
import { filmWorld } from './small-world.ts';

const world = filmWorld();

test('a place is said only where nothing could be told, and outside the top ten without its number', () => {
  const composed = (about: string, level: 'top ten' | 'high' | 'middle') => {
    const { facts } = answerRequest({ name: 'facts', item: 'Seven', about }, world);
    if (facts.name !== 'facts') throw new Error(facts.name);
    const standing = { ...facts.standing, level, rank: level === 'high' ? 24 : 3, of: 500 };
    return compose({ ...facts, standing }, nounsOf(world.catalogue));
  };
  expect(composed('year', 'top ten')).toBe('Seven came out in 1995.');
  expect(composed('cast', 'top ten')).toMatch(/ For you, it's third on your list\.$/);
  expect(composed('cast', 'high')).toMatch(/ For you, it's high on your list\.$/);
  expect(composed('cast', 'middle')).not.toMatch(/list/);
});

test('what the person has already is said, unless the message says or asks it', () => {
  const composed = (message: string) =>
    answerRequest({ name: 'facts', item: 'Big', about: 'year' }, { ...world, message }).composed;
  expect(composed('when did Big come out?')).toBe("Big came out in 1988. You've already watched it.");
  expect(composed('I have no idea how old Big is')).toMatch(/You've already watched it\.$/);
  expect(composed("I've already seen Big, how old is it?")).toBe('Big came out in 1988.');
  expect(composed('have I ever watched Big, and when did it come out?')).toBe('Big came out in 1988.');
});
