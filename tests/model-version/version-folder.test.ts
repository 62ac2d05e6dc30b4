import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeVersionFolder, removeAbandoned } from '#lib/model-version/version-folder.ts';

test('what a killed process had begun to fill goes after hours; whole versions, and what is being filled, stay', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'versions-'));
  await makeVersionFolder(join(parent, 'whole'), async () => {});
  await mkdir(join(parent, 'begun.partial', 'adapter'), { recursive: true });
  await removeAbandoned(parent);
  expect((await readdir(parent)).toSorted()).toEqual(['begun.partial', 'whole']);
  await removeAbandoned(parent, Date.now() + 7 * 3600 * 1000);
  expect(await readdir(parent)).toEqual(['whole']);
  await removeAbandoned(join(parent, 'nothing'));
  await rm(parent, { recursive: true });
});
