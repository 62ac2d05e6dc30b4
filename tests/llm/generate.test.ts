import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BeamSearch } from '#lib/llm/beams.ts';
import { causalInputs, type Llama, loadLlama } from '#lib/llm/llama.ts';
import { createLora, type Lora, loraTargets } from '#lib/llm/lora.ts';
import type { PromptPiece } from '#lib/llm/segment.ts';
import { sequenceConstraint } from '#lib/llm/trie.ts';
import { seededRandom } from '#lib/random.ts';
import { tf } from '#lib/tensor/backend.ts';
import { seededNormal } from '#lib/tensor/nn.ts';
import { generateEach, scoreEach } from './ask-prompts.ts';
import { embedPrompt } from './embed-prompt.ts';
import { tinyConfig, writeTinyFolder } from './tiny-llama.ts';

let folder: string;
let llama: Llama;
let lora: Lora;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiny-llama-'));
  await writeTinyFolder(folder);
  llama = await loadLlama(folder);
  lora = createLora(tinyConfig, { rank: 2, alpha: 4, targets: [...loraTargets] }, 5);
  const random = seededRandom(9);
  for (const variable of lora.variables.values())
    tf.tidy(() => variable.assign(tf.tensor(seededNormal(variable.size, 0.2, random), variable.shape)));
});

afterAll(async () => {
  lora.dispose();
  llama.dispose();
  await rm(folder, { recursive: true });
});

const stop = 3;

/** Prompts of different lengths, with soft tokens in them. */
function somePrompts(): PromptPiece[][] {
  const random = seededRandom(11);
  const soft = () => ({ embedding: seededNormal(tinyConfig.hiddenSize, 0.3, random) });
  return [
    [{ tokens: [5, 6, 7] }, soft(), { tokens: [8, 9] }],
    [{ tokens: [10, 11] }],
    [soft(), { tokens: [12, 13, 14, 15, 16, 17] }],
    [{ tokens: [20, 21, 22, 23] }],
  ];
}

/** log p of every next token, from a forward pass without a cache over one prompt alone. */
function logProbabilities(prompt: PromptPiece[], tokens: number[]): number[] {
  return tf.tidy(() => {
    const x = embedPrompt(llama.embedding, [...prompt, ...(tokens.length > 0 ? [{ tokens }] : [])]);
    const time = x.shape[1];
    const h = llama.forward(x, { ...causalInputs(time, [0]), lora });
    const row = h.slice([0, time - 1, 0], [1, 1, -1]).reshape<tf.Tensor2D>([1, -1]);
    return tf.logSoftmax(llama.logits(row)).flatten().arraySync();
  });
}

function sequenceLogProbability(prompt: PromptPiece[], tokens: number[]): number {
  return tokens.reduce(
    (sum, token, index) => sum + (logProbabilities(prompt, tokens.slice(0, index))[token] ?? 0),
    0,
  );
}

test('cached greedy generation in a batch equals uncached generation one by one, token for token', async () => {
  const prompts = somePrompts();
  const found = await generateEach(llama, prompts, { lora, maxNewTokens: 12, stop: [stop] });
  prompts.forEach((prompt, index) => {
    const tokens: number[] = [];
    while (tokens.length < 12) {
      const row = logProbabilities(prompt, tokens);
      const next = row.indexOf(Math.max(...row));
      if (next === stop) break;
      tokens.push(next);
    }
    expect(found[index]).toHaveLength(1);
    expect(found[index]?.[0]?.tokens).toEqual(tokens);
  });
});

test('a generated sequence has the same log-probability as without cache and batch', async () => {
  const prompts = somePrompts();
  const found = await generateEach(llama, prompts, { lora, maxNewTokens: 5, stop: [], beams: 3 });
  prompts.forEach((prompt, index) => {
    const results = found[index] ?? [];
    expect(results).toHaveLength(3);
    for (const { tokens, logProbability } of results) {
      expect(tokens).toHaveLength(5);
      expect(logProbability).toBeCloseTo(sequenceLogProbability(prompt, tokens), 3);
    }
    const scores = results.map(({ logProbability }) => logProbability);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });
});

test('beam search under a trie finds its most probable sequences, in order', async () => {
  const random = seededRandom(2);
  const token = () => 4 + Math.floor(random() * 40);
  const sequences = Array.from({ length: 12 }, () =>
    Array.from({ length: 1 + Math.floor(random() * 4) }, token),
  );
  const closed = sequences.map((sequence) => [...sequence, stop]);
  const trie = sequenceConstraint(closed);
  const prompts = somePrompts();
  const found = await generateEach(llama, prompts, { lora, maxNewTokens: 8, stop: [stop], trie, beams: 12 });
  prompts.forEach((prompt, index) => {
    const ranked = sequences
      .map((tokens, place) => ({ tokens, total: sequenceLogProbability(prompt, closed[place] ?? []) }))
      .sort((a, b) => b.total - a.total);
    expect(found[index]?.map(({ tokens }) => tokens)).toEqual(ranked.map(({ tokens }) => tokens));
    expect(found[index]?.[0]?.logProbability).toBeCloseTo(ranked[0]?.total ?? 0, 3);
  });
});

test('under a trie only its sequences come out, even if one sequence begins another', async () => {
  const sequences = [[5, 6], [5, 6, 7], [8], [8, 9, 10, 11]];
  const trie = sequenceConstraint(sequences);
  for (const beams of [1, 2, 5]) {
    const found = await generateEach(llama, somePrompts(), {
      lora,
      maxNewTokens: 6,
      stop: [stop],
      trie,
      beams,
    });
    for (const results of found) {
      expect(results.length).toBeGreaterThan(0);
      for (const { tokens } of results) expect(sequences).toContainEqual(tokens);
    }
    if (beams === 5) for (const results of found) expect(results).toHaveLength(4);
  }
});

test('the scores of the next token equal the logits of a plain forward pass', async () => {
  const prompts = somePrompts();
  const scores = await scoreEach(llama, prompts, [7, 30], lora);
  prompts.forEach((prompt, index) => {
    const row = logProbabilities(prompt, []);
    const [first = 0, second = 0] = scores[index] ?? [];
    expect(first - second).toBeCloseTo((row[7] ?? 0) - (row[30] ?? 0), 4);
  });
});

test('generation and scoring leave no tensor behind', async () => {
  const before = tf.memory().numTensors;
  await generateEach(llama, somePrompts(), { lora, maxNewTokens: 4, stop: [stop], beams: 2 });
  await scoreEach(llama, somePrompts(), [1, 2], lora);
  expect(tf.memory().numTensors).toBe(before);
});

test('an empty prompt gives no result, and no prompts give none', async () => {
  expect(await generateEach(llama, [], { maxNewTokens: 2, stop: [] })).toEqual([]);
  expect(await generateEach(llama, [[]], { maxNewTokens: 2, stop: [] })).toEqual([[]]);
});

test('a list ends with the separator after its last entry that counts', () => {
  const search = new BeamSearch({
    beams: 1,
    maxNewTokens: 20,
    stop: [0],
    list: { separators: new Set([7, 8]), entries: 2 },
  });
  const said = [3, 7, 4, 8, 5];
  for (const token of said) if (!search.done) search.advance([{ row: 0, token, logProbability: -1 }]);
  expect(search.done).toBe(true);
  expect(search.results()).toEqual([{ tokens: [3, 7, 4, 8], logProbability: -4 }]);
});
