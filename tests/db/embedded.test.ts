import { spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runningEmbeddedPostgres, startEmbeddedPostgres } from '#lib/db/embedded.ts';
import { migrateDatabase } from '#lib/db/migrate.ts';
import { ensurePostgresLinks, reachableFolder } from '#lib/db/postgres-server.ts';

let home: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'recexplainer-embedded-'));
  await chmod(home, 0o755);
});
afterAll(() => rm(home, { recursive: true, force: true }));

async function rows(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return (await client.query(text).finally(() => client.end())).rows;
}
const pidOf = async (folder: string) =>
  Number((await readFile(join(folder, 'data/postmaster.pid'), 'utf8')).split('\n')[0]);

test('data survives a restart, a stale lock file and an orphaned server', async () => {
  const folder = join(home, 'survives');
  const first = await startEmbeddedPostgres({ folder, durable: false });
  await rows(first.url, 'create table kept as select 1 as one');
  await first.stop();

  // A crash: the lock file stays, and its process id belongs to another process by now.
  const other = spawn('sleep', ['60']);
  const lock = [
    other.pid,
    join(first.folder, 'data'),
    Math.floor(Date.now() / 1000),
    first.port,
    '',
    '127.0.0.1',
    '',
    'ready',
  ];
  await writeFile(join(first.folder, 'data/postmaster.pid'), `${lock.join('\n')}\n`);
  const second = await startEmbeddedPostgres({ folder, durable: false });
  other.kill();
  expect(await rows(second.url, 'select one from kept')).toEqual([{ one: 1 }]);

  // The owner dies silently and leaves the server running: it's taken over, on its port.
  await writeFile(join(first.folder, 'owner'), JSON.stringify({ pid: 2 ** 22 - 1, start: '1' }));
  const pid = await pidOf(second.folder);
  const third = await startEmbeddedPostgres({ folder, durable: false });
  expect([third.port, await pidOf(third.folder)]).toEqual([second.port, pid]);
  await third.stop();
  expect(() => process.kill(pid, 0)).toThrow();
});

test('a folder that another running program uses is refused', async () => {
  const folder = join(home, 'taken');
  await mkdir(folder);
  const other = spawn('sleep', ['60']);
  const stat = await readFile(`/proc/${other.pid}/stat`, 'utf8');
  const start = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  await writeFile(join(folder, 'owner'), JSON.stringify({ pid: other.pid, start }));
  await expect(startEmbeddedPostgres({ folder })).rejects.toMatchObject({ code: 'conflict' });
  other.kill();
});

test('several processes may migrate one database at once', async () => {
  const server = await startEmbeddedPostgres({ folder: join(home, 'survives'), durable: false });
  await Promise.all([migrateDatabase(server.url), migrateDatabase(server.url), migrateDatabase(server.url)]);
  const applied = await rows(server.url, 'select count(*)::int as count from drizzle.__drizzle_migrations');
  const files = (await readdir('drizzle')).filter((name) => name.endsWith('.sql'));
  expect(applied).toEqual([{ count: files.length }]);
  await server.stop();
});

test("the package's links are created as its install script would, and only inside it", async () => {
  const folder = join(home, 'package');
  await mkdir(join(folder, 'native/lib'), { recursive: true });
  await writeFile(join(folder, 'native/lib/libpq.so.5.18'), '');
  const links = [
    { source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' },
    { source: 'native/lib/libpq.so.5.18', target: '../outside' },
  ];
  await writeFile(join(folder, 'native/pg-symlinks.json'), JSON.stringify(links));
  await ensurePostgresLinks(folder);
  await ensurePostgresLinks(folder);
  expect(await readlink(join(folder, 'native/lib/libpq.so.5'))).toBe('libpq.so.5.18');
  expect(await readdir(home)).not.toContain('outside');
});

test("a folder in a private home is moved to where the server's account can reach it", async () => {
  const account = { uid: 65_534, gid: 65_534 };
  const closed = join(home, 'private');
  await mkdir(closed, { mode: 0o700 });
  expect(await reachableFolder(join(home, 'open/.data'), account)).toBe(join(home, 'open/.data'));
  expect(await reachableFolder(join(closed, '.data'), null)).toBe(join(closed, '.data'));
  const moved = await reachableFolder(join(closed, '.data'), account).catch(
    (error: NodeJS.ErrnoException) => error.code,
  );
  expect(moved).toMatch(/^\/var\/lib\/recexplainer\/[0-9a-f]{12}$|EACCES/);
});

test('the data of another PostgreSQL are left alone, with what to do', async () => {
  const folder = join(home, 'older');
  const server = await startEmbeddedPostgres({ folder, durable: false });
  await server.stop();
  const version = join(server.folder, 'data', 'PG_VERSION');
  const ours = await readFile(version, 'utf8');
  await writeFile(version, '15\n');
  await expect(startEmbeddedPostgres({ folder, durable: false })).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringMatching(/made by PostgreSQL 15.*backup FILE.*restore FILE/s),
  });
  await writeFile(version, ours);
  const again = await startEmbeddedPostgres({ folder, durable: false });
  expect(await runningEmbeddedPostgres(folder)).toBe(again.url);
  await again.stop();
  expect(await runningEmbeddedPostgres(folder)).toBeNull();
});
