// The real Qwen2.5-Coder-0.5B: the trainable transformer dequantizes the file to float32, libllama multiplies it as it
// is with activations rounded to eight bits. Their logits differ a little, and the tokens they choose must not.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { renderChat } from '#lib/llm/chat-template.ts';
import { type Llama, loadLlama } from '#lib/llm/llama.ts';
import { loadTokenizer, type Tokenizer } from '#lib/llm/tokenizer.ts';
import type { LanguageModel } from '#lib/runtime/language-model.ts';
import { loadLibllama } from '#lib/runtime/libllama.ts';
import { generateEach, scoreEach } from '../llm/ask-prompts.ts';
import { qwenModelFile } from './base-model-file.ts';

/** With as many tokens of the answer as are well ahead of the second best: by 4 at least, where the engines differ by .1. */
const asked = [
  { text: 'What is the capital of France?', count: 7, answer: 'The capital of France is Paris.' },
  { text: 'Wie heißt die Hauptstadt von Österreich?', count: 6, answer: 'Die Hauptstadt von Österreich ist' },
];

vi.setConfig({ testTimeout: 600_000, hookTimeout: 300_000 });

const modelPath = qwenModelFile();

describe.skipIf(!modelPath)('Qwen2.5-Coder-0.5B (skipped where its file is not in the cache)', () => {
  let llama: Llama;
  let libllama: LanguageModel;
  let tokenizer: Tokenizer;

  beforeAll(async () => {
    if (!modelPath) return;
    tokenizer = await loadTokenizer(modelPath);
    libllama = await loadLibllama({ modelPath, contextTokens: 256, maxSequences: 5 });
    llama = await loadLlama(modelPath);
  });
  afterAll(async () => {
    await libllama?.dispose();
    llama?.dispose();
  });

  const prompt = (text: string) =>
    renderChat([{ role: 'user', content: [{ text }] }], tokenizer, { addGenerationPrompt: true }).map(
      (piece) => {
        if (!('tokens' in piece)) throw new Error('no soft token was asked for');
        return { tokens: piece.tokens };
      },
    );

  test('both engines answer with the same words', async () => {
    for (const { text, count, answer } of asked) {
      const search = { maxNewTokens: count, stop: [tokenizer.special.imEnd] };
      const [[best] = []] = await generateEach(llama, [prompt(text)], search);
      const theirs: number[] = [];
      for await (const { id } of libllama.generate(prompt(text), { maxTokens: count })) theirs.push(id);
      expect(best?.tokens).toEqual(theirs);
      expect(tokenizer.decode(theirs)).toBe(answer);
    }
  });

  test('their logits differ by little more than rounding', async () => {
    const ids = Array.from({ length: 3000 }, (_, at) => at * 50);
    for (const { text } of asked.slice(0, 1)) {
      const [ours = []] = await scoreEach(llama, [prompt(text)], ids);
      const theirs = await libllama.nextLogits(prompt(text), ids);
      const squares = theirs.reduce((sum, logit, id) => sum + (logit - (ours[id] ?? Number.NaN)) ** 2, 0);
      expect(Math.sqrt(squares / ids.length)).toBeLessThan(0.3); // .1 where it was measured
    }
  });
});
