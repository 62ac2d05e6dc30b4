import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { beginAttempt, finishJobRun } from '#lib/db/job-runs.ts';
import { type Delivery, openQueue, startJob, workOn } from '#lib/jobs/queue.ts';
import { startLog } from '#lib/telemetry/log.ts';
import { registry } from '#lib/telemetry/metrics.ts';
import { currentRequestId, withRequestId } from '#lib/telemetry/request-id.ts';
import { observeJob } from '#workers/trainer/observe-job.ts';
import { testDatabases } from '../../postgres.ts';

const postgres = testDatabases();
const print = { ...console };
const lines: string[] = [];
beforeAll(() => {
  vi.stubEnv('LOG', 'json');
  startLog('trainer', { write: (line) => lines.push(line) });
});
afterAll(() => {
  Object.assign(console, print);
  vi.unstubAllEnvs();
});

test('a job runs, is counted and is logged under the id of the request that started it', async () => {
  const { db, url } = await postgres.freshDatabase();
  const queue = await openQueue(url, db, { supervise: true });
  const inJob: (string | null)[] = [];
  const complete = async ({ runId }: Delivery) => {
    inJob.push(currentRequestId());
    const run = await beginAttempt(db, runId);
    await finishJobRun(db, { runId, attempt: run?.attempts ?? 0 }, 'completed', {});
  };
  await workOn(queue, (delivery) => observeJob(db, delivery, () => complete(delivery)));
  const job = { name: 'train-sasrec' as const, params: { domain: 'movies', seed: 1 } };
  const run = await withRequestId('request-of-admin', () => startJob(queue, job, { startedBy: null }));
  await vi.waitFor(() => expect(lines).toHaveLength(1), { timeout: 30_000 });
  expect(inJob).toEqual(['request-of-admin']);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    process: 'trainer',
    requestId: 'request-of-admin',
    job: 'train-sasrec',
    runId: run.id,
    outcome: 'completed',
  });
  expect(await registry().metrics()).toContain(
    'recexplainer_job_duration_seconds_count{job="train-sasrec",outcome="completed"} 1',
  );
  await queue.boss.stop({ graceful: false });
});
