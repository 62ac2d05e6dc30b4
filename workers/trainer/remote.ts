// A job on a cluster: node workers/trainer/remote.ts RUN TICKET. Fetches the job's folders, runs the child that a trainer would run,
// and takes its version back to the artifacts. Reports go to the log, which the trainer reads; the outcome goes to the artifacts, so
// that a trainer which comes back later finds it.
// The checkpoint travels while the job runs, so that the next attempt, on whatever machine, goes on from it.

import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { openArtifacts } from '#lib/engines/open-artifacts.ts';
import { environmentWith, projectFolder } from '#lib/env.ts';
import { artifactsPlace } from '#lib/services-elsewhere.ts';
import { jobKey, startKey, unpackCargo } from './cargo.ts';
import type { Ending } from './engine.ts';
import type { Report } from './protocol.ts';
import { reportMark } from './ray-engine.ts';
import { runTrainingProcess } from './training-process.ts';

const checkpointEveryMs = 30_000;
const progressEveryMs = 1_000;

const [, , id = '', ticket = ''] = process.argv;
const artifacts = await openArtifacts(artifactsPlace());
const stopping = new AbortController();
process.on('SIGTERM', () => stopping.abort());
process.on('SIGINT', () => stopping.abort());

await artifacts.putText(`${jobKey(id)}/ticket`, ticket); // whatever ran before is over
const key = startKey(id, ticket);
const cargo = await unpackCargo(artifacts, key);
let overtaken = false;
let carriedMs = await checkpointMs();
let carrying: Promise<void> = Promise.resolve();
let toldMs = 0;
const timer = setInterval(() => {
  carrying = carrying.then(carryCheckpoint).catch((error) => report(lineOf('warning', String(error))));
}, checkpointEveryMs);

try {
  const ending = await runTrainingProcess(
    join(projectFolder(), 'workers', 'trainer', 'child.ts'),
    cargo.assignment,
    {
      line: (level, text) => report(lineOf(level, text)),
      progress(progress) {
        if (Date.now() - toldMs < progressEveryMs && progress.step < progress.steps) return;
        toldMs = Date.now();
        report({ type: 'progress', progress });
      },
    },
    stopping.signal,
    environmentWith({ DATA_FOLDER: cargo.dataFolder }),
  );
  clearInterval(timer);
  await carrying;
  await end(ending);
} finally {
  clearInterval(timer);
  await cargo.remove();
}

async function end(ending: Ending): Promise<void> {
  if (overtaken || ending.kind === 'died') {
    if (ending.kind === 'died') console.error(ending.message);
    process.exitCode = 1;
    return;
  }
  if (ending.kind === 'stopped') await carryCheckpoint();
  if (ending.kind === 'finished' && (await exists(cargo.assignment.versionFolder)))
    await artifacts.putFolder(`${key}/version`, cargo.assignment.versionFolder);
  await artifacts.putText(`${key}/outcome.json`, JSON.stringify(outcomeOf(ending)));
}

function outcomeOf(ending: Exclude<Ending, { kind: 'died' }>): Report {
  if (ending.kind === 'finished') return { type: 'finished', product: ending.product };
  return ending.kind === 'failed' ? { type: 'failed', message: ending.message } : { type: 'stopped' };
}

async function carryCheckpoint(): Promise<void> {
  const madeMs = await checkpointMs();
  if (overtaken || madeMs === null || madeMs === carriedMs) return;
  await assertOurs();
  await artifacts.putFolder(cargo.checkpointKey, cargo.assignment.jobFolder);
  carriedMs = madeMs;
}

/** A later start of this run has claimed it; then this one is over. */
async function assertOurs(): Promise<void> {
  if ((await artifacts.getText(`${jobKey(id)}/ticket`)) === ticket) return;
  overtaken = true;
  stopping.abort();
  throw new Error('Another attempt at this run has begun; this one ends.');
}

async function checkpointMs(): Promise<number | null> {
  const file = join(cargo.assignment.jobFolder, 'checkpoint', 'checkpoint.json');
  return (await stat(file).catch(() => null))?.mtimeMs ?? null;
}

async function exists(folder: string): Promise<boolean> {
  return (await stat(folder).catch(() => null))?.isDirectory() ?? false;
}

function lineOf(level: 'info' | 'warning' | 'error', text: string): Report {
  return { type: 'line', level, text };
}

function report(one: Report): void {
  process.stdout.write(`${reportMark}${JSON.stringify(one)}\n`);
}
