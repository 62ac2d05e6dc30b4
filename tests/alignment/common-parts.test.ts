import { expect, test } from 'vitest';
import { type CommonExamples, commonParts, defaultCommonPartsConfig } from '#lib/alignment/common-parts.ts';
import { seededRandom } from '#lib/random.ts';

const domain = 'movies';
const lines = ['*Heat* is 3rd of 5,217 films.', 'What lifts it most: *Ran*.'];
const messages = [
  { domain, focus: null, listed: [], last: null, user: 'hi', call: 'social kind="hello"' },
] satisfies CommonExamples['messages'];
const conversations = [
  [
    { from: 'human', value: 'Hello' },
    { from: 'gpt', value: 'Good day' },
  ],
] satisfies CommonExamples['conversations'];
const asked = { domain, request: 'explain item="Heat"', message: 'why' } as const;
const all: CommonExamples = {
  messages,
  conversations,
  answers: [{ ...asked, lines, answer: 'Ran lifts Heat to third.' }],
  labelledClaims: [{ domain, message: 'why', lines, claims: [{ text: 'Ran lifts it.', holds: true }] }],
  worded: [{ ...asked, sentences: lines, said: ['Heat comes third.', 'Ran lifts it.'] }],
};

test('every part has its share, and messages have what is left', () => {
  const parts = commonParts(all, defaultCommonPartsConfig);
  expect(parts.map(({ name, share, count }) => [name, Number(share.toFixed(2)), count])).toEqual([
    ['entailment', 0.02, 1],
    ['labelled-claims', 0.01, 1],
    ['wording', 0.17, 1],
    ['sameness', 0.06, 1],
    ['understanding', 0.73, 1],
    ['general conversation', 0.01, 1],
  ]);
  for (const { build } of parts) expect(build(0, seededRandom(1)).length).toBeGreaterThan(0);
});

test('a conversation counts less than a request, a verdict more', () => {
  const weights = commonParts(all, defaultCommonPartsConfig).map(({ name, build }) => [
    name,
    build(0, seededRandom(1))[0]?.weight,
  ]);
  const { understanding = 0, entailment, ...others } = Object.fromEntries(weights);
  expect(others['general conversation']).toBeLessThan(understanding);
  expect(entailment).toBeGreaterThan(understanding);
});

test('without worded answers their share goes to messages', () => {
  const parts = commonParts({ messages, conversations: [] }, defaultCommonPartsConfig);
  expect(parts.map(({ name }) => name)).toEqual(['understanding']);
  expect(parts[0]?.share).toBeCloseTo(1 - defaultCommonPartsConfig.conversationShare);
});
