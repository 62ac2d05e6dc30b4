// The explainer as its own process, with a real PostgreSQL.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { saveCatalogue } from '#lib/catalogue/catalogue.ts';
import type { Database } from '#lib/db/client.ts';
import { activateModelVersion, registerModelVersion } from '#lib/db/model-versions.ts';
import { environmentWith, projectFolder } from '#lib/env.ts';
import { createSASRec, initialValues, saveSASRec } from '#lib/recommender/sasrec.ts';
import { smallCatalogue } from '../../evidence/small-catalogue.ts';
import { testDatabases } from '../../postgres.ts';

const postgres = testDatabases();
const token = 'a-token-of-this-test';
const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
const startTimeoutMs = 40_000;
let child: ChildProcess | undefined;
const folders: string[] = [];
afterEach(async () => {
  if (child && child.exitCode === null) {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

async function registerVersion(db: Database, seed: number): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'version-'));
  folders.push(folder);
  const catalogue = smallCatalogue();
  const config = {
    itemCount: catalogue.items.length,
    dimension: 8,
    layers: 1,
    heads: 1,
    innerDimension: 8,
    maxHistory: 5,
  };
  const model = createSASRec(config, initialValues(config, seed));
  await saveCatalogue(catalogue, folder);
  await saveSASRec(model, folder);
  model.dispose();
  const version = await registerModelVersion(db, {
    domain: 'movies',
    folder,
    method: null,
    targetModel: 'sasrec',
    metrics: {},
    origin: 'trained',
  });
  return version.id;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

async function startExplainer(databaseUrl: string): Promise<string> {
  const url = `http://127.0.0.1:${await freePort()}`;
  const environment = environmentWith({
    DATABASE_URL: databaseUrl,
    EXPLAINER_URL: url,
    EXPLAINER_TOKEN: token,
    BASE_MODEL: 'smollm2-135m', // no voice is asked for here
  });
  child = spawn(process.execPath, [path.join(projectFolder(), 'workers', 'explainer', 'main.ts')], {
    env: environment,
    stdio: 'ignore',
  });
  await expect
    .poll(
      () =>
        fetch(`${url}/health`, { headers }).then(
          (answer) => answer.status,
          () => 0,
        ),
      { timeout: startTimeoutMs, interval: 200 },
    )
    .toBe(200);
  return url;
}

async function activeVersion(url: string): Promise<string | undefined> {
  const health = await (await fetch(`${url}/health`, { headers })).json();
  return health.domains.movies?.versionId;
}

test('an activation in the database swaps the serving version, and SIGTERM ends the process', async () => {
  const { db, url: databaseUrl } = await postgres.freshDatabase();
  const [first, second] = [await registerVersion(db, 1), await registerVersion(db, 2)];
  await activateModelVersion(db, first);
  const url = await startExplainer(databaseUrl);
  expect(await activeVersion(url)).toBe(first);
  await activateModelVersion(db, second);
  await expect.poll(() => activeVersion(url), { timeout: 20_000, interval: 100 }).toBe(second);
  const body = JSON.stringify({ domain: 'movies', history: ['m1', 'm2'], k: 3 });
  const answer = await (await fetch(`${url}/recommend`, { method: 'POST', headers, body })).json();
  expect(answer).toMatchObject({
    versionId: second,
    items: [{ rank: 1 }, { rank: 2 }, { rank: 3 }],
    unknown: [],
  });
  child?.kill('SIGTERM');
  const [code] = await once(child as ChildProcess, 'exit');
  expect(code).toBe(0);
});
