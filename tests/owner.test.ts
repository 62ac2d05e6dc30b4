import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { projectFolder } from '#lib/env.ts';
import { ownDataFolder, ownPort } from '#lib/owner.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'owner-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('of many starts at the same moment exactly one owns the folder, and the others say whose it is', async () => {
  const data = join(folder, 'not', 'made', 'yet');
  const starts = await Promise.allSettled(Array.from({ length: 20 }, () => ownDataFolder(data)));
  const owners = starts.filter(({ status }) => status === 'fulfilled');
  expect(owners).toHaveLength(1);
  const refused = starts.flatMap((start) =>
    start.status === 'rejected' ? [String(start.reason.message)] : [],
  );
  expect(refused.every((message) => message.includes(`(process ${process.pid})`))).toBe(true);
  expect(await readdir(data)).toEqual([]);
  for (const start of starts) if (start.status === 'fulfilled') await start.value.release();
  await (await ownDataFolder(data)).release();
});

test('one folder under two names is one folder, and two folders have two owners', async () => {
  await symlink(folder, `${folder}-link`);
  const mine = await ownDataFolder(folder);
  await expect(ownDataFolder(`${folder}-link`)).rejects.toMatchObject({ code: 'conflict' });
  await (await ownDataFolder(join(folder, 'other'))).release();
  await mine.release();
  await rm(`${folder}-link`);
});

test('one port has one owner, whatever their folders', async () => {
  const mine = await ownPort(4_719);
  await expect(ownPort(4_719)).rejects.toThrow('port 4719');
  await (await ownPort(4_720)).release();
  await mine.release();
});

test('a process that is killed outright owns nothing any more', async () => {
  const owner = pathToFileURL(join(projectFolder(), 'lib', 'owner.ts')).href;
  const script = `const { ownDataFolder } = await import(${JSON.stringify(owner)});
    await ownDataFolder(${JSON.stringify(folder)}); console.log('mine'); setInterval(() => {}, 1000);`;
  const other = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: projectFolder(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(other.stdout, 'data');
  await expect(ownDataFolder(folder)).rejects.toThrow(`(process ${other.pid})`);
  other.kill('SIGKILL');
  await once(other, 'exit');
  await (await ownDataFolder(folder)).release();
});
