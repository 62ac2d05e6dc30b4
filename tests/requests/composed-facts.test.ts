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

test('that the earlier ones are needed is not known, which is not that there is no sequel', () => {
  const message = "Will I understand Seven if I haven't played 1 to 3?";
  const { composed } = answerRequest(
    { name: 'facts', item: 'Seven', about: 'sequel' },
    filmWorld({ message }),
  );
  expect(composed).toMatch(/^I don't know whether it needs the earlier ones, but /);
});
