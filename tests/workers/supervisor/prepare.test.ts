import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { type Domain, domains } from '#lib/contract/domain.ts';
import type { Database } from '#lib/db/client.ts';
import { countKnownItems } from '#lib/db/items.ts';
import {
  currentModelVersion,
  getModelVersion,
  listModelVersions,
  registerModelPack,
  rollBackModelVersion,
} from '#lib/db/model-versions.ts';
import { items } from '#lib/db/schema.ts';
import { listDemoViewers } from '#lib/db/users.ts';
import { corpusFolder, modelPacksFolder, projectFolder } from '#lib/env.ts';
import { presentPacks } from '#lib/model-version/shipped-packs.ts';
import { loadTarget } from '#lib/model-version/target-folder.ts';
import { prepareDatabase } from '#workers/supervisor/prepare.ts';
import { prepareTables } from '#workers/supervisor/tables.ts';
import { testDatabases } from '../../postgres.ts';

const postgres = testDatabases();
const laterSizes = { movies: 5225, steam: 3592, games: 11195 };
let prepared: { db: Database; url: string };
beforeAll(async () => {
  prepared = await postgres.freshDatabase();
  await prepareDatabase(prepared.url, () => {});
});

async function itemCountOf(db: Database, domain: Domain): Promise<number> {
  return (await db.select().from(items).where(eq(items.domain, domain))).length;
}

async function stateOf(db: Database) {
  const versions = (await listModelVersions(db)).map(({ id, active }) => `${id} ${active}`);
  const perDomain = domains.map(async (domain) => ({
    items: await itemCountOf(db, domain),
    viewers: (await listDemoViewers(db, domain)).map(({ name, itemCount }) => `${name} ${itemCount}`),
  }));
  const { rows } = await db.execute(sql`select count(*)::int as count from interactions`);
  return { versions, domains: await Promise.all(perDomain), interactions: rows };
}

test('a new installation starts with the later catalogue in every domain, and offers the people made up for it', async () => {
  const { db } = prepared;
  for (const domain of domains) {
    const active = await currentModelVersion(db, domain);
    expect(active?.folder).toMatch(/-2018$/);
    expect(active?.folder).toBe(presentPacks(modelPacksFolder(), domain)[0]?.folder);
    expect(await countKnownItems(db, domain)).toBe(laterSizes[domain]);
    const made = JSON.parse(await readFile(join(corpusFolder('demo-histories'), `${domain}.json`), 'utf8'));
    const names = (await listDemoViewers(db, domain)).map(({ name }) => name);
    expect(names.toSorted()).toEqual(made.map(({ name }: { name: string }) => name).toSorted());
    const methods = (await listModelVersions(db, domain)).map(({ method }) => method);
    expect(methods).toEqual(expect.arrayContaining(['hybrid', 'behavior', 'intention']));
  }
});

test('packs alone give every domain items, viewers and an active version, and a second start changes nothing', async () => {
  const { db, url } = prepared;
  const first = await stateOf(db);
  for (const domain of domains) {
    expect(await itemCountOf(db, domain)).toBeGreaterThan(800);
    expect(await currentModelVersion(db, domain)).toMatchObject({ domain, origin: 'pack', active: true });
  }
  await prepareDatabase(url, () => {});
  expect(await stateOf(db)).toEqual(first);
});

test('an installation that registered the pack in its earlier folder moves to the new one, and can roll back', async () => {
  const { db, url } = await postgres.freshDatabase();
  const folder = join(projectFolder(), 'models/movies'); // held pack and target model together
  const earlier = { id: 'movies-pack-earlier', domain: 'movies', folder, method: 'hybrid' } as const;
  await registerModelPack(db, { ...earlier, targetModel: 'sasrec', metrics: {} });
  // A trainer may begin before the catalogues are stored: an alignment with that version finds it.
  await prepareTables(url);
  const { folder: movedTo } = await getModelVersion(db, earlier.id);
  expect(await itemCountOf(db, 'movies')).toBe(0);
  await prepareDatabase(url, () => {});
  const active = await currentModelVersion(db, 'movies');
  expect(active?.folder).toBe(movedTo);
  expect(active?.id).not.toBe(earlier.id);
  const before = await rollBackModelVersion(db, 'movies');
  expect(before).toMatchObject({ id: earlier.id, folder: active?.folder });
  const { model } = await loadTarget(before.folder);
  model.dispose();
});

test('in every domain the demo viewers are made up, labelled as such, and named after their taste', async () => {
  const { db } = prepared;
  for (const domain of domains) {
    const viewers = await listDemoViewers(db, domain);
    expect(viewers.length).toBeGreaterThanOrEqual(6);
    expect(viewers.every(({ invented }) => invented)).toBe(true);
    expect(viewers.every(({ name }) => !/^(Player|Viewer|invented)/.test(name))).toBe(true);
  }
});
