import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AppError } from '#lib/errors.ts';
import { writeGGUF } from '#lib/llm/gguf.ts';
import type { PromptPiece } from '#lib/llm/segment.ts';
import type { GenerateOptions, LanguageModel } from '#lib/runtime/language-model.ts';
import { loadLibllama } from '#lib/runtime/libllama.ts';
import { tinyConfig, tinyMetadata, tinyTensors, tinyTypes, writeTinyModel } from './tiny-model.ts';

let folder: string;
let modelPath: string;
let model: LanguageModel;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'libllama-'));
  modelPath = path.join(folder, 'tiny.gguf');
  await writeTinyModel(modelPath);
  model = await loadLibllama({ modelPath, contextTokens: 1024, maxSequences: 3 });
});

afterAll(async () => {
  await model.dispose();
  await rm(folder, { recursive: true, force: true });
});

const ordinary = Array.from({ length: 90 }, (_, i) => 40 + i); // bytes, so that no control token ends the stream
const letters = () => ordinary;

function prompt(text: string): PromptPiece[] {
  return [{ tokens: [1, ...model.tokenizer.encode(text)] }];
}

function soft(seed: number): PromptPiece {
  return { embedding: Float32Array.from({ length: tinyConfig.hiddenSize }, (_, i) => Math.sin(seed + i)) };
}

async function read(pieces: PromptPiece[], options: Partial<GenerateOptions> = {}, from = model) {
  const ids: number[] = [];
  let reused = -1;
  const onPromptRead = (what: { reused: number }) => {
    reused = what.reused;
  };
  for await (const { id } of from.generate(pieces, {
    maxTokens: 12,
    allowed: letters,
    onPromptRead,
    ...options,
  }))
    ids.push(id);
  return { ids, reused };
}

test('concurrent streams give the same tokens as separate ones', async () => {
  const prompts = [
    'One person likes westerns',
    'Another',
    'A third one reads a longer prompt than the others do',
  ];
  const alone: number[][] = [];
  for (const text of prompts) alone.push((await read(prompt(text))).ids);
  const together = await Promise.all(prompts.map((text) => read(prompt(text))));
  expect(together.map(({ ids }) => ids)).toEqual(alone);
});

test('more prompts than sequences wait their turn and give the same tokens', async () => {
  const texts = Array.from({ length: 9 }, (_, i) => `Prompt number ${i}`);
  const together = await Promise.all(texts.map((text) => read(prompt(text))));
  for (const [index, text] of texts.entries())
    expect(together[index]?.ids).toEqual((await read(prompt(text))).ids);
});

test("a prompt that continues an earlier one only reads what's new and gives the same tokens", async () => {
  const opening = 'The system says a lot of things, and the history follows: one, two, three, four, five. ';
  const fresh = await loadLibllama({ modelPath, contextTokens: 1024, maxSequences: 1 });
  const unaided = await read([...prompt(`${opening}And now?`)], {}, fresh);
  await fresh.dispose();
  await read(prompt(opening), { cacheKey: 'chat' });
  const continued = await read(prompt(`${opening}And now?`), { cacheKey: 'chat' });
  expect(unaided.reused).toBe(0);
  expect(continued.reused).toBe(opening.length + 1);
  expect(continued.ids).toEqual(unaided.ids);
});

test('another conversation with the same prefix copies it, even from a running stream', async () => {
  const opening = 'A shared opening that is long enough to be worth copying from one sequence to another. ';
  const first = read(prompt(`${opening}First`), { cacheKey: 'first', maxTokens: 40 });
  await new Promise((resolve) => setTimeout(resolve, 30));
  const second = await read(prompt(`${opening}Second`), { cacheKey: 'second' });
  await first;
  expect(second.reused).toBeGreaterThanOrEqual(opening.length);
  const again = await loadLibllama({ modelPath, contextTokens: 1024, maxSequences: 1 });
  expect((await read(prompt(`${opening}Second`), {}, again)).ids).toEqual(second.ids);
  await again.dispose();
});

test('soft tokens are compared by value when a prefix is reused', async () => {
  const before: PromptPiece = { tokens: [1, 50, 51, 52] };
  const after: PromptPiece = { tokens: [60, 61] };
  const one = await read([before, soft(1), after], { cacheKey: 'soft' });
  const same = await read([before, soft(1), after], { cacheKey: 'soft' });
  const different = await read([before, soft(2), after], { cacheKey: 'soft' });
  expect(same).toEqual({ ids: one.ids, reused: 6 });
  expect(different.reused).toBe(4);
  expect(different.ids).not.toEqual(one.ids);
});

test('forced tokens are read together and change nothing that follows', async () => {
  const forced = [70, 71, 72, 73, 74, 75, 76, 77];
  const bound = (generated: readonly number[]) => {
    const only = forced[generated.length];
    return only === undefined ? letters() : [only];
  };
  const whole = await read(prompt('Bound'), { allowed: bound, maxTokens: 20 });
  expect(whole.ids.slice(0, forced.length)).toEqual(forced);
  const after = await read([...prompt('Bound'), { tokens: forced }], { allowed: letters, maxTokens: 12 });
  expect(whole.ids.slice(forced.length)).toEqual(after.ids);
  expect((await read(prompt('Bound'), { allowed: bound, maxTokens: 5 })).ids).toEqual(forced.slice(0, 5));
  const ends = (generated: readonly number[]) =>
    generated.length < 3 ? [80] : generated.length < 4 ? [81] : [];
  expect((await read(prompt('Bound'), { allowed: ends, maxTokens: 20 })).ids).toEqual([80, 80, 80, 81]);
  const bad = (generated: readonly number[]) => [generated.length < 2 ? 80 : 1e9];
  await expect(read(prompt('Bound'), { allowed: bad, maxTokens: 20 })).rejects.toMatchObject({
    code: 'bad_request',
  });
});

test('an abort ends the stream with its reason and frees the sequence', async () => {
  const one = await loadLibllama({ modelPath, contextTokens: 1024, maxSequences: 1 });
  const controller = new AbortController();
  const stream = one.generate(prompt('Endless'), {
    maxTokens: 900,
    allowed: letters,
    signal: controller.signal,
  });
  const seen: number[] = [];
  const reading = (async () => {
    for await (const { id } of stream) if (seen.push(id) === 3) controller.abort(new Error('stopped'));
  })();
  await expect(reading).rejects.toThrow('stopped');
  expect(seen.length).toBe(3);
  expect((await read(prompt('Next'), {}, one)).ids.length).toBe(12);
  await one.dispose();
});

test('a consumer that stops listening frees the sequence', async () => {
  const one = await loadLibllama({ modelPath, contextTokens: 1024, maxSequences: 1 });
  for await (const _ of one.generate(prompt('Endless'), { maxTokens: 900, allowed: letters })) break;
  expect((await read(prompt('Next'), {}, one)).ids.length).toBe(12);
  await one.dispose();
});

test('dispose ends running, waiting and later streams with an AppError', async () => {
  const one = await loadLibllama({ modelPath, contextTokens: 1024, maxSequences: 1 });
  const running = read(prompt('Running'), { maxTokens: 900 }, one).catch((error) => error);
  const waiting = read(prompt('Waiting'), {}, one).catch((error) => error);
  await new Promise((resolve) => setTimeout(resolve, 30));
  await Promise.all([one.dispose(), one.dispose()]);
  for (const error of [
    await running,
    await waiting,
    await read(prompt('Late'), {}, one).catch((error) => error),
  ]) {
    expect(error).toBeInstanceOf(AppError);
    expect(error.code).toBe('unavailable');
  }
  expect((await read(prompt('The other model over the same file still answers'))).ids.length).toBe(12);
});

test('a prompt beyond the context, an empty one, and invalid ids or embeddings are refused', async () => {
  const refusals: [PromptPiece[], string][] = [
    [[{ tokens: Array(1024).fill(50) }], 'too_large'],
    [[], 'bad_request'],
    [[{ tokens: [99_999] }], 'bad_request'],
    [[{ tokens: [-1] }], 'bad_request'],
    [[{ embedding: new Float32Array(3) }], 'bad_request'],
    [[{ embedding: new Float32Array(tinyConfig.hiddenSize).fill(Number.NaN) }], 'bad_request'],
  ];
  for (const [pieces, code] of refusals) {
    await expect(read(pieces)).rejects.toMatchObject({ code });
    await expect(model.nextLogits(pieces, [50])).rejects.toMatchObject({ code });
  }
});

test('an answer ends when the context is full', async () => {
  const { ids } = await read([{ tokens: Array(1020).fill(50) }], { maxTokens: 100 });
  expect(ids.length).toBe(4);
});

test('only allowed tokens come out, an empty list ends the stream, and one that throws ends only its own', async () => {
  const [held, ended, failed] = await Promise.allSettled([
    read(prompt('a'), { allowed: () => [77] }),
    read(prompt('b'), { allowed: (generated) => (generated.length < 2 ? [70] : []) }),
    read(prompt('c'), {
      allowed: () => {
        throw new Error('no list');
      },
    }),
  ]);
  expect(held).toMatchObject({ value: { ids: Array(12).fill(77) } });
  expect(ended).toMatchObject({ value: { ids: [70, 70] } });
  expect(failed).toMatchObject({ reason: { message: 'no list' } });
});

test('a seed fixes the sampled tokens, and another seed gives different ones', async () => {
  const draw = async (seed: number) =>
    (await read(prompt('Draw'), { temperature: 1.5, topP: 0.95, seed })).ids;
  expect(await draw(1)).toEqual(await draw(1));
  expect(await draw(1)).not.toEqual(await draw(2));
});

test('nextLogits gives the logits that greedy decoding decides by', async () => {
  const logits = await model.nextLogits(prompt('Which one?'), ordinary);
  const best = ordinary[logits.indexOf(Math.max(...logits))];
  expect((await read(prompt('Which one?'))).ids[0]).toBe(best);
});

test("a stream's texts join to its decoded ids, even when a character spans several tokens", async () => {
  const wanted = [...model.tokenizer.encode('é 🎬 日本')];
  let text = '';
  for await (const token of model.generate(prompt('x'), {
    maxTokens: wanted.length,
    allowed: (generated) => [wanted[generated.length] as number],
  })) {
    expect(token.text).not.toContain('\uFFFD');
    text += token.text;
  }
  expect(text).toBe('é 🎬 日本');
});

test('a model file libllama would choke on is refused before it gets there', async () => {
  const file = path.join(folder, 'hostile.gguf');
  const cases: Record<string, unknown>[] = [
    { 'general.architecture': 'mamba' },
    { 'llama.block_count': 0 },
    { 'llama.block_count': 3 },
    { 'llama.attention.head_count': 0 },
    { 'llama.attention.head_count': 3 },
    { 'llama.attention.head_count_kv': 4_000_000 },
    { 'llama.embedding_length': 64 },
    { 'llama.expert_count': 8 },
    { 'llama.rope.scaling.type': 'surprise' },
    { 'split.count': 2 },
    { 'tokenizer.ggml.tokens': ['a', 'a'] },
    { 'tokenizer.ggml.eos_token_id': 4_000_000_000 },
  ];
  for (const change of cases) {
    await writeGGUF(file, { ...tinyMetadata(), ...change }, tinyTensors(), tinyTypes);
    await expect(
      loadLibllama({ modelPath: file, contextTokens: 256, maxSequences: 1 }),
    ).rejects.toMatchObject({
      code: 'bad_file',
    });
  }
});

test("an adapter that doesn't fit is refused before libllama reads it, and one that fits changes the answer", async () => {
  const file = path.join(folder, 'adapter.gguf');
  const filled = (shape: number[]) => ({
    shape,
    data: Float32Array.from({ length: (shape[0] ?? 0) * (shape[1] ?? 0) }, (_, i) => Math.cos(i)),
  });
  const good = {
    metadata: {
      'general.architecture': 'llama',
      'general.type': 'adapter',
      'adapter.type': 'lora',
      'adapter.lora.alpha': 8,
    },
    tensors: { 'blk.0.attn_q.weight.lora_a': [4, 32], 'blk.0.attn_q.weight.lora_b': [32, 4] } as Record<
      string,
      number[]
    >,
    types: { 'adapter.lora.alpha': 'float32' } as Record<string, string>,
  };
  const write = ({ metadata, tensors, types }: typeof good) =>
    writeGGUF(
      file,
      metadata,
      new Map(Object.entries(tensors).map(([name, shape]) => [name, filled(shape)])),
      types,
    );
  const load = () => loadLibllama({ modelPath, adapterPath: file, contextTokens: 256, maxSequences: 1 });

  await write(good);
  const adapted = await load();
  expect((await read(prompt('Adapt'), {}, adapted)).ids).not.toEqual((await read(prompt('Adapt'))).ids);
  await adapted.dispose();

  const [a, b] = [
    [4, 32],
    [32, 4],
  ];
  const misfits: (typeof good)[] = [
    { ...good, types: { 'adapter.lora.alpha': 'uint32' } },
    { ...good, metadata: { ...good.metadata, 'general.type': 'model' } },
    { ...good, metadata: { ...good.metadata, 'adapter.alora.invocation_tokens': 1 } as typeof good.metadata },
    { ...good, tensors: {} },
    { ...good, tensors: { 'blk.0.attn_q.weight.lora_a': a } },
    { ...good, tensors: { 'blk.9.attn_q.weight.lora_a': a, 'blk.9.attn_q.weight.lora_b': b } },
    { ...good, tensors: { 'blk.0.attn_q.weight.lora_a': [4, 31], 'blk.0.attn_q.weight.lora_b': b } },
    { ...good, tensors: { 'blk.0.attn_q.weight.lora_a': a, 'blk.0.attn_q.weight.lora_b': [16, 4] } },
    { ...good, tensors: { 'blk.0.attn_q.weight.lora_a': a, 'blk.0.attn_q.weight.lora_b': [32, 5] } },
    { ...good, tensors: { 'token_embd.weight.lora_a': a, 'token_embd.weight.lora_b': b } },
  ];
  for (const misfit of misfits) {
    await write(misfit);
    await expect(load()).rejects.toMatchObject({ code: 'bad_file' });
  }
  await writeFile(file, 'GGUF');
  await expect(load()).rejects.toMatchObject({ code: 'bad_file' });
});
