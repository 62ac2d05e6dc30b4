import { expect, test } from 'vitest';
import {
  appendLogLines,
  beginAttempt,
  createJobRun,
  finishJobRun,
  getJobRun,
  listLogLines,
  listLossPoints,
  requestCancel,
  returnToQueue,
  saveProgress,
} from '#lib/db/job-runs.ts';
import { createProgressRecorder } from '#lib/jobs/progress.ts';
import { testDatabases } from '../postgres.ts';

const postgres = testDatabases();
const training = {
  name: 'align' as const,
  domain: 'movies' as const,
  params: { minutes: 1 },
  startedBy: null,
};

test('a superseded attempt changes nothing', async () => {
  const { db } = await postgres.freshDatabase();
  const { id } = await createJobRun(db, training);
  const first = await beginAttempt(db, id);
  const second = await beginAttempt(db, id);
  expect([first?.attempts, second?.attempts]).toEqual([1, 2]);
  const old = { runId: id, attempt: 1 };
  expect(await saveProgress(db, old, { step: 9, steps: 10, loss: 1 })).toBe(false);
  expect(await returnToQueue(db, old, 'late', { died: true })).toBe(false);
  expect(await finishJobRun(db, old, 'completed', { modelVersionId: 'x' })).toBe(false);
  expect(await getJobRun(db, id)).toMatchObject({ state: 'running', progress: null, modelVersionId: null });
  expect(await finishJobRun(db, { runId: id, attempt: 2 }, 'completed')).toBe(true);
  expect(await beginAttempt(db, id)).toBeNull();
});

test('a recorder whose attempt is superseded says so once', async () => {
  const { db } = await postgres.freshDatabase();
  const { id } = await createJobRun(db, training);
  await beginAttempt(db, id);
  let told = 0;
  const recorder = createProgressRecorder(
    db,
    { runId: id, attempt: 1 },
    { onOvertaken: () => told++, intervalMs: 10 },
  );
  await beginAttempt(db, id);
  recorder.progress({ step: 1, steps: 10, loss: 1 });
  expect(await recorder.close()).toBe(false);
  expect(told).toBe(1);
});

test('the loss curve of a long run stays bounded and keeps its metrics and order', async () => {
  const { db } = await postgres.freshDatabase();
  const { id } = await createJobRun(db, training);
  await beginAttempt(db, id);
  const recorder = createProgressRecorder(db, { runId: id, attempt: 1 }, { intervalMs: 20 });
  for (let step = 1; step <= 1_500; step++) {
    recorder.progress({
      step,
      steps: 1_500,
      loss: 1 / step,
      metrics: step === 777 ? { accuracy: 0.7 } : undefined,
    });
    if (step % 100 === 0) await new Promise((done) => setTimeout(done, 30));
  }
  await recorder.close();
  const points = await listLossPoints(db, id);
  expect(points.length).toBeLessThanOrEqual(600);
  expect(points.length).toBeGreaterThan(150); // the more comes at once, the more often it is thinned out
  expect(points.find((point) => point.step === 777)?.metrics).toEqual({ accuracy: 0.7 });
  const steps = points.map((point) => point.step);
  expect(steps).toEqual([...steps].sort((a, b) => a - b));
  expect((await getJobRun(db, id)).progress).toMatchObject({ step: 1_500 });
});

test('the log continues from the last line seen, and hostile lines are stored as text', async () => {
  const { db } = await postgres.freshDatabase();
  const { id } = await createJobRun(db, training);
  await appendLogLines(db, id, [
    { level: 'info', text: 'one' },
    { level: 'error', text: `two\u0000'; drop table job_runs; --` },
  ]);
  const [first, second] = await listLogLines(db, id);
  expect(second).toMatchObject({ level: 'error', text: "two'; drop table job_runs; --" });
  await appendLogLines(db, id, [{ level: 'info', text: 'x'.repeat(5_000) }]);
  const rest = await listLogLines(db, id, { afterId: second?.id });
  expect(rest.map((line) => line.text.length)).toEqual([2_000]);
  expect(first?.text).toBe('one');
});

test('a job has one open run at a time per domain', async () => {
  const { db } = await postgres.freshDatabase();
  const { id } = await createJobRun(db, training);
  await expect(createJobRun(db, training)).rejects.toMatchObject({ code: 'conflict' });
  await createJobRun(db, { ...training, domain: 'steam' });
  expect(await requestCancel(db, id)).toBe('cancelled');
  await createJobRun(db, training);
  await expect(requestCancel(db, 'no-uuid')).rejects.toMatchObject({ code: 'not_found' });
});
