// An embedded PostgreSQL: initialised once in a folder and run as a child process on a loopback port; its data
// survives restarts. Used by the start script and the tests.
//
//   <folder>/data  the cluster · <folder>/password · <folder>/owner (who started it) · <folder>/server.log
//
// If its owner crashes, the server keeps running and is taken over. If both crash, a stale postmaster.pid is
// removed once it's certain that the process with that number isn't a server for this folder.

import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { chown, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { AppError } from '#lib/errors.ts';
import { type Account, postgresAccount, postgresServer, reachableFolder } from './postgres-server.ts';

const superuser = 'recexplainer';
const databaseName = 'recexplainer';
const startTimeoutMs = 60_000;
const politeStopMs = 15_000;
const pollIntervalMs = 50;
const maxLogBytes = 5_000_000;

export type EmbeddedPostgres = {
  url: string;
  port: number;
  folder: string;
  isAlive: () => boolean;
  stop: () => Promise<void>;
};
export type EmbeddedOptions = {
  folder: string;
  port?: number; // preferred: another free port is used if it's taken
  durable?: boolean; // false skips fsync; for tests
  patienceMs?: number; // for another program that uses this folder to end; 0 by default
};

/** Throws 'conflict' when another running program uses this folder, 'unavailable' when the server does not start. */
export async function startEmbeddedPostgres({
  folder,
  port,
  durable = true,
  patienceMs = 0,
}: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const account = await postgresAccount();
  const home = await reachableFolder(folder, account);
  const data = join(home, 'data');
  await mkdir(home, { recursive: true, mode: 0o755 });
  await refuseOtherOwner(home, patienceMs);
  const password = await readOrMakePassword(home);
  const server = await postgresServer(account);
  if ((await stat(join(data, 'PG_VERSION')).catch(() => null)) === null)
    await initialise(server.initdb, home, account, password);
  else await refuseOtherMajor(server.postgres, data);

  const urlAt = (at: number, database: string) => urlOf(password, at, database);
  const left = await runningServer(data);
  const usedPort = left?.port ?? (await freePort(port));
  const pid = left?.pid ?? (await launch(server.postgres, home, usedPort, account, durable));
  await waitUntilReady(urlAt(usedPort, 'postgres'), pid, home);
  await writeFile(join(home, 'owner'), JSON.stringify(await processIdentity(process.pid)));
  await createDatabaseOnce(urlAt(usedPort, 'postgres'));
  return {
    url: urlAt(usedPort, databaseName),
    port: usedPort,
    folder: home,
    isAlive: () => isAlive(pid),
    stop: async () => {
      await stopServer(pid);
      await rm(join(home, 'owner'), { force: true });
    },
  };
}

/** The address of the server that runs for this folder, or null if none does. */
export async function runningEmbeddedPostgres(folder: string): Promise<string | null> {
  const home = await reachableFolder(folder, await postgresAccount());
  const password = await readFile(join(home, 'password'), 'utf8').catch(() => null);
  const running = await runningServer(join(home, 'data'));
  return password === null || running === null ? null : urlOf(password, running.port, databaseName);
}

function urlOf(password: string, port: number, database: string): string {
  return `postgres://${superuser}:${password}@127.0.0.1:${port}/${database}`;
}

/** PostgreSQL reads only the data of its own major version. */
async function refuseOtherMajor(postgres: string, data: string): Promise<void> {
  const made = (await readFile(join(data, 'PG_VERSION'), 'utf8')).trim();
  const { stdout } = await promisify(execFile)(postgres, ['--version']);
  const ours = /(\d+)/.exec(stdout)?.[1];
  if (ours === undefined || ours === made) return;
  throw new AppError('conflict', {
    message: `The database in ${data} was made by PostgreSQL ${made}, and this version of the app has PostgreSQL ${ours}, which can’t read it. Start the version of the app that made it, back up with "npm run cli -- backup FILE", and then, with this version and another DATA_FOLDER, "npm run cli -- restore FILE".`,
  });
}

// initdb into a sibling folder, renamed once complete, so a half-made cluster is never mistaken for a whole one.
async function initialise(
  initdb: string,
  home: string,
  account: Account | null,
  password: string,
): Promise<void> {
  const half = join(home, 'data.new');
  const passwordFile = join(home, 'initial-password');
  await rm(half, { recursive: true, force: true });
  await mkdir(half, { mode: 0o700 });
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account !== null) {
    await chown(half, account.uid, account.gid);
    await chown(passwordFile, account.uid, account.gid);
  }
  const child = spawn(
    initdb,
    [
      `--pgdata=${half}`,
      `--username=${superuser}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ],
    { ...account, cwd: home, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaints = (complaints + chunk.toString('utf8')).slice(-4_000);
  });
  const code = await new Promise<number | null>((done, fail) => {
    child.once('error', fail);
    child.once('close', done);
  });
  await rm(passwordFile, { force: true });
  if (code !== 0) {
    const reason = /no space left on device/i.test(complaints)
      ? `no space left in ${home}. Free some, or set DATA_FOLDER to a larger disk, and start again.`
      : complaints.trim();
    throw new AppError('unavailable', { message: `Couldn't set up the database: ${reason}` });
  }
  await rename(half, join(home, 'data'));
}

// In its own process group: Ctrl-C only reaches the supervisor, which ends the database last.
async function launch(
  postgres: string,
  home: string,
  port: number,
  account: Account | null,
  durable: boolean,
): Promise<number> {
  const logPath = join(home, 'server.log');
  if (((await stat(logPath).catch(() => null))?.size ?? 0) > maxLogBytes) await rm(logPath);
  const log = await open(logPath, 'a', 0o600);
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=80',
    'shared_buffers=64MB',
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ];
  const child = spawn(
    postgres,
    ['-D', join(home, 'data'), '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    { ...account, cwd: join(home, 'data'), detached: true, stdio: ['ignore', log.fd, log.fd] },
  );
  const started = await new Promise<number>((done, fail) => {
    child.once('error', fail);
    child.once('spawn', () => done(child.pid ?? -1));
  }).finally(() => log.close());
  child.unref();
  return started;
}

async function waitUntilReady(url: string, pid: number, home: string): Promise<void> {
  const deadline = Date.now() + startTimeoutMs;
  while (Date.now() < deadline) {
    if (await canConnect(url)) return;
    if (!isAlive(pid)) break;
    await sleep(pollIntervalMs);
  }
  const log = await readFile(join(home, 'server.log'), 'utf8').catch(() => '');
  const lines = log.trim().split('\n').slice(-5).join('\n');
  throw new AppError('unavailable', {
    message: `The database won't start. Its log (${home}/server.log) ends with:\n${lines}`,
  });
}

async function canConnect(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function createDatabaseOnce(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [databaseName]);
    if (rowCount === 0) await client.query(`create database ${databaseName}`);
  } finally {
    await client.end();
  }
}

async function readOrMakePassword(home: string): Promise<string> {
  const path = join(home, 'password');
  const existing = await readFile(path, 'utf8').catch(() => '');
  if (existing !== '') return existing;
  const password = randomBytes(24).toString('hex');
  await writeFile(path, password, { mode: 0o600 });
  return password;
}

async function refuseOtherOwner(home: string, patienceMs: number): Promise<void> {
  for (const giveUpMs = performance.now() + patienceMs; ; await sleep(pollIntervalMs)) {
    const text = await readFile(join(home, 'owner'), 'utf8').catch(() => null);
    if (text === null || text === '') return;
    const { pid } = JSON.parse(text) as { pid: number };
    if (pid === process.pid || JSON.stringify(await processIdentity(pid)) !== text) return; // gone, or its number belongs to another process now
    if (performance.now() < giveUpMs) continue;
    throw new AppError('conflict', {
      message: `Another copy of the app (process ${pid}) is using the database in ${home}. Stop it first, or set DATA_FOLDER to another folder.`,
    });
  }
}

/** A server already running for this data folder. Removes a postmaster.pid that names no such server. */
async function runningServer(data: string): Promise<{ pid: number; port: number } | null> {
  const path = join(data, 'postmaster.pid');
  const lines = (await readFile(path, 'utf8').catch(() => '')).split('\n');
  const [pid, port] = [Number.parseInt(lines[0] ?? '', 10), Number.parseInt(lines[3] ?? '', 10)];
  if (Number.isInteger(pid) && pid > 0 && isAlive(pid)) {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
    const ours = command === null ? true : command.includes(data);
    if (ours && Number.isInteger(port)) return { pid, port };
  }
  await rm(path, { force: true });
  return null;
}

// The start time tells a process from a later one with the same number (on Linux; elsewhere the number must do).
async function processIdentity(pid: number): Promise<{ pid: number; start: string | null }> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  const start = text?.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  return { pid, start: start ?? (isAlive(pid) ? 'alive' : null) };
}

// A zombie, left by an init that doesn't reap, isn't alive.
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return !/^[ZX]/.test(text.slice(text.lastIndexOf(')') + 2));
  } catch {
    return true;
  }
}

// SIGINT: fast shutdown, which ends connections but loses nothing. SIGQUIT: immediate; the next start recovers.
async function stopServer(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    for (const deadline = Date.now() + politeStopMs; isAlive(pid) && Date.now() < deadline; )
      await sleep(pollIntervalMs);
  }
}

async function freePort(wish: number | undefined): Promise<number> {
  if (wish !== undefined && (await tryPort(wish)) !== null) return wish;
  const port = await tryPort(0);
  if (port === null)
    throw new AppError('unavailable', { message: 'No free port on the loopback interface.' });
  return port;
}

function tryPort(port: number): Promise<number | null> {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(null));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address !== null ? address.port : null));
    });
  });
}
