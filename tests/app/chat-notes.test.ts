// What a chat says before anything is asked, on a real database.

import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ChatNotes } from '#app/[domain]/chat/chat-notes.tsx';
import type { Method } from '#lib/contract/method.ts';
import { storeCatalogue } from '#lib/db/catalogues.ts';
import { closeDatabase, type Database } from '#lib/db/client.ts';
import { activateModelVersion, registerModelVersion } from '#lib/db/model-versions.ts';
import { testDatabases } from '../postgres.ts';

const postgres = testDatabases();
let db: Database;
beforeEach(async () => {
  const fresh = await postgres.freshDatabase();
  db = fresh.db;
  vi.stubEnv('DATABASE_URL', fresh.url);
});
afterEach(async () => {
  await closeDatabase();
  vi.unstubAllEnvs();
});

async function activate(
  id: string,
  method: Method | null,
  titles: Record<string, string>,
  origin: 'pack' | 'trained' = 'pack',
): Promise<void> {
  const items = Object.entries(titles).map(([itemId, title]) => ({ itemId, title, year: 1995, genres: [] }));
  await registerModelVersion(db, {
    id,
    domain: 'movies',
    folder: `models/${id}`,
    method,
    targetModel: 'sasrec',
    catalogue: await storeCatalogue(db, 'movies', items, () => new Map()),
    metrics: {},
    origin,
  });
  await activateModelVersion(db, id);
}

async function notes(itemId: string | null, isAdministrator = false): Promise<string> {
  const shown = await ChatNotes({ domain: 'movies', itemId, isAdministrator });
  return shown === null ? '' : renderToStaticMarkup(shown);
}

test('with a language model aligned and an item it knows there is nothing to say', async () => {
  await activate('aligned', 'hybrid', { 1: 'Heat' });
  expect(await notes('1')).toBe('');
  expect(await notes(null)).toBe('');
});

test('a recommender trained here: the chat says that answers are written from the evidence, and where to align one', async () => {
  await activate('target', null, { 1: 'Heat' }, 'trained');
  expect(await notes('1')).toContain('Answers are written from the evidence');
  expect(await notes('1')).toContain('An administrator can align one with it on the administration page.');
  expect(await notes('1')).not.toContain('href');
  expect(await notes('1', true)).toContain('href="/admin"');
});

test('a recommender that ships without a language model, as new installations may start with, is nothing to worry about', async () => {
  await activate('target', null, { 1: 'Heat' });
  expect(await notes('1')).toBe('');
  expect(await notes(null, true)).toBe('');
});

test('a chat about an item of the other catalogue opens, and says that new questions get no answer', async () => {
  await activate('aligned', 'hybrid', { 1: 'Heat' });
  await activate('later', 'hybrid', { tt2: 'Casino' });
  expect(await notes('1')).toContain('The current recommender doesn’t know this film');
  expect(await notes('tt2')).toBe('');
});
