import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Database } from '#lib/db/client.ts';
import { deleteTraining } from '#lib/db/delete-training.ts';
import {
  appendLogLines,
  beginAttempt,
  createJobRun,
  finishJobRun,
  getJobRun,
  keepNote,
  listLogLines,
  listOpenRuns,
  requestCancel,
} from '#lib/db/job-runs.ts';
import {
  activateModelVersion,
  currentModelVersion,
  getModelVersion,
  registerModelVersion,
  rollBackModelVersion,
  rollBackTargets,
} from '#lib/db/model-versions.ts';
import { dataFolder } from '#lib/env.ts';
import { testDatabases } from '../postgres.ts';

const postgres = testDatabases();
const training = {
  name: 'train-sasrec' as const,
  domain: 'movies' as const,
  params: { maxMinutes: 1 },
  startedBy: null,
};

async function trained(db: Database, versionId: string, retryOf?: string): Promise<string> {
  const { id } = await createJobRun(db, { ...training, ...(retryOf && { retryOf }) });
  await beginAttempt(db, id);
  await finishJobRun(db, { runId: id, attempt: 1 }, 'completed', { modelVersionId: versionId });
  await registerModelVersion(db, {
    id: versionId,
    domain: 'movies',
    folder: join(dataFolder(), 'model-versions', versionId),
    method: null,
    targetModel: 'sasrec',
    metrics: {},
    origin: 'trained',
    jobRunId: id,
  });
  return id;
}

test('a training goes with its log and its version, and the rest stays', async () => {
  const { db } = await postgres.freshDatabase();
  const [old, kept] = [await trained(db, 'old'), await trained(db, 'kept')];
  await appendLogLines(db, old, [{ level: 'info', text: 'one' }]);
  const deleted = await deleteTraining(db, old);
  expect(deleted).toMatchObject({ run: { id: old }, version: { id: 'old' }, checkpointOf: old });
  await expect(getJobRun(db, old)).rejects.toMatchObject({ code: 'not_found' });
  await expect(getModelVersion(db, 'old')).rejects.toMatchObject({ code: 'not_found' });
  expect(await listLogLines(db, old)).toEqual([]);
  expect((await getModelVersion(db, 'kept')).jobRunId).toBe(kept);
  await expect(deleteTraining(db, old)).rejects.toMatchObject({ code: 'not_found' });
});

test('a version in use stays: the active one, the one to roll back to, and any that an alignment may build on', async () => {
  const { db } = await postgres.freshDatabase();
  const [a, b, c] = [await trained(db, 'a'), await trained(db, 'b'), await trained(db, 'c')];
  await activateModelVersion(db, 'a');
  await activateModelVersion(db, 'b');
  await expect(deleteTraining(db, b)).rejects.toThrow('it’s active');
  await expect(deleteTraining(db, a)).rejects.toThrow('rolling back would activate it');
  const { id: align } = await createJobRun(db, { ...training, name: 'align' });
  await expect(deleteTraining(db, c)).rejects.toThrow('an alignment');
  await requestCancel(db, align);
  expect((await deleteTraining(db, c)).version?.id).toBe('c');
  expect((await currentModelVersion(db, 'movies'))?.id).toBe('b');
});

test('after a version between two activations of another is gone, a rollback still leads to a different one', async () => {
  const { db } = await postgres.freshDatabase();
  const runs: Record<string, string> = {};
  for (const id of ['a', 'b', 'c', 'x']) runs[id] = await trained(db, id);
  for (const id of ['x', 'a', 'b', 'a', 'c']) await activateModelVersion(db, id);
  await deleteTraining(db, runs.b ?? '');
  expect((await rollBackModelVersion(db, 'movies')).id).toBe('a');
  expect((await rollBackTargets(db)).get('movies')).toBe('x');
});

test('what is queued or running, or tried again, can’t be deleted', async () => {
  const { db } = await postgres.freshDatabase();
  const first = await createJobRun(db, training);
  await expect(deleteTraining(db, first.id)).rejects.toThrow('Cancel it first');
  await requestCancel(db, first.id);
  const again = await createJobRun(db, { ...training, retryOf: first.id });
  await expect(deleteTraining(db, first.id)).rejects.toThrow('Another try');
  await requestCancel(db, again.id);
  expect((await deleteTraining(db, again.id)).checkpointOf).toBeNull(); // the first may still be tried again
  expect((await deleteTraining(db, first.id)).checkpointOf).toBe(first.id);
});

test('a note is kept as text, replaced and removed, and one that’s too long is refused', async () => {
  const { db } = await postgres.freshDatabase();
  const { id } = await createJobRun(db, training);
  await keepNote(db, id, `  half the rate\u0000 <b>'; drop table job_runs;--  `);
  expect((await getJobRun(db, id)).note).toBe(`half the rate <b>'; drop table job_runs;--`);
  await expect(keepNote(db, id, 'x'.repeat(2_001))).rejects.toMatchObject({ code: 'too_large' });
  await keepNote(db, id, '   ');
  expect((await getJobRun(db, id)).note).toBeNull();
  await expect(keepNote(db, 'no-uuid', 'x')).rejects.toMatchObject({ code: 'not_found' });
});

test('open runs are listed in the order in which they were started', async () => {
  const { db } = await postgres.freshDatabase();
  const first = await createJobRun(db, training);
  const second = await createJobRun(db, { ...training, domain: 'steam' });
  await beginAttempt(db, second.id);
  expect((await listOpenRuns(db)).map(({ id }) => id)).toEqual([first.id, second.id]);
});
