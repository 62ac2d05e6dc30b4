import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { getJobRun } from '#lib/db/job-runs.ts';
import { environmentWith, projectFolder } from '#lib/env.ts';
import { type JobQueue, openQueue, startJob, workOn } from '#lib/jobs/queue.ts';
import { ownTrainings } from '#lib/owner.ts';
import { claimsFolder, openClaims } from '#workers/trainer/claims.ts';
import { type FreshDatabase, testDatabases } from '../../postgres.ts';

const postgres = testDatabases();
const training = { name: 'train-sasrec' as const, params: { domain: 'movies', seed: 1 } };
let database: FreshDatabase;
let folder: string;
let notes: string;
const queues: JobQueue[] = [];

beforeEach(async () => {
  database = await postgres.freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'claims-'));
  notes = await claimsFolder(folder);
});
afterEach(async () => {
  for (const queue of queues.splice(0)) await queue.boss.stop({ graceful: false });
  await rm(folder, { recursive: true, force: true });
});

async function newQueue(): Promise<JobQueue> {
  const queue = await openQueue(database.url, database.db, { supervise: true });
  queues.push(queue);
  return queue;
}

/** A trainer that claims a job and works on it until it's killed. */
async function killedTrainer(): Promise<void> {
  const script = `
    import { openDatabase } from '#lib/db/client.ts';
    import { openQueue, workOn } from '#lib/jobs/queue.ts';
    import { claimsFolder, openClaims } from '#workers/trainer/claims.ts';
    const url = process.env.DATABASE_URL;
    const queue = await openQueue(url, openDatabase(url).db, { supervise: true });
    const claims = await openClaims(queue, ${JSON.stringify(folder)});
    await workOn(queue, ({ runId }) => claims.during(runId, () => {
      console.log('claimed');
      return new Promise(() => {});
    }));`;
  const trainer = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: projectFolder(),
    env: environmentWith({ DATABASE_URL: database.url }),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(trainer.stdout, 'data');
  while ((await readdir(notes)).length === 0) await sleep(20);
  trainer.kill('SIGKILL');
  await once(trainer, 'exit');
}

test('what a killed trainer held is claimed again within seconds of the next one’s start', async () => {
  const queue = await newQueue();
  const { id } = await startJob(queue, training, { startedBy: null });
  await killedTrainer();
  const startedAt = performance.now();
  const claims = await openClaims(queue, folder);
  const claimed = new Promise<string>((resolve) => {
    void workOn(queue, ({ runId }) => claims.during(runId, async () => resolve(runId)));
  });
  expect(await claimed).toBe(id);
  expect(performance.now() - startedAt).toBeLessThan(6_000); // by heartbeats alone: ten at least
  await expect.poll(() => readdir(notes)).toEqual([]);
});

test('a trainer that finds another at work in its folder takes nothing from it', async () => {
  const queue = await newQueue();
  const { id } = await startJob(queue, training, { startedBy: null });
  const first = await openClaims(queue, folder);
  let lost = false;
  const working = Promise.withResolvers<void>();
  const claimed = new Promise<void>((resolve) => {
    void workOn(queue, ({ runId, signal }) =>
      first.during(runId, () => {
        signal.addEventListener('abort', () => {
          lost = true;
        });
        resolve();
        return working.promise;
      }),
    );
  });
  await claimed;
  const other = await newQueue();
  const second = await openClaims(other, folder, 200);
  await second.during('of-the-other', async () => {
    expect(await readdir(notes)).toEqual([id]);
  });
  const [job] = await other.boss.findJobs('train-sasrec', { id });
  expect([job?.state, job?.retryCount, lost]).toEqual(['active', 0, false]);
  expect(await ownTrainings(folder, 0)).toBeNull();
  working.resolve();
  expect((await getJobRun(database.db, id)).attempts).toBe(0); // no trainer of ours ran it
});

test('notes of runs that are gone, or that the queue has taken back, are dropped', async () => {
  const queue = await newQueue();
  const { id } = await startJob(queue, training, { startedBy: null });
  await mkdir(notes, { recursive: true });
  await writeFile(join(notes, id), '');
  await writeFile(join(notes, '5b0c3f6e-0000-4000-8000-000000000009'), '');
  await openClaims(queue, folder);
  expect(await readdir(notes)).toEqual([]);
  const [job] = await queue.boss.findJobs('train-sasrec', { id });
  expect([job?.state, job?.retryCount]).toEqual(['created', 0]);
});

test('a note stays until the queue has written down that the job came back, for a trainer may die in between', async () => {
  const queue = await newQueue();
  const { id } = await startJob(queue, training, { startedBy: null });
  const claims = await openClaims(queue, folder);
  const fail = queue.boss.fail.bind(queue.boss);
  const notesThen = Promise.withResolvers<string[]>();
  queue.boss.fail = async (...told) => {
    notesThen.resolve(await readdir(notes));
    return fail(...told);
  };
  const givenBack = Promise.withResolvers<void>();
  let deliveries = 0;
  const work = async () => {
    if (++deliveries === 1) throw new Error('the trainer stops');
  };
  await workOn(
    queue,
    ({ runId }) => claims.during(runId, work),
    async (runId) => {
      await claims.givenBack(runId);
      givenBack.resolve();
    },
  );
  expect(await notesThen.promise).toEqual([id]);
  await givenBack.promise;
  expect(await readdir(notes)).toEqual([]);
  const [job] = await queue.boss.findJobs('train-sasrec', { id });
  expect([job?.state, job?.retryCount]).toEqual(['retry', 0]); // counted when it's claimed again
  await expect.poll(() => deliveries, { timeout: 5_000 }).toBe(2); // and it's delivered again
});

test('what a trainer couldn’t give back, because the database had gone first, is given back by the next one', async () => {
  const queue = await newQueue();
  const { id } = await startJob(queue, training, { startedBy: null });
  const claims = await openClaims(queue, folder);
  const tried = Promise.withResolvers<void>();
  queue.boss.fail = async () => {
    tried.resolve();
    throw new Error('the database is gone');
  };
  await workOn(
    queue,
    ({ runId }) => claims.during(runId, () => Promise.reject(new Error('its process died'))),
    claims.givenBack,
  );
  await tried.promise;
  await queue.boss.stop({ graceful: true });
  expect(await readdir(notes)).toEqual([id]);
});
