// The whole app on a data folder of its own, as `npm start` runs it after its setup: the supervisor, and below it web, explainer,
// trainer and the embedded PostgreSQL. Needs what `npm start` sets up, the built pages included.

import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runningEmbeddedPostgres } from '#lib/db/embedded.ts';
import { environmentWith, projectFolder } from '#lib/env.ts';
import { whenInterrupted } from './interrupted.ts';
import { type ProcessWatch, watchProcesses } from './processes.ts';

const startTimeoutMs = 180_000;

export type App = {
  address: string;
  dataFolder: string;
  processes: ProcessWatch;
  /** Everything printed so far. */
  output: () => string;
  administrator: () => { email: string; password: string };
  databaseUrl: () => Promise<string | null>;
  /** Resolves once it says that it runs. */
  start: () => Promise<void>;
  stop: () => Promise<void>;
  /** Ends it and removes its folder. */
  remove: () => Promise<void>;
};

export async function createApp(environment: Record<string, string> = {}): Promise<App> {
  const folder = await mkdtemp(join(tmpdir(), 'recexplainer-bench-'));
  await chmod(folder, 0o755); // PostgreSQL may run under another account
  const dataFolder = join(folder, 'data');
  const database = join(dataFolder, 'postgres');
  const port = await freePort();
  const processes = watchProcesses(dataFolder, database);
  let supervisor: ChildProcess | null = null;
  let output = '';

  async function start(): Promise<void> {
    const from = output.length;
    const child = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', join(projectFolder(), 'workers/supervisor/main.ts'), '{}'],
      {
        cwd: projectFolder(),
        env: environmentWith({ ...environment, PORT: String(port), DATA_FOLDER: dataFolder }),
        detached: true, // Ctrl-C is for the measurement, which ends it in order
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'], // it ends by itself if this process is killed
      },
    );
    supervisor = child;
    const read = (chunk: Buffer) => {
      output += chunk.toString('utf8');
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    for (const deadline = Date.now() + startTimeoutMs; ; await sleep(50)) {
      if (output.indexOf('Press Ctrl-C to stop', from) >= 0) return;
      if (child.signalCode !== null) return; // killed while it started
      if (child.exitCode !== null || Date.now() > deadline)
        throw new Error(`The app isn't up:\n${output.slice(from).slice(-3_000)}`);
    }
  }

  async function stop(): Promise<void> {
    const child = supervisor;
    supervisor = null;
    if (child !== null && child.exitCode === null && child.signalCode === null) {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
    }
    // After a kill, the others end by themselves.
    for (let tries = 0; tries < 400 && processes.all().length > 0; tries++) await sleep(100);
  }

  async function remove(): Promise<void> {
    await stop();
    await rm(folder, { recursive: true, force: true });
  }
  whenInterrupted(remove);

  return {
    address: `http://localhost:${port}`,
    dataFolder,
    processes,
    output: () => output,
    administrator: () => {
      const [, email = '', password = ''] =
        /First administrator: (\S+), one-time password: (\S+)/.exec(output) ?? [];
      return { email, password };
    },
    databaseUrl: () => runningEmbeddedPostgres(database),
    start,
    stop,
    remove,
  };
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen({ port: 0, host: '127.0.0.1' }, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
