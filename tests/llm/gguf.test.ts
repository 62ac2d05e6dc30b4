import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AppError } from '#lib/errors.ts';
import { blockFormats } from '#lib/llm/dequantize.ts';
import { openGGUF, writeGGUF } from '#lib/llm/gguf.ts';
import { toHalf } from '#lib/tensor/half.ts';

let folder: string;
let file: string;
let whole: Buffer;
const metadata = {
  'general.name': 'Ünïcode 🎬',
  'a.bool': true,
  'a.count': 7,
  'a.negative': -7,
  'a.real': 0.5,
  'a.whole.real': 3,
  'a.list': ['x', '', 'yz'],
  'a.numbers': [1, 2, 3],
};
const types = { 'a.whole.real': 'float32', 'a.numbers': '[int32]' };
const matrix = Float32Array.from({ length: 6 }, (_, i) => i - 2.5);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gguf-'));
  file = path.join(folder, 'small.gguf');
  const tensors = new Map([
    ['first', { shape: [2, 3], data: matrix }],
    ['second', { shape: [3, 2], type: 'F16' as const, data: async () => matrix }],
  ]);
  await writeGGUF(file, metadata, tensors, types);
  whole = await readFile(file);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Opens a file of these bytes and reads every tensor; what it throws must be a bad_file. */
async function attempt(bytes: Buffer): Promise<'read' | 'refused'> {
  const mutant = path.join(folder, 'mutant.gguf');
  await writeFile(mutant, bytes);
  try {
    const gguf = await openGGUF(mutant);
    for (const { read } of gguf.tensors.values()) await read();
    await gguf.close();
    return 'read';
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    expect((error as AppError).code).toBe('bad_file');
    return 'refused';
  }
}

test('metadata, types, (out, in) shapes and numbers are read back as written', async () => {
  const gguf = await openGGUF(file);
  expect({ ...gguf.metadata }).toEqual(metadata);
  expect(gguf.types).toMatchObject({
    ...types,
    'a.count': 'uint32',
    'a.negative': 'int32',
    'a.list': '[string]',
  });
  expect(gguf.tensors.get('first')?.shape).toEqual([2, 3]);
  expect(await gguf.tensors.get('first')?.read()).toEqual(matrix);
  expect(await gguf.tensors.get('second')?.read()).toEqual(matrix);
  const row = new Float32Array(4);
  (await gguf.tensors.get('second')?.rows())?.(2, row, 1);
  expect([...row]).toEqual([0, 1.5, 2.5, 0]);
  await gguf.close();
});

test('a file cut off anywhere is refused', async () => {
  const end = whole.length - 20; // the last bytes are padding
  for (let length = 0; length < end; length += length < 200 ? 3 : 17)
    expect(await attempt(whole.subarray(0, length))).toBe('refused');
});

test('a huge number anywhere in the header leads to a refusal at worst', async () => {
  for (let at = 4; at + 8 < whole.length - 96; at += 5) {
    for (const value of [0xffffffffffffffffn, 0x7fffffffffffffffn, 0x0000000100000000n]) {
      const bytes = Buffer.from(whole);
      bytes.writeBigUInt64LE(value, at);
      await attempt(bytes);
    }
  }
});

test('impossible counts, overlapping tensors and unaligned offsets are refused', async () => {
  const counts = (at: number) => {
    const bytes = Buffer.from(whole);
    bytes.writeBigUInt64LE(2n ** 40n, at);
    return bytes;
  };
  expect(await attempt(counts(8))).toBe('refused'); // tensors
  expect(await attempt(counts(16))).toBe('refused'); // keys
  const entry = whole.indexOf('second');
  const offsetAt = entry + 6 + 4 + 16 + 4;
  for (const offset of [0n, 5n, 1_000_000n]) {
    const bytes = Buffer.from(whole);
    bytes.writeBigUInt64LE(offset, offsetAt);
    expect(await attempt(bytes)).toBe('refused');
  }
});

test("a missing file, or one that isn't GGUF, is refused", async () => {
  expect(await attempt(Buffer.from('PK not a model at all, but long enough to look like one'))).toBe(
    'refused',
  );
  await expect(openGGUF(path.join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'bad_file' });
});

test('a writer that fails leaves no file behind', async () => {
  const target = path.join(folder, 'never.gguf');
  const wrong = new Map([['w', { shape: [4], data: new Float32Array(3) }]]);
  await expect(writeGGUF(target, {}, wrong)).rejects.toBeInstanceOf(AppError);
  await expect(readFile(target)).rejects.toThrow();
});

/** One block of a format, from bytes. */
function decode(format: string, fill: (view: DataView) => void): Float32Array {
  const { bytes = 0, weights = 0, decode: run } = blockFormats[format] ?? {};
  const view = new DataView(new ArrayBuffer(bytes));
  fill(view);
  const target = new Float32Array(weights);
  run?.(view, 1, target, 0);
  return target;
}

test('quantized blocks decode as worked out by hand', () => {
  const half = (view: DataView, at: number, value: number) => view.setUint16(at, toHalf(value), true);
  const q40 = decode('Q4_0', (view) => {
    half(view, 0, 0.5);
    view.setUint8(2, 0xf3); // low nibble 3 is weight 0, high nibble 15 is weight 16
  });
  expect([q40[0], q40[16], q40[1]]).toEqual([-2.5, 3.5, -4]);
  const q41 = decode('Q4_1', (view) => {
    half(view, 0, 0.5);
    half(view, 2, -1);
    view.setUint8(4, 0xf3);
  });
  expect([q41[0], q41[16], q41[1]]).toEqual([0.5, 6.5, -1]);
  const q80 = decode('Q8_0', (view) => {
    half(view, 0, 0.25);
    view.setInt8(2, -100);
    view.setInt8(33, 127);
  });
  expect([q80[0], q80[31]]).toEqual([-25, 31.75]);
  const q50 = decode('Q5_0', (view) => {
    half(view, 0, 1);
    view.setUint32(2, 0x00010001, true); // the fifth bits of weights 0 and 16
    view.setUint8(6, 0x21);
  });
  expect([q50[0], q50[16], q50[1]]).toEqual([1, 2, -16]);
  const q4k = decode('Q4_K', (view) => {
    half(view, 0, 1);
    half(view, 2, 0.5);
    view.setUint8(4, 3); // scale of sub-block 0
    view.setUint8(8, 2); // its offset
    view.setUint8(16, 0x05);
  });
  expect([q4k[0], q4k[1]]).toEqual([14, -1]);
  const q6k = decode('Q6_K', (view) => {
    half(view, 208, 0.5);
    view.setInt8(192, 2);
    view.setUint8(0, 0x0f); // low four bits of weight 0
    view.setUint8(128, 0x03); // its high two bits
  });
  expect([q6k[0], q6k[1]]).toEqual([31, -32]);
  const bf16 = decode('BF16', (view) => view.setUint16(0, 0xc040, true));
  expect(bf16[0]).toBe(-3);
});

test('float16 rounds to nearest even, keeps subnormal numbers and turns overflow into infinity', () => {
  const cases: [number, number][] = [
    [1, 0x3c00],
    [-2, 0xc000],
    [65_504, 0x7bff],
    [65_520, 0x7c00],
    [2 ** -24, 0x0001],
    [2 ** -25, 0x0000],
    [1 + 2 ** -11, 0x3c00],
    [1 + 3 * 2 ** -11, 0x3c02],
    [Number.POSITIVE_INFINITY, 0x7c00],
  ];
  for (const [value, bits] of cases) expect(toHalf(value)).toBe(bits);
  expect(toHalf(Number.NaN) & 0x7fff).toBeGreaterThan(0x7c00);
});
