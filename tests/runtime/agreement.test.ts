// The trainable Llama in tfjs and libllama read the same float32 weights and must agree.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { savePeftAdapter, writeGGUFAdapter } from '#lib/llm/adapter.ts';
import { renderChat } from '#lib/llm/chat-template.ts';
import { openGGUF, writeGGUF } from '#lib/llm/gguf.ts';
import { type Llama, loadLlama } from '#lib/llm/llama.ts';
import { createLora, type Lora } from '#lib/llm/lora.ts';
import type { PromptPiece } from '#lib/llm/segment.ts';
import { seededRandom } from '#lib/random.ts';
import type { LanguageModel } from '#lib/runtime/language-model.ts';
import { loadLibllama } from '#lib/runtime/libllama.ts';
import { tf } from '#lib/tensor/backend.ts';
import { generateEach, scoreEach } from '../llm/ask-prompts.ts';
import { baseModelFile } from './base-model-file.ts';

const questions = [
  'What is the capital of France?',
  'Name a film by Hitchcock.',
  'Why is the sky blue?',
  'Write one line of poetry.',
  'Is 17 a prime number?',
  'Who wrote Hamlet?',
  'Translate "good morning" into Spanish.',
  'What do bees make?',
  'Name three colours.',
  'What is 12 times 12?',
  'Describe a western film.',
  'What is a comedy?',
  'Which planet is the largest?',
  'Say something kind.',
  'What is jazz?',
  'Explain rain to a child.',
  'Name a river in Africa.',
  'What does a cat eat?',
  'Why do people watch horror films?',
  'How many days has a week?',
];
const answerTokens = 32;

vi.setConfig({ testTimeout: 240_000 }); // 25 s of work, more on a busy machine

let folder: string;
let modelPath: string;
let llama: Llama;
let libllama: LanguageModel;
let prompts: PromptPiece[][];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'agreement-'));
  modelPath = path.join(folder, 'float32.gguf');
  const quantized = await openGGUF(baseModelFile());
  const tensors = [...quantized.tensors].map(
    ([name, { shape, read }]) => [name, { shape, data: read }] as const,
  );
  await writeGGUF(modelPath, quantized.metadata, new Map(tensors), quantized.types);
  await quantized.close();
  llama = await loadLlama(modelPath);
  libllama = await loadLibllama({ modelPath, contextTokens: 256, maxSequences: 10, exact: true });
  prompts = questions.map((text) => chat([{ text }]));
});

afterAll(async () => {
  await libllama?.dispose();
  llama?.dispose();
  await rm(folder, { recursive: true, force: true });
});

function chat(content: ({ text: string } | { item: Float32Array })[]): PromptPiece[] {
  const turns = [{ role: 'user' as const, content }];
  return renderChat(turns, libllama.tokenizer, { addGenerationPrompt: true }).map((piece) => {
    if ('tokens' in piece) return { tokens: piece.tokens };
    return { embedding: 'item' in piece ? piece.item : piece.user };
  });
}

async function answer(model: LanguageModel, prompt: PromptPiece[]): Promise<number[]> {
  const ids: number[] = [];
  for await (const { id } of model.generate(prompt, { maxTokens: answerTokens })) ids.push(id);
  return ids;
}

/** The largest difference in any logit after a prompt. */
async function largestDifference(model: LanguageModel, prompt: PromptPiece[], lora?: Lora): Promise<number> {
  const ids = Array.from({ length: llama.config.vocabularySize }, (_, id) => id);
  const [ours = []] = await scoreEach(llama, [prompt], ids, lora);
  const theirs = await model.nextLogits(prompt, ids);
  return theirs.reduce((most, logit, id) => Math.max(most, Math.abs(logit - (ours[id] ?? Number.NaN))), 0);
}

test('both engines give the same greedy 32 tokens on 20 prompts', async () => {
  const { control, special } = libllama.tokenizer;
  const stop = [special.imEnd, special.eos, control('<|im_start|>'), control('<|endoftext|>')].filter(
    (id) => id !== null,
  );
  const ours = await generateEach(llama, prompts, { maxNewTokens: answerTokens, stop });
  const theirs = await Promise.all(prompts.map((prompt) => answer(libllama, prompt)));
  expect(theirs).toEqual(ours.map(([best]) => best?.tokens));
});

test('both engines give the same logits', async () => {
  for (const prompt of prompts.slice(0, 5))
    expect(await largestDifference(libllama, prompt)).toBeLessThan(1e-2);
});

// The same formulas in PyTorch 2.13 in float64 over the same weights: some logits after each prompt.
const recorded = [
  {
    text: 'What is the capital of France?',
    logits: { 0: 9.8718, 100: 15.4735, 504: 27.8588, 20000: 2.325, 49151: 1.943 },
  },
  {
    text: 'Name a film by Hitchcock.',
    logits: { 0: 13.8456, 100: 17.6335, 504: 27.4721, 20000: 8.9494, 49151: 5.2692 },
  },
  {
    text: 'Why is the sky blue?',
    logits: { 0: 13.4676, 100: 19.6268, 504: 34.0351, 20000: 12.0698, 49151: 10.139 },
  },
];

test("both engines match PyTorch's logits", async () => {
  for (const { text, logits } of recorded) {
    const ids = Object.keys(logits).map(Number);
    const [ours = []] = await scoreEach(llama, [chat([{ text }])], ids);
    const theirs = await libllama.nextLogits(chat([{ text }]), ids);
    Object.values(logits).forEach((logit, index) => {
      expect(Math.abs((ours[index] ?? Number.NaN) - logit)).toBeLessThan(1e-2);
      expect(Math.abs((theirs[index] ?? Number.NaN) - logit)).toBeLessThan(1e-2);
    });
  }
});

test('both engines give the same logits after soft tokens', async () => {
  const random = seededRandom(5);
  const soft = () => Float32Array.from({ length: llama.config.hiddenSize }, () => (random() - 0.5) * 0.4);
  const prompt = chat([
    { text: 'I liked' },
    { item: soft() },
    { text: ' and' },
    { item: soft() },
    { text: '. Why?' },
  ]);
  expect(await largestDifference(libllama, prompt)).toBeLessThan(1e-2);
});

test('both engines give the same logits with a LoRA adapter on all projections, which changes them', async () => {
  const targets = ['q_proj', 'k_proj', 'v_proj', 'o_proj', 'gate_proj', 'up_proj', 'down_proj'] as const;
  const lora = createLora(llama.config, { rank: 4, alpha: 8, targets: [...targets] }, 1);
  for (const [name, variable] of lora.variables) {
    if (name.includes('lora_B'))
      tf.tidy(() => variable.assign(tf.randomNormal(variable.shape, 0, 0.02, 'float32', 7)));
  }
  // PEFT's orientation is the transpose of the trainable one.
  const matrices = new Map(
    [...lora.variables].map(([name, variable]) => {
      const transposed = tf.tidy(() => tf.transpose(variable));
      const matrix = { shape: [...transposed.shape], data: transposed.dataSync() as Float32Array };
      transposed.dispose();
      return [name, matrix] as const;
    }),
  );
  const peft = path.join(folder, 'peft');
  const adapterPath = path.join(folder, 'adapter.gguf');
  await savePeftAdapter({ rank: 4, alpha: 8, targets: [...targets], matrices }, peft, { precision: 'F32' });
  await writeGGUFAdapter(peft, adapterPath, llama.config);
  const adapted = await loadLibllama({
    modelPath,
    adapterPath,
    contextTokens: 256,
    maxSequences: 1,
    exact: true,
  });
  try {
    const prompt = prompts[0] ?? [];
    expect(await largestDifference(adapted, prompt, lora)).toBeLessThan(1e-2);
    expect(await largestDifference(adapted, prompt)).toBeGreaterThan(0.5);
  } finally {
    await adapted.dispose();
    lora.dispose();
  }
});
