import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importableFolder } from '#lib/catalogue/importable-folder.ts';

let scratch: string;
let root: string;
beforeAll(async () => {
  scratch = await realpath(await mkdtemp(join(tmpdir(), 'importable-')));
  root = join(scratch, 'import');
  for (const name of ['import/films', 'import/linked', 'secret', 'imports'])
    await mkdir(join(scratch, name), { recursive: true });
  await writeFile(join(root, 'films', 'ratings.csv'), 'x');
  await writeFile(join(scratch, 'secret', 'passwd'), 'x');
  await symlink(join(scratch, 'secret'), join(root, 'way-out'));
  await symlink(join(root, 'films'), join(root, 'way-in'));
  await symlink(join(scratch, 'secret', 'passwd'), join(root, 'linked', 'ratings.csv'));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

test('a folder below a root is found by its path, by its name, and through a link that stays inside', async () => {
  const films = join(root, 'films');
  for (const typed of [films, 'films', ' films/ ', 'way-in', './films/../films'])
    expect(await importableFolder(typed, [root])).toBe(films);
});

test('nothing outside the roots can be imported, by whatever path', async () => {
  for (const typed of ['/etc', '../secret', join(scratch, 'imports'), 'films/../../secret', 'way-out', '/'])
    await expect(importableFolder(typed, [root]), typed).rejects.toMatchObject({ code: 'forbidden' });
  const [there, notThere] = await Promise.all(
    ['../secret', '../nothing'].map((typed) =>
      importableFolder(typed, [root]).catch((error: Error) => error.message),
    ),
  );
  expect(there).toBe(String(notThere).replace('nothing', 'secret')); // it doesn't tell what exists
});

test('a file that links to somewhere outside is not read', async () => {
  await expect(importableFolder('linked', [root])).rejects.toMatchObject({
    code: 'forbidden',
    message: expect.stringContaining('is a link to somewhere outside'),
  });
});

test('a path with control characters, an empty one, a file and a missing folder are refused with the reason', async () => {
  for (const typed of ['films\0', 'films\n', '', '  '])
    await expect(importableFolder(typed, [root])).rejects.toMatchObject({ code: 'bad_request' });
  for (const typed of ['films/ratings.csv', 'nothing', `${'a'.repeat(5_000)}`])
    await expect(importableFolder(typed, [root])).rejects.toMatchObject({ code: 'not_found' });
  await expect(importableFolder('films', [join(scratch, 'no-root')])).rejects.toMatchObject({
    code: 'not_found',
  });
});
