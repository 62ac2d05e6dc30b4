import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Artifacts, createArtifacts, type Store } from '#lib/engines/artifacts.ts';
import { folderStore } from '#lib/engines/folder-store.ts';

let root: string;
let store: Store;
let artifacts: Artifacts;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'artifacts-'));
  store = folderStore(join(root, 'shared'));
  artifacts = createArtifacts(store);
});
afterEach(() => rm(root, { recursive: true }));

async function folderOf(name: string, files: Record<string, string>): Promise<string> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(join(root, name, file, '..'), { recursive: true });
    await writeFile(join(root, name, file), text);
  }
  return join(root, name);
}
const fetched = async (file: string) => readFile(join(root, 'back', file), 'utf8');

test('a folder comes back as it was, and replaces what was there', async () => {
  await artifacts.putFolder(
    'jobs/1/version',
    await folderOf('v', { 'a.json': 'a', 'adapter/b.bin': 'b\0b' }),
  );
  await folderOf('back', { 'old.json': 'old' });
  expect(await artifacts.getFolder('jobs/1/version', join(root, 'back'))).toBe(true);
  expect(await fetched('a.json')).toBe('a');
  expect(await fetched('adapter/b.bin')).toBe('b\0b');
  expect((await readdir(join(root, 'back'))).toSorted()).toEqual(['a.json', 'adapter']);
});

test('what is half written is not there, and the folder before it still is', async () => {
  await artifacts.putFolder('c', await folderOf('one', { step: '1', more: 'm' }));
  const failing = createArtifacts({
    ...store,
    putFile: async (key, file) => {
      if (key.endsWith('/step')) throw new Error('the disk is full');
      await store.putFile(key, file);
    },
  });
  await expect(failing.putFolder('c', await folderOf('two', { step: '2', more: 'n' }))).rejects.toThrow(
    'disk',
  );
  await artifacts.getFolder('c', join(root, 'back'));
  expect(await fetched('step')).toBe('1');
});

test('a folder that is put again leaves nothing of the one before it', async () => {
  await artifacts.putFolder('c', await folderOf('one', { a: '1', b: '1' }));
  await artifacts.putFolder('c', await folderOf('two', { a: '2' }));
  expect(await store.keys('c/')).toHaveLength(2); // its list and its file
  await artifacts.remove('c/');
  expect(await store.keys('')).toEqual([]);
  expect(await artifacts.getFolder('c', join(root, 'back'))).toBe(false);
});

test('a damaged file is refused, and nothing of its folder appears', async () => {
  await artifacts.putFolder('c', await folderOf('one', { a: '1' }));
  const key = (await store.keys('c/')).find((one) => one.endsWith('/a')) as string;
  await store.putText(key, '2');
  await expect(artifacts.getFolder('c', join(root, 'back'))).rejects.toMatchObject({ code: 'bad_file' });
  expect(await readdir(root)).not.toContain('back');
});

test('a list that leads out of its folder is refused', async () => {
  const list = { folder: 'ab', files: [{ name: '../../etc/passwd', sha256: 'x' }] };
  await store.putText('c/folder.json', JSON.stringify(list));
  await expect(artifacts.getFolder('c', join(root, 'back'))).rejects.toMatchObject({ code: 'bad_file' });
});

test('the names after a prefix are told once each', async () => {
  await artifacts.putText('jobs/one/ticket', 't');
  await artifacts.putFolder('jobs/one/t/version', await folderOf('v', { a: '1', b: '2' }));
  await artifacts.putText('jobs/two/ticket', 't');
  expect((await artifacts.names('jobs/')).toSorted()).toEqual(['one', 'two']);
  expect(await artifacts.names('nothing/')).toEqual([]);
});
