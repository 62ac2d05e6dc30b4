import { mkdtemp, readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  addPiece,
  nameUpload,
  removeOldUploads,
  removeUpload,
  uploadsFolder,
} from '#lib/catalogue/uploaded-folder.ts';

const upload = '5f0c4f43-8b0e-4a2c-9a3e-0f4a4b4c4d4e';
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'uploads-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const send = (name: string, offset: number, text: string) =>
  addPiece(folder, { upload, name, offset }, Buffer.from(text));
const names = () => readdir(uploadsFolder(folder)).catch(() => []);

test('pieces become the file, whichever of them come twice; a gap is refused', async () => {
  expect(await send('ratings.csv', 0, 'user,')).toBe(5);
  expect(await send('ratings.csv', 5, 'item')).toBe(9);
  expect(await send('ratings.csv', 5, 'item')).toBe(9);
  await expect(send('ratings.csv', 10, 'x')).rejects.toMatchObject({ code: 'conflict' });
  await send('movies.csv', 0, 'a longer one');
  await send('movies.csv', 0, 'short');
  const named = await nameUpload(folder, upload, 'My films');
  expect(named).toBe(join(uploadsFolder(folder), upload, 'My films'));
  expect(await readFile(join(named, 'ratings.csv'), 'utf8')).toBe('user,item');
  expect(await readFile(join(named, 'movies.csv'), 'utf8')).toBe('short');
  expect(await nameUpload(folder, upload, 'My films')).toBe(named); // tried again
});

test.each(['../x', 'a/b', '.hidden', '', 'a\0b', 'a\nb', 'x'.repeat(121), '..'])(
  'a file called %j is never written',
  async (name) => {
    await expect(send(name, 0, 'x')).rejects.toMatchObject({ code: 'bad_request' });
    await expect(nameUpload(folder, upload, name)).rejects.toMatchObject({ code: 'bad_request' });
    expect(await readdir(folder)).toEqual([]);
  },
);

test('more files than a data set has are refused, and so is a name for files that never came', async () => {
  for (let file = 0; file < 20; file++) await send(`part ${file}.csv`, 0, 'x');
  await expect(send('one more.csv', 0, 'x')).rejects.toMatchObject({ code: 'too_large' });
  await expect(nameUpload(folder, '00000000-0000-4000-8000-000000000000', 'Films')).rejects.toMatchObject({
    code: 'not_found',
  });
});

test('what was imported is removed, a folder that was never uploaded is not, and what was left lying goes', async () => {
  await send('ratings.csv', 0, 'x');
  const named = await nameUpload(folder, upload, 'Films');
  expect(await removeUpload(folder, join(folder, 'import', 'films'))).toBe(false);
  expect(await removeUpload(folder, uploadsFolder(folder))).toBe(false);
  expect(await names()).toEqual([upload]);
  expect(await removeUpload(folder, named)).toBe(true);
  expect(await names()).toEqual([]);

  await send('ratings.csv', 0, 'x');
  await removeOldUploads(folder);
  expect(await names()).toEqual([upload]);
  const old = new Date(Date.now() - 3 * 86_400_000);
  await utimes(join(uploadsFolder(folder), upload), old, old);
  await removeOldUploads(folder);
  expect(await names()).toEqual([]);
  expect((await stat(uploadsFolder(folder))).isDirectory()).toBe(true);
});
