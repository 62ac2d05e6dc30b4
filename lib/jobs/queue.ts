// The queue (pg-boss, in the schema `pgboss` of the same database). A job run and its queue entry are written in
// one transaction and share one id. If two administrators start the same training at once, the unique index on open
// runs and the queue's own 'exclusive' policy make sure one starts it and the other gets a 'conflict'.
//
// Delivery is at least once: a worker that dies misses its heartbeats, and its job is delivered again, 14 s later at most.
// What a trainer that died held is given back sooner, by the next one on that machine (workers/trainer/claims.ts).

import { isDeepStrictEqual } from 'node:util';
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
import { currentRequestId } from '#lib/telemetry/request-id.ts';
import { type AnyJob, jobNames, startJobSchema } from './definitions.ts';

const heartbeatSeconds = 10; // the least that pg-boss allows
const heartbeatRefreshSeconds = 2.5; // three may be late
const watchSeconds = 2;
const retryLimit = 10; // restarting a trainer uses one up, too; the trainer limits crashes itself
const expireInSeconds = 24 * 3600 - 1; // the longest pg-boss allows; our own limits are in the params
const lostAfterMs = 10_000;

export type JobQueue = { boss: PgBoss; db: Database; stop: () => Promise<void> };
/** One delivery. The signal aborts when the worker stops or the queue takes the job back. */
export type Delivery = {
  runId: string;
  signal: AbortSignal;
  lastTry: boolean;
  requestId?: string | undefined; // of the request that started the job, for the log
};

/** `supervise`: this process also watches heartbeats and retries; the trainer does, the web app doesn't. */
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
    superviseIntervalSeconds: watchSeconds,
    monitorIntervalSeconds: watchSeconds,
    persistWarnings: false,
  });
  boss.on('error', (error) => console.error('job queue:', error.message));
  await boss.start();
  const settings = {
    heartbeatSeconds,
    retryLimit,
    retryDelay: 1,
    expireInSeconds,
    deleteAfterSeconds: 7 * 24 * 3600,
  };
  const made = new Map((await boss.getQueues([...jobNames])).map((queue) => [queue.name, queue]));
  for (const name of jobNames) {
    const queue = made.get(name);
    if (queue === undefined) await boss.createQueue(name, { policy: 'exclusive', ...settings });
    // One that an earlier version made stays as it was otherwise.
    else if (supervise && !isDeepStrictEqual({ ...queue, ...settings }, queue))
      await boss.updateQueue(name, settings);
  }
  return { boss, db, stop: () => boss.stop({ graceful: true, timeout: 20_000 }) };
}

// Next's development server reloads this module after an edit; keep one queue across reloads.
const holder = globalThis as typeof globalThis & { recexplainerQueue?: Promise<JobQueue> };

/** The web process's own queue, opened at first use. If that fails, the next use tries again. */
export function jobQueue(): Promise<JobQueue> {
  holder.recexplainerQueue ??= openQueue(databaseUrl(), database()).catch((error) => {
    holder.recexplainerQueue = undefined;
    throw error;
  });
  return holder.recexplainerQueue;
}

/** Throws 'bad_request' for invalid params, 'conflict' if this job is queued or running. */
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
      { runId: run.id, requestId: currentRequestId() ?? undefined },
      { id: run.id, singletonKey: params.domain, db: fromDrizzle(transaction, sql) },
    );
    if (sent === null) {
      throw new AppError('conflict', {
        message: 'The last run of this job is just finishing. Try again in a moment.',
      });
    }
    return run;
  });
}

/**
 * Cancels a queued run right away and asks a running one to stop. Throws 'not_found', or 'conflict' if it has
 * ended.
 */
export async function cancelJob({ boss, db }: JobQueue, runId: string): Promise<'cancelled' | 'requested'> {
  const outcome = await requestCancel(db, runId);
  if (outcome === 'cancelled') await boss.cancel((await getJobRun(db, runId)).name, runId);
  return outcome;
}

/** Starts a failed or cancelled run again with the same params; it resumes from the old run's checkpoint. */
export async function retryJob(
  queue: JobQueue,
  runId: string,
  { startedBy }: { startedBy: string | null },
): Promise<JobRun> {
  const run = await getJobRun(queue.db, runId);
  if (run.state !== 'failed' && run.state !== 'cancelled') {
    throw new AppError('conflict', {
      message: 'Only a job that failed or was cancelled can be retried.',
    });
  }
  return startJob(queue, run, { startedBy, retryOf: run.retryOf ?? run.id });
}

/**
 * Calls the handler for each delivered job, one at a time per name. If it throws, the job is retried. `onGivenBack` comes after the
 * queue has written that down.
 */
export async function workOn(
  { boss }: JobQueue,
  handle: (delivery: Delivery) => Promise<void>,
  onGivenBack: (runId: string) => Promise<void> = async () => {},
): Promise<void> {
  for (const name of jobNames) {
    await boss.work(
      name,
      {
        batchSize: 1,
        includeMetadata: true,
        pollingIntervalSeconds: 0.5,
        heartbeatRefreshSeconds,
      },
      async (jobs: JobWithMetadata<{ runId: string; requestId?: string }>[]) => {
        for (const job of jobs) {
          const { runId, requestId } = job.data;
          const lastTry = job.retryCount >= job.retryLimit;
          await handle({ runId, signal: job.signal, lastTry, requestId }).catch(async (error) => {
            await boss.fail(name, jobs, error); // what was delivered, not a later delivery of it
            await onGivenBack(runId);
          });
        }
      },
    );
  }
}

/** Gives back a job that a worker held when it died. False if the queue has taken it back already, or there is no such run. */
export async function giveBack({ boss, db }: JobQueue, runId: string): Promise<boolean> {
  const name = (await getJobRun(db, runId).catch(() => null))?.name;
  if (name === undefined) return false;
  const [job] = await boss.findJobs(name, { id: runId });
  if (job?.state !== 'active') return false;
  await boss.fail(name, runId, { message: 'The trainer died.' });
  return true;
}

/**
 * Fails open runs whose queue entry ended silently: the worker died on its last attempt, or someone emptied the
 * queue. The trainer calls this now and then. Returns how many.
 */
export async function failLostRuns({ boss, db }: JobQueue, now: Date = new Date()): Promise<number> {
  let lost = 0;
  for (const run of await listJobRuns(db)) {
    const open = run.state === 'queued' || run.state === 'running';
    if (!open || now.getTime() - run.createdAt.getTime() < lostAfterMs) continue;
    const [job] = await boss.findJobs(run.name, { id: run.id });
    if (job !== undefined && ['created', 'retry', 'active'].includes(job.state)) continue;
    await failJobRun(db, run.id, 'The worker died, and there were no attempts left.');
    lost += 1;
  }
  return lost;
}
