import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askGroups } from '#lib/llm/generate.ts';
import { type Llama, loadLlama } from '#lib/llm/llama.ts';
import { promptTree } from '#lib/llm/prompt-tree.ts';
import type { Question } from '#lib/llm/question.ts';
import type { PromptPiece } from '#lib/llm/segment.ts';
import { sequenceConstraint } from '#lib/llm/trie.ts';
import { seededRandom } from '#lib/random.ts';
import { tf } from '#lib/tensor/backend.ts';
import { seededNormal } from '#lib/tensor/nn.ts';
import { generateEach, scoreEach } from './ask-prompts.ts';
import { tinyConfig, writeTinyFolder } from './tiny-llama.ts';

let folder: string;
let llama: Llama;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prompt-tree-'));
  await writeTinyFolder(folder);
  llama = await loadLlama(folder);
  await scoreEach(llama, [[{ tokens: [1] }]], [1]); // constants that tfjs keeps are made once
});
afterAll(async () => {
  llama.dispose();
  await rm(folder, { recursive: true });
});

const soft = (seed: number): PromptPiece => ({
  embedding: seededNormal(tinyConfig.hiddenSize, 0.3, seededRandom(seed)),
});

test('the shared part of prompts appears once, equal soft tokens included, and a prompt may end inside another', () => {
  const { tree, leaves } = promptTree([
    [{ tokens: [5, 6] }, soft(1), { tokens: [7] }],
    [{ tokens: [5] }, { tokens: [6] }, soft(1), { tokens: [8, 9] }],
    [{ tokens: [5, 6] }, soft(2)],
    [{ tokens: [5, 6] }, soft(1)],
    [],
  ]);
  expect(tree.places).toHaveLength(2 + 1 + 1 + 2 + 1);
  expect(leaves.map((leaf) => tree.positions[leaf])).toEqual([3, 4, 2, 2, undefined]);
});

/** Two people with questions on shared and on their own prompts, of unequal length and unequally many. */
function people(): Question[][] {
  const trie = sequenceConstraint([[5, 6], [5, 6, 7, 8, 9], [8], [8, 9, 10, 11], [20, 21]]);
  const first: PromptPiece[] = [{ tokens: [5, 6, 7] }, soft(1), { tokens: [8, 9] }];
  const second: PromptPiece[] = [{ tokens: [5, 6, 7] }, soft(1), { tokens: [30] }];
  return [
    [
      { prompt: first, search: { maxNewTokens: 7, beams: 4 } },
      { prompt: first, search: { maxNewTokens: 7, beams: 4, trie } },
      { prompt: second, search: { maxNewTokens: 12 } },
      { prompt: second, scored: [1, 2, 3] },
    ],
    [{ prompt: [soft(3), { tokens: [12, 13, 14] }], search: { maxNewTokens: 3, beams: 2, trie } }],
    [{ prompt: [{ tokens: [40] }], scored: [2, 7] }],
    [{ prompt: [], scored: [2], search: { maxNewTokens: 2 } }],
  ];
}

test('questions asked together get the same answers as asked alone', async () => {
  const groups = people();
  const together = await askGroups(llama, groups, { stop: [3] });
  for (const [index, questions] of groups.entries())
    for (const [place, question] of questions.entries()) {
      const answer = together[index]?.[place];
      if (question.search && question.prompt.length > 0) {
        const [alone = []] = await generateEach(llama, [question.prompt], {
          ...question.search,
          stop: [3],
        });
        expect(answer?.generated.map(({ tokens }) => tokens)).toEqual(alone.map(({ tokens }) => tokens));
        answer?.generated.forEach(({ logProbability }, at) => {
          expect(logProbability).toBeCloseTo(alone[at]?.logProbability ?? Number.NaN, 3);
        });
      }
      if (question.scored && question.prompt.length > 0) {
        const [alone = []] = await scoreEach(llama, [question.prompt], question.scored);
        answer?.logits.forEach((logit, at) => {
          expect(logit).toBeCloseTo(alone[at] ?? Number.NaN, 4);
        });
        expect(answer?.logits).toHaveLength(question.scored.length);
      }
    }
  expect(together[3]).toEqual([{ logits: [], generated: [] }]);
});

test('asking leaves no tensor behind, even if stopped', async () => {
  const before = tf.memory().numTensors;
  await askGroups(llama, people(), { stop: [3] });
  const stopped = askGroups(llama, people(), {
    stop: [3],
    onProgress() {
      throw new Error('stopped');
    },
  });
  await expect(stopped).rejects.toThrow('stopped');
  expect(tf.memory().numTensors).toBe(before);
});
