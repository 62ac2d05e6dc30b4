import { fork } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { searchItems } from '#lib/db/items.ts';
import { getJobRun, type JobRun, listLogLines, listLossPoints } from '#lib/db/job-runs.ts';
import {
  activateModelVersion,
  getModelVersion,
  listModelVersions,
  registerModelVersion,
} from '#lib/db/model-versions.ts';
import { upsertItems } from '#lib/db/seed.ts';
import { projectFolder } from '#lib/env.ts';
import {
  cancelJob,
  type Delivery,
  failLostRuns,
  type JobQueue,
  openQueue,
  retryJob,
  startJob,
  workOn,
} from '#lib/jobs/queue.ts';
import { runTraining, type TrainingSettings } from '#workers/trainer/training.ts';
import { type FreshDatabase, testDatabases } from '../postgres.ts';

const postgres = testDatabases();
let database: FreshDatabase;
let queue: JobQueue;
let dataFolder: string;
let settings: TrainingSettings;
const me = { startedBy: null };

beforeEach(async () => {
  database = await postgres.freshDatabase();
  queue = await openQueue(database.url, database.db, { supervise: true });
  dataFolder = await mkdtemp(join(tmpdir(), 'recexplainer-training-'));
  const childFile = join(projectFolder(), 'tests/jobs/fake-training.ts');
  settings = { db: database.db, url: database.url, dataFolder, childFile };
});
afterEach(async () => {
  await queue.boss.stop({ graceful: false });
  await rm(dataFolder, { recursive: true, force: true });
});

const training = (seed: number) => ({ name: 'train-sasrec' as const, params: { domain: 'movies', seed } });
const work = () => workOn(queue, (delivery: Delivery) => runTraining(settings, delivery));

async function until(runId: string, holds: (run: JobRun) => boolean): Promise<JobRun> {
  for (;;) {
    const run = await getJobRun(database.db, runId);
    if (holds(run)) return run;
    await sleep(50);
  }
}
const ended = (run: JobRun) => !['queued', 'running'].includes(run.state);

test('a job runs in its own process and ends with a registered model version', async () => {
  await work();
  const { id } = await startJob(queue, training(1), me);
  const run = await until(id, ended);
  expect([run.state, run.error, run.attempts]).toEqual(['completed', null, 1]);
  const version = await getModelVersion(database.db, run.modelVersionId ?? '');
  expect(version).toMatchObject({ domain: 'movies', origin: 'trained', jobRunId: id, active: false });
  expect(JSON.parse(await readFile(join(version.folder, 'manifest.json'), 'utf8'))).toEqual({ steps: 20 });
  expect(run.progress).toMatchObject({ step: 20, steps: 20 });
  const points = await listLossPoints(database.db, id);
  expect(points.map((point) => point.step)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  expect(await readdir(join(dataFolder, 'jobs'))).toEqual([]);
});

test('what a training learned about is shown once its version is activated', async () => {
  await upsertItems(database.db, 'movies', [{ itemId: '9', title: 'Heat', year: 1995, genres: [] }]);
  await work();
  const { id } = await startJob(queue, training(6), me);
  const run = await until(id, ended);
  const found = async () =>
    (await searchItems(database.db, 'movies', '')).map(({ itemId, title, knownToModel }) => [
      itemId,
      title,
      knownToModel,
    ]);
  expect(await found()).toEqual([['9', 'Heat', true]]);
  await activateModelVersion(database.db, run.modelVersionId ?? '');
  expect(await found()).toEqual([
    ['1', 'Heat', true],
    ['2', 'Casino', true],
  ]);
});

test('a training on data whose ids stand for other titles here fails with that reason, and leaves no version', async () => {
  await upsertItems(database.db, 'movies', [{ itemId: '1', title: 'Toy Story', year: 1995, genres: [] }]);
  await work();
  const { id } = await startJob(queue, training(6), me);
  const run = await until(id, ended);
  expect(run.state).toBe('failed');
  expect(run.error).toContain('1 is “Toy Story” here and “Heat” there');
  expect(await listModelVersions(database.db)).toEqual([]);
  expect(await readdir(join(dataFolder, 'model-versions'))).toEqual([]);
});

test('a killed child is retried and resumes from its checkpoint', async () => {
  await work();
  const { id } = await startJob(queue, training(2), me);
  const run = await until(id, ended);
  expect([run.state, run.attempts]).toEqual(['completed', 2]);
  const version = await getModelVersion(database.db, run.modelVersionId ?? '');
  expect(version.metrics).toEqual({ startedAt: 4 });
  const log = (await listLogLines(database.db, id)).map((line) => line.text);
  expect(log).toContain('The training process died (signal SIGKILL).');
  expect(log).toContain('counting from 4');
});

test('a child that dies on every attempt ends up failing the run and leaves no version', async () => {
  const { id } = await startJob(queue, training(4), me);
  const delivery = { runId: id, signal: new AbortController().signal, lastTry: false };
  for (let attempt = 1; attempt <= 3; attempt++) {
    await expect(runTraining(settings, delivery)).rejects.toThrow('The training process died');
    expect(await getJobRun(database.db, id)).toMatchObject({ state: 'queued', attempts: attempt });
  }
  await runTraining(settings, delivery);
  const run = await getJobRun(database.db, id);
  expect(run).toMatchObject({
    state: 'failed',
    attempts: 4,
    error: 'The training process died (signal SIGKILL).',
  });
  expect(await listModelVersions(database.db)).toEqual([]);
});

test('a job whose trainer is gone stops by itself', async () => {
  const child = fork(settings.childFile, [], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  const exited = new Promise((done) => child.once('exit', (code, killedBy) => done([code, killedBy])));
  const folder = join(dataFolder, 'version');
  child.send({
    type: 'assignment',
    job: training(5),
    jobFolder: join(dataFolder, 'jobs'),
    versionId: 'v',
    versionFolder: folder,
    targetVersionFolder: null,
    startFolder: null,
  });
  await new Promise((done) =>
    child.on('message', (report: { type: string }) => report.type === 'progress' && done(report)),
  );
  child.disconnect();
  expect(await exited).toEqual([0, null]);
  expect(await readdir(dataFolder)).toEqual(['jobs']);
});

test('a job that says why it failed is not retried', async () => {
  await work();
  const { id } = await startJob(queue, training(3), me);
  const run = await until(id, ended);
  expect(run).toMatchObject({ state: 'failed', attempts: 1, error: 'this data cannot be counted' });
});

test('a cancelled job stops and says so, and a retry resumes from its checkpoint', async () => {
  await work();
  const { id } = await startJob(queue, training(5), me);
  await until(id, (run) => (run.progress?.step ?? 0) >= 2);
  expect(await cancelJob(queue, id)).toBe('requested');
  const run = await until(id, ended);
  expect(run.state).toBe('cancelled');
  expect((await listLogLines(database.db, id)).at(-1)?.text).toBe('Stopped.');
  await expect(cancelJob(queue, id)).rejects.toMatchObject({ code: 'conflict' });

  const again = await startedAgain(id);
  await until(again.id, (next) => (next.progress?.step ?? 0) > 2);
  const counting = (await listLogLines(database.db, again.id)).find((line) =>
    line.text.startsWith('counting'),
  );
  expect(Number(counting?.text.split(' ').at(-1))).toBeGreaterThanOrEqual(2);
  await cancelJob(queue, again.id);
  await until(again.id, ended);
});

test('a run cancelled in the queue is never started', async () => {
  const { id } = await startJob(queue, training(1), me);
  expect(await cancelJob(queue, id)).toBe('cancelled');
  await work();
  const later = await startedAgain(id);
  await until(later.id, ended);
  expect(await getJobRun(database.db, id)).toMatchObject({ state: 'cancelled', attempts: 0 });
});

test('two administrators who start the same job at once start it once, and the second is told', async () => {
  const other = await openQueue(database.url, database.db);
  const starts = await Promise.allSettled([queue, other].map((mine) => startJob(mine, training(1), me)));
  await other.boss.stop({ graceful: false });
  expect(starts.filter((start) => start.status === 'fulfilled')).toHaveLength(1);
  const refused = starts.find((start) => start.status === 'rejected');
  expect(refused?.reason).toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('already running'),
  });
});

test('two workers never claim one job', async () => {
  const other = await openQueue(database.url, database.db, { supervise: true });
  const claims: string[] = [];
  for (const worker of [queue, other]) {
    await workOn(worker, async ({ runId }) => {
      claims.push(runId);
      await sleep(300);
    });
  }
  const starts = ['movies', 'steam', 'games'].map((domain) =>
    startJob(queue, { name: 'align', params: { domain } }, me),
  );
  const runs = await Promise.all(starts);
  while (claims.length < 3) await sleep(50);
  await sleep(1_500); // time for a second claim, if there were one
  await other.boss.stop({ graceful: false });
  expect([...claims].sort()).toEqual(runs.map((run) => run.id).sort());
});

test('a machine runs one job at a time, whatever the queue delivers', async () => {
  const runs = await Promise.all([
    startJob(queue, training(1), me),
    startJob(queue, { name: 'train-sasrec', params: { domain: 'steam', seed: 1 } }, me),
  ]);
  const signal = new AbortController().signal;
  await Promise.all(runs.map(({ id }) => runTraining(settings, { runId: id, signal, lastTry: false })));
  const [first, second] = (await Promise.all(runs.map(({ id }) => getJobRun(database.db, id)))).sort(
    (a, b) => (a.startedAt?.getTime() ?? 0) - (b.startedAt?.getTime() ?? 0),
  );
  expect([first?.state, second?.state]).toEqual(['completed', 'completed']);
  expect(second?.startedAt?.getTime()).toBeGreaterThanOrEqual(
    first?.finishedAt?.getTime() ?? Number.POSITIVE_INFINITY,
  );
});

test('a stopped trainer returns its job to the queue, and the next one resumes it', async () => {
  const { id } = await startJob(queue, training(5), me);
  const stopping = new AbortController();
  const stopped = runTraining(settings, { runId: id, signal: stopping.signal, lastTry: false });
  await until(id, (run) => (run.progress?.step ?? 0) >= 2);
  stopping.abort(new Error('shutting down'));
  await expect(stopped).rejects.toThrow('The trainer was stopped.');
  expect(await getJobRun(database.db, id)).toMatchObject({ state: 'queued', attempts: 1 });
  await work();
  await until(id, (run) => run.attempts === 2 && (run.progress?.step ?? 0) >= 3);
  await cancelJob(queue, id);
  await until(id, ended);
});

test('a trainer that is stopped again and again uses up none of the chances of a process that dies', async () => {
  const { id } = await startJob(queue, training(4), me);
  for (let stop = 1; stop <= 4; stop++) {
    const stopped = runTraining(settings, { runId: id, signal: AbortSignal.abort(), lastTry: false });
    await expect(stopped).rejects.toThrow('The trainer was stopped.');
  }
  const delivery = { runId: id, signal: new AbortController().signal, lastTry: false };
  await expect(runTraining(settings, delivery)).rejects.toThrow('The training process died');
  expect(await getJobRun(database.db, id)).toMatchObject({ state: 'queued', attempts: 5, deaths: 1 });
});

test("an alignment continues from its target's adapter, or else the newest of its method, or starts from scratch if asked to", async () => {
  const register = async (id: string, method: 'intention' | 'hybrid' | null, day: number) => {
    const folder = join(dataFolder, 'model-versions', id);
    const createdAt = new Date(2026, 0, day);
    const version = {
      id,
      domain: 'movies' as const,
      folder,
      method,
      targetModel: 'sasrec',
      metrics: {},
      createdAt,
    };
    await registerModelVersion(database.db, { ...version, origin: 'trained' });
  };
  await register('old-hybrid', 'hybrid', 1);
  await register('intention', 'intention', 2);
  await register('new-sasrec', null, 3);
  await work();
  const told = async (params: Record<string, unknown>) => {
    const job = { name: 'align' as const, params: { domain: 'movies', ...params } };
    const { id } = await onceFree(() => startJob(queue, job, me));
    return (await until(id, ended)).error;
  };
  await activateModelVersion(database.db, 'new-sasrec', null);
  expect(await told({ method: 'hybrid' })).toBe('told of new-sasrec and old-hybrid');
  expect(await told({ method: 'behavior' })).toBe('told of new-sasrec and intention');
  expect(await told({ method: 'hybrid', fromScratch: true })).toBe('told of new-sasrec and ');
  await activateModelVersion(database.db, 'intention', null);
  expect(await told({ method: 'hybrid' })).toBe('told of intention and intention');
});

test('invalid params are refused before anything is written', async () => {
  for (const params of [
    { domain: 'books' },
    { domain: 'movies', minutes: 1e9 },
    { domain: 'movies', seed: 'x' },
    null,
  ]) {
    await expect(startJob(queue, { name: 'align', params }, me)).rejects.toMatchObject({
      code: 'bad_request',
    });
  }
});

test('housekeeping fails a run whose queue entry is gone', async () => {
  const { id } = await startJob(queue, training(1), me);
  await queue.boss.deleteAllJobs('train-sasrec');
  expect(await failLostRuns(queue, new Date(Date.now() + 60_000))).toBe(1);
  expect((await getJobRun(database.db, id)).state).toBe('failed');
});

const startedAgain = (runId: string) => onceFree(() => retryJob(queue, runId, me));

// The queue entry ends a moment after the run itself.
async function onceFree(start: () => Promise<JobRun>): Promise<JobRun> {
  for (let tries = 0; ; tries++) {
    try {
      return await start();
    } catch (error) {
      if (tries === 50) throw error;
      await sleep(50);
    }
  }
}
