// A playful roast from real counts, and the title that goes least with the rest.
import { expect, test } from 'vitest';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { linearModel } from '../evidence/linear-model.ts';
import { filmWorld, gameWorld } from './small-world.ts';

const films = filmWorld({ history: [3, 10, 11, 12, 0] });
const roast = (part: Parameters<typeof filmWorld>[0] = {}) =>
  answerRequest({ name: 'taste', about: 'roast' }, { ...films, message: 'roast my library', ...part });

test('a roast tells the biggest kind and its share, and no more than three sentences', () => {
  const { composed } = roast();
  expect(composed).toMatch(/four of your five films are comedies/i);
  expect(composed.split(/(?<=[.?!])\s/).length).toBeLessThanOrEqual(3);
});

test('two chats don’t get the same roast, nor does one chat hear it twice', () => {
  const first = roast().composed;
  expect(roast({ answers: [first] }).composed).not.toBe(first);
  const others = [1, 2, 3, 4, 5, 6].map(
    (at) => roast({ message: `roast my library${'!'.repeat(at)}` }).composed,
  );
  expect(new Set(others).size).toBeGreaterThan(1);
});

test('with two films there is nothing to roast', () => {
  expect(roast({ history: [0, 3] }).composed).toBe("With two films there's nothing to roast yet.");
});

// All alike but one: game 4.
const vectors = Array.from({ length: 10 }, (_, at) => (at === 4 ? [0, 1] : [1, 0.1 * (at % 3)]));
const games = gameWorld({ history: [0, 1, 4, 5, 8], model: linearModel(vectors) });
const odd = (part: Parameters<typeof filmWorld>[0] = {}) =>
  answerRequest({ name: 'taste', about: 'odd one out' }, { ...games, ...part });

test('the odd one out is the farthest from the others, with what it alone is', () => {
  expect(odd().composed).toBe(
    "Free Tide: of your five games it goes least with the rest; it's the only one tagged Multiplayer.",
  );
  expect(odd().focus?.title).toBe('Free Tide');
});

test('where nothing tells it apart, none is named; of two there is no odd one', () => {
  const model = linearModel(vectors.map((_, at) => (at === 1 ? [0, 1] : [1, 0])));
  expect(odd({ model, history: [0, 1, 5] }).composed).toBe(
    'Brick Rain 2: of your three games it goes least with the rest, going by who played them.',
  );
  expect(odd({ history: [0, 1] }).composed).toBe(
    "With so few games there's no odd one out: it takes three at least.",
  );
});
