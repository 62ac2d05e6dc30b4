// The administration's data sets: uploading, what is told of them, and deleting, on a real database and the trainer's own child.

import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { deleteDataset, uploadDataset } from '#app/admin/data/actions.ts';
import { DataJobs } from '#app/admin/data/data-jobs.tsx';
import { DataPanel } from '#app/admin/data/data-panel.tsx';
import DataPage from '#app/admin/data/page.tsx';
import { startTraining } from '#app/admin/trainings/actions.ts';
import { POST as sendPiece } from '#app/api/admin/uploads/[upload]/route.ts';
import { importedDatasetFolder, readDatasetReport } from '#lib/catalogue/dataset-report.ts';
import { listActs } from '#lib/db/audit-log.ts';
import { closeDatabase } from '#lib/db/client.ts';
import { getJobRun } from '#lib/db/job-runs.ts';
import { activateModelVersion, registerModelVersion } from '#lib/db/model-versions.ts';
import { users } from '#lib/db/schema.ts';
import { signUp } from '#lib/db/users.ts';
import { projectFolder } from '#lib/env.ts';
import { AppError } from '#lib/errors.ts';
import { type JobQueue, openQueue } from '#lib/jobs/queue.ts';
import { runTraining } from '#workers/trainer/training.ts';
import { type FreshDatabase, testDatabases } from '../postgres.ts';

const who = vi.hoisted(() => ({ user: null as { id: string; role: string; email: string } | null }));
const queue = vi.hoisted(() => ({ open: null as unknown }));
vi.mock('#lib/auth.ts', () => ({
  currentUser: async () => who.user,
  requireAdministrator: async () => {
    if (who.user?.role !== 'administrator')
      throw new AppError('forbidden', { message: 'Only administrators can do this.' });
    return who.user;
  },
}));
vi.mock('#lib/jobs/queue.ts', async (original) => ({
  ...(await original<typeof import('#lib/jobs/queue.ts')>()),
  jobQueue: async () => queue.open,
}));

const postgres = testDatabases();
const upload = '5f0c4f43-8b0e-4a2c-9a3e-0f4a4b4c4d4e';
let database: FreshDatabase;
let folder: string;
beforeEach(async () => {
  database = await postgres.freshDatabase();
  queue.open = await openQueue(database.url, database.db);
  folder = await mkdtemp(join(tmpdir(), 'administration-data-'));
  vi.stubEnv('DATABASE_URL', database.url);
  vi.stubEnv('DATA_FOLDER', folder);
  vi.stubEnv('RECEXPLAINER_CACHE', join(folder, 'cache'));
  const ada = await signUp(database.db, {
    email: 'ada@example.org',
    name: 'Ada',
    password: 'some few words',
  });
  await database.db.update(users).set({ role: 'administrator' }).where(eq(users.id, ada.id));
  who.user = { ...ada, role: 'administrator' };
});
afterEach(async () => {
  await (queue.open as JobQueue).boss.stop({ graceful: false });
  await closeDatabase();
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

const html = async (element: ReactElement | Promise<ReactElement>) => renderToStaticMarkup(await element);
const send = (query: string, body: string, type = 'application/octet-stream') =>
  sendPiece(
    new Request(`http://app.test/?${query}`, { method: 'POST', body, headers: { 'content-type': type } }),
    { params: Promise.resolve({ upload }) },
  );

/** MovieLens files, eight people and twelve films, with one row that can't be read. */
async function sendFilms(): Promise<void> {
  const films = Array.from({ length: 12 }, (_, film) => film + 1);
  const rows = films.flatMap((film) =>
    Array.from(
      { length: 8 },
      (_, person) => `${person + 1},${film},4,${1_000_000_000 + ((film * (person + 3)) % 13) * 86_400}`,
    ),
  );
  const ratings = `userId,movieId,rating,timestamp\n${rows.join('\n')}\n1,x,y,z\n`;
  const half = Math.floor(ratings.length / 2);
  await send('name=ratings.csv&offset=0', ratings.slice(0, half));
  await send(`name=ratings.csv&offset=${half}`, ratings.slice(half));
  const titles = films.map((film) => `${film},Film ${String.fromCharCode(96 + film)} (2001),Drama`);
  await send('name=movies.csv&offset=0', `movieId,title,genres\n${titles.join('\n')}\n`);
}

async function run(result: Awaited<ReturnType<typeof uploadDataset>>) {
  if (!result.ok) throw new Error(result.message);
  const runId = result.runId ?? '';
  const childFile = join(projectFolder(), 'workers/trainer/child.ts');
  const settings = { db: database.db, url: database.url, dataFolder: folder, childFile, machine: folder };
  await runTraining(settings, { runId, signal: new AbortController().signal, lastTry: true });
  const done = await getJobRun(database.db, runId);
  await (queue.open as JobQueue).boss.cancel(done.name, runId); // no worker took it from the queue
  return done;
}
const trained = async (fingerprint: string) => {
  const dataset = {
    name: 'My films',
    origin: 'import' as const,
    fingerprint,
    people: 8,
    events: 96,
    items: 12,
  };
  const none = { people: 0, events: 0, shortHistories: 0, unknownEvents: 0 };
  const histories = { entries: 0, unknownEntries: 0, unknownItems: 0 };
  await registerModelVersion(database.db, {
    id: 'movies-one',
    domain: 'movies',
    folder: join(folder, 'model-versions', 'movies-one'),
    method: null,
    targetModel: 'sasrec',
    metrics: {},
    origin: 'trained',
    trainedOn: { dataset, agreed: none, histories, active: null },
  });
  await activateModelVersion(database.db, 'movies-one');
};

test('files are uploaded in pieces and imported; the report says what was read and why the rest was not', async () => {
  await sendFilms();
  const imported = await run(await uploadDataset({ domain: 'movies', upload, name: 'My films' }));
  expect(imported).toMatchObject({ state: 'completed', error: null });
  const page = await html(DataPanel());
  expect(page).toMatch(/My films, imported [^:]+: 8 people, 96 events, 12 films/);
  expect(page).toMatch(/Dropped.*<span class="tabular-nums">1<\/span>: /s);
  expect(await html(DataJobs())).toMatch(/Import a folder, Movies.*completed.*Imported My films/s);
  expect(await readdir(join(folder, 'import', 'uploads'))).toEqual([]); // the files are gone once they are read
  const { acts } = await listActs(database.db, {}, 9);
  expect(acts.map(({ act }) => act)).toEqual(['uploadDataset']);
});

test('a piece from anyone else, without its place, in another type or under a path is refused', async () => {
  expect((await send('name=a.csv', 'x')).status).toBe(400);
  expect((await send('name=a.csv&offset=0', 'x', 'text/plain')).status).toBe(400);
  expect((await send('name=..%2Fa.csv&offset=0', 'x')).status).toBe(400);
  expect((await send('name=a.csv&offset=0', 'x'.repeat(8 * 1024 * 1024 + 1))).status).toBe(413);
  expect(await uploadDataset({ domain: 'movies', upload, name: 'None' })).toMatchObject({ ok: false });
  who.user = { id: 'x', role: 'person', email: '' };
  expect((await send('name=a.csv&offset=0', 'x')).status).toBe(403);
});

test('a data set that the active version was trained on goes only if that was said, and only that one', async () => {
  await sendFilms();
  await run(await uploadDataset({ domain: 'movies', upload, name: 'My films' }));
  const kept = importedDatasetFolder(folder, 'movies');
  const fingerprint = (await readDatasetReport(kept))?.fingerprint ?? '';
  await trained(fingerprint);
  expect(await html(DataPanel())).toMatch(/movies-one.*, active.*96 events: this data set/s);

  expect(await deleteDataset({ domain: 'movies', fingerprint, toldOf: null })).toMatchObject({
    ok: false,
    message: expect.stringContaining('movies-one is active and was trained on this data set'),
  });
  expect(
    await startTraining({ name: 'delete-dataset' as never, params: { domain: 'movies', fingerprint } }),
  ).toMatchObject({ ok: false });
  const other = await run(await deleteDataset({ domain: 'movies', fingerprint: 'other', toldOf: null }));
  expect(other).toMatchObject({ state: 'failed', error: expect.stringContaining('Nothing was deleted') });
  expect((await stat(kept)).isDirectory()).toBe(true);

  const deleted = await run(await deleteDataset({ domain: 'movies', fingerprint, toldOf: 'movies-one' }));
  expect(deleted).toMatchObject({ state: 'completed', result: { data: { name: 'My films' } } });
  expect(await stat(kept).catch(() => null)).toBeNull();
  expect((await listActs(database.db, { act: 'deleteDataset' }, 9)).acts).toHaveLength(2);
});

test('the page stands without a data set, and isn’t there for anyone else', async () => {
  expect(await html(DataPanel())).toContain('No data set.');
  expect(await html(DataJobs())).toContain('None yet.');
  who.user = { id: 'x', role: 'person', email: '' };
  await expect(DataPage()).rejects.toThrow(/404/);
});
