// An installation of the earlier catalogue into which a later one comes: registered, activated, asked through the explainer as
// its own process, and rolled back; then a language model aligned with it, which a new installation starts with.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCatalogue, saveCatalogue } from '#lib/catalogue/catalogue.ts';
import type { Database } from '#lib/db/client.ts';
import { countUnknown, historyItemIds, listHistory } from '#lib/db/history.ts';
import { itemById, searchItems } from '#lib/db/items.ts';
import {
  activateModelVersion,
  currentModelVersion,
  listModelVersions,
  rollBackModelVersion,
} from '#lib/db/model-versions.ts';
import { listDemoViewers } from '#lib/db/users.ts';
import { environmentWith, projectFolder } from '#lib/env.ts';
import { loadManifest, saveManifest, targetManifest } from '#lib/model-version/manifest.ts';
import { loadTarget } from '#lib/model-version/target-folder.ts';
import { prepareDatabase } from '#workers/supervisor/prepare.ts';
import { linkEarlierPacks } from '../../earlier-packs.ts';
import { testDatabases } from '../../postgres.ts';

const postgres = testDatabases();
const token = 'a-token-of-this-test';
const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
const renamed = 40; // items of the later catalogue that the earlier one does not have
let packsFolder = '';
let child: ChildProcess | undefined;
let prepared: { db: Database; url: string };

beforeAll(async () => {
  packsFolder = await linkEarlierPacks();
  prepared = await postgres.freshDatabase();
  await prepareDatabase(prepared.url, () => {}, { packsFolder });
  await makeLaterTarget(join(packsFolder, 'movies', 'target'), join(packsFolder, 'movies', 'target-2018'));
  await prepareDatabase(prepared.url, () => {}, { packsFolder });
});
afterAll(async () => {
  await endExplainer();
  await rm(packsFolder, { recursive: true, force: true });
});

/** The same model under other ids, those of the demo people first; the first few items are other films. */
async function makeLaterTarget(from: string, to: string): Promise<void> {
  await mkdir(to);
  const { model, catalogue } = await loadTarget(from);
  const people = await readFile(join(projectFolder(), 'corpus', 'demo-histories', 'movies.json'), 'utf8');
  const ofPeople: string[] = JSON.parse(people).flatMap((person: { itemIds: string[] }) => person.itemIds);
  const facts = catalogue.items.map(({ itemId, title, year, genres }, row) => ({
    itemId: ofPeople[row] ?? `tt${1_000_000 + Number(itemId)}`,
    title: row < renamed ? `A Film Made Later ${row}` : title,
    year: row < renamed ? 2017 : year,
    genres,
  }));
  const later = createCatalogue('movies', facts, catalogue.interactionCounts);
  for (const name of ['sasrec.json', 'sasrec.safetensors', 'reference.json'])
    await copyFile(join(from, name), join(to, name));
  await saveCatalogue(later, to);
  await saveManifest(to, targetManifest('movies', later.fingerprint, model, {}));
  model.dispose();
}

/** Aligned with the later target model, of a base model that isn't here. */
async function makeLaterHybrid(): Promise<void> {
  const [target, folder] = ['target-2018', 'hybrid-2018'].map((name) => join(packsFolder, 'movies', name));
  const { targetModel, ...manifest } = await loadManifest(target ?? '');
  await mkdir(folder ?? '');
  await saveManifest(folder ?? '', {
    ...manifest,
    targetModel: { ...targetModel, folder: '../target-2018' },
    alignment: {
      method: 'hybrid',
      baseModel: { name: 'on-its-way.gguf', sha256: 'f'.repeat(64) },
      steps: 1,
      tokens: 1,
      seconds: 1,
      seed: 1,
      softTokens: 16,
      from: null,
      curve: [],
    },
  });
}

async function endExplainer(): Promise<void> {
  if (!child || child.exitCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

async function startExplainer(databaseUrl: string): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const environment = environmentWith({
    DATABASE_URL: databaseUrl,
    EXPLAINER_URL: url,
    EXPLAINER_TOKEN: token,
    BASE_MODEL: 'smollm2-135m', // no voice is asked for here
  });
  child = spawn(process.execPath, [join(projectFolder(), 'workers', 'explainer', 'main.ts')], {
    env: environment,
    stdio: 'ignore',
  });
  const status = () =>
    fetch(`${url}/health`, { headers }).then(
      (answer) => answer.status,
      () => 0,
    );
  await expect.poll(status, { timeout: 60_000, interval: 200 }).toBe(200);
  return url;
}

const post = async (url: string, body: unknown) =>
  (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).json();

test('where the earlier catalogue was active, the later one is registered only, and its demo people are not offered', async () => {
  const { db } = prepared;
  const versions = await listModelVersions(db, 'movies');
  expect(versions.map(({ method, active }) => [method, active]).toSorted()).toEqual([
    [null, false],
    ['behavior', false],
    ['hybrid', true],
    ['intention', false],
  ]);
  expect(await searchItems(db, 'movies', 'a film made later')).toEqual([]);
  const names = (await listDemoViewers(db, 'movies')).map(({ name }) => name);
  expect(names).toContain('Drawn by hand');
  expect(names).not.toContain('Ghibli and anime');
  await prepareDatabase(prepared.url, () => {}, { packsFolder }); // a second start changes nothing
  expect((await listModelVersions(db, 'movies')).filter(({ active }) => active)[0]?.method).toBe('hybrid');
});

test('activated it answers for a history of before, in composed sentences, and a rollback gives back what was there', async () => {
  const { db, url: databaseUrl } = prepared;
  const viewers = await listDemoViewers(db, 'movies');
  const viewer = viewers.find(({ name }) => name === 'Spaceships and robots')?.id ?? '';
  const before = {
    known: (await searchItems(db, 'movies', '')).map(({ itemId }) => itemId),
    ids: await historyItemIds(db, viewer, 'movies'),
    history: await listHistory(db, viewer, 'movies'),
  };
  const url = await startExplainer(databaseUrl);
  const later = (await listModelVersions(db, 'movies')).find(({ method }) => method === null)?.id ?? '';
  await activateModelVersion(db, later);
  const serving = async () => (await (await fetch(`${url}/health`, { headers })).json()).domains.movies;
  await expect.poll(async () => (await serving())?.versionId, { timeout: 30_000 }).toBe(later);
  expect(await serving()).toMatchObject({ languageModel: false, methods: [] });
  const offered = (await listDemoViewers(db, 'movies')).map(({ name }) => name);
  expect(offered).toContain('Ghibli and anime');
  expect(offered).not.toContain('Drawn by hand');

  const history = await historyItemIds(db, viewer, 'movies');
  const unknown = await countUnknown(db, viewer, 'movies');
  expect(history.filter((itemId) => itemId.startsWith('tt'))).toHaveLength(history.length - unknown);
  const shelf = await post(`${url}/recommend`, { domain: 'movies', history, k: 24 });
  expect(shelf.unknown).toHaveLength(unknown);
  // The same where a page still asks in the ids of before.
  const inOldIds = await post(`${url}/recommend`, { domain: 'movies', history: before.ids, k: 24 });
  expect(inOldIds.items).toEqual(shelf.items);
  const shown = await Promise.all(
    shelf.items.map(({ itemId }: { itemId: string }) => itemById(db, 'movies', itemId)),
  );
  expect(shown.map((item) => item?.itemId)).toEqual(
    shelf.items.map(({ itemId }: { itemId: string }) => itemId),
  );
  expect((await searchItems(db, 'movies', 'a film made later 7'))[0]).toMatchObject({ knownToModel: true });
  expect((await searchItems(db, 'movies', 'fargo')).map(({ title }) => title)).toEqual(['Fargo']);

  const answer = await post(`${url}/v1/chat/completions`, {
    model: 'movies',
    messages: [{ role: 'user', content: 'Why this film?' }],
    recexplainer: { history, item: shelf.items[0].itemId },
  });
  const parts: { type: string; source?: string }[] = answer.recexplainer.parts;
  expect(parts.find(({ type }) => type === 'evidence')).toBeDefined();
  expect(parts.find(({ type }) => type === 'source')).toMatchObject({ source: 'computed' });
  expect(answer.choices[0].message.content.length).toBeGreaterThan(40);

  await prepareDatabase(databaseUrl, () => {}, { packsFolder }); // a start in between keeps it active
  expect((await currentModelVersion(db, 'movies'))?.id).toBe(later);
  expect((await itemById(db, 'movies', before.ids[0] ?? ''))?.itemId).toBe(history[0]);

  await rollBackModelVersion(db, 'movies');
  expect(await historyItemIds(db, viewer, 'movies')).toEqual(before.ids);
  expect(await listHistory(db, viewer, 'movies')).toEqual(before.history);
  expect((await searchItems(db, 'movies', '')).map(({ itemId }) => itemId)).toEqual(before.known);
  expect(await countUnknown(db, viewer, 'movies')).toBe(0);
});

test('a language model aligned with it is what a new installation starts with, and no old one is changed', async () => {
  await endExplainer();
  const active = await currentModelVersion(prepared.db, 'movies');
  await makeLaterHybrid();
  await prepareDatabase(prepared.url, () => {}, { packsFolder });
  expect((await currentModelVersion(prepared.db, 'movies'))?.id).toBe(active?.id);
  const hybrids = (await listModelVersions(prepared.db, 'movies')).filter(
    ({ method }) => method === 'hybrid',
  );
  expect(hybrids).toHaveLength(2);
  expect(new Set(hybrids.map(({ id }) => id.replace(/-pack-.*/, '')))).toEqual(
    new Set(['movies-hybrid', 'movies-hybrid-2018']),
  );

  const { db, url: databaseUrl } = await postgres.freshDatabase();
  await prepareDatabase(databaseUrl, () => {}, { packsFolder });
  const first = await currentModelVersion(db, 'movies');
  expect(first?.folder).toBe(join(packsFolder, 'movies', 'hybrid-2018'));
  expect((await searchItems(db, 'movies', 'a film made later 7'))[0]).toMatchObject({ knownToModel: true });
  const viewers = await listDemoViewers(db, 'movies');
  expect(viewers.map(({ name }) => name)).toContain('Ghibli and anime');
  expect(viewers.map(({ name }) => name)).not.toContain('Drawn by hand');
  // Without its base model, it answers in composed sentences.
  const url = await startExplainer(databaseUrl);
  const { domains } = await (await fetch(`${url}/health`, { headers })).json();
  expect(domains.movies).toMatchObject({ versionId: first?.id, languageModel: false, methods: [] });
  const history = await historyItemIds(db, viewers[0]?.id ?? '', 'movies');
  const { items: shelf } = await post(`${url}/recommend`, { domain: 'movies', history, k: 3 });
  const answer = await post(`${url}/v1/chat/completions`, {
    model: 'movies',
    messages: [{ role: 'user', content: 'Why this film?' }],
    recexplainer: { history, item: shelf[0].itemId },
  });
  expect(answer.choices[0].message.content.length).toBeGreaterThan(40);
});
