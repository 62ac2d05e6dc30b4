import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadCheckpoint, removeLeftovers, saveCheckpoint } from '#lib/tensor/checkpoint.ts';

// The real file system, which also writes down what is done to it in which order.
const done = vi.hoisted((): string[] => []);
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const shortened = (path: unknown) =>
    String(path)
      .replace(/^.*\/checkpoint-[^/]*/, '')
      .replace(/[0-9a-f]{12}|\d+/, '*');
  return {
    ...real,
    open: async (path: string, ...rest: [string]) => {
      const handle = await real.open(path, ...rest);
      const sync = handle.sync.bind(handle);
      handle.sync = async () => {
        await sync();
        done.push(`sync ${shortened(path)}`);
      };
      return handle;
    },
    rename: async (from: string, to: string) => {
      await real.rename(from, to);
      done.push(`rename to ${shortened(to)}`);
    },
    rm: async (path: string, ...rest: [{ force: boolean }]) => {
      await real.rm(path, ...rest);
      done.push(`remove ${shortened(path)}`);
    },
  };
});

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

test('the folder reaches the disk after the new name and before the old tensors go', async () => {
  await saveCheckpoint(folder, { state: { step: 1 }, tensors: tensors(1) });
  done.length = 0;
  await saveCheckpoint(folder, { state: { step: 2 }, tensors: tensors(2) });
  expect(done.slice(-3)).toEqual(['rename to /checkpoint.json', 'sync ', 'remove /tensors-*.safetensors']);
  expect(done[0]).toMatch(/^sync \/tensors-/); // the tensors before the state that names them
});

test('what a killed process left is removed before the next one saves anything', async () => {
  await saveCheckpoint(folder, { state: { step: 1 }, tensors: tensors(1) });
  for (const process of [98, 99]) await writeFile(join(folder, `checkpoint.json.${process}.partial`), '{');
  await writeFile(join(folder, 'tensors-0123456789ab.safetensors'), 'of a save that came no further');
  await removeLeftovers(folder);
  expect(await readdir(folder)).toHaveLength(2);
  expect((await loadCheckpoint<{ step: number }>(folder))?.state.step).toBe(1);
  await removeLeftovers(join(folder, 'nothing'));
});

test('of a checkpoint whose state can’t be read, no tensors are thrown away', async () => {
  await writeFile(join(folder, 'checkpoint.json'), '{"tensorFile":');
  await writeFile(join(folder, 'tensors-0123456789ab.safetensors'), 'perhaps the only ones');
  await removeLeftovers(folder);
  expect(await readdir(folder)).toHaveLength(2);
});

test('a damaged checkpoint is refused as a bad file', async () => {
  await writeFile(join(folder, 'checkpoint.json'), '{"tensorFile":"../elsewhere.safetensors","state":{}}');
  await expect(loadCheckpoint(folder)).rejects.toMatchObject({ code: 'bad_file' });
});
