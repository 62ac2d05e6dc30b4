import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { blockFormats } from '#lib/llm/dequantize.ts';
import { openGGUF, writeGGUF } from '#lib/llm/gguf.ts';
import { encode, encodedBytes } from '#lib/llm/quantize.ts';
import { servedModel } from '#lib/llm/served-model.ts';
import { seededRandom } from '#lib/random.ts';
import { loadLibllama } from '#lib/runtime/libllama.ts';
import { baseModelFile } from '../runtime/base-model-file.ts';
import { tinyConfig, writeTinyGGUF } from './tiny-llama.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'served-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function decodeQ8(bytes: Buffer): Float32Array {
  const { decode, bytes: blockBytes, weights } = blockFormats.Q8_0;
  const values = new Float32Array((bytes.length / blockBytes) * weights);
  decode(new DataView(bytes.buffer, bytes.byteOffset, bytes.length), bytes.length / blockBytes, values, 0);
  return values;
}

test('Q8_0 keeps a weight to half a step of its block, zeros as zeros, and Q8_0 input unchanged', () => {
  const random = seededRandom(5);
  const values = Float32Array.from({ length: 96 }, (_, i) => (i < 64 ? (random() - 0.5) * (1 + i) : 0));
  const bytes = encode('Q8_0', values);
  expect(bytes.length).toBe(encodedBytes('Q8_0', values.length));
  const read = decodeQ8(bytes);
  for (let block = 0; block < 3; block++) {
    const own = values.subarray(block * 32, block * 32 + 32);
    const step = Math.max(...own.map(Math.abs)) / 127;
    own.forEach((value, i) => {
      // d itself is rounded to eleven bits, which moves the largest by 1/16 of a step
      expect(Math.abs((read[block * 32 + i] as number) - value)).toBeLessThanOrEqual(step * 0.57);
    });
  }
  expect(decodeQ8(encode('Q8_0', read))).toEqual(read);
});

test('a Q4_1 model is served from an equivalent copy, made once; with AMX, or in another format, from its own file', async () => {
  const model = baseModelFile();
  expect(await servedModel(model, folder, new Set(['amx_int8']))).toBe(model);
  const tiny = path.join(folder, 'tiny.gguf');
  await writeTinyGGUF(tiny, tinyConfig);
  expect(await servedModel(tiny, folder, new Set())).toBe(tiny);

  const kept = path.join(folder, 'kept');
  const [copy, beside] = await Promise.all([
    servedModel(model, kept, new Set()),
    servedModel(model, kept, new Set()),
  ]);
  expect(beside).toBe(copy);
  expect((await readdir(kept)).sort()).toEqual([path.basename(copy), `${path.basename(copy)}.sha256`]);
  const made = await stat(copy);
  expect((await stat(await servedModel(model, kept, new Set()))).mtimeMs).toBe(made.mtimeMs);

  const [before, after] = [await openGGUF(model), await openGGUF(copy)];
  expect(after.metadata).toEqual(before.metadata);
  expect(after.types).toEqual(before.types);
  expect([...new Set([...after.tensors.values()].map(({ type }) => type))].sort()).toEqual(['F32', 'Q8_0']);
  await Promise.all([before.close(), after.close()]);

  const load = (modelPath: string) =>
    loadLibllama({ modelPath, contextTokens: 256, maxSequences: 1, threads: 1 });
  const [original, served] = [await load(model), await load(copy)];
  const tokens = original.tokenizer.encode('The capital of France is');
  const ids = ['Paris', 'London', 'the', 'a'].map(
    (word) => original.tokenizer.encode(` ${word}`)[0] as number,
  );
  const [wanted, found] = [
    await original.nextLogits([{ tokens }], ids),
    await served.nextLogits([{ tokens }], ids),
  ];
  expect(wanted[0]).toBe(Math.max(...wanted));
  expect(found[0]).toBe(Math.max(...found));
  // llama.cpp rounds activations to eight bits for either form; logits run from −10 to 20
  for (const [at, logit] of found.entries()) expect(Math.abs(logit - (wanted[at] as number))).toBeLessThan(1);
  await Promise.all([original.dispose(), served.dispose()]);
});

test('a broken file is refused, and no partial copy is left', async () => {
  const broken = path.join(folder, 'broken.gguf');
  await writeFile(broken, 'GGUF and no more');
  const place = path.join(folder, 'nothing');
  await expect(servedModel(broken, place, new Set())).rejects.toMatchObject({ code: 'bad_file' });
  await expect(readdir(place)).rejects.toThrow();
  const empty = path.join(folder, 'empty.gguf');
  await writeGGUF(empty, { 'general.name': 'none' }, new Map());
  expect(await servedModel(empty, place, new Set())).toBe(empty);
});
