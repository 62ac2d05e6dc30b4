import { expect, test } from 'vitest';
import { parseAnswers } from '#lib/alignment/tasks/gold-answer.ts';

const gold = {
  domain: 'movies' as const,
  request: 'explain item="Heat"',
  message: 'why Heat',
  lines: ['*Heat* is 3rd of 1,021 films.', 'What lifts it most: *Ran*.'],
  answer: 'Ran lifts it to third.',
};

test('a line that is not an answer is refused by its number', () => {
  const line = JSON.stringify(gold);
  expect(parseAnswers(`${line}\n\n${line}\n`)).toEqual([gold, gold]);
  expect(() => parseAnswers(`${line}\n{"domain":"movies"}`)).toThrow('Line 2');
  expect(() => parseAnswers(JSON.stringify({ ...gold, lines: [] }))).toThrow('line 1');
});
