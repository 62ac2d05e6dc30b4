// The parent's side: runs one training job in its own process, passes on its output and reports, and sums up how it
// ended. None of it runs in this event loop, so heartbeats continue whatever it does.

import { fork } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { environmentWith } from '#lib/env.ts';
import type { Ending, Recorder } from './engine.ts';
import { type Assignment, reportSchema } from './protocol.ts';

// glibc reads it when a process starts, and then asks for pages of 2 MB: an alignment step of the 0.5B takes .85 of its time.
const hugePages = { GLIBC_TUNABLES: 'glibc.malloc.hugetlb=1' };
const killAfterMs = 60_000; // the largest checkpoints take seconds
const maxLineCharacters = 2_000;

/** Runs to the end. Aborting the signal sends SIGTERM, and SIGKILL a minute later. */
export function runTrainingProcess(
  childFile: string,
  assignment: Assignment,
  recorder: Recorder,
  signal: AbortSignal,
  environment: NodeJS.ProcessEnv = environmentWith({}), // by default this process's
): Promise<Ending> {
  const child = fork(childFile, [], {
    env: { ...hugePages, ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  let ending: Ending | undefined;
  let killTimer: NodeJS.Timeout | undefined;

  child.on('message', (message) => {
    const parsed = reportSchema.safeParse(message);
    if (!parsed.success) return recorder.line('warning', 'The training process sent a report we can’t read.');
    const report = parsed.data;
    if (report.type === 'progress') recorder.progress(report.progress);
    else if (report.type === 'line') recorder.line(report.level, report.text);
    else if (report.type === 'finished') ending = { kind: 'finished', product: report.product };
    else if (report.type === 'failed') ending = { kind: 'failed', message: report.message };
    else ending = { kind: 'stopped' };
  });
  passOn(child.stdout, (text) => recorder.line('info', text));
  passOn(child.stderr, (text) => recorder.line('warning', text));

  const stop = () => {
    child.kill('SIGTERM');
    killTimer = setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  };
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop, { once: true });
  child.send(assignment, () => {}); // if the child is already dead, its exit says so

  return new Promise((done) => {
    child.once('error', (error) => {
      ending ??= { kind: 'died', message: error.message };
    });
    child.once('close', (code, killedBy) => {
      clearTimeout(killTimer);
      signal.removeEventListener('abort', stop);
      const how = killedBy === null ? `exit code ${code}` : `signal ${killedBy}`;
      if (ending !== undefined) done(ending);
      else if (signal.aborted)
        done({ kind: 'stopped' }); // it hadn't yet come to where it could say so
      else done({ kind: 'died', message: `The training process died (${how}).` });
    });
  });
}

function passOn(stream: Readable | null, write: (text: string) => void): void {
  if (stream === null) return;
  createInterface({ input: stream }).on('line', (text) => {
    if (text.trim() !== '') write(text.slice(0, maxLineCharacters));
  });
}
