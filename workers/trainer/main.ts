// The trainer: claims jobs from the queue and runs each in a child process. On SIGTERM or SIGINT the running job
// writes its checkpoint and goes back to the queue for the next trainer.

import { join } from 'node:path';
import { removeOldUploads } from '#lib/catalogue/uploaded-folder.ts';
import { openDatabase, poolState } from '#lib/db/client.ts';
import { queueLengths } from '#lib/db/database-facts.ts';
import { announcePresence } from '#lib/db/presence.ts';
import { whenToldToStart } from '#lib/early-start.ts';
import { databaseUrl, dataFolder, limitTrainingThreads, projectFolder } from '#lib/env.ts';
import { type Delivery, failLostRuns, openQueue, workOn } from '#lib/jobs/queue.ts';
import { logFailure, startLog } from '#lib/telemetry/log.ts';
import { measureGauge } from '#lib/telemetry/metrics.ts';
import { serveMetrics } from '#lib/telemetry/metrics-server.ts';
import { openClaims } from './claims.ts';
import { removeOldDownloads } from './downloads.ts';
import { forgetEnded, takeBackOfEnded } from './hand-over.ts';
import { observeJob } from './observe-job.ts';
import { remoteEngine } from './remote-engine.ts';
import { runTraining, type TrainingSettings } from './training.ts';

const housekeepingMs = 30_000;
const demoCopyDays = 30;

startLog('trainer');
await whenToldToStart();
const url = databaseUrl();
limitTrainingThreads();
const { db, pool, close } = openDatabase(url, { max: 4 });
const queue = await openQueue(url, db, { supervise: true });
const stopping = new AbortController();
const settings: TrainingSettings = {
  db,
  url,
  dataFolder: dataFolder(),
  childFile: `${projectFolder()}/workers/trainer/child.ts`,
  ...(await remoteEngine()),
};
const busy = new Set<Promise<void>>();

const claims = await openClaims(queue, dataFolder());
const work = async (delivery: Delivery) => {
  const signal = AbortSignal.any([delivery.signal, stopping.signal]);
  const training = observeJob(db, delivery, () =>
    claims.during(delivery.runId, () => runTraining(settings, { ...delivery, signal })),
  );
  busy.add(training);
  await training.finally(() => busy.delete(training));
};
await workOn(queue, work, claims.givenBack);
const housekeeping = setInterval(() => void keepHouse(), housekeepingMs);
void keepHouse();
measureGauge('recexplainer_jobs_open', 'Jobs that wait or run.', ['job', 'state'], async () =>
  (await queueLengths(db)).map(({ name, state, count }) => ({ labels: { job: name, state }, value: count })),
);
measureGauge('recexplainer_database_connections', 'Of this process’s pool.', ['state'], () =>
  Object.entries(poolState(pool)).map(([state, value]) => ({ labels: { state }, value })),
);
serveMetrics();
const presence = announcePresence(url, 'trainer');
console.log('trainer ready');

async function keepHouse(): Promise<void> {
  try {
    await failLostRuns(queue);
    await takeBackOfEnded(db, join(settings.dataFolder, 'jobs'));
    if (settings.remote) await forgetEnded(db, settings.remote);
    await removeOldDownloads();
    await removeOldUploads(settings.dataFolder);
    const { removeOldDemoCopies } = await import('#lib/db/users.ts'); // with what passwords need; not before a job is claimed
    await removeOldDemoCopies(db, new Date(Date.now() - demoCopyDays * 86_400_000));
  } catch (error) {
    logFailure('trainer housekeeping', error, [
      'trainer housekeeping:',
      error instanceof Error ? error.message : error,
    ]);
  }
}

async function shutDown(): Promise<void> {
  if (stopping.signal.aborted) return;
  clearInterval(housekeeping);
  stopping.abort(new Error('The trainer was stopped.'));
  presence.close();
  await Promise.allSettled(busy);
  await queue.stop();
  await close();
  process.exit(0);
}
process.on('SIGTERM', () => void shutDown());
process.on('SIGINT', () => void shutDown());
process.on('disconnect', () => void shutDown()); // the supervisor that forked us is gone
