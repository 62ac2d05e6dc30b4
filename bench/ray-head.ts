// Trainings on a real Ray head of this machine, as the trainer runs them: one to its end, one that a second trainer finds again, one
// that is cancelled, and one whose head is killed and comes back knowing nothing.
//
//   ENGINES_RAY=/path/to/venv/bin/ray node bench/ray-head.ts [--artifacts s3://bucket/prefix --endpoint http://…] [--port 8299]
//
// With s3://, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY must be set; the head's jobs inherit them. Needs the cached movie data.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openArtifacts } from '#lib/engines/open-artifacts.ts';
import { rayJobs } from '#lib/engines/ray-jobs.ts';
import { cacheFolder, projectFolder } from '#lib/env.ts';
import type { Ending, Recorder, TrainingTask } from '#workers/trainer/engine.ts';
import { rayEngine } from '#workers/trainer/ray-engine.ts';

const { values: options } = parseArgs({
  options: {
    artifacts: { type: 'string' },
    endpoint: { type: 'string' },
    port: { type: 'string', default: '8299' },
    only: { type: 'string' }, // one of the scenes below
    epochs: { type: 'string', default: '3' },
  },
});
const ray = process.env.ENGINES_RAY ?? join(homedir(), '.cache', 'recexplainer', 'engines', 'bin', 'ray');
const token = randomUUID();
const root = await mkdtemp(join(tmpdir(), 'ray-head-'));
const address = `http://127.0.0.1:${options.port}`;
const [, bucket, prefix = ''] = /^s3:\/\/([^/]+)\/?(.*)$/.exec(options.artifacts ?? '') ?? [];
const place = bucket
  ? ({ kind: 's3', bucket, prefix, endpoint: options.endpoint ?? null, region: 'us-east-1' } as const)
  : ({ kind: 'folder', folder: options.artifacts ?? join(root, 'artifacts') } as const);
const artifacts = await openArtifacts(place);
const jobs = rayJobs({ address, token });
const environment: Record<string, string> = bucket
  ? {
      ARTIFACTS: options.artifacts ?? '',
      ARTIFACTS_ENDPOINT: options.endpoint ?? '',
      AWS_REGION: 'us-east-1',
    }
  : { ARTIFACTS: place.kind === 'folder' ? place.folder : '' };
const started = performance.now();
let failures = 0;
let head: ChildProcess | null = null;

try {
  head = await startHead();
  const scenes = { toItsEnd, foundAgain, cancelled, refused, forgotten };
  for (const [name, scene] of Object.entries(scenes))
    if (options.only === undefined || options.only === name) await scene();
} finally {
  await stopHead();
  await rm(root, { recursive: true, force: true });
}
process.exitCode = failures > 0 ? 1 : 0;

async function toItsEnd(): Promise<void> {
  const { told, ...recorder } = recording();
  const task = newTask(Number(options.epochs));
  const running = await trainer().start(task);
  const ending = await running.follow(recorder);
  const files = await readdir(task.assignment.versionFolder).catch((): string[] => []);
  say('a training runs to its end', ending.kind === 'finished', ending);
  say('its version is here', files.includes('sasrec.safetensors'), files.join(' '));
  say('progress was told', told.steps > 0, `${told.steps} times, ${told.lines.length} lines`);
  await trainer().forget(task.id, { checkpoint: false });
  say('nothing of it stays', !(await idsOf(task.id)).length, '');
}

async function foundAgain(): Promise<void> {
  const task = newTask(200);
  const first = await trainer().start(task);
  const { told, ...recorder } = recording();
  const following = first.follow(recorder);
  await until(() => told.steps > 1);
  first.leave();
  await following;
  const second = await trainer().resume(task);
  const again = recording();
  const ending = second?.follow(again);
  await until(() => again.told.steps > 1);
  say('a second trainer finds the job running', second !== null, `${again.told.steps} steps told`);
  const third = await trainer()
    .start(task)
    .catch((error: Error) => error);
  const own = await idsOf(task.id);
  say('started twice, there is one job', own.length === 1 && !(third instanceof Error), `${own.length}`);
  second?.cancel();
  say('cancelled, it stops', (await ending)?.kind === 'stopped', await ending);
  await trainer().forget(task.id, { checkpoint: false });
}

/** What the head has of a run. */
async function idsOf(id: string): Promise<string[]> {
  return [...(await jobs.list()).keys()].filter((submission) => submission.startsWith(id));
}

async function cancelled(): Promise<void> {
  const task = newTask(200);
  const running = await trainer().start(task);
  running.cancel();
  const ending = await running.follow(recording());
  say('cancelled at once, it stops', ending.kind === 'stopped', ending);
  const again = await trainer().start(newTask(Number(options.epochs), task.id));
  const second = await again.follow(recording());
  say('the same run starts again at once', second.kind === 'finished', second);
  await trainer().forget(task.id, { checkpoint: false });
}

async function refused(): Promise<void> {
  const wrong = rayJobs({ address, token: 'another token' });
  const error = await wrong.find('x').catch((thrown: Error) => thrown);
  say('a wrong token is refused', error instanceof Error && error.message.includes('RAY_TOKEN'), error);
}

async function forgotten(): Promise<void> {
  const task = newTask(200);
  const running = await trainer().start(task);
  const { told, ...recorder } = recording();
  const following = running.follow(recorder);
  await until(() => told.steps > 1);
  await stopHead();
  await until(() => told.lines.some((line) => line.includes("doesn't answer")));
  head = await startHead();
  const ending = await following;
  const noticed = ending.kind === 'died' && ending.message.includes('no longer knows');
  say('a head that forgot is noticed', noticed, ending);
  const again = await trainer().start(newTask(Number(options.epochs), task.id));
  const second = await again.follow(recording());
  say('and the run is done by the new one', second.kind === 'finished', second);
}

function trainer() {
  return rayEngine({
    jobs,
    artifacts,
    folders: { cacheFolder: cacheFolder(), dataFolder: join(root, 'data') },
    project: projectFolder(),
    environment,
    gpus: 0,
    cpus: 1,
    pollMs: 500,
  });
}

function newTask(maxEpochs: number, id: string = randomUUID()): TrainingTask {
  const params = { domain: 'movies' as const, seed: 1, maxEpochs, maxMinutes: 10, mayDrop: 0 };
  return {
    id,
    assignment: {
      type: 'assignment',
      job: { name: 'train-sasrec', params },
      jobFolder: join(root, 'jobs', id),
      versionId: 'v',
      versionFolder: join(root, 'versions', randomUUID()),
      targetVersionFolder: null,
      startFolder: null,
      active: null,
      historiesFile: null,
    },
  };
}

function recording(): Recorder & { told: { steps: number; lines: string[] } } {
  const told = { steps: 0, lines: [] as string[] };
  return {
    told,
    line: (_level, text) => {
      told.lines.push(text);
      if (process.env.VERBOSE) console.log(`    ${text}`);
    },
    progress: () => {
      told.steps += 1;
    },
  };
}

/** A head that asks for a token, in a process group of its own. Resolves once it answers. */
async function startHead(): Promise<ChildProcess> {
  await mkdir(join(root, 'ray'), { recursive: true });
  const child = spawn(
    ray,
    [
      'start',
      '--head',
      '--block',
      '--num-cpus=2',
      '--dashboard-host=127.0.0.1',
      `--dashboard-port=${options.port}`,
      '--disable-usage-stats',
      `--temp-dir=${join(root, 'ray')}`,
    ],
    {
      detached: true,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, RAY_AUTH_MODE: 'token', RAY_AUTH_TOKEN: token },
    },
  );
  await until(async () => {
    if (child.exitCode !== null) throw new Error('The head ended.');
    return (await jobs.find('none').catch(() => undefined)) === null;
  });
  console.log(`head up after ${seconds()} s`);
  return child;
}

async function stopHead(): Promise<void> {
  if (!head?.pid || head.exitCode !== null) return;
  const gone = new Promise((done) => head?.once('exit', done));
  process.kill(-head.pid, 'SIGTERM');
  const timer = setTimeout(() => head?.pid && process.kill(-head.pid, 'SIGKILL'), 30_000);
  await gone;
  clearTimeout(timer);
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 600_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('It took too long.');
    await sleep(250);
  }
}

function say(what: string, holds: boolean, detail: Ending | unknown): void {
  if (!holds) failures += 1;
  const text =
    typeof detail === 'string' ? detail : detail instanceof Error ? detail.message : JSON.stringify(detail);
  console.log(`${holds ? '✓' : '✗'} ${what} (${seconds()} s) ${String(text).slice(0, 160)}`);
}

function seconds(): string {
  return ((performance.now() - started) / 1000).toFixed(0);
}
