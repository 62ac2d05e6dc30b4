// Brings a database to where the app can run: migrations, items and demo viewers of each domain, the model packs that ship
// with the project, the first administrator. Safe at every start. What is missing is reported and does not stop it.

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Catalogue, loadCatalogue } from '#lib/catalogue/catalogue.ts';
import { loadDomainDataset } from '#lib/catalogue/domain-dataset.ts';
import { type Domain, domainFacts, domains } from '#lib/contract/domain.ts';
import { type Database, openDatabase } from '#lib/db/client.ts';
import { migrateDatabase } from '#lib/db/migrate.ts';
import { moveEarlierPacks, registerModelPack, registerModelVersion } from '#lib/db/model-versions.ts';
import { type SeedItem, type SeedSequence, seedDomain } from '#lib/db/seed.ts';
import { createFirstAdministrator } from '#lib/db/users.ts';
import { cacheFolder, dataFolder, modelPacksFolder } from '#lib/env.ts';
import { AppError } from '#lib/errors.ts';
import { assertTarget, loadManifest, type Manifest } from '#lib/model-version/manifest.ts';
import { shippedPacks } from '#lib/model-version/shipped-packs.ts';
import { targetFolderOf } from '#lib/model-version/target-folder.ts';
import type { Dataset } from '#lib/recommender/dataset.ts';

const noteOfSample = 'MovieLens isn’t installed, so the app uses a small sample with made-up histories.';
const noteWithoutHistories =
  'MovieLens isn’t installed, so there are no demo viewers and nothing to train on.';
const notOfTheModel = /^(trust|evaluation|quality|demo-histories)\.json$/; // describes a pack, or belongs to the app

export type Prepared = {
  administrator: { email: string; password: string } | null; // only on the first start
  notes: string[]; // what the app runs without
};

export async function prepareDatabase(url: string, say: (line: string) => void): Promise<Prepared> {
  const notes: string[] = [];
  await migrateDatabase(url);
  const { db, close } = await openDatabase(url, { max: 2 });
  try {
    for (const domain of domains) await prepareDomain(db, domain, say, notes);
    return { administrator: await createFirstAdministrator(db), notes };
  } finally {
    await close();
  }
}

async function prepareDomain(
  db: Database,
  domain: Domain,
  say: (line: string) => void,
  notes: string[],
): Promise<void> {
  const { label, items } = domainFacts[domain];
  const [main, ...others] = shippedPacks(modelPacksFolder(), domain);
  const pack = await findPack(main?.folder ?? '').catch((error: Error) => {
    notes.push(`Can’t use the model pack for ${label}: ${error.message}`);
    return null;
  });
  const dataset = await loadDomainDataset(domain, {
    cacheFolder: cacheFolder(),
    dataFolder: dataFolder(),
  }).catch((error: Error) => {
    // Movies have data or a sample; for the others the pack is enough.
    if (!(error instanceof AppError && error.code === 'not_found')) notes.push(`${label}: ${error.message}`);
    return null;
  });
  const isSample = dataset?.report.origin === 'sample';
  if (isSample) notes.push(pack ? noteWithoutHistories : noteOfSample);
  if (!pack) notes.push(`There’s no model pack for ${label}. Train a model on the administration page.`);
  if (!pack && !dataset) return;
  const seed = seedOf(
    pack?.catalogue ?? null,
    isSample && pack ? null : dataset,
    pack?.demoHistories ?? null,
  );
  const report = await seedDomain(db, domain, seed);
  say(`${label}: ${report.items} ${items}, ${report.demoViewers} demo viewers`);
  if (!pack) return;
  const version = await versionOf(pack);
  await registerModelPack(db, version);
  await moveEarlierPacks(db, version);
  // Packs of other alignment methods are there to be compared with, never made active here.
  for (const { folder } of others) {
    const other = await findPack(folder)
      .then((found) => found && versionOf(found))
      .catch((error: Error) => {
        notes.push(`Can’t use a model pack for ${label}: ${error.message}`);
        return null;
      });
    if (!other) continue;
    await registerModelVersion(db, { ...other, origin: 'pack' });
    await moveEarlierPacks(db, other);
  }
}

type Pack = {
  folder: string;
  targetFolder: string;
  catalogue: Catalogue;
  manifest: Manifest;
  targetMetrics: Record<string, number>;
  demoHistories: SeedSequence[] | null;
};

async function findPack(folder: string): Promise<Pack | null> {
  if (!existsSync(join(folder, 'manifest.json'))) return null;
  const targetFolder = await targetFolderOf(folder);
  const manifest = await loadManifest(folder);
  const target = await loadManifest(targetFolder);
  assertTarget(manifest, target.targetModel.fingerprint);
  return {
    folder,
    targetFolder,
    catalogue: await loadCatalogue(targetFolder),
    manifest,
    targetMetrics: target.targetModel.metrics ?? {},
    demoHistories: await loadDemoHistories(targetFolder),
  };
}

const storedHistories = z
  .array(
    z.object({
      name: z.string().min(1).max(80),
      madeBy: z.string().max(80),
      itemIds: z.array(z.string().max(200)).min(1).max(500),
    }),
  )
  .max(50);

/** Histories invented for a domain whose real ones may not be shipped; null where there are none. */
async function loadDemoHistories(folder: string): Promise<SeedSequence[] | null> {
  const text = await readFile(join(folder, 'demo-histories.json'), 'utf8').catch(() => null);
  if (text === null) return null;
  return storedHistories.parse(JSON.parse(text)).map(({ name, itemIds }) => ({
    userId: `invented-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`,
    name,
    itemIds,
    times: null,
  }));
}

/** Items of the pack and of the data set; those that the model never saw are marked. */
function seedOf(
  known: Catalogue | null,
  dataset: Dataset | null,
  demoHistories: SeedSequence[] | null = null,
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
  const demoSequences =
    demoHistories ??
    (dataset?.sequences ?? []).map(({ userId, items, times }) => ({
      userId,
      itemIds: items.map(itemIdOf),
      times,
    }));
  return { catalogue: [...catalogue.values()], demoSequences };
}

/** The id names the contents: another pack in the same folder is another version. */
async function versionOf({ folder, targetFolder, catalogue, manifest, targetMetrics }: Pack) {
  const hash = createHash('sha256').update(JSON.stringify(manifest));
  for (const place of new Set([folder, targetFolder])) {
    for (const name of (await readdir(place, { recursive: true })).sort()) {
      if (notOfTheModel.test(name)) continue;
      const facts = await stat(join(place, name));
      if (facts.isFile()) hash.update(`${name} ${facts.size}\n`);
    }
  }
  const { alignment, targetModel, evaluation } = manifest;
  const method = alignment?.method ?? null;
  return {
    id: `${catalogue.domain}-${method ?? 'target'}-pack-${hash.digest('hex').slice(0, 12)}`,
    domain: catalogue.domain,
    folder,
    method,
    targetModel: targetModel.kind,
    metrics: {
      targetModel: targetMetrics,
      ...(alignment && {
        alignment: { steps: alignment.steps, tokens: alignment.tokens, seconds: alignment.seconds },
      }),
      ...(evaluation && { evaluation }),
    },
    createdAt: new Date(manifest.createdAt),
  };
}
