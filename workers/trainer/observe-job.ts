// One delivery of a job, for the metrics and the log: how long it took and how it ended, under the id of the request that
// started it.

import type { Database } from '#lib/db/client.ts';
import { getJobRun } from '#lib/db/job-runs.ts';
import type { Delivery } from '#lib/jobs/queue.ts';
import { logJob } from '#lib/telemetry/log.ts';
import { jobMetrics } from '#lib/telemetry/metrics.ts';
import { requestIdFrom, withRequestId } from '#lib/telemetry/request-id.ts';

export function observeJob(
  db: Database,
  { runId, requestId }: Delivery,
  run: () => Promise<void>,
): Promise<void> {
  return withRequestId(requestIdFrom(requestId), async () => {
    const deliveredAt = Date.now();
    try {
      await run();
    } finally {
      await count(db, runId, deliveredAt).catch(() => undefined); // the database is away: the job itself says so
    }
  });
}

/** From when it could start: before, it waited for the machine. */
async function count(db: Database, runId: string, deliveredAt: number): Promise<void> {
  const { name, state, startedAt } = await getJobRun(db, runId);
  const outcome = state === 'queued' || state === 'running' ? 'returned' : state;
  const seconds = (Date.now() - Math.max(deliveredAt, startedAt?.getTime() ?? 0)) / 1000;
  jobMetrics().seconds.observe({ job: name, outcome }, seconds);
  logJob({ job: name, runId, outcome, seconds });
}
