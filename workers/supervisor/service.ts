// One child process, restarted whenever it ends, with a growing pause between attempts. It runs in its own process
// group, so that ending it ends whatever it started, and on a leash (leash.ts).

import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

const steadyPauseMs = 100;
const firstPauseMs = 500;
const longestPauseMs = 15_000;
const usuallySteadyAfterMs = 30_000; // a child that lived this long was fine until something ended it

export type ServiceSpecification = {
  name: string;
  node: string; // the program
  parameters: () => string[]; // read at every launch, like the environment
  folder: string;
  environment: () => NodeJS.ProcessEnv;
  say: (line: string) => void;
  pass: (line: string) => void; // a line that it printed
  onMessage?: (message: unknown) => void;
  steadyAfterMs?: number;
};
export type Service = {
  readonly name: string;
  readonly processId: number | undefined;
  /** Sends a message to the process that runs now. */
  tell: (message: object) => void;
  /** Ends it; it restarts with its parameters and environment at that time. */
  restart: () => void;
  /** Ends it for good: politely, then by force after `politeMs`. Resolves when it's gone. */
  stop: (politeMs: number) => Promise<void>;
};

/** In milliseconds; failures: how many times in a row it has ended soon after its start. None: whatever it was, it can go on. */
export function pauseBeforeRestart(failures: number): number {
  if (failures === 0) return steadyPauseMs;
  return Math.min(longestPauseMs, firstPauseMs * 2 ** (failures - 1));
}

export function startService(specification: ServiceSpecification): Service {
  const { name, say, steadyAfterMs = usuallySteadyAfterMs } = specification;
  const stopping = new AbortController();
  let child: ChildProcess | undefined;
  let failures = 0;

  async function keepRunning(): Promise<void> {
    while (!stopping.signal.aborted) {
      const startedAt = performance.now();
      child = launch(specification);
      const ending = await ended(child);
      killGroup(child, 'SIGKILL'); // anything it left behind
      if (stopping.signal.aborted) return;
      failures = performance.now() - startedAt > steadyAfterMs ? 0 : failures + 1;
      const pauseMs = pauseBeforeRestart(failures);
      say(`${name} ended (${ending}); restarting in ${pauseMs / 1000} s`);
      await sleep(pauseMs, undefined, { signal: stopping.signal }).catch(() => {});
    }
  }
  const finished = keepRunning();

  return {
    name,
    get processId() {
      return child?.pid;
    },
    tell: (message) => {
      if (child?.connected) child.send(message, () => {}); // one that has ended is started again with what is known by then
    },
    restart: () => {
      if (child) killGroup(child, 'SIGTERM');
    },
    stop: async (politeMs) => {
      stopping.abort();
      if (child) killGroup(child, 'SIGTERM');
      const timer = setTimeout(() => child && killGroup(child, 'SIGKILL'), politeMs);
      await finished;
      clearTimeout(timer);
    },
  };
}

function launch({ node, parameters, folder, environment, pass, onMessage }: ServiceSpecification) {
  const child = spawn(node, parameters(), {
    cwd: folder,
    env: environment(),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) forwardLines(stream, pass);
  }
  if (onMessage) child.on('message', onMessage);
  return child;
}

function ended(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `exit status ${code}`));
  });
}

function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // the whole group is gone
  }
}

function forwardLines(stream: NodeJS.ReadableStream, onLine: (line: string) => void): void {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n');
    rest = (lines.pop() ?? '').slice(-10_000);
    for (const line of lines) if (line.trim() !== '') onLine(line);
  });
  stream.on('end', () => {
    if (rest.trim() !== '') onLine(rest);
  });
}
