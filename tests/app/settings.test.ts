// The settings page and the administration's data panel on a real database, with a faked sign-in.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { saveLearningConsent } from '#app/(account)/settings/actions.ts';
import SettingsPage from '#app/(account)/settings/page.tsx';
import { DataPanel } from '#app/admin/data/data-panel.tsx';
import { saveDataset } from '#lib/catalogue/dataset-folder.ts';
import { importedDatasetFolder } from '#lib/catalogue/dataset-report.ts';
import { sampleDataset } from '#lib/catalogue/sample/sample-dataset.ts';
import { closeDatabase, type Database } from '#lib/db/client.ts';
import { learningConsent } from '#lib/db/consent.ts';
import { signUp } from '#lib/db/users.ts';
import { AppError } from '#lib/errors.ts';
import { testDatabases } from '../postgres.ts';

const who = vi.hoisted(() => ({ user: null as { id: string; role: string } | null }));
vi.mock('#lib/auth.ts', () => ({
  currentUser: async () => who.user,
  requireUser: async () => {
    if (who.user === null) throw new AppError('unauthorized', { message: 'Sign in first.' });
    return who.user;
  },
}));

const postgres = testDatabases();
let db: Database;
let folder: string;
beforeEach(async () => {
  const fresh = await postgres.freshDatabase();
  db = fresh.db;
  folder = await mkdtemp(join(tmpdir(), 'settings-'));
  vi.stubEnv('DATABASE_URL', fresh.url);
  vi.stubEnv('DATA_FOLDER', folder);
  vi.stubEnv('RECEXPLAINER_CACHE', join(folder, 'cache'));
  who.user = await signUp(db, { email: 'ann@example.org', name: 'Ann', password: 'correct horse' });
});
afterEach(async () => {
  await closeDatabase();
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

const page = async () => renderToStaticMarkup(await SettingsPage());

test('the switch is off at first, is one for keyboards and screen readers, and says what it does', async () => {
  const html = await page();
  expect(html).toMatch(/<button[^>]*type="button"[^>]*role="switch"[^>]*aria-checked="false"/);
  const label = /aria-labelledby="([^"]+)"/.exec(html)?.[1];
  expect(html).toContain(`id="${label}" class="font-medium">Let the recommender learn from my history`);
  expect(html).toContain('from the next training on, your history is left out');
});

test('switching it on is kept with its time, and switching back undoes it', async () => {
  const id = who.user?.id ?? '';
  expect(await saveLearningConsent(true)).toEqual({ ok: true });
  expect(await page()).toMatch(/aria-checked="true".*On since /s);
  expect(await saveLearningConsent(false)).toEqual({ ok: true });
  expect(await page()).toMatch(/aria-checked="false".*Off since /s);
  expect((await learningConsent(db, id)).agreed).toBe(false);
});

test('no one else decides: signed out, as a demo viewer, or with something that is no switch', async () => {
  expect(await saveLearningConsent('yes' as unknown as boolean)).toMatchObject({ ok: false });
  const ann = who.user;
  who.user = null;
  expect(await saveLearningConsent(true)).toEqual({ ok: false, message: 'Sign in first.' });
  await db.execute(`update users set role = 'demo' where id = '${ann?.id}'`);
  who.user = ann;
  expect(await saveLearningConsent(true)).toMatchObject({
    ok: false,
    message: expect.stringContaining('Demo viewers'),
  });
});

test('the data panel says what each domain has, and that a new installation has no interactions', async () => {
  await saveDataset(sampleDataset(), importedDatasetFolder(folder, 'movies'));
  const html = renderToStaticMarkup(await DataPanel());
  expect(html).toContain('A new installation holds no interactions but those of its own people');
  expect(html).toMatch(/imported [^:]+: 12 people, \d+ events, \d+ films/);
  expect(html.match(/No data set\./g)).toHaveLength(2);
  expect(html).toContain('No one here has a history yet.');
  expect(html).toContain('About 1 MiB from');
  expect(html).toMatch(/<button type="submit"[^>]*disabled[^>]*>.*Fetch and import/s);
});
