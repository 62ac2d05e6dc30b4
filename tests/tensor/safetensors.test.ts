import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSafetensors, writeSafetensors } from '#lib/tensor/safetensors.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'safetensors-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

function fileOf(header: unknown, data: Uint8Array, headerBytes?: number): Buffer {
  const json = Buffer.from(typeof header === 'string' ? header : JSON.stringify(header));
  const prefix = Buffer.alloc(8);
  prefix.writeBigUInt64LE(BigInt(headerBytes ?? json.length));
  return Buffer.concat([prefix, json, data]);
}

test('tensors and metadata are read back bit for bit, and no other file is left behind', async () => {
  const path = join(folder, 'whole.safetensors');
  const values = Float32Array.of(1.5, -0, Number.MIN_VALUE, 3e38, Number.NaN, 1 / 3);
  const tensors = new Map([
    ['a.weight', { shape: [2, 3], data: values }],
    ['empty', { shape: [0, 4], data: new Float32Array(0) }],
    ['scalar', { shape: [], data: Float32Array.of(7) }],
  ]);
  await writeSafetensors(path, tensors, { metadata: { note: 'fünf' } });
  const read = await readSafetensors(path);
  expect(read.metadata.note).toBe('fünf');
  expect([...read.tensors.keys()]).toEqual(['a.weight', 'empty', 'scalar']);
  expect(read.tensors.get('a.weight')).toEqual({ dtype: 'F32', shape: [2, 3], data: values });
  expect(read.tensors.get('scalar')?.shape).toEqual([]);
  expect(await readdir(folder)).toEqual(['whole.safetensors']);
});

test('in bfloat16 every number comes back as the nearest one with eight bits of fraction, ties to even', async () => {
  const path = join(folder, 'bfloat16.safetensors');
  const values = Float32Array.of(1, -2, 1 + 2 ** -8, 1 + 3 * 2 ** -8, 1e-30, 3e38, 1 / 3, Number.NaN);
  const tensors = new Map([['x', { shape: [8], data: values }]]);
  await writeSafetensors(path, tensors, { precision: 'BF16' });
  const read = (await readSafetensors(path)).tensors.get('x');
  expect(read?.dtype).toBe('BF16');
  const [one, two, down, up, small, large, third, nan] = read?.data ?? [];
  expect([one, two, down, up]).toEqual([1, -2, 1, 1 + 2 ** -6]);
  for (const [value, exact] of [
    [small, 1e-30],
    [large, 3e38],
    [third, 1 / 3],
  ] as const)
    expect(Math.abs((value as number) / exact - 1)).toBeLessThanOrEqual(2 ** -8);
  expect(nan).toBeNaN();
});

test('in half precision every number comes back as the nearest half, and numbers too large are refused', async () => {
  const path = join(folder, 'half.safetensors');
  const values = Float32Array.of(1, -2.5, 0.1, 1e-6, 65504, 3e-9, -0, 1 + 1 / 2048, 1 + 3 / 2048);
  const tensors = (data: Float32Array) => new Map([['x', { shape: [data.length], data }]]);
  await writeSafetensors(path, tensors(values), { precision: 'F16' });
  const read = (await readSafetensors(path)).tensors.get('x');
  expect(read?.dtype).toBe('F16');
  expect([...(read?.data ?? [])]).toEqual([
    1,
    -2.5,
    1638 / 16384, // 0.1 is nearest to it
    17 * 2 ** -24, // below 2⁻¹⁴ halves are multiples of 2⁻²⁴
    65504,
    0,
    -0,
    1, // a tie goes to the even neighbour
    1 + 4 / 2048,
  ]);
  for (const value of [70_000, Number.NaN]) {
    await expect(
      writeSafetensors(path, tensors(Float32Array.of(value)), { precision: 'F16' }),
    ).rejects.toMatchObject({ code: 'internal' });
  }
  expect((await readSafetensors(path)).tensors.get('x')?.data).toHaveLength(values.length);
});

test('only the requested tensors are read', async () => {
  const path = join(folder, 'some.safetensors');
  const one = { shape: [1], data: Float32Array.of(1) };
  await writeSafetensors(
    path,
    new Map([
      ['a', one],
      ['b', one],
    ]),
  );
  expect([...(await readSafetensors(path, (name) => name === 'b')).tensors.keys()]).toEqual(['b']);
});

test.each([
  { dtype: 'F16', bytes: [0x00, 0x3c, 0x00, 0xc0, 0x01, 0x00], values: [1, -2, 2 ** -24] },
  { dtype: 'BF16', bytes: [0x80, 0x3f, 0x00, 0xc0, 0x40, 0x40], values: [1, -2, 3] },
  { dtype: 'I32', bytes: [5, 0, 0, 0, 0xff, 0xff, 0xff, 0xff], values: [5, -1] },
  { dtype: 'I64', bytes: [5, 0, 0, 0, 0, 0, 0, 0], values: [5] },
  { dtype: 'U8', bytes: [0, 255], values: [0, 255] },
])('$dtype is read as the numbers it stands for', async ({ dtype, bytes, values }) => {
  const path = join(folder, 'typed.safetensors');
  const header = { x: { dtype, shape: [values.length], data_offsets: [0, bytes.length] } };
  await writeFile(path, fileOf(header, Uint8Array.from(bytes)));
  expect([...((await readSafetensors(path)).tensors.get('x')?.data ?? [])]).toEqual(values);
});

const four = new Uint8Array(4);
const entry = (change: object) => ({ x: { dtype: 'F32', shape: [1], data_offsets: [0, 4], ...change } });
test.each([
  { what: 'an empty file', bytes: Buffer.alloc(0) },
  { what: 'a header longer than the file', bytes: fileOf({}, four, 1_000_000) },
  {
    what: 'a header of 2^63 bytes',
    bytes: Buffer.concat([Buffer.alloc(7), Buffer.from([0x80]), Buffer.from('{}')]),
  },
  { what: 'a header that is not JSON', bytes: fileOf('{"x":', four) },
  { what: 'a header that is a list', bytes: fileOf('[1]', four) },
  { what: 'an unknown element type', bytes: fileOf(entry({ dtype: 'F8' }), four) },
  {
    what: 'an element type named like a property of objects',
    bytes: fileOf(entry({ dtype: 'constructor' }), four),
  },
  { what: 'a negative size', bytes: fileOf(entry({ shape: [-1] }), four) },
  { what: 'a size that is no whole number', bytes: fileOf(entry({ shape: [0.5] }), four) },
  { what: 'a shape larger than its data', bytes: fileOf(entry({ shape: [2 ** 40] }), four) },
  { what: 'offsets past the end', bytes: fileOf(entry({ shape: [2], data_offsets: [0, 8] }), four) },
  { what: 'offsets in reverse', bytes: fileOf(entry({ data_offsets: [4, 0] }), four) },
  { what: 'offsets that are words', bytes: fileOf(entry({ data_offsets: ['0', '4'] }), four) },
])('$what is refused as a bad file', async ({ bytes }) => {
  const path = join(folder, 'hostile.safetensors');
  await writeFile(path, bytes);
  await expect(readSafetensors(path)).rejects.toMatchObject({ code: 'bad_file' });
});

test('every truncation of a good file is refused', async () => {
  const path = join(folder, 'good.safetensors');
  await writeSafetensors(path, new Map([['x', { shape: [4], data: Float32Array.of(1, 2, 3, 4) }]]));
  const whole = await readFile(path);
  for (let length = 0; length < whole.length; length++) {
    await writeFile(path, whole.subarray(0, length));
    await expect(readSafetensors(path)).rejects.toMatchObject({ code: 'bad_file' });
  }
});
