// Imports, checks and trainings in the trainer's own child, on a real database and files of a few lines.

import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createCatalogue, saveCatalogue } from '#lib/catalogue/catalogue.ts';
import { readDatasetReport } from '#lib/catalogue/dataset-report.ts';
import { setLearningConsent } from '#lib/db/consent.ts';
import { addToHistory, countHistory } from '#lib/db/history.ts';
import { getJobRun, type JobRun, listJobRuns, listLogLines } from '#lib/db/job-runs.ts';
import { activateModelVersion, getModelVersion, registerModelVersion } from '#lib/db/model-versions.ts';
import { upsertItems } from '#lib/db/seed.ts';
import { signUp } from '#lib/db/users.ts';
import { projectFolder } from '#lib/env.ts';
import type { AnyJob } from '#lib/jobs/definitions.ts';
import { cancelJob, type JobQueue, openQueue, startJob } from '#lib/jobs/queue.ts';
import { handOver, takeBackOfEnded } from '#workers/trainer/hand-over.ts';
import { lockMachine } from '#workers/trainer/machine-lock.ts';
import { readOwnHistories } from '#workers/trainer/own-histories.ts';
import { runTraining, type TrainingSettings } from '#workers/trainer/training.ts';
import { type FreshDatabase, testDatabases } from '../postgres.ts';

const postgres = testDatabases();
let database: FreshDatabase;
let queue: JobQueue;
let dataFolder: string;
let settings: TrainingSettings;
const films = Array.from({ length: 12 }, (_, number) => `Film ${String.fromCharCode(97 + number)}`);

beforeEach(async () => {
  database = await postgres.freshDatabase();
  queue = await openQueue(database.url, database.db);
  dataFolder = await mkdtemp(join(tmpdir(), 'recexplainer-data-'));
  vi.stubEnv('DATA_FOLDER', dataFolder);
  vi.stubEnv('RECEXPLAINER_CACHE', join(dataFolder, 'cache'));
  const childFile = join(projectFolder(), 'workers/trainer/child.ts');
  settings = { db: database.db, url: database.url, dataFolder, childFile, machine: dataFolder };
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await queue.boss.stop({ graceful: false });
  await rm(dataFolder, { recursive: true, force: true });
});

/** MovieLens files: eight people who each rated every film. */
async function movieLens(name: string, titles: string[] = films): Promise<void> {
  const folder = join(dataFolder, 'import', name);
  await mkdir(folder, { recursive: true });
  const ratings = Array.from({ length: 8 }, (_, person) =>
    titles.map(
      (_, film) => `${person + 1},${film + 1},4,${1_000_000_000 + ((film * (person + 3)) % 13) * 86_400}`,
    ),
  ).flat();
  const rows = titles.map((title, film) => `${film + 1},${title} (2001),Drama`);
  await writeFile(
    join(folder, 'ratings.csv'),
    `userId,movieId,rating,timestamp\n${ratings.join('\n')}\n1,x,y,z\n`,
  );
  await writeFile(join(folder, 'movies.csv'), `movieId,title,genres\n${rows.join('\n')}\n`);
}

async function active(titles: string[]): Promise<void> {
  const folder = join(dataFolder, 'model-versions', 'now');
  await mkdir(folder, { recursive: true });
  const facts = titles.map((title, film) => ({ itemId: `old-${film}`, title, year: 2001, genres: [] }));
  await saveCatalogue(
    createCatalogue(
      'movies',
      facts,
      facts.map(() => 3),
    ),
    folder,
  );
  const version = {
    id: 'now',
    domain: 'movies' as const,
    folder,
    method: null,
    targetModel: 'sasrec',
    metrics: {},
  };
  await registerModelVersion(database.db, { ...version, origin: 'trained' });
  await activateModelVersion(database.db, 'now');
  await upsertItems(database.db, 'movies', facts);
}

async function person(name: string, agreed: boolean, watched: number[]): Promise<string> {
  const { db } = database;
  const { id } = await signUp(db, { email: `${name}@example.org`, name, password: 'correct horse' });
  for (const film of watched) await addToHistory(db, id, 'movies', `old-${film}`);
  if (agreed) await setLearningConsent(db, id, true);
  return id;
}

async function done(name: AnyJob['name'], params: Record<string, unknown>): Promise<JobRun> {
  const { id } = await startJob(
    queue,
    { name, params: { domain: 'movies', ...params } },
    { startedBy: null },
  );
  await runTraining(settings, { runId: id, signal: new AbortController().signal, lastTry: true });
  await queue.boss.cancel(name, id); // no worker took it from the queue
  return getJobRun(database.db, id);
}
const log = async (run: JobRun) =>
  (await listLogLines(database.db, run.id)).map(({ text }) => text).join('\n');

test('an imported folder becomes the data set of its domain, with the account of what was dropped', async () => {
  await movieLens('films');
  const run = await done('import-folder', { folders: ['films'] });
  expect(run).toMatchObject({ state: 'completed', error: null, modelVersionId: null });
  expect(run.result).toMatchObject({
    kind: 'imported-data',
    data: {
      name: 'films',
      kept: { users: 8, items: 12, interactions: 96 },
      dropped: { 'rating is not a number': 1 },
      active: null,
    },
  });
  const report = await readDatasetReport(join(dataFolder, 'datasets', 'movies'));
  expect(report).toMatchObject({ name: 'films', kept: { users: 8 } });
  expect(await readdir(join(dataFolder, 'jobs')).catch(() => [])).toEqual([]);
});

test('what must not be imported is refused, and the data set that was there stays', async () => {
  await movieLens('films');
  await movieLens(
    'others',
    films.map((_, number) => `Other ${number}`),
  );
  await mkdir(join(dataFolder, 'import', 'empty'));
  await symlink('/etc', join(dataFolder, 'import', 'way-out'));
  await active(films);
  const first = await done('import-folder', { folders: ['films'] });
  const refused = async (params: Record<string, unknown>) => (await done('import-folder', params)).error;
  expect(await refused({ folders: ['/etc'] })).toContain('outside the folders that may be imported');
  expect(await refused({ folders: ['way-out'] })).toContain('outside the folders that may be imported');
  expect(await refused({ folders: ['missing'] })).toContain('There’s no folder missing');
  expect(await refused({ folders: ['empty'] })).toContain('none of the formats');
  expect(await refused({ domain: 'steam', folders: ['films'] })).toContain('aren’t about games of Steam');
  expect(await refused({ folders: ['others'] })).toContain('shares no item with the active catalogue');
  const report = await readDatasetReport(join(dataFolder, 'datasets', 'movies'));
  expect(first.result).toMatchObject({ data: { fingerprint: report?.fingerprint } });
});

test('a path with NUL, too many folders, terms not accepted and a set of another domain never reach the queue', async () => {
  const start = (name: AnyJob['name'], params: unknown) =>
    startJob(queue, { name, params }, { startedBy: null });
  const movies = { domain: 'movies' };
  for (const [name, params] of [
    ['import-folder', { ...movies, folders: ['a\0b'] }],
    ['import-folder', { ...movies, folders: [] }],
    ['import-folder', { ...movies, folders: Array.from({ length: 6 }, () => 'a') }],
    ['fetch-dataset', { ...movies, datasets: ['ml-1m'], acceptTerms: false }],
    ['fetch-dataset', { ...movies, datasets: ['steam-reviews'], acceptTerms: true }],
    ['fetch-dataset', { ...movies, datasets: ['http://example.org/x.zip'], acceptTerms: true }],
  ] as const)
    await expect(start(name, params)).rejects.toMatchObject({ code: 'bad_request' });
  expect(await listJobRuns(database.db)).toEqual([]);
});

test('two imports for one domain never run at once, whichever way each of them comes', async () => {
  const starts = await Promise.allSettled([
    startJob(
      queue,
      { name: 'import-folder', params: { domain: 'movies', folders: ['a'] } },
      { startedBy: null },
    ),
    startJob(
      queue,
      { name: 'fetch-dataset', params: { domain: 'movies', datasets: ['ml-1m'], acceptTerms: true } },
      { startedBy: null },
    ),
  ]);
  const refused = starts.filter((start) => start.status === 'rejected');
  expect(refused.map(({ reason }) => reason)).toMatchObject([
    { code: 'conflict', message: expect.stringContaining('Another import or deletion for this domain') },
  ]);
});

test('an import waits while a training runs and says so; a check does not wait', async () => {
  await movieLens('films');
  const training = await lockMachine(database.url, { machine: dataFolder, giveUp: async () => false });
  const { id } = await startJob(
    queue,
    { name: 'import-folder', params: { domain: 'movies', folders: ['films'] } },
    { startedBy: null },
  );
  const importing = runTraining(settings, { runId: id, signal: new AbortController().signal, lastTry: true });
  expect((await done('check-training', {})).state).toBe('completed');
  expect(await getJobRun(database.db, id)).toMatchObject({ state: 'queued' });
  expect(await log(await getJobRun(database.db, id))).toContain(
    'Waiting: this machine runs one job at a time',
  );
  await training?.release();
  await importing;
  expect((await getJobRun(database.db, id)).state).toBe('completed');
});

test('a check counts what comes from where and what would be dropped, and changes nothing', async () => {
  await movieLens('films', films.slice(0, 10));
  await active(films);
  await person('ann', true, [0, 1, 2, 11]);
  await person('bob', false, [3, 11]);
  await done('import-folder', { folders: ['films'] });
  const { result } = await done('check-training', {});
  expect(result).toMatchObject({
    kind: 'training-data',
    data: {
      dataset: { name: 'films', people: 8, events: 80, items: 10 },
      agreed: { people: 1, events: 3, shortHistories: 0, unknownEvents: 1 },
      histories: { entries: 6, unknownEntries: 2, unknownItems: 1 },
      active: { versionId: 'now', items: 12, missing: 2 },
    },
  });
});

test('a training drops items only as far as was confirmed, and its version keeps what it was trained on', async () => {
  await movieLens('films', films.slice(0, 10));
  await active(films);
  const ann = await person('ann', true, [0, 1, 2, 11]);
  await person('bob', false, [3, 4, 5, 11]);
  await done('import-folder', { folders: ['films'] });
  const quick = { maxEpochs: 1, maxMinutes: 1 };
  const refused = await done('train-matrix-factorization', quick);
  expect(refused).toMatchObject({
    state: 'failed',
    error: expect.stringContaining('would drop 2 of the 12 items of the active catalogue'),
  });
  expect(await readdir(join(dataFolder, 'jobs')).catch(() => [])).toEqual([]);

  const run = await done('train-matrix-factorization', { ...quick, mayDrop: 2 });
  expect([run.state, run.error]).toEqual(['completed', null]);
  const { trainedOn } = await getModelVersion(database.db, run.modelVersionId ?? '');
  expect(trainedOn).toMatchObject({
    dataset: { name: 'films', people: 8, fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) },
    agreed: { people: 1, events: 3, unknownEvents: 1 },
    histories: { unknownEntries: 2 },
  });
  expect(run.result).toEqual({ kind: 'training-data', data: trainedOn });
  const said = await log(run);
  expect(said).toContain('People here who agreed: 1, 3 events.');
  expect(said).toContain('2 of the 8 entries in histories here are unknown to the new version.');
  expect(await countHistory(database.db, ann, 'movies')).toBe(4);
  expect(await readdir(join(dataFolder, 'jobs'))).toEqual([]);
});

test('an alignment is handed the histories of people who agreed, and an import is not', async () => {
  await active(films);
  await person('ann', true, [0, 1, 2]);
  await person('bob', false, [3, 4]);
  const folder = join(dataFolder, 'jobs', 'handed');
  const handed = async (name: 'align' | 'import-folder') => {
    const run = { id: crypto.randomUUID(), name, domain: 'movies' as const };
    return (await handOver(database.db, run, folder, { line: () => {} })).historiesFile;
  };
  const { agreed } = await readOwnHistories((await handed('align')) ?? '');
  expect(agreed.map(({ items }) => items.length)).toEqual([3]);
  expect(await handed('import-folder')).toBeNull();
  await rm(folder, { recursive: true });
});

test('what was handed to a run that was cancelled in the queue does not stay', async () => {
  const { id } = await startJob(
    queue,
    { name: 'train-sasrec', params: { domain: 'movies' } },
    { startedBy: null },
  );
  const folder = join(dataFolder, 'jobs', id);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `histories-${id}.jsonl`), '["person",[0],[1]]\n');
  await takeBackOfEnded(database.db, join(dataFolder, 'jobs'));
  expect(await readdir(folder)).toHaveLength(1);
  await cancelJob(queue, id);
  await takeBackOfEnded(database.db, join(dataFolder, 'jobs'));
  expect(await readdir(join(dataFolder, 'jobs'))).toEqual([]);
});
