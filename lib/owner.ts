// One copy of the app for a data folder, one for a port, one trainer for a data folder, one process for a run. Each is a socket in Linux's abstract namespace, which has no
// file: the first to bind its name has it, whatever the timing, and it's free again the moment that process is gone,
// however it died. Whoever comes second asks it who it is.

import { createHash } from 'node:crypto';
import { mkdir, realpath } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '#lib/errors.ts';

export type Ownership = { release: () => Promise<void> };

const answerTimeoutMs = 1_000;
const askAgainMs = 100;

/** Throws 'conflict' and says whose it is. */
export async function ownDataFolder(folder: string): Promise<Ownership> {
  await mkdir(folder, { recursive: true });
  const path = await realpath(folder);
  return own(`folder\n${path}`, (holder) => ({
    message: `Another copy of the app${holder} is using the data folder ${path}. Stop it first, or set DATA_FOLDER to another folder.`,
  }));
}

export function ownPort(port: number): Promise<Ownership> {
  return own(`port\n${port}`, (holder) => ({
    message: `Another copy of the app${holder} is starting or running on port ${port}. Stop it first, or set PORT to another one.`,
  }));
}

/** The trainer of a data folder. null: another one still has it after `patienceMs`. */
export async function ownTrainings(folder: string, patienceMs: number): Promise<Ownership | null> {
  await mkdir(folder, { recursive: true });
  return ownInTime(`trainings\n${await realpath(folder)}`, patienceMs);
}

/** The process that works in a run's folder. null: another one still does after `patienceMs`. */
export async function ownRun(jobFolder: string, patienceMs: number): Promise<Ownership | null> {
  await mkdir(jobFolder, { recursive: true });
  return ownInTime(`run\n${await realpath(jobFolder)}`, patienceMs);
}

async function ownInTime(what: string, patienceMs: number): Promise<Ownership | null> {
  for (const giveUpMs = performance.now() + patienceMs; ; await sleep(askAgainMs)) {
    try {
      return await own(what, (holder) => ({ message: `Another process${holder} is at it.` }));
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'conflict') throw error;
      if (performance.now() >= giveUpMs) return null;
    }
  }
}

async function own(what: string, refusal: (holder: string) => { message: string }): Promise<Ownership> {
  const name = `\0recexplainer-${createHash('sha256').update(what).digest('hex').slice(0, 32)}`;
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.end(String(process.pid));
  });
  server.unref();
  const taken = await bound(server, name);
  if (!taken) throw new AppError('conflict', refusal(await holderOf(name)));
  return {
    release: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
}

function bound(server: Server, path: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    });
    server.listen({ path }, () => resolve(true));
  });
}

/** " (process 123)", or nothing if it doesn't say. */
function holderOf(path: string): Promise<string> {
  return new Promise((resolve) => {
    let told = '';
    const socket = connect({ path });
    socket.setTimeout(answerTimeoutMs, () => socket.destroy());
    socket.on('data', (chunk: Buffer) => {
      told += chunk.toString('utf8');
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(/^\d+$/.test(told) ? ` (process ${told})` : ''));
  });
}
