import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Artifacts, createArtifacts } from '#lib/engines/artifacts.ts';
import { folderStore } from '#lib/engines/folder-store.ts';
import { rayJobs } from '#lib/engines/ray-jobs.ts';
import { jobKey, startKey, unpackCargo } from '#workers/trainer/cargo.ts';
import type { TrainingEngine, TrainingTask } from '#workers/trainer/engine.ts';
import { rayEngine, reportMark } from '#workers/trainer/ray-engine.ts';
import { type Head, type HeadJob, startHead, token } from './ray-stand-in.ts';

const id = '5b0c3f6e-0000-4000-8000-000000000001';
const product = { targetModel: 'sasrec', method: null, metrics: { ndcg: 0.1 } };

let root: string;
let head: Head;
let artifacts: Artifacts;
let task: TrainingTask;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'ray-'));
  head = await startHead();
  artifacts = createArtifacts(folderStore(join(root, 'shared')));
  task = {
    id,
    assignment: {
      type: 'assignment',
      job: { name: 'train-sasrec', params: { domain: 'movies', seed: 1, maxMinutes: 3, mayDrop: 0 } },
      jobFolder: join(root, 'jobs', id),
      versionId: 'v',
      versionFolder: join(root, 'versions', 'v'),
      targetVersionFolder: null,
      startFolder: null,
      active: null,
      historiesFile: null,
    },
  };
});
afterEach(async () => {
  await head.down().catch(() => {});
  await rm(root, { recursive: true });
});

/** A trainer's engine; each test may have several trainers, one after the other. */
const trainer = (patienceMs = 5_000, given = token): TrainingEngine =>
  rayEngine({
    jobs: rayJobs({ address: head.address, token: given }),
    artifacts,
    folders: { cacheFolder: join(root, 'cache'), dataFolder: join(root, 'data') },
    project: "/opt/it's here",
    environment: { ARTIFACTS: '/shared' },
    gpus: 1,
    cpus: 2,
    pollMs: 10,
    patienceMs,
  });

function recorder() {
  const told: string[] = [];
  return {
    told,
    line: (_level: string, text: string) => void told.push(text),
    progress: ({ step }: { step: number }) => void told.push(`step ${step}`),
  };
}

const job = () => head.jobs.get(id) as HeadJob;
const reported = (report: unknown) => `${reportMark}${JSON.stringify(report)}\n`;
const progress = (step: number) => reported({ type: 'progress', progress: { step, steps: 3, loss: 1 } });

/** The last word of the entrypoint. */
const ticket = (of = job()) => String(of.submitted.entrypoint).split(' ').at(-1) as string;

/** What remote.ts leaves. */
async function finish(outcome: unknown, of = job()): Promise<void> {
  const key = startKey(id, ticket(of));
  await artifacts.putText(`${jobKey(id)}/ticket`, ticket(of));
  const version = join(root, 'made');
  await mkdir(version, { recursive: true });
  await writeFile(join(version, 'manifest.json'), '{"made":"there"}');
  await artifacts.putFolder(`${key}/version`, version);
  await artifacts.putText(`${key}/outcome.json`, JSON.stringify(outcome));
  of.status = 'SUCCEEDED';
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await sleep(5);
}

test('a job is submitted under the run’s own id, with the GPU it asks for and no secret', async () => {
  await trainer().start(task);
  expect(head.submissions).toEqual([id]);
  const { entrypoint, runtime_env, entrypoint_num_gpus } = job().submitted;
  expect(entrypoint).toContain("cd '/opt/it'\\''s here' && ");
  expect(entrypoint).toContain(`workers/trainer/remote.ts '${id}' `);
  expect(runtime_env).toEqual({ env_vars: { ARTIFACTS: '/shared' } });
  expect(entrypoint_num_gpus).toBe(1);
  expect(JSON.stringify(job().submitted)).not.toContain(token);
});

test('progress and log are passed on, each line once, and a version comes back whole', async () => {
  const running = await trainer().start(task);
  const { told, ...rest } = recorder();
  const ending = running.follow(rest);
  job().status = 'RUNNING';
  job().logs = `starting\n${progress(1)}`;
  await until(() => told.includes('step 1'));
  job().logs += progress(2).slice(0, 30); // a line that is still being written
  await sleep(40);
  job().logs += progress(2).slice(30);
  job().logs += reported({ type: 'line', level: 'info', text: 'nearly' });
  await until(() => told.includes('nearly'));
  await finish({ type: 'finished', product });
  expect(await ending).toEqual({ kind: 'finished', product });
  expect(told.filter((text) => !text.startsWith('Ray:'))).toEqual(['starting', 'step 1', 'step 2', 'nearly']);
  expect(await readFile(join(root, 'versions', 'v', 'manifest.json'), 'utf8')).toBe('{"made":"there"}');
});

test('a trainer that comes back finds its job, running or done, and starts nothing', async () => {
  const first = await trainer().start(task);
  const leaving = first.follow(recorder());
  first.leave();
  expect(await leaving).toEqual({ kind: 'stopped' });
  expect(job().status).toBe('PENDING'); // it runs on
  const second = await trainer().resume(task);
  expect(second).not.toBeNull();
  second?.leave();
  await finish({ type: 'finished', product });
  const third = await trainer().resume(task);
  expect(await third?.follow(recorder())).toEqual({ kind: 'finished', product });
  expect(head.submissions).toEqual([id]);
});

test('two trainers that start one run at once have one job', async () => {
  const [, other] = await Promise.all([trainer().start(task), trainer().start(task)]);
  expect(head.jobs.size).toBe(1);
  const cargo = await unpackCargo(artifacts, startKey(id, ticket())); // the job's own is there
  await cargo.remove();
  await finish({ type: 'finished', product });
  expect(await other.follow(recorder())).toEqual({ kind: 'finished', product });
});

test('a head that restarted and forgot the job is noticed, and the run can be started again', async () => {
  const running = await trainer().start(task);
  head.jobs.clear();
  const ending = await running.follow(recorder());
  expect(ending).toMatchObject({
    kind: 'died',
    message: expect.stringContaining('no longer knows this job'),
  });
  expect(await trainer().resume(task)).toBeNull();
  await trainer().start(task);
  expect(head.submissions).toEqual([id, id]);
});

test('a head that is away for a while is waited for, and one that stays away ends the attempt', async () => {
  const running = await trainer().start(task);
  const { told, ...rest } = recorder();
  const ending = running.follow(rest);
  await head.down();
  await until(() => told.some((text) => text.includes("doesn't answer")));
  await head.up();
  await finish({ type: 'finished', product });
  expect(await ending).toEqual({ kind: 'finished', product });
  expect(told).toContain('The Ray head answers again.');
  await head.down();
  const again = trainer(30);
  await expect(again.resume(task)).rejects.toMatchObject({ code: 'unavailable' });
  await head.up();
  job().status = 'RUNNING';
  const waiting = (await again.resume(task))?.follow(recorder());
  await head.down();
  expect(await waiting).toMatchObject({ kind: 'died', message: expect.stringContaining("doesn't answer") });
});

test('a head that has just come up, and takes no job yet, is asked again', async () => {
  head.notYet = 3;
  await trainer().start(task);
  expect(job().status).toBe('PENDING');
  expect(head.submissions).toEqual([id]);
});

test('a reason that a retry would not change fails the run; a death does not', async () => {
  const running = await trainer().start(task);
  await finish({ type: 'failed', message: 'This data is empty.' });
  expect(await running.follow(recorder())).toEqual({ kind: 'failed', message: 'This data is empty.' });
  job().status = 'FAILED';
  job().message = 'Job failed due to an application error';
  expect(await running.follow(recorder())).toMatchObject({
    kind: 'died',
    message: expect.stringContaining('application error'),
  });
  expect(await trainer().resume(task)).toBeNull();
  await trainer().start(task); // under another id, as Ray refuses one twice
  expect(head.jobs.get(`${id}-2`)?.status).toBe('PENDING');
});

test('a job that ends without an outcome has died', async () => {
  const running = await trainer().start(task);
  job().status = 'SUCCEEDED';
  expect(await running.follow(recorder())).toMatchObject({ kind: 'died' });
});

test('cancelling stops the job there', async () => {
  const running = await trainer().start(task);
  const ending = running.follow(recorder());
  running.cancel();
  expect(await ending).toEqual({ kind: 'stopped' });
  expect(head.stopped).toEqual([id]);
  expect(await trainer().resume(task)).toBeNull();
});

test('a run starts again right after it was cancelled, though the head is still ending its old job', async () => {
  for (let start = 1; start <= 3; start++) {
    const running = await trainer().start(task);
    const ending = running.follow(recorder());
    running.cancel();
    expect(await ending).toEqual({ kind: 'stopped' });
  }
  expect(head.submissions).toEqual([id, `${id}-2`, `${id}-3`]);
  await trainer().start(task);
  const last = head.jobs.get(`${id}-4`) as HeadJob;
  expect(last).toMatchObject({ status: 'PENDING', message: null });
  last.status = 'RUNNING';
  const found = await trainer().resume(task);
  const ending = found?.follow(recorder());
  await finish({ type: 'finished', product }, last);
  expect(await ending).toEqual({ kind: 'finished', product });
  await trainer().forget(id, { checkpoint: false });
  expect(head.jobs.size).toBe(0);
});

test('the jobs of a run whose id begins alike are another run’s', async () => {
  head.jobs.set(`${id}-0b5e`, { status: 'RUNNING', logs: '', submitted: {}, message: null });
  expect(await trainer().resume(task)).toBeNull();
  await trainer().start(task);
  await trainer().forget(id, { checkpoint: false });
  expect([...head.jobs.keys()]).toEqual([`${id}-0b5e`]);
});

test('a run that ends while its job goes on takes the job with it', async () => {
  await trainer().start(task);
  await trainer().forget(id, { checkpoint: true });
  expect(head.stopped).toEqual([id]);
  expect(head.jobs.size).toBe(0);
  expect(await trainer().remembered()).toEqual([]);
});

test('a head that refuses the token says so at once', async () => {
  await expect(trainer(5_000, 'another').start(task)).rejects.toMatchObject({
    code: 'forbidden',
    message: expect.stringContaining('RAY_TOKEN'),
  });
});

test('data set, versions, histories and checkpoint arrive where the assignment says', async () => {
  const write = async (file: string, text: string) => {
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(file, text);
  };
  await write(join(root, 'data', 'datasets', 'movies', 'items.json'), 'items');
  await write(join(root, 'active', 'catalogue.json'), 'catalogue');
  await write(join(root, 'histories.jsonl'), '[1,2]\n');
  await write(join(root, 'kept', 'checkpoint', 'checkpoint.json'), 'step 7');
  await artifacts.putFolder(`checkpoints/${id}`, join(root, 'kept'));
  const assignment = {
    ...task.assignment,
    active: { versionId: 'a', folder: join(root, 'active') },
    historiesFile: join(root, 'histories.jsonl'),
  };
  await trainer().start({ id, assignment });
  const key = startKey(id, ticket());
  const cargo = await unpackCargo(artifacts, key);
  try {
    const { active, historiesFile, jobFolder } = cargo.assignment;
    const files = [
      join(cargo.dataFolder, 'datasets', 'movies', 'items.json'),
      join(active?.folder ?? '', 'catalogue.json'),
      historiesFile ?? '',
      join(jobFolder, 'checkpoint', 'checkpoint.json'),
    ];
    for (const file of files) expect(file.startsWith(cargo.root)).toBe(true);
    expect(await Promise.all(files.map((file) => readFile(file, 'utf8')))).toEqual([
      'items',
      'catalogue',
      '[1,2]\n',
      'step 7',
    ]);
  } finally {
    await cargo.remove();
  }
  await trainer().forget(id, { checkpoint: true });
  expect(await artifacts.getText(`${key}/histories.jsonl`)).toBeNull();
  expect(await artifacts.getFolder(`checkpoints/${id}`, join(root, 'again'))).toBe(true);
  await trainer().forget(id, { checkpoint: false });
  expect(await artifacts.getFolder(`checkpoints/${id}`, join(root, 'again'))).toBe(false);
});
