import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadCheckpoint, saveCheckpoint } from '#lib/tensor/checkpoint.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'checkpoint-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const tensors = (value: number) => new Map([['x', { shape: [2], data: Float32Array.of(value, 1 / 3) }]]);

test('the last checkpoint saved is the one loaded, and only its tensor file is kept', async () => {
  await saveCheckpoint(folder, { state: { step: 1 }, tensors: tensors(1) });
  await saveCheckpoint(folder, { state: { step: 2 }, tensors: tensors(2) });
  const loaded = await loadCheckpoint<{ step: number }>(folder);
  expect(loaded?.state).toEqual({ step: 2 });
  expect(loaded?.tensors.get('x')?.data).toEqual(Float32Array.of(2, 1 / 3));
  expect(await readdir(folder)).toHaveLength(2);
});

test('loading without a checkpoint gives null', async () => {
  expect(await loadCheckpoint(join(folder, 'nothing'))).toBeNull();
});

test('a save interrupted before its last rename leaves the previous checkpoint', async () => {
  await saveCheckpoint(folder, { state: { step: 1 }, tensors: tensors(1) });
  await writeFile(join(folder, 'tensors-0123456789ab.safetensors'), 'half of it');
  await writeFile(join(folder, 'checkpoint.json.99.partial'), '{"tensorFile":');
  const loaded = await loadCheckpoint<{ step: number }>(folder);
  expect(loaded?.state.step).toBe(1);
  expect(loaded?.tensors.get('x')?.data[0]).toBe(1);
});

test('a save removes what earlier processes left half-written', async () => {
  await saveCheckpoint(folder, { state: { step: 1 }, tensors: tensors(1) });
  for (const process of [98, 99]) await writeFile(join(folder, `checkpoint.json.${process}.partial`), '{');
  await writeFile(join(folder, 'tensors-0123456789ab.safetensors.97.partial'), 'half');
  await saveCheckpoint(folder, { state: { step: 2 }, tensors: tensors(2) });
  const names = await readdir(folder);
  expect(names).toHaveLength(2);
  expect(names).toContain('checkpoint.json');
});

test('a damaged checkpoint is refused as a bad file', async () => {
  await writeFile(join(folder, 'checkpoint.json'), '{"tensorFile":"../elsewhere.safetensors","state":{}}');
  await expect(loadCheckpoint(folder)).rejects.toMatchObject({ code: 'bad_file' });
});
