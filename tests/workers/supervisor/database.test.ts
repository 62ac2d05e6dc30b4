import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { expect, test } from 'vitest';
import { openDatabase } from '#lib/db/client.ts';
import { verifyUser } from '#lib/db/users.ts';
import { projectFolder } from '#lib/env.ts';
import { prepareDatabase } from '#workers/supervisor/prepare.ts';

const keeperFile = join(projectFolder(), 'workers', 'supervisor', 'database.ts');

async function accepts(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => {});
  const connected = await client.connect().then(
    () => true,
    () => false,
  );
  await client.end().catch(() => {});
  return connected;
}

async function startKeeper(folder: string): Promise<{ keeper: ChildProcess; url: string }> {
  const keeper = spawn(process.execPath, [keeperFile, join(folder, 'postgres')], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const told = await new Promise<{ url?: string; failure?: string }>((resolve, reject) => {
    keeper.once('message', (message) => resolve(message as { url: string }));
    keeper.once('exit', () => reject(new Error('the keeper ended')));
  });
  if (told.url === undefined) throw new Error(told.failure);
  return { keeper, url: told.url };
}

test('the database process starts a server, and stops it when the supervisor is gone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'keeper-'));
  await chmod(folder, 0o755);
  const { keeper, url } = await startKeeper(folder);
  try {
    expect(await accepts(url)).toBe(true);

    // The same server, prepared twice: one administrator, the same items, no duplicates.
    const first = await prepareDatabase(url, () => {});
    const second = await prepareDatabase(url, () => {});
    expect(first.administrator).not.toBeNull();
    expect(second.administrator).toBeNull();
    const { db, close } = openDatabase(url, { max: 1 });
    const { email, password } = first.administrator ?? { email: '', password: '' };
    expect((await verifyUser(db, email, password))?.mustChangePassword).toBe(true);
    await close();
  } finally {
    keeper.disconnect();
    await new Promise((resolve) => keeper.once('exit', resolve));
  }
  while (await accepts(url)) await sleep(50);
  await rm(folder, { recursive: true, force: true });
});

test('a supervisor that is started again right after it was killed gets its database', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'keeper-'));
  await chmod(folder, 0o755);
  const before = await startKeeper(folder);
  before.keeper.disconnect(); // as when the supervisor is killed: the keeper ends a while later
  const after = await startKeeper(folder);
  expect(await accepts(after.url)).toBe(true);
  expect(before.keeper.exitCode).not.toBeNull();
  after.keeper.disconnect();
  await new Promise((resolve) => after.keeper.once('exit', resolve));
  await rm(folder, { recursive: true, force: true });
});
