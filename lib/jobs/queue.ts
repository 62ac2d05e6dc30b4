/**
 * The queue (pg-boss, in the schema `pgboss` of the same database). A job run and its queue entry are written in one
 * transaction and share one id. Two administrators who start the same training at once meet in the unique index of
 * open runs, and again in the queue's own 'exclusive' policy: one starts it, the other gets a 'conflict'.
 *
 * Delivery is at least once: a worker that dies misses its heartbeats, and the job is handed out again.
 */

import { sql } from 'drizzle-orm';
import { fromDrizzle, type JobWithMetadata, PgBoss } from 'pg-boss';
import { type Database, database } from '#lib/db/client.ts';
import {
  createJobRun,
  failJobRun,
  getJobRun,
  type JobRun,
  listJobRuns,
  requestCancel,
} from '#lib/db/job-runs.ts';
import type { Json } from '#lib/db/schema.ts';
import { databaseUrl } from '#lib/env.ts';
import { AppError } from '#lib/errors.ts';
import { type AnyJob, jobNames, startJobSchema } from '#lib/jobs/definitions.ts';

const heartbeatSeconds = 15;
const retryLimit = 10; // a trainer that is restarted uses one up as well; crashes are bounded by the trainer
const expireInSeconds = 24 * 3600 - 1; // the longest pg-boss allows; our own limits are in the params
const lostAfterMs = 10_000;

export type JobQueue = { boss: PgBoss; db: Database; stop: () => Promise<void> };
/** One delivery. The signal is aborted when the worker stops or the queue has taken the job back. */
export type Delivery = { runId: string; signal: AbortSignal; lastTry: boolean };

/** `supervise`: this process also watches heartbeats and retries; the trainer does, the web app does not. */
export async function openQueue(
  url: string,
  db: Database,
  { supervise = false }: { supervise?: boolean } = {},
): Promise<JobQueue> {
  const boss = new PgBoss({
    connectionString: url,
    application_name: 'recexplainer jobs',
    max: 4,
    schedule: false,
    supervise,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    persistWarnings: false,
  });
  boss.on('error', (error) => console.error('job queue:', error.message));
  await boss.start();
  for (const name of jobNames) {
    await boss.createQueue(name, {
      policy: 'exclusive',
      heartbeatSeconds,
      retryLimit,
      retryDelay: 1,
      expireInSeconds,
      deleteAfterSeconds: 7 * 24 * 3600,
    });
  }
  return { boss, db, stop: () => boss.stop({ graceful: true, timeout: 20_000 }) };
}

// Next's development server loads this module anew after an edit; one queue must survive that.
const holder = globalThis as typeof globalThis & { recexplainerQueue?: Promise<JobQueue> };

/** The web process's own queue, opened at first use. A failed opening is tried again at the next use. */
export function jobQueue(): Promise<JobQueue> {
  holder.recexplainerQueue ??= openQueue(databaseUrl(), database()).catch((error) => {
    holder.recexplainerQueue = undefined;
    throw error;
  });
  return holder.recexplainerQueue;
}

/** Throws 'bad_request' for params that do not fit, 'conflict' when this training is queued or running. */
export async function startJob(
  { boss, db }: JobQueue,
  job: { name: AnyJob['name']; params: unknown },
  { startedBy, retryOf }: { startedBy: string | null; retryOf?: string },
): Promise<JobRun> {
  const parsed = startJobSchema.safeParse(job);
  if (!parsed.success) {
    const message = parsed.error.issues
      .map((issue) => `${issue.path.slice(1).join('.')}: ${issue.message}`)
      .join('; ');
    throw new AppError('bad_request', { message, cause: parsed.error });
  }
  const { name, params } = parsed.data;
  return db.transaction(async (transaction) => {
    const run = await createJobRun(transaction, {
      name,
      domain: params.domain,
      params: params as Json,
      startedBy,
      retryOf,
    });
    const sent = await boss.send(
      name,
      { runId: run.id },
      { id: run.id, singletonKey: params.domain, db: fromDrizzle(transaction, sql) },
    );
    if (sent === null) {
      throw new AppError('conflict', {
        message: 'The last run of this training is just ending. Try again in a moment.',
      });
    }
    return run;
  });
}

/** Cancels a queued run at once and asks a running one to stop. Throws 'not_found', or 'conflict' when it has ended. */
export async function cancelJob({ boss, db }: JobQueue, runId: string): Promise<'cancelled' | 'requested'> {
  const outcome = await requestCancel(db, runId);
  if (outcome === 'cancelled') await boss.cancel((await getJobRun(db, runId)).name, runId);
  return outcome;
}

/** Starts a failed or cancelled run anew with the same params; it goes on from the checkpoint of the old one. */
export async function retryJob(
  queue: JobQueue,
  runId: string,
  { startedBy }: { startedBy: string | null },
): Promise<JobRun> {
  const run = await getJobRun(queue.db, runId);
  if (run.state !== 'failed' && run.state !== 'cancelled') {
    throw new AppError('conflict', {
      message: 'Only a training that failed or was cancelled can be tried again.',
    });
  }
  return startJob(queue, run, { startedBy, retryOf: run.retryOf ?? run.id });
}

/** Calls the handler for each delivered job, one at a time for each name. A handler that throws has its job retried. */
export async function workOn(
  { boss }: JobQueue,
  handle: (delivery: Delivery) => Promise<void>,
): Promise<void> {
  for (const name of jobNames) {
    await boss.work(
      name,
      {
        batchSize: 1,
        includeMetadata: true,
        pollingIntervalSeconds: 0.5,
        heartbeatRefreshSeconds: heartbeatSeconds / 3,
      },
      async (jobs: JobWithMetadata<{ runId: string }>[]) => {
        for (const job of jobs) {
          await handle({
            runId: job.data.runId,
            signal: job.signal,
            lastTry: job.retryCount >= job.retryLimit,
          });
        }
      },
    );
  }
}

/**
 * Fails the open runs whose queue entry has ended without a word: the worker died at its last try, or somebody emptied
 * the queue. For the trainer, now and then. Returns how many.
 */
export async function failLostRuns({ boss, db }: JobQueue, now: Date = new Date()): Promise<number> {
  let lost = 0;
  for (const run of await listJobRuns(db)) {
    const open = run.state === 'queued' || run.state === 'running';
    if (!open || now.getTime() - run.createdAt.getTime() < lostAfterMs) continue;
    const [job] = await boss.findJobs(run.name, { id: run.id });
    if (job !== undefined && ['created', 'retry', 'active'].includes(job.state)) continue;
    await failJobRun(db, run.id, 'The worker died, and there was no try left.');
    lost += 1;
  }
  return lost;
}
