/**
 * One delivery of a training job from claim to end:
 * wait for the machine → open an attempt → run the child → register its version, or say why not.
 */

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '#lib/db/client.ts';
import {
  beginAttempt,
  finishJobRun,
  getJobRun,
  isCancelRequested,
  type JobRun,
  returnToQueue,
} from '#lib/db/job-runs.ts';
import {
  currentModelVersion,
  getModelVersion,
  listModelVersions,
  type ModelVersion,
  newModelVersionId,
  registerModelVersion,
} from '#lib/db/model-versions.ts';
import { AppError } from '#lib/errors.ts';
import { type AnyJob, startJobSchema } from '#lib/jobs/definitions.ts';
import { createProgressRecorder } from '#lib/jobs/progress.ts';
import type { Delivery } from '#lib/jobs/queue.ts';
import { lockMachine } from './machine-lock.ts';
import type { Product } from './protocol.ts';
import { type Ending, runTrainingProcess } from './training-process.ts';

const cancelPollMs = 1_000;
const maxTries = 4; // when a process dies

export type TrainingSettings = {
  db: Database;
  url: string;
  dataFolder: string;
  childFile: string;
  machine?: string; // default: this host
};

/** Throws if the job should be delivered again. */
export async function runTraining(
  settings: TrainingSettings,
  { runId, signal, lastTry }: Delivery,
): Promise<void> {
  const { db, url, machine } = settings;
  const lock = await lockMachine(url, {
    machine,
    giveUp: async () => signal.aborted || (await getJobRun(db, runId)).state === 'cancelled',
  });
  if (lock === null) {
    signal.throwIfAborted();
    return;
  }
  try {
    const run = await beginAttempt(db, runId);
    if (run !== null) await runAttempt(settings, run, signal, lastTry);
  } finally {
    await lock.release();
  }
}

async function runAttempt(
  settings: TrainingSettings,
  run: JobRun,
  signal: AbortSignal,
  lastTry: boolean,
): Promise<void> {
  const { db, dataFolder } = settings;
  const attempt = { runId: run.id, attempt: run.attempts };
  const stopping = new AbortController();
  const recorder = createProgressRecorder(db, attempt, { onOvertaken: () => stopping.abort() });
  const stop = () => stopping.abort();
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  const cancelPoll = setInterval(() => {
    isCancelRequested(db, run.id).then(
      (requested) => requested && stop(),
      () => {},
    );
  }, cancelPollMs);

  const versionId = newModelVersionId(run.domain);
  const versionFolder = join(dataFolder, 'model-versions', versionId);
  const jobFolder = join(dataFolder, 'jobs', run.retryOf ?? run.id);
  let ending: Ending;
  try {
    recorder.line('info', run.attempts === 1 ? 'Started.' : `Restarted, attempt ${run.attempts}.`);
    const job = startJobSchema.parse({ name: run.name, params: run.params });
    const target = await targetVersion(db, job);
    const start = target && (await startVersion(db, job, target));
    const folders = {
      jobFolder,
      versionFolder,
      targetVersionFolder: target?.folder ?? null,
      startFolder: start?.folder ?? null,
    };
    ending = await runTrainingProcess(
      settings.childFile,
      { type: 'assignment', job, versionId, ...folders },
      recorder,
      stopping.signal,
    );
  } catch (error) {
    ending = { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  } finally {
    clearInterval(cancelPoll);
    signal.removeEventListener('abort', stop);
  }
  recorder.line(ending.kind === 'finished' ? 'info' : 'warning', describe(ending));
  await recorder.close();
  await settle(settings, run, ending, { versionId, versionFolder, jobFolder, lastTry });
}

/** Records the end of the attempt; throws if the queue should deliver the job again. */
async function settle(
  { db }: TrainingSettings,
  run: JobRun,
  ending: Ending,
  where: { versionId: string; versionFolder: string; jobFolder: string; lastTry: boolean },
): Promise<void> {
  const attempt = { runId: run.id, attempt: run.attempts };
  if (ending.kind === 'finished') {
    if (await registerProduct(db, run, ending.product, where)) {
      await rm(where.jobFolder, { recursive: true, force: true }); // a finished run is never resumed
    } else await rm(where.versionFolder, { recursive: true, force: true });
    return;
  }
  await rm(where.versionFolder, { recursive: true, force: true });
  if (await isCancelRequested(db, run.id)) return void (await finishJobRun(db, attempt, 'cancelled'));
  if (ending.kind === 'failed')
    return void (await finishJobRun(db, attempt, 'failed', { error: ending.message }));
  const message = ending.kind === 'died' ? ending.message : 'The trainer was stopped.';
  if (where.lastTry || (ending.kind === 'died' && run.attempts >= maxTries))
    return void (await finishJobRun(db, attempt, 'failed', { error: message }));
  if (await returnToQueue(db, attempt, message)) throw new Error(message);
}

// The version and the end of its run are written together; false if a later attempt superseded this one.
async function registerProduct(
  db: Database,
  run: JobRun,
  product: Product,
  { versionId, versionFolder }: { versionId: string; versionFolder: string },
): Promise<boolean> {
  return db.transaction(async (transaction) => {
    const mine = await finishJobRun(transaction, { runId: run.id, attempt: run.attempts }, 'completed', {
      modelVersionId: versionId,
    });
    if (!mine) return false;
    await registerModelVersion(transaction, {
      id: versionId,
      domain: run.domain,
      folder: versionFolder,
      ...product,
      origin: 'trained',
      jobRunId: run.id,
    });
    return true;
  });
}

async function targetVersion(db: Database, job: AnyJob): Promise<ModelVersion | null> {
  if (job.name !== 'align') return null;
  const { targetVersionId, domain } = job.params;
  const version =
    targetVersionId === undefined
      ? await currentModelVersion(db, domain)
      : await getModelVersion(db, targetVersionId);
  if (version === null || version.domain !== domain) {
    throw new AppError('conflict', {
      message: 'There’s no recommender for this domain to align with. Train one first.',
    });
  }
  return version;
}

/** The target's own adapter, or else the newest in its domain, preferably by the same method. */
async function startVersion(db: Database, job: AnyJob, target: ModelVersion): Promise<ModelVersion | null> {
  if (job.name !== 'align' || job.params.fromScratch) return null;
  if (target.method !== null) return target;
  const aligned = (await listModelVersions(db, target.domain)).filter(({ method }) => method !== null);
  return aligned.find(({ method }) => method === job.params.method) ?? aligned[0] ?? null;
}

function describe(ending: Ending): string {
  if (ending.kind === 'finished') return 'Finished.';
  return ending.kind === 'stopped' ? 'Stopped.' : ending.message;
}
