// Word pairs that the answers have, for a model that learned from them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseAnswers } from '#lib/alignment/tasks/speaking.ts';
import { sentencesIn } from '#lib/conversation/speak.ts';
import { sentenceFaults } from '#lib/grounding/check-sentence.ts';
import { lineFacts } from '#lib/grounding/line-facts.ts';
import { wordPairs } from '#lib/grounding/said-pairs.ts';

const facts = lineFacts([
  "*Heat* is 3rd of 5,217 films you haven't watched: in your top ten.",
  'What lifts it most: *Ran* and *Fargo*.',
]);
const faults = (sentence: string, learnt: boolean) =>
  sentenceFaults(sentence, { facts, message: '', strangers: () => [], learnt });

test('titles, places, numbers and genres stand for all of their kind', () => {
  expect(wordPairs('\uE000, \uE001 and \uE002 are 3rd.')).toEqual(wordPairs('\uE004 are 12th.'));
  expect(wordPairs('Two comedies and dramas.')).toEqual(wordPairs('5 westerns.'));
});

test.each(["It's third on your list.", 'Ran and Fargo lift it most.'])('lets through "%s"', (sentence) => {
  expect(faults(sentence, true)).toEqual([]);
});

test.each([
  'The sofa is a train cancellation.',
  'Ran gargles the list with spoons.',
  'Die Heat haben keine Sich auf Gurken.',
])('stops "%s" only of a model that learned from the answers', (sentence) => {
  expect(faults(sentence, true)).not.toEqual([]);
  expect(faults(sentence, false)).toEqual([]);
});

test('the file has the pairs of all answers that are trained on (node bench/answer-pairs.ts writes it)', () => {
  const folder = join(import.meta.dirname, '../../corpus/answers');
  const unheard = ['g1', 'g2', 'm1', 'm2', 's1', 's2'].flatMap((batch) =>
    parseAnswers(readFileSync(join(folder, `${batch}.jsonl`), 'utf8')).flatMap(
      ({ lines, answer, message }) => {
        const check = { facts: lineFacts(lines), message, strangers: () => [], learnt: true };
        return sentencesIn(answer, lines).filter((sentence) =>
          sentenceFaults(sentence, check).some((fault) => fault.startsWith('No answer says')),
        );
      },
    ),
  );
  expect(unheard).toEqual([]);
});
