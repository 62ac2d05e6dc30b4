import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EmbeddingTable } from '#lib/llm/embedding-table.ts';
import type { PromptPiece } from '#lib/llm/segment.ts';
import type { Tokenizer } from '#lib/llm/tokenizer.ts';
import type { GenerateOptions, LanguageModel } from '#lib/runtime/language-model.ts';
import { loadVLLM } from '#lib/runtime/vllm.ts';
import { likeliest, type StandIn, score, startStandIn, stopToken, vocabularySize } from './vllm-stand-in.ts';

const width = 4;
const firstOf = (token: number) => token / 10;
const table: EmbeddingTable = {
  vocabularySize,
  hiddenSize: width,
  read: (token, target, at) => {
    target.set([firstOf(token), 0, 0, token], at);
  },
};
const tokenizer: Tokenizer = {
  encode: () => [],
  decode: () => '',
  tokenBytes: (id) => (id < 4 ? new Uint8Array() : Buffer.from(`${id} `)),
  control: () => null,
  vocabularySize,
  special: { bos: null, eos: stopToken, imStart: 0, imEnd: stopToken },
};
const adapter = { name: 'recexplainer-a1', folder: '/versions/v/adapter' };
const soft = Float32Array.of(0.25, 1, 2, 3);
const prompt: PromptPiece[] = [{ tokens: [5, 6] }, { embedding: soft }, { tokens: [7] }];

let server: StandIn;
let model: LanguageModel;

beforeEach(async () => {
  server = await startStandIn(width, firstOf);
  model = await load();
});
afterEach(async () => {
  await model.dispose();
  server.close();
});

const load = () =>
  loadVLLM({ url: server.url, apiKey: 'a key', adapter, table, tokenizer, contextTokens: 1024 });

async function read(options: Partial<GenerateOptions> = {}, from = prompt) {
  const ids: number[] = [];
  let text = '';
  for await (const token of model.generate(from, { maxTokens: 12, ...options })) {
    ids.push(token.id);
    text += token.text;
  }
  return { ids, text };
}

/** What a sampler that sees every score would say. */
function oracle(maxTokens: number, allowed: GenerateOptions['allowed'] = () => null): number[] {
  const ids: number[] = [];
  for (let last = firstOf(7); ids.length < maxTokens; last = firstOf(ids.at(-1) as number)) {
    const among = allowed(ids);
    if (among?.length === 0) break;
    const id = likeliest(4 + ids.length, last, among ?? undefined);
    if (tokenizer.tokenBytes(id).length === 0) break;
    ids.push(id);
  }
  return ids;
}

test('the whole prompt goes as embeddings: rows of the table, and soft tokens between them', async () => {
  const { ids, text } = await read();
  expect(ids).toEqual(oracle(12));
  expect(ids.length).toBeGreaterThan(3);
  expect(text).toBe(ids.map((id) => `${id} `).join(''));
  const [asked] = server.asked;
  expect(asked?.rows.map((row) => [...row])).toEqual([
    [firstOf(5), 0, 0, 5].map(Math.fround),
    [firstOf(6), 0, 0, 6].map(Math.fround),
    [...soft],
    [firstOf(7), 0, 0, 7].map(Math.fround),
  ]);
  expect(asked).not.toHaveProperty('prompt');
});

test('no request has a penalty, whatever is asked for', async () => {
  await read({ repetitionPenalty: 1.3, allowed: (generated) => (generated.length % 2 ? [9, 10] : null) });
  for (const asked of server.asked)
    expect(Object.keys(asked).filter((key) => key.includes('penalty'))).toEqual([]);
});

test('constrained decoding gives what a sampler that sees every score gives', async () => {
  const rules: GenerateOptions['allowed'][] = [
    (generated) => [10 + generated.length, 20 + generated.length, 30],
    (generated) => (generated.length < 3 ? null : [11, 12, 13]),
    (generated) => (generated.length % 3 === 0 ? [15] : null), // forced, then two of a draft
    (generated) => (generated.length === 5 ? [] : null),
    (generated) => (generated.at(-1) === 11 ? [12] : [11, 14]),
  ];
  for (const allowed of rules) expect((await read({ allowed })).ids).toEqual(oracle(12, allowed));
});

test('where only one token may follow, the server is not asked', async () => {
  const { ids } = await read({ allowed: (generated) => [10 + generated.length] });
  expect(ids).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21]);
  expect(server.asked).toEqual([]);
});

test('scores differ by what logits differ by', async () => {
  const scores = await model.nextLogits(prompt, [8, 9]);
  expect((scores[0] as number) - (scores[1] as number)).toBeCloseTo(
    score(4, firstOf(7), 8) - score(4, firstOf(7), 9),
    5,
  );
});

test('two conversations never share a salt, and one keeps its own', async () => {
  for (const cacheKey of ['v:one', 'v:two', 'v:one', undefined, undefined])
    await read({ maxTokens: 1, ...(cacheKey ? { cacheKey } : {}) });
  const salts = server.asked.map(({ cache_salt }) => cache_salt as string);
  expect(salts[0]).toBe(salts[2]);
  expect(new Set(salts).size).toBe(4);
  for (const salt of salts) expect(salt).not.toContain('one');
});

test('the adapter is loaded with the model and unloaded with it', async () => {
  expect(server.calls).toEqual([`load ${adapter.name} ${adapter.folder}`]);
  await read();
  expect(server.asked[0]?.model).toBe(adapter.name);
  await model.dispose();
  await model.dispose();
  expect(server.calls.slice(1)).toEqual([`unload ${adapter.name}`]);
  await expect(read()).rejects.toMatchObject({ code: 'unavailable' });
});

test('an adapter that another explainer has loaded is taken, and one that was unloaded is loaded again', async () => {
  const other = await load();
  await other.dispose();
  expect(server.adapters.size).toBe(0);
  expect((await read()).ids).toEqual(oracle(12));
  expect(server.adapters.has(adapter.name)).toBe(true);
});

test('prompts of a wrong shape, not finite or too long are refused before they are sent', async () => {
  const bad: [PromptPiece[], string][] = [
    [[{ embedding: new Float32Array(3) }], 'bad_request'],
    [[{ embedding: Float32Array.of(1, Number.NaN, 0, 0) }], 'bad_request'],
    [[{ tokens: [vocabularySize] }], 'bad_request'],
    [[], 'bad_request'],
    [[{ tokens: Array<number>(128).fill(5) }], 'too_large'],
  ];
  for (const [pieces, code] of bad) await expect(read({}, pieces)).rejects.toMatchObject({ code });
  expect(server.asked).toEqual([]);
});

test('an answer ends where the context does', async () => {
  const long: PromptPiece[] = [{ tokens: Array<number>(125).fill(5) }];
  const { ids } = await read({ allowed: () => [8, 9, 10], maxTokens: 50 }, long);
  expect(ids).toHaveLength(3);
});

test('every way in which the server fails is said, and what came before it was told', async () => {
  const ways: [StandIn['trouble'], string][] = [
    ['busy', 'busy or restarting'],
    ['cut off', 'stopped in the middle'],
    ['no tokens', 'too old'],
    ['error event', 'busy or restarting'],
    ['wrong key', 'VLLM_API_KEY'],
  ];
  for (const [trouble, words] of ways) {
    server.trouble = trouble;
    await expect(read()).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining(words),
    });
  }
  server.trouble = 'none';
  expect((await read()).ids).toEqual(oracle(12));
});

test('an abort rejects with its reason', async () => {
  const leaving = new AbortController();
  const reason = new Error('left');
  const reading = (async () => {
    for await (const _ of model.generate(prompt, { maxTokens: 12, signal: leaving.signal }))
      leaving.abort(reason);
  })();
  await expect(reading).rejects.toBe(reason);
});
