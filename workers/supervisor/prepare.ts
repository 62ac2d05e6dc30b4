/**
 * Brings a database to where the app can run: migrations, items and demo viewers, the first administrator, the model
 * pack that ships with the project. Safe at every start. What is missing is reported, not fatal.
 */

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Catalogue, loadCatalogue } from '#lib/catalogue/catalogue.ts';
import { loadDomainDataset } from '#lib/catalogue/domain-dataset.ts';
import { type Database, openDatabase } from '#lib/db/client.ts';
import { migrateDatabase } from '#lib/db/migrate.ts';
import { registerModelPack } from '#lib/db/model-versions.ts';
import { type SeedItem, type SeedSequence, seedDomain } from '#lib/db/seed.ts';
import { createFirstAdministrator } from '#lib/db/users.ts';
import { cacheFolder, dataFolder, modelPacksFolder } from '#lib/env.ts';
import { loadManifest, type Manifest } from '#lib/explainer/model-pack.ts';
import type { Dataset } from '#lib/recommender/dataset.ts';

const noteOfSample =
  'MovieLens is not there: films and viewers are a small sample of the project’s own, the histories invented.';
const noteWithoutHistories = 'MovieLens is not there: there are no demo viewers, and nothing to train on.';
const noteWithoutPack = 'There is no model pack for movies: train a model on the administration page.';

export type Prepared = {
  administrator: { email: string; password: string } | null; // only at the first start
  notes: string[]; // what the app runs without
};

export async function prepareDatabase(url: string, say: (line: string) => void): Promise<Prepared> {
  const notes: string[] = [];
  await migrateDatabase(url);
  const { db, close } = await openDatabase(url, { max: 2 });
  try {
    const pack = await findPack().catch((error: Error) => {
      notes.push(`The model pack for movies cannot be used: ${error.message}`);
      return null;
    });
    const dataset = await loadDomainDataset('movies', {
      cacheFolder: cacheFolder(),
      dataFolder: dataFolder(),
    });
    const isSample = dataset.report.origin === 'sample';
    if (isSample) notes.push(pack ? noteWithoutHistories : noteOfSample);
    if (!pack) notes.push(noteWithoutPack);
    const seed = seedOf(pack?.catalogue ?? null, isSample && pack ? null : dataset);
    const report = await seedDomain(db, 'movies', seed);
    say(`${report.items} films, ${report.demoViewers} demo viewers`);
    if (pack) await registerPack(db, pack);
    return { administrator: await createFirstAdministrator(db), notes };
  } finally {
    await close();
  }
}

type Pack = { folder: string; catalogue: Catalogue; manifest: Manifest };

async function findPack(): Promise<Pack | null> {
  const folder = join(modelPacksFolder(), 'movies');
  if (!existsSync(join(folder, 'manifest.json'))) return null;
  return { folder, catalogue: await loadCatalogue(folder), manifest: await loadManifest(folder) };
}

/** Items of the pack and of the data set; those that the model never saw are marked. */
export function seedOf(
  known: Catalogue | null,
  dataset: Dataset | null,
): { catalogue: SeedItem[]; demoSequences: SeedSequence[] } {
  const catalogue = new Map<string, SeedItem>();
  for (const source of [dataset?.catalogue, known]) {
    source?.items.forEach(({ itemId, title, year, genres, details }, row) => {
      const interactionCount = source.interactionCounts[row] ?? 0;
      const knownToModel = known === null || source === known;
      catalogue.set(itemId, { itemId, title, year, genres, details, interactionCount, knownToModel });
    });
  }
  const itemIdOf = (row: number) => dataset?.catalogue.items[row]?.itemId ?? '';
  const demoSequences = (dataset?.sequences ?? []).map(({ userId, items, times }) => ({
    userId,
    itemIds: items.map(itemIdOf),
    times,
  }));
  return { catalogue: [...catalogue.values()], demoSequences };
}

/** The id names the contents: another pack in the same folder is another version. */
async function registerPack(db: Database, { folder, catalogue, manifest }: Pack): Promise<void> {
  const hash = createHash('sha256').update(JSON.stringify(manifest));
  for (const name of (await readdir(folder, { recursive: true })).sort()) {
    const facts = await stat(join(folder, name));
    if (facts.isFile()) hash.update(`${name} ${facts.size}\n`);
  }
  const { alignment, targetModel, evaluation } = manifest;
  await registerModelPack(db, {
    id: `${catalogue.domain}-pack-${hash.digest('hex').slice(0, 12)}`,
    domain: catalogue.domain,
    folder,
    method: alignment?.method ?? null,
    targetModel: targetModel.kind,
    metrics: {
      targetModel: targetModel.metrics,
      ...(alignment && {
        alignment: { steps: alignment.steps, tokens: alignment.tokens, seconds: alignment.seconds },
      }),
      ...(evaluation && { evaluation }),
    },
    createdAt: new Date(manifest.createdAt),
  });
}
