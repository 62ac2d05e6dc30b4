// Asked whether a list is for them alone, it's told how many of the first ten stand far lower for others.
import { expect, test } from 'vitest';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { filmWorld } from './small-world.ts';

const world = filmWorld();
const count = world.catalogue.items.length;

function asked(message: string, meanRank: number | null): string {
  const meanRanks = new Float32Array(count).fill(meanRank ?? 0);
  const reference = meanRank === null ? null : { people: 50, meanScores: new Float32Array(count), meanRanks };
  return answerRequest({ name: 'about', topic: 'trust' }, { ...world, reference, message } as typeof world)
    .composed;
}

test('all, none, or unknown', () => {
  const message = 'are these really picked for me or would anyone get them';
  expect(asked(message, 60 * count)).toMatch(
    /^Not everybody gets the same: all of your first ten stand far lower/,
  );
  expect(asked(message, 1)).toMatch(/^Hardly for you alone: none of your first ten/);
  expect(asked(message, null)).not.toContain('far lower');
});
