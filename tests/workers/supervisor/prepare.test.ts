import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { domains } from '#lib/contract/domain.ts';
import type { Database } from '#lib/db/client.ts';
import { countItems } from '#lib/db/items.ts';
import { currentModelVersion, listModelVersions } from '#lib/db/model-versions.ts';
import { listDemoViewers } from '#lib/db/users.ts';
import { prepareDatabase } from '#workers/supervisor/prepare.ts';
import { testDatabases } from '../../postgres.ts';

const postgres = testDatabases();
let prepared: { db: Database; url: string };
beforeAll(async () => {
  prepared = await postgres.freshDatabase();
  await prepareDatabase(prepared.url, () => {});
});

async function stateOf(db: Database) {
  const versions = (await listModelVersions(db)).map(({ id, active }) => `${id} ${active}`);
  const perDomain = domains.map(async (domain) => ({
    items: await countItems(db, domain),
    viewers: (await listDemoViewers(db, domain)).map(({ name, itemCount }) => `${name} ${itemCount}`),
  }));
  const { rows } = await db.execute(sql`select count(*)::int as count from interactions`);
  return { versions, domains: await Promise.all(perDomain), interactions: rows };
}

test('packs alone give every domain items, viewers and an active version, and a second start changes nothing', async () => {
  const { db, url } = prepared;
  const first = await stateOf(db);
  for (const domain of domains) {
    expect(await countItems(db, domain)).toBeGreaterThan(800);
    expect(await currentModelVersion(db, domain)).toMatchObject({ domain, origin: 'pack', active: true });
  }
  await prepareDatabase(url, () => {});
  expect(await stateOf(db)).toEqual(first);
});

test('where real histories cannot be shipped the viewers are made up, said to be so, and called by their taste', async () => {
  const { db } = prepared;
  for (const domain of ['steam', 'games'] as const) {
    const viewers = await listDemoViewers(db, domain);
    expect(viewers.length).toBeGreaterThanOrEqual(6);
    expect(viewers.every(({ invented }) => invented)).toBe(true);
    expect(viewers.every(({ name }) => !/^(Player|Viewer|invented)/.test(name))).toBe(true);
  }
});
