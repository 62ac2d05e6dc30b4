// Composed sentences about facts: the answer alone, and whether the person has it.
import { expect, test } from 'vitest';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { filmWorld } from './small-world.ts';

const world = filmWorld();

test('what the person has already is said, unless the message says or asks it', () => {
  const composed = (message: string) =>
    answerRequest({ name: 'facts', item: 'Big', about: 'year' }, { ...world, message }).composed;
  expect(composed('when did Big come out?')).toBe("Big came out in 1988. You've already watched it.");
  expect(composed('I have no idea how old Big is')).toMatch(/You've already watched it\.$/);
  expect(composed("I've already seen Big, how old is it?")).toBe('Big came out in 1988.');
  expect(composed('have I ever watched Big, and when did it come out?')).toBe('Big came out in 1988.');
});
