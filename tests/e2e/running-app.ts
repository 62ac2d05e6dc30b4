// The real app for a browser test: `scripts/start.mjs` on a free port with its own data folder. Everything it
// started is gone afterwards.

import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '#lib/env.ts';

const startTimeoutMs = 150_000;

export type RunningApp = {
  address: string;
  /** Everything printed so far. */
  output: () => string;
  administrator: () => { email: string; password: string };
  stop: () => Promise<void>;
  start: () => Promise<void>;
  /** Kills the explainer process outright; its supervisor restarts it. */
  killExplainer: () => Promise<void>;
  remove: () => Promise<void>;
};

/** packs: a folder of model packs in place of those that ship. */
export async function createApp({ packs = '' }: { packs?: string } = {}): Promise<RunningApp> {
  const folder = await mkdtemp(join(tmpdir(), 'recexplainer-e2e-'));
  await chmod(folder, 0o755);
  const port = await freePort();
  let child: ChildProcess | null = null;
  let output = '';

  async function start(): Promise<void> {
    const from = output.length;
    const started = spawn(process.execPath, [join(projectFolder(), 'scripts', 'start.mjs')], {
      cwd: projectFolder(),
      // NODE_ENV is vitest's "test"; the app decides for itself.
      env: {
        ...process.env,
        NODE_ENV: 'production',
        PORT: String(port),
        DATA_FOLDER: join(folder, 'data'),
        MODEL_PACKS: packs,
        BASE_MODEL: 'smollm2-135m', // without a voice, whose half gigabyte no test downloads
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = started;
    const ready = new Promise<void>((resolve, reject) => {
      const read = (chunk: Buffer) => {
        output += chunk.toString('utf8');
        if (output.indexOf('Press Ctrl-C to stop', from) >= 0) resolve();
      };
      started.stdout.on('data', read);
      started.stderr.on('data', read);
      started.once('exit', (code) => reject(new Error(`The app ended with ${code}:\n${output.slice(from)}`)));
      setTimeout(
        () => reject(new Error(`The app is not up:\n${output.slice(from)}`)),
        startTimeoutMs,
      ).unref();
    });
    await ready;
  }

  async function stop(): Promise<void> {
    const running = child;
    child = null;
    if (!running || running.exitCode !== null) return;
    const gone = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGTERM');
    await gone;
  }

  return {
    address: `http://localhost:${port}`,
    output: () => output,
    administrator: () => {
      const match = /First administrator: (\S+), one-time password: (\S+)/.exec(output);
      return { email: match?.[1] ?? '', password: match?.[2] ?? '' };
    },
    start,
    stop,
    killExplainer: async () => {
      const explainer = await findExplainer(child?.pid ?? 0);
      process.kill(explainer, 'SIGKILL');
    },
    remove: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function findExplainer(startProcess: number): Promise<number> {
  for (const supervisor of await childrenOf(startProcess)) {
    for (const candidate of await childrenOf(supervisor)) {
      const command = await readFile(`/proc/${candidate}/cmdline`, 'utf8').catch(() => '');
      if (command.includes('workers/explainer/main.ts')) return candidate;
    }
  }
  throw new Error('no explainer is running');
}

async function childrenOf(processId: number): Promise<number[]> {
  const text = await readFile(`/proc/${processId}/task/${processId}/children`, 'utf8').catch(() => '');
  return text.split(' ').filter(Boolean).map(Number);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen({ port: 0, host: '127.0.0.1' }, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
