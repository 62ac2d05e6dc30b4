// A real PostgreSQL for tests. A cluster with a template database (migrated, with the queue's tables) is created
// once and kept in the temporary folder. Each test file runs a server on a copy of it, and each `freshDatabase()`
// clones the template.
//
//   const postgres = testDatabases();
//   test('…', async () => { const { db, url } = await postgres.freshDatabase(); … });

import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { type OpenDatabase, openDatabase } from '#lib/db/client.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#lib/db/embedded.ts';
import { migrateDatabase } from '#lib/db/migrate.ts';
import { projectFolder } from '#lib/env.ts';
import { openQueue } from '#lib/jobs/queue.ts';

const runFile = promisify(execFile);
const templateName = 'recexplainer';
const keepClustersMs = 2 * 86_400_000; // from earlier migrations

export type FreshDatabase = OpenDatabase & { url: string };
export type TestPostgres = { freshDatabase: () => Promise<FreshDatabase>; stop: () => Promise<void> };

/** Starts before the file's first test and stops after its last. */
export function testDatabases(): Pick<TestPostgres, 'freshDatabase'> {
  let running: TestPostgres | undefined;
  beforeAll(async () => {
    running = await startTestPostgres();
  });
  afterAll(() => running?.stop());
  return {
    freshDatabase: () => {
      if (running === undefined) throw new Error('freshDatabase() belongs inside a test or a hook');
      return running.freshDatabase();
    },
  };
}

export async function startTestPostgres(): Promise<TestPostgres> {
  const cluster = await migratedCluster();
  const folder = await mkdtemp(join(tmpdir(), 'recexplainer-test-'));
  await runFile('chmod', ['755', folder]); // the server's account must be able to traverse it
  await runFile('cp', ['-a', `${cluster}/.`, join(folder, 'postgres')]);
  const server = await startEmbeddedPostgres({ folder: join(folder, 'postgres'), durable: false });
  const open: OpenDatabase[] = [];
  return {
    freshDatabase: async () => {
      const name = `test_${randomBytes(6).toString('hex')}`;
      await query(atDatabase(server.url, 'postgres'), `create database ${name} template ${templateName}`);
      const url = atDatabase(server.url, name);
      const database = openDatabase(url);
      open.push(database);
      return { ...database, url };
    },
    stop: async () => {
      await Promise.all(open.map((database) => database.close().catch(() => {})));
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function migratedCluster(): Promise<string> {
  const folder = join(projectFolder(), 'drizzle');
  const hash = createHash('sha256').update(await readFile(join(projectFolder(), 'package.json'), 'utf8'));
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()) {
    hash.update(await readFile(join(folder, name)));
  }
  const home = join(tmpdir(), `recexplainer-tests-${userInfo().uid}`);
  const cluster = join(home, hash.digest('hex').slice(0, 16));
  if ((await stat(cluster).catch(() => null)) !== null) return cluster;
  const half = `${cluster}.${process.pid}`;
  await mkdir(home, { recursive: true, mode: 0o755 });
  for (const name of await readdir(home)) {
    const { mtimeMs } = await stat(join(home, name));
    if (Date.now() - mtimeMs > keepClustersMs) await rm(join(home, name), { recursive: true, force: true });
  }
  let server: EmbeddedPostgres | undefined;
  try {
    server = await startEmbeddedPostgres({ folder: half, durable: false });
    await migrateDatabase(server.url);
    const { db, close } = openDatabase(server.url);
    await (await openQueue(server.url, db)).boss.stop({ graceful: false });
    await close();
  } finally {
    await server?.stop();
  }
  await rename(half, cluster).catch(() => rm(half, { recursive: true, force: true })); // another run was faster
  return cluster;
}

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(text).finally(() => client.end());
}

function atDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
