import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Database } from '#lib/db/client.ts';
import { listenForActivations } from '#lib/db/listen.ts';
import {
  activateModelVersion,
  currentModelVersion,
  listModelVersions,
  moveEarlierPacks,
  newModelVersionId,
  registerModelPack,
  registerModelVersion,
  rollBackModelVersion,
  rollBackTargets,
} from '#lib/db/model-versions.ts';
import { dataFolder, projectFolder } from '#lib/env.ts';
import { testDatabases } from '../postgres.ts';

const postgres = testDatabases();
const trained = {
  domain: 'movies' as const,
  method: 'hybrid' as const,
  targetModel: 'sasrec',
  origin: 'trained' as const,
};

async function register(db: Database, ids: string[], domain: 'movies' | 'steam' = 'movies'): Promise<void> {
  for (const id of ids) {
    const folder = join(dataFolder(), 'model-versions', id);
    await registerModelVersion(db, { ...trained, domain, id, folder, metrics: { ndcgAt10: 0.2 } });
  }
}
const current = async (db: Database) => (await currentModelVersion(db, 'movies'))?.id ?? null;

test('activation is atomic, and a rollback restores the previous version', async () => {
  const { db } = await postgres.freshDatabase();
  await register(db, ['a', 'b', 'c']);
  expect(await current(db)).toBeNull();
  await activateModelVersion(db, 'a');
  await activateModelVersion(db, 'b');
  await expect(activateModelVersion(db, 'nothing')).rejects.toMatchObject({ code: 'not_found' });
  expect(await current(db)).toBe('b');
  await Promise.all(['a', 'c', 'b', 'c', 'a'].map((id) => activateModelVersion(db, id)));
  const active = (await listModelVersions(db)).filter((version) => version.active);
  expect(active).toHaveLength(1);
});

test('rolling back twice goes back twice, and then there is nothing earlier', async () => {
  const { db } = await postgres.freshDatabase();
  await register(db, ['a', 'b', 'c']);
  for (const id of ['a', 'b', 'c']) await activateModelVersion(db, id);
  expect((await rollBackModelVersion(db, 'movies')).id).toBe('b');
  expect((await rollBackModelVersion(db, 'movies')).id).toBe('a');
  expect(await current(db)).toBe('a');
  await expect(rollBackModelVersion(db, 'movies')).rejects.toMatchObject({ code: 'conflict' });
  await activateModelVersion(db, 'c');
  expect((await rollBackModelVersion(db, 'movies')).id).toBe('a');
});

test('a domain has something to roll back to only after a second activation, and then it is the one before', async () => {
  const { db } = await postgres.freshDatabase();
  await register(db, ['a', 'b']);
  await register(db, ['s'], 'steam');
  expect((await rollBackTargets(db)).size).toBe(0);
  await activateModelVersion(db, 'a');
  await activateModelVersion(db, 's');
  expect((await rollBackTargets(db)).size).toBe(0);
  await activateModelVersion(db, 'b');
  expect([...(await rollBackTargets(db))]).toEqual([['movies', 'a']]);
  await rollBackModelVersion(db, 'movies');
  expect(await current(db)).toBe('a');
  expect((await rollBackTargets(db)).size).toBe(0);
});

test('domains have their own active version', async () => {
  const { db } = await postgres.freshDatabase();
  await register(db, ['a']);
  await register(db, ['s'], 'steam');
  await activateModelVersion(db, 'a');
  await activateModelVersion(db, 's');
  expect(await current(db)).toBe('a');
  expect((await currentModelVersion(db, 'steam'))?.id).toBe('s');
});

test('the database refuses a second active version of a domain', async () => {
  const { db } = await postgres.freshDatabase();
  await register(db, ['a', 'b']);
  await activateModelVersion(db, 'a');
  await expect(db.execute(sql`update model_versions set active = true where id = 'b'`)).rejects.toThrow();
});

test('listeners hear about an activation, but not about a rolled-back transaction', async () => {
  const { db, url } = await postgres.freshDatabase();
  await register(db, ['a', 'b']);
  const heard: string[] = [];
  const listener = await listenForActivations(url, {
    onActivated: ({ domain, versionId }) => heard.push(`${domain} ${versionId}`),
  });
  const failed = db.transaction(async (transaction) => {
    await activateModelVersion(transaction, 'b');
    throw new Error('the disk is full');
  });
  await expect(failed).rejects.toThrow('the disk is full');
  await activateModelVersion(db, 'a');
  while (heard.length === 0) await sleep(20);
  await listener.close();
  expect(heard).toEqual(['movies a']);
  expect(await current(db)).toBe('a');
});

test('a listener whose connection is cut reconnects and says so', async () => {
  const { db, url } = await postgres.freshDatabase();
  await register(db, ['a']);
  const heard: string[] = [];
  let connections = 0;
  const listener = await listenForActivations(url, {
    onActivated: ({ versionId }) => heard.push(versionId),
    onConnect: () => {
      connections += 1;
    },
  });
  await db.execute(
    sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'recexplainer listen'`,
  );
  while (connections < 2) await sleep(20);
  await activateModelVersion(db, 'a');
  while (heard.length === 0) await sleep(20);
  await listener.close();
  expect(heard).toEqual(['a']);
});

test('a newer pack replaces an older one, but never a version an administrator activated', async () => {
  const { db } = await postgres.freshDatabase();
  const pack = {
    domain: 'movies' as const,
    folder: join(projectFolder(), 'models/movies'),
    method: null,
    targetModel: 'sasrec',
    metrics: {},
  };
  await registerModelPack(db, { ...pack, id: 'pack-1' });
  await registerModelPack(db, { ...pack, id: 'pack-1' });
  expect(await current(db)).toBe('pack-1');
  await registerModelPack(db, { ...pack, id: 'pack-2' });
  expect(await current(db)).toBe('pack-2');
  await register(db, ['mine']);
  await activateModelVersion(db, 'mine');
  await registerModelPack(db, { ...pack, id: 'pack-3' });
  expect(await current(db)).toBe('mine');
  expect((await rollBackModelVersion(db, 'movies')).id).toBe('pack-2');
});

test('an earlier pack whose folder was replaced is served from the new folder, and no other version is', async () => {
  const { db } = await postgres.freshDatabase();
  const pack = { domain: 'movies' as const, method: 'hybrid' as const, targetModel: 'sasrec', metrics: {} };
  const [before, after] = ['models/movies', 'models/movies/hybrid'].map((place) =>
    join(projectFolder(), place),
  );
  await registerModelPack(db, { ...pack, id: 'pack-1', folder: before ?? '' });
  await registerModelVersion(db, {
    ...pack,
    id: 'other-method',
    folder: join(projectFolder(), 'models/movies/behavior'),
    method: 'behavior',
    origin: 'pack',
  });
  await registerModelVersion(db, {
    ...pack,
    id: 'mine',
    folder: join(dataFolder(), 'mine'),
    origin: 'trained',
  });
  const newer = { ...pack, id: 'pack-2', folder: after ?? '' };
  await registerModelPack(db, newer);
  await moveEarlierPacks(db, 'movies', [newer]);
  const folders = (await listModelVersions(db)).map(({ id, folder }) => [id, folder]);
  expect(Object.fromEntries(folders)).toEqual({
    'pack-1': after,
    'pack-2': after,
    'other-method': join(projectFolder(), 'models/movies/behavior'),
    mine: join(dataFolder(), 'mine'),
  });
  expect(await rollBackModelVersion(db, 'movies')).toMatchObject({ id: 'pack-1', folder: after });
});

test('of two packs of one method, each takes the place of what lay in a folder of its name', async () => {
  const { db } = await postgres.freshDatabase();
  const facts = { domain: 'movies' as const, method: 'hybrid' as const, targetModel: 'sasrec', metrics: {} };
  const placed = (id: string, folder: string) => ({ ...facts, id, folder: join(projectFolder(), folder) });
  const before = [
    placed('first-of-all', 'models/movies'),
    placed('earlier-1', 'packs/movies/hybrid'),
    placed('later-1', 'packs/movies/hybrid-2018'),
  ];
  for (const version of before) await registerModelVersion(db, { ...version, origin: 'pack' });
  await activateModelVersion(db, 'earlier-1');
  const [later, earlier] = [
    placed('later-2', 'models/movies/hybrid-2018'),
    placed('earlier-2', 'models/movies/hybrid'),
  ];
  await moveEarlierPacks(db, 'movies', [later, earlier]);
  const folders = (await listModelVersions(db)).map(({ id, folder }) => [id, folder]);
  expect(Object.fromEntries(folders)).toEqual({
    'first-of-all': earlier.folder,
    'earlier-1': earlier.folder,
    'later-1': later.folder,
  });
  await registerModelVersion(db, { ...earlier, origin: 'pack' });
  await registerModelPack(db, later, [earlier]);
  expect(await current(db)).toBe('earlier-2'); // the earlier catalogue stays
  await activateModelVersion(db, 'later-1');
  await registerModelPack(db, later, [earlier]);
  expect(await current(db)).toBe('later-2');
});

test('folders are stored relative and read as absolute, so that a checkout can move', async () => {
  const { db } = await postgres.freshDatabase();
  await register(db, ['a']);
  const { rows } = await db.execute(sql`select folder from model_versions`);
  expect(rows).toEqual([{ folder: 'model-versions/a' }]);
  expect((await listModelVersions(db))[0]?.folder).toBe(join(dataFolder(), 'model-versions', 'a'));
});

test('version ids created at the same moment differ and are valid folder names', () => {
  const now = new Date('2026-01-31T14:25:01Z');
  const ids = Array.from({ length: 3 }, () => newModelVersionId('movies', now));
  for (const id of ids) expect(id).toMatch(/^movies-20260131-142501-[0-9a-f]{8}$/);
  expect(new Set(ids).size).toBe(3);
});
