import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGGUF, writeGGUF } from '#lib/llm/gguf.ts';
import { loadTokenizer, type Tokenizer } from '#lib/llm/tokenizer.ts';
import { libllama, type Pointer } from '#lib/runtime/libllama-binding.ts';
import { baseModelFile } from '../runtime/base-model-file.ts';
import { writeTinyModel } from '../runtime/tiny-model.ts';
import { randomTexts, spelledControls, writtenTexts } from './awkward-texts.ts';

let folder: string;
let tokenizer: Tokenizer;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tokenizer-'));
  tokenizer = await loadTokenizer(baseModelFile());
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('texts become the same tokens as in llama.cpp with control tokens off', async () => {
  const library = libllama();
  const model: Pointer = await library.loadModel(baseModelFile(), {
    ...library.modelDefaults(),
    vocab_only: true,
  });
  const vocabulary = library.vocabularyOf(model);
  const theirs = (text: string) => {
    const tokens = new Int32Array(1024);
    const count = library.tokenize(
      vocabulary,
      text,
      Buffer.byteLength(text),
      tokens,
      tokens.length,
      false,
      false,
    );
    return [...tokens.subarray(0, count)];
  };
  const texts = [...writtenTexts, ...spelledControls, ...randomTexts(300)];
  const differing = texts.filter((text) => theirs(text).join() !== tokenizer.encode(text).join());
  library.freeModel(model);
  expect(differing).toEqual([]);
});

test('no text becomes a control token', () => {
  for (const text of [...spelledControls, ...writtenTexts]) {
    expect(tokenizer.encode(text).filter((id) => id < 17)).toEqual([]); // the model's control tokens come first
    expect(tokenizer.decode(tokenizer.encode(text))).toBe(text);
  }
});

test('every digit is a token of its own', () => {
  expect(tokenizer.encode('1994').map((id) => tokenizer.decode([id]))).toEqual(['1', '9', '9', '4']);
});

test("the tokens' bytes join to the text's bytes, even inside a character", () => {
  const ids = tokenizer.encode('日🎬é');
  expect(Buffer.concat(ids.map((id) => tokenizer.tokenBytes(id))).toString()).toBe('日🎬é');
  expect(ids.length).toBeGreaterThan(3);
});

test('control tokens are found by their spelling, and decode to nothing', () => {
  const { imStart, imEnd, bos, eos } = tokenizer.special;
  expect([imStart, imEnd, bos, eos]).toEqual([1, 2, 1, 2]);
  expect(tokenizer.control('<|im_end|>')).toBe(2);
  expect(tokenizer.control('film')).toBeNull();
  expect(tokenizer.decode([imStart, ...tokenizer.encode('a'), imEnd])).toBe('a');
});

test('a tokenizer.json with the same vocabulary gives the same tokens', async () => {
  const gguf = await openGGUF(baseModelFile());
  await gguf.close();
  const tokens = gguf.metadata['tokenizer.ggml.tokens'] as string[];
  const control = tokens.slice(0, 17);
  const json = {
    added_tokens: control.map((content, id) => ({ id, content, special: true })),
    normalizer: null,
    pre_tokenizer: {
      type: 'Sequence',
      pretokenizers: [
        { type: 'Digits', individual_digits: true },
        { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: true },
      ],
    },
    post_processor: null,
    decoder: { type: 'ByteLevel' },
    model: {
      type: 'BPE',
      vocab: Object.fromEntries(tokens.map((token, id) => [token, id])),
      merges: gguf.metadata['tokenizer.ggml.merges'],
    },
  };
  await writeFile(path.join(folder, 'tokenizer.json'), JSON.stringify(json));
  await writeFile(path.join(folder, 'tokenizer_config.json'), JSON.stringify({ eos_token: '<|im_end|>' }));
  const other = await loadTokenizer(folder);
  expect(other.special).toMatchObject({ imStart: 1, imEnd: 2, eos: 2 });
  for (const text of [...writtenTexts, ...spelledControls, ...randomTexts(100)])
    expect(other.encode(text)).toEqual(tokenizer.encode(text));
});

test('a SentencePiece vocabulary merges by score and falls back to bytes', async () => {
  const bytes = Array.from(
    { length: 256 },
    (_, byte) => `<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`,
  );
  const pieces: [string, number][] = [
    ['▁', -5],
    ['a', -5],
    ['b', -5],
    ['ab', -2],
    ['ba', -1],
    ['▁a', -3],
    ['▁ab', -4],
  ];
  const tokens = ['<unk>', '<s>', '</s>', ...bytes, ...pieces.map(([piece]) => piece)];
  const file = path.join(folder, 'sentencepiece.gguf');
  await writeGGUF(
    file,
    {
      'tokenizer.ggml.model': 'llama',
      'tokenizer.ggml.tokens': tokens,
      'tokenizer.ggml.scores': [...Array(259).fill(0), ...pieces.map(([, score]) => score)],
      'tokenizer.ggml.token_type': tokens.map((_, id) => (id === 0 ? 2 : id < 3 ? 3 : id < 259 ? 6 : 1)),
      'tokenizer.ggml.bos_token_id': 1,
      'tokenizer.ggml.eos_token_id': 2,
    },
    new Map(),
    { 'tokenizer.ggml.scores': '[float32]' },
  );
  const sentencepiece = await loadTokenizer(file);
  const spell = (text: string) => sentencepiece.encode(text).map((id) => tokens[id]);
  expect(spell('ab')).toEqual(['▁ab']);
  expect(spell('aba')).toEqual(['▁a', 'ba']);
  expect(spell('é')).toEqual(['▁', '<0xC3>', '<0xA9>']);
  expect(spell('</s>')).not.toContain('</s>');
  expect(sentencepiece.decode(sentencepiece.encode('ab é'))).toBe(' ab é');
});

test('metadata without a usable vocabulary is refused with bad_file', async () => {
  const file = path.join(folder, 'bad.gguf');
  const good = {
    'tokenizer.ggml.model': 'gpt2',
    'tokenizer.ggml.pre': 'smollm',
    'tokenizer.ggml.tokens': ['a'],
    'tokenizer.ggml.merges': ['a b'],
    'tokenizer.ggml.eos_token_id': 0,
  };
  const cases: Record<string, unknown>[] = [
    { ...good, 'tokenizer.ggml.tokens': 'a' },
    { ...good, 'tokenizer.ggml.merges': 5 },
    { ...good, 'tokenizer.ggml.pre': 'toString' },
    { ...good, 'tokenizer.ggml.model': 'mystery' },
    { ...good, 'tokenizer.ggml.eos_token_id': 9 },
    {},
  ];
  for (const metadata of cases) {
    await writeGGUF(file, metadata, new Map());
    await expect(loadTokenizer(file)).rejects.toMatchObject({ code: 'bad_file' });
  }
});

test('a file’s tokenizer is made once, and again when the file has changed', async () => {
  const file = path.join(folder, 'changing.gguf');
  await writeTinyModel(file);
  const first = await loadTokenizer(file);
  expect(await loadTokenizer(file)).toBe(first);
  await utimes(file, 1, 1);
  expect(await loadTokenizer(file)).not.toBe(first);
});
