// The pages, downloads and actions of trainings, on a real database and real files, with a faked sign-in.

import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RunReportPanel } from '#app/admin/trainings/[id]/run-report.tsx';
import { keepTrainingNote, removeTraining } from '#app/admin/trainings/actions.ts';
import CompareTrainingsPage from '#app/admin/trainings/compare/page.tsx';
import { JobsPanel } from '#app/admin/trainings/jobs-panel.tsx';
import { readJobs, readRun } from '#app/admin/trainings/read-jobs.ts';
import { GET as getArtefacts } from '#app/api/admin/jobs/[id]/artefacts/route.ts';
import { tarHeader } from '#app/api/admin/jobs/[id]/artefacts/tar.ts';
import { GET as getLog } from '#app/api/admin/jobs/[id]/log/route.ts';
import { GET as getRun } from '#app/api/admin/jobs/[id]/route.ts';
import { closeDatabase, type Database } from '#lib/db/client.ts';
import {
  appendLogLines,
  beginAttempt,
  createJobRun,
  finishJobRun,
  getJobRun,
  saveLossPoint,
  saveProgress,
} from '#lib/db/job-runs.ts';
import { activateModelVersion, registerModelVersion } from '#lib/db/model-versions.ts';
import { testDatabases } from '../postgres.ts';

const administrator = { id: null as unknown as string, email: 'ada@example.org', role: 'administrator' };
vi.mock('#lib/auth.ts', () => ({
  currentUser: async () => administrator,
  requireAdministrator: async () => administrator,
}));
vi.mock('next/cache', () => ({ revalidatePath: () => {} }));
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ push: () => {}, refresh: () => {} }),
}));

const runFile = promisify(execFile);
const postgres = testDatabases();
let db: Database;
let folder: string;
beforeEach(async () => {
  const fresh = await postgres.freshDatabase();
  db = fresh.db;
  folder = await mkdtemp(join(tmpdir(), 'trainings-'));
  vi.stubEnv('DATABASE_URL', fresh.url);
  vi.stubEnv('DATA_FOLDER', folder);
});
afterEach(async () => {
  await closeDatabase();
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

/** A training that has ended with a version on disk; its weights don't fill whole blocks. */
async function trained(versionId: string, steps = 3): Promise<string> {
  const params = { domain: 'movies', maxMinutes: 3, seed: 1 };
  const { id } = await createJobRun(db, { name: 'train-sasrec', domain: 'movies', params, startedBy: null });
  await beginAttempt(db, id);
  for (let step = 1; step <= steps; step++) await saveLossPoint(db, id, { step, loss: 5 - step });
  await saveProgress(db, { runId: id, attempt: 1 }, { step: steps, steps, loss: 5 - steps });
  await appendLogLines(db, id, [
    { level: 'info', text: 'Started.' },
    { level: 'warning', text: 'two\nlines <script>alert(1)</script>' },
  ]);
  await finishJobRun(db, { runId: id, attempt: 1 }, 'completed', { modelVersionId: versionId });
  const versionFolder = join(folder, 'model-versions', versionId);
  await mkdir(join(versionFolder, 'adapter'), { recursive: true });
  await writeFile(join(versionFolder, 'manifest.json'), '{}');
  await writeFile(join(versionFolder, 'adapter', 'adapter_model.safetensors'), Buffer.alloc(700_001, 7));
  await mkdir(join(folder, 'jobs', id), { recursive: true });
  await registerModelVersion(db, {
    id: versionId,
    domain: 'movies',
    folder: versionFolder,
    method: null,
    targetModel: 'sasrec',
    metrics: { targetModel: { epochs: 1, plannedEpochs: 1 } },
    origin: 'trained',
    jobRunId: id,
  });
  return id;
}

type Route = typeof getLog;
const get = (route: Route, id: string, query = '') =>
  route(new Request(`http://app.test/${query}`), { params: Promise.resolve({ id }) });

test('what a training made is a tar archive that tar itself unpacks, byte for byte', async () => {
  const id = await trained('movies-1');
  const response = await get(getArtefacts, id);
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="movies-1.tar"');
  await writeFile(join(folder, 'all.tar'), Buffer.from(await response.arrayBuffer()));
  await runFile('tar', ['-xf', 'all.tar'], { cwd: folder });
  expect((await readdir(join(folder, 'movies-1'), { recursive: true })).toSorted()).toEqual([
    'adapter',
    'adapter/adapter_model.safetensors',
    'manifest.json',
  ]);
  const unpacked = await readFile(join(folder, 'movies-1', 'adapter', 'adapter_model.safetensors'));
  expect(unpacked.equals(Buffer.alloc(700_001, 7))).toBe(true);
});

test('one file can be downloaded, and nothing but what the training made', async () => {
  const id = await trained('movies-1');
  await writeFile(join(folder, 'secret'), 'secret');
  await symlink(join(folder, 'secret'), join(folder, 'model-versions', 'movies-1', 'link'));
  const one = await get(getArtefacts, id, '?file=adapter%2Fadapter_model.safetensors');
  expect((await one.arrayBuffer()).byteLength).toBe(700_001);
  for (const file of ['../../secret', '/etc/passwd', 'link', 'adapter', 'manifest.json/', '%00'])
    expect((await get(getArtefacts, id, `?${new URLSearchParams({ file })}`)).status).toBe(404);
  expect((await get(getArtefacts, 'no-uuid')).status).toBe(404);
});

test('files elsewhere than among the trained versions are neither listed nor deleted', async () => {
  const id = await trained('movies-1');
  const elsewhere = join(folder, 'elsewhere');
  await mkdir(elsewhere);
  await writeFile(join(elsewhere, 'mine'), 'mine');
  const version = {
    id: 'movies-1',
    domain: 'movies',
    method: null,
    targetModel: 'sasrec',
    metrics: {},
  } as const;
  await registerModelVersion(db, { ...version, folder: elsewhere, origin: 'trained' });
  expect((await get(getArtefacts, id)).status).toBe(404);
  expect(await removeTraining(id)).toEqual({ ok: true });
  expect(await readFile(join(elsewhere, 'mine'), 'utf8')).toBe('mine');
});

test('a path is put into the archive’s header whole, or refused', () => {
  const long = `${'a'.repeat(120)}/${'b'.repeat(90)}`;
  const header = Buffer.from(tarHeader(long, 5, 0));
  expect(header.toString('latin1', 0, 90)).toBe('b'.repeat(90));
  expect(header.toString('latin1', 345, 465)).toBe('a'.repeat(120));
  expect(() => tarHeader('c'.repeat(101), 5, 0)).toThrow(RangeError);
});

test('the whole log is one line each, beyond a page of it', async () => {
  const id = await trained('movies-1');
  await appendLogLines(
    db,
    id,
    Array.from({ length: 700 }, (_, place) => ({ level: 'info' as const, text: `line ${place}` })),
  );
  const response = await get(getLog, id);
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  const lines = (await response.text()).trimEnd().split('\n');
  expect(lines).toHaveLength(702);
  expect(lines[1]).toMatch(/^\S+Z warning two ⏎ lines <script>/);
  expect(lines.at(-1)).toMatch(/Z info line 699$/);
  const { lines: shown } = await readRun(id);
  expect([shown.length, shown.at(-1)?.text]).toEqual([200, 'line 699']); // the page begins at the end
});

test('a run is told with its settings, its curve and the log from where the page is', async () => {
  const id = await trained('movies-1');
  const all = await readRun(id);
  expect(all.settings).toBe('SASRec, 1 epoch of 3 batches, at most 3 minutes, seed 1.');
  expect(all.points.map(({ loss }) => loss)).toEqual([4, 3, 2]);
  const response = await get(getRun, id, `?after=${all.lines[0]?.id}`);
  const later = (await response.json()) as typeof all;
  expect(later.lines.map(({ level }) => level)).toEqual(['warning']);
  expect((await get(getRun, id, '?after=-1')).status).toBe(400);
  const html = renderToStaticMarkup(createElement(RunReportPanel, { initial: all }));
  expect(html).toContain('&lt;script&gt;');
  expect(html).toContain(`href="/api/admin/jobs/${id}/log"`);
  expect(html).toContain('Delete');
  expect(html).not.toContain('>Retry<');
});

test('the queue says what each job waits for, and ended jobs can be compared', async () => {
  const id = await trained('movies-1');
  const running = await createJobRun(db, { name: 'align', domain: 'movies', params: {}, startedBy: null });
  await beginAttempt(db, running.id);
  await createJobRun(db, { name: 'train-sasrec', domain: 'steam', params: {}, startedBy: null });
  await createJobRun(db, { name: 'check-training', domain: 'steam', params: {}, startedBy: null });
  const jobs = await readJobs();
  expect(jobs.open.map(({ name, waitsFor }) => [name, waitsFor !== null])).toEqual([
    ['align', false],
    ['train-sasrec', true],
  ]);
  expect(jobs.ended.map((run) => run.id)).toEqual([id]);
  const html = renderToStaticMarkup(createElement(JobsPanel, { initial: jobs, domains: ['movies'] }));
  expect(html).toMatch(/aria-label="Compare the curve of Train SASRec/);
  expect(html).toContain('runs one job at a time');
  expect(html).toMatch(/role="progressbar" aria-label="Progress of Align/);
});

test('curves of two trainings are compared; one alone, or one that’s gone, is not', async () => {
  const [one, other] = [await trained('movies-1'), await trained('movies-2', 5)];
  const page = async (run: string[]) =>
    renderToStaticMarkup(await CompareTrainingsPage({ searchParams: Promise.resolve({ run }) }));
  const html = await page([one, other, 'gone']);
  expect(html.match(/href="\/admin\/trainings\/[0-9a-f-]{36}"/g)).toHaveLength(2);
  expect(html).toContain('aren’t shown');
  expect(await page([one, one])).toContain('Nothing to compare');
  expect(await page([])).toContain('Nothing to compare');
});

test('a note is kept, and deleting takes the files along unless the version is in use', async () => {
  const [kept, gone] = [await trained('movies-1'), await trained('movies-2')];
  await activateModelVersion(db, 'movies-1');
  expect(await keepTrainingNote({ runId: kept, note: 'with half the rate' })).toEqual({ ok: true });
  expect((await getJobRun(db, kept)).note).toBe('with half the rate');
  expect(await keepTrainingNote({ runId: kept, note: 'x'.repeat(3_000) })).toMatchObject({ ok: false });
  expect(await removeTraining(kept)).toMatchObject({ ok: false, message: expect.stringContaining('active') });
  expect((await stat(join(folder, 'model-versions', 'movies-1'))).isDirectory()).toBe(true);
  expect(await removeTraining(gone)).toEqual({ ok: true });
  expect(await readdir(join(folder, 'model-versions'))).toEqual(['movies-1']);
  expect(await readdir(join(folder, 'jobs'))).toEqual([kept]);
});
