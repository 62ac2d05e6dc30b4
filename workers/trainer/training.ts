// One delivery of a job from claim to end:
// wait for the machine → open an attempt → run the child → register its version, keep its result, or say why not.

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { countedItems, loadCatalogue } from '#lib/catalogue/catalogue.ts';
import { withSeriesKinds } from '#lib/catalogue/kinds-from-series.ts';
import { groupsOf } from '#lib/catalogue/same-items.ts';
import type { TrainingData } from '#lib/contract/training-data.ts';
import { storeCatalogue } from '#lib/db/catalogues.ts';
import type { Database } from '#lib/db/client.ts';
import {
  appendLogLines,
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
import { type AnyJob, quickJobs, startJobSchema, trainingJobNames } from '#lib/jobs/definitions.ts';
import { createProgressRecorder } from '#lib/jobs/progress.ts';
import type { Delivery } from '#lib/jobs/queue.ts';
import type { Ending, RunningTraining, TrainingEngine } from './engine.ts';
import { handOver, takeBack } from './hand-over.ts';
import { localEngine } from './local-engine.ts';
import { lockMachine, type MachineLock } from './machine-lock.ts';
import type { Outcome, Product } from './protocol.ts';

const cancelPollMs = 1_000;
const maxDeaths = 4; // of its process; a trainer that is restarted says nothing about the training

export type TrainingSettings = {
  db: Database;
  url: string;
  dataFolder: string;
  childFile: string; // what runs a job on this machine
  remote?: TrainingEngine; // for trainings, where there is a cluster
  machine?: string; // default: this host
};

/** Throws if the job should be delivered again. */
export async function runTraining(
  settings: TrainingSettings,
  { runId, signal, lastTry }: Delivery,
): Promise<void> {
  const { db, url, machine } = settings;
  const { name } = await getJobRun(db, runId);
  const engine = engineFor(settings, name);
  const lock =
    quickJobs.includes(name) || !engine.usesThisMachine
      ? noLock
      : await lockMachine(url, {
          machine,
          giveUp: async () => signal.aborted || (await getJobRun(db, runId)).state === 'cancelled',
          onWait: () => void sayThatItWaits(db, runId),
        });
  if (lock === null) {
    signal.throwIfAborted();
    return;
  }
  try {
    const run = await beginAttempt(db, runId);
    if (run !== null) await runAttempt(settings, engine, run, signal, lastTry);
  } finally {
    await lock.release();
  }
}

function engineFor({ childFile, remote }: TrainingSettings, name: JobRun['name']): TrainingEngine {
  const isTraining = trainingJobNames.some((one) => one === name);
  return isTraining && remote ? remote : localEngine(childFile);
}

const noLock: MachineLock = { release: async () => {} };

async function sayThatItWaits(db: Database, runId: string): Promise<void> {
  const text = 'Waiting: this machine runs one job at a time, and another one is running.';
  await appendLogLines(db, runId, [{ level: 'info', text }]).catch(() => {});
}

async function runAttempt(
  settings: TrainingSettings,
  engine: TrainingEngine,
  run: JobRun,
  signal: AbortSignal,
  lastTry: boolean,
): Promise<void> {
  const { db, dataFolder } = settings;
  const attempt = { runId: run.id, attempt: run.attempts };
  const leaving = new AbortController();
  const recorder = createProgressRecorder(db, attempt, { onOvertaken: () => leaving.abort() });
  const leave = () => leaving.abort();
  signal.addEventListener('abort', leave, { once: true });
  if (signal.aborted) leave();
  let training: RunningTraining | null = null;
  const cancelPoll = setInterval(() => {
    isCancelRequested(db, run.id).then(
      (requested) => requested && training?.cancel(),
      () => {},
    );
  }, cancelPollMs);
  leaving.signal.addEventListener('abort', () => training?.leave(), { once: true });

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
      ...(await handOver(db, run, jobFolder, recorder)),
    };
    const task = { id: run.id, assignment: { type: 'assignment' as const, job, versionId, ...folders } };
    training = await engine.resume(task);
    if (training) recorder.line('info', 'Found what an earlier trainer started; following it.');
    training ??= await engine.start(task);
    if (leaving.signal.aborted) training.leave();
    ending = await training.follow(recorder);
  } catch (error) {
    const later = error instanceof AppError && error.code === 'unavailable'; // a cluster or bucket out of reach
    const message = error instanceof Error ? error.message : String(error);
    ending = { kind: later ? 'died' : 'failed', message };
  } finally {
    clearInterval(cancelPoll);
    signal.removeEventListener('abort', leave);
  }
  recorder.line(ending.kind === 'finished' ? 'info' : 'warning', describe(ending));
  await recorder.close();
  await settle(settings, engine, run, ending, { versionId, versionFolder, jobFolder, lastTry });
}

/** Records the end of the attempt; throws if the queue should deliver the job again. */
async function settle(
  { db }: TrainingSettings,
  engine: TrainingEngine,
  run: JobRun,
  ending: Ending,
  where: { versionId: string; versionFolder: string; jobFolder: string; lastTry: boolean },
): Promise<void> {
  const attempt = { runId: run.id, attempt: run.attempts };
  const end = async (state: 'failed' | 'cancelled', error?: string) => {
    await takeBack(run.id, where.jobFolder);
    const mine = await finishJobRun(db, attempt, state, error === undefined ? {} : { error });
    if (mine) await engine.forget(run.id, { checkpoint: true }).catch(() => {}); // what's left is forgotten later
  };
  if (ending.kind === 'finished') {
    const catalogue = await keptCatalogue(db, where.versionFolder).catch((error: AppError) => error);
    if (catalogue instanceof Error) {
      await rm(where.versionFolder, { recursive: true, force: true });
      return end('failed', catalogue.message);
    }
    if (await keepProduct(db, run, { ...ending.product, catalogue }, where)) {
      await rm(where.jobFolder, { recursive: true, force: true }); // a finished run is never resumed
      await engine.forget(run.retryOf ?? run.id, { checkpoint: false }).catch(() => {});
      if (run.retryOf !== null) await engine.forget(run.id, { checkpoint: false }).catch(() => {});
    } else await rm(where.versionFolder, { recursive: true, force: true });
    return;
  }
  await rm(where.versionFolder, { recursive: true, force: true });
  if (await isCancelRequested(db, run.id)) return end('cancelled');
  if (ending.kind === 'failed') return end('failed', ending.message);
  const died = ending.kind === 'died';
  const message = died ? ending.message : 'The trainer was stopped.';
  if (where.lastTry || (died && run.deaths + 1 >= maxDeaths)) return end('failed', message);
  if (await returnToQueue(db, attempt, message, { died })) throw new Error(message);
}

/** What an activation of the version will show. null: its folder has no catalogue. Throws 'conflict', see groupsOf. */
async function keptCatalogue(db: Database, versionFolder: string): Promise<string | null> {
  const catalogue = await loadCatalogue(versionFolder).then(withSeriesKinds, () => null);
  if (catalogue === null) return null;
  return storeCatalogue(db, catalogue.domain, countedItems(catalogue), (known) => groupsOf(catalogue, known));
}

// The version and the end of its run are written together; false if a later attempt superseded this one.
async function keepProduct(
  db: Database,
  run: JobRun,
  product: (Product | Outcome) & { catalogue: string | null },
  { versionId, versionFolder }: { versionId: string; versionFolder: string },
): Promise<boolean> {
  const attempt = { runId: run.id, attempt: run.attempts };
  if (!('targetModel' in product)) return finishJobRun(db, attempt, 'completed', { result: product.result });
  const trainedOn = product.trainedOn ?? (await trainedOnOfTarget(db, run));
  return db.transaction(async (transaction) => {
    const mine = await finishJobRun(transaction, attempt, 'completed', {
      modelVersionId: versionId,
      ...(product.trainedOn ? { result: { kind: 'training-data' as const, data: product.trainedOn } } : {}),
    });
    if (!mine) return false;
    await registerModelVersion(transaction, {
      id: versionId,
      domain: run.domain,
      folder: versionFolder,
      ...product,
      trainedOn,
      origin: 'trained',
      jobRunId: run.id,
    });
    return true;
  });
}

// An alignment takes over a target model, and with it what that was trained on.
async function trainedOnOfTarget(db: Database, run: JobRun): Promise<TrainingData | null> {
  const job = startJobSchema.parse({ name: run.name, params: run.params });
  const target = await targetVersion(db, job).catch(() => null);
  return target?.trainedOn ?? null;
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
