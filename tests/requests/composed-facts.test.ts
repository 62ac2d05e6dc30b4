// Composed sentences about facts: the answer first, and a place on the list only where it says something.
import { expect, test } from 'vitest';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { compose } from '#lib/requests/compose.ts';
import { nounsOf } from '#lib/requests/world.ts';
import { filmWorld } from './small-world.ts';

const world = filmWorld();

test('a place is said near the top alone, and never behind whether a title is here', () => {
  const { facts } = answerRequest({ name: 'facts', item: 'Seven', about: 'year' }, world);
  if (facts.name !== 'facts') throw new Error(facts.name);
  const at = (level: typeof facts.standing.level, change = {}) =>
    compose(
      { ...facts, ...change, standing: { ...facts.standing, level, rank: 3, of: 500 } },
      nounsOf(world.catalogue),
    );
  expect(at('top ten')).toBe("Seven came out in 1995. For you, it's third on your list.");
  expect(at('middle')).toBe('Seven came out in 1995.');
  const here = { answer: { kind: 'told', matter: 'availability', said: 'Yes: Seven is in the catalogue.' } };
  expect(at('top ten', here)).toBe('Yes: Seven is in the catalogue.');
});

test('what the person has already is said', () => {
  const { composed } = answerRequest({ name: 'facts', item: 'Big', about: 'year' }, world);
  expect(composed).toBe("Big came out in 1988. You've already watched it.");
});
