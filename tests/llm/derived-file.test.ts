import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isIntact, removeSealed, seal } from '#lib/llm/derived-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'derived-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a derived file counts only while it is what it was when it was made', async () => {
  const file = path.join(folder, 'copy.gguf');
  await writeFile(file, 'derived');
  expect(await isIntact(file)).toBe(false); // made before hashes were kept
  await seal(file);
  expect(await isIntact(file)).toBe(true);
  await writeFile(file, 'derivee');
  expect(await isIntact(file)).toBe(false);
  await writeFile(file, 'derived');
  expect(await isIntact(file)).toBe(true);
  await truncate(file, 3);
  expect(await isIntact(file)).toBe(false);
  await removeSealed(file);
  expect(await isIntact(file)).toBe(false);
});
