import { createHash } from 'node:crypto';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileHash } from '#lib/llm/file-hash.ts';

test('a file’s hash is read again once the file has changed, in place or by another under its name', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hash-'));
  const file = join(folder, 'model');
  const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
  await writeFile(file, 'one');
  expect(await fileHash(file)).toBe(hashOf('one'));
  expect(await fileHash(file)).toBe(hashOf('one'));
  await writeFile(file, 'two');
  expect(await fileHash(file)).toBe(hashOf('two'));
  await writeFile(`${file}.new`, 'six');
  await rename(`${file}.new`, file);
  expect(await fileHash(file)).toBe(hashOf('six'));
  await rm(file);
  await expect(fileHash(file)).rejects.toThrow('ENOENT');
  await rm(folder, { recursive: true });
});
