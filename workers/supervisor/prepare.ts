// Brings a database to where the app can run: the tables (tables.ts), items and demo viewers of each domain, the model packs that ship
// with the project, the first administrator. Safe at every start. What is missing is reported and does not stop it.

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Catalogue, countedItems, loadCatalogue } from '#lib/catalogue/catalogue.ts';
import type { Dataset } from '#lib/catalogue/dataset.ts';
import { loadDomainDataset } from '#lib/catalogue/domain-dataset.ts';
import { withSeriesKinds } from '#lib/catalogue/kinds-from-series.ts';
import { groupsOf } from '#lib/catalogue/same-items.ts';
import { type Domain, domainFacts, domains } from '#lib/contract/domain.ts';
import type { Method } from '#lib/contract/method.ts';
import { type GroupedItem, knownTitles, storeCatalogue } from '#lib/db/catalogues.ts';
import { type Database, openDatabase } from '#lib/db/client.ts';
import {
  listModelVersions,
  registerModelPack,
  registerModelVersion,
  showActiveCatalogue,
} from '#lib/db/model-versions.ts';
import { type SeedItem, type SeedSequence, seedDemoViewers, seedDomain } from '#lib/db/seed.ts';
import { createFirstAdministrator } from '#lib/db/users.ts';
import { cacheFolder, dataFolder, modelPacksFolder, projectFolder } from '#lib/env.ts';
import { AppError } from '#lib/errors.ts';
import { assertTarget, loadManifest, type Manifest } from '#lib/model-version/manifest.ts';
import { shippedPacks, shippedTarget } from '#lib/model-version/shipped-packs.ts';
import { targetFolderOf } from '#lib/model-version/target-folder.ts';
import { prepareTables } from './tables.ts';

const noteOfSample = 'MovieLens isn’t installed, so the app uses a small sample with made-up histories.';
const noteWithoutHistories =
  'MovieLens isn’t installed, so there are no demo viewers and nothing to train on.';
const fewestDemoItems = 8; // fewer are no character
const notOfTheModel = /^(trust|evaluation|quality|personality|demo-histories)\.json$/; // describes a pack, or belongs to the app

export type Prepared = {
  administrator: { email: string; password: string } | null; // only on the first start
  notes: string[]; // what the app runs without
};

/** Both halves of a start's preparation: the tables, which are all that a trainer needs, and then what people see. */
export async function prepareDatabase(
  url: string,
  say: (line: string) => void,
  { packsFolder = modelPacksFolder() }: { packsFolder?: string } = {},
): Promise<Prepared> {
  await prepareTables(url, packsFolder);
  return prepareCatalogues(url, say, packsFolder);
}

/** Compares all catalogues with what is stored, which takes long. */
export async function prepareCatalogues(
  url: string,
  say: (line: string) => void,
  packsFolder = modelPacksFolder(),
): Promise<Prepared> {
  const notes: string[] = [];
  const { db, close } = openDatabase(url, { max: 2 });
  try {
    for (const domain of domains) await prepareDomain(db, domain, packsFolder, say, notes);
    return { administrator: await createFirstAdministrator(db), notes };
  } finally {
    await close();
  }
}

async function prepareDomain(
  db: Database,
  domain: Domain,
  packsFolder: string,
  say: (line: string) => void,
  notes: string[],
): Promise<void> {
  const { label, items } = domainFacts[domain];
  const latest = shippedTarget(packsFolder, domain);
  const usable = (folder: string) =>
    findPack(folder, folder === latest).catch((error: Error) => {
      notes.push(`Can’t use the model pack for ${label}: ${error.message}`);
      return null;
    });
  const [main, ...others] = shippedPacks(packsFolder, domain);
  const pack = await usable(main?.folder ?? '');
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
  // Packs of other alignment methods, and the target model that has none, are there to choose. Never made active here.
  const beside = [...others.map(({ folder }) => folder), latest];
  if (pack) await registerPacks(db, pack, await Promise.all(beside.map(usable)));
  await fillCatalogues(db, domain);
  const data = isSample && pack ? null : dataset;
  const ofData = data
    ? await groupedItems(db, data.catalogue).catch((error: Error) => {
        notes.push(`Can’t show the imported data for ${label}: ${error.message}`);
        return null;
      })
    : null;
  const report = await seedDomain(db, domain, {
    catalogue: await seedItemsOf(db, pack, ofData),
    demoSequences: pack?.demoHistories ?? (data && ofData ? sequencesOf(data) : []),
    demoCatalogue: pack && (await keptCatalogue(db, pack.catalogue)),
  });
  await showActiveCatalogue(db, domain); // the seed has marked what the pack knows
  say(`${label}: ${report.items} ${items}, ${report.demoViewers} demo viewers`);
}

async function registerPacks(db: Database, pack: Pack, others: (Pack | null)[]): Promise<void> {
  const version = { ...(await versionOf(pack)), catalogue: await keptCatalogue(db, pack.catalogue) }; // its ids come first
  const beside: { id: string; method: Method | null }[] = [];
  for (const other of others) {
    if (!other) continue;
    const one = { ...(await versionOf(other)), catalogue: await keptCatalogue(db, other.catalogue) };
    beside.push(one);
    await registerModelVersion(db, { ...one, origin: 'pack' });
    if (one.method === null && other.demoHistories)
      await seedDemoViewers(db, one.domain, one.catalogue, other.demoHistories);
  }
  await registerModelPack(db, version, beside);
}

/** Versions that were registered before their catalogues were kept. One whose folder is gone has none to give. */
async function fillCatalogues(db: Database, domain: Domain): Promise<void> {
  for (const version of await listModelVersions(db, domain)) {
    if (version.catalogue !== null) continue;
    const catalogue = await loadCatalogue(await targetFolderOf(version.folder))
      .then((loaded) => keptCatalogue(db, withSeriesKinds(loaded)))
      .catch(() => null);
    if (catalogue !== null) await registerModelVersion(db, { ...version, catalogue });
  }
}

function keptCatalogue(db: Database, catalogue: Catalogue): Promise<string> {
  return storeCatalogue(db, catalogue.domain, countedItems(catalogue), (known) => groupsOf(catalogue, known));
}

/** Items of the pack and of the data; those that the pack's model never saw are found all the same, and marked. */
async function seedItemsOf(
  db: Database,
  pack: Pack | null,
  ofData: GroupedItem[] | null,
): Promise<SeedItem[]> {
  const ofPack = pack ? await groupedItems(db, pack.catalogue) : [];
  const items = new Map<string, SeedItem>();
  for (const item of ofData ?? []) items.set(item.itemId, { ...item, knownToModel: pack === null });
  for (const item of ofPack) items.set(item.itemId, { ...item, knownToModel: true });
  return [...items.values()];
}

async function groupedItems(db: Database, catalogue: Catalogue): Promise<GroupedItem[]> {
  const groups = groupsOf(catalogue, await knownTitles(db, catalogue.domain));
  return countedItems(catalogue).map((item) => ({
    ...item,
    groupId: groups.get(item.itemId) ?? item.itemId,
  }));
}

function sequencesOf({ catalogue, sequences }: Dataset): SeedSequence[] {
  return sequences.map(({ userId, items, times }) => ({
    userId,
    itemIds: items.map((row) => catalogue.items[row]?.itemId ?? ''),
    times,
  }));
}

type Pack = {
  folder: string;
  targetFolder: string;
  catalogue: Catalogue;
  manifest: Manifest;
  targetMetrics: Record<string, number>;
  demoHistories: SeedSequence[] | null;
};

async function findPack(folder: string, isLatest: boolean): Promise<Pack | null> {
  if (!existsSync(join(folder, 'manifest.json'))) return null;
  const targetFolder = await targetFolderOf(folder);
  const manifest = await loadManifest(folder);
  const target = await loadManifest(targetFolder);
  assertTarget(manifest, target.targetModel.fingerprint);
  const catalogue = withSeriesKinds(await loadCatalogue(targetFolder));
  return {
    folder,
    targetFolder,
    catalogue,
    manifest,
    targetMetrics: target.targetModel.metrics ?? {},
    demoHistories: await demoHistoriesOf(
      isLatest
        ? join(projectFolder(), 'corpus', 'demo-histories', `${catalogue.domain}.json`)
        : join(targetFolder, 'demo-histories.json'),
      catalogue,
    ),
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

/** People made up for a catalogue: beside the target model, or in corpus/ for the latest. null: none. */
async function demoHistoriesOf(file: string, { items }: Catalogue): Promise<SeedSequence[] | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  const known = new Set(items.map(({ itemId }) => itemId));
  const people = storedHistories.parse(JSON.parse(text)).map(({ name, itemIds }) => {
    const hash = createHash('sha256').update(itemIds.join('\n')).digest('hex').slice(0, 6); // another history, another viewer
    return {
      userId: `invented-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${hash}`,
      name,
      itemIds: itemIds.filter((itemId) => known.has(itemId)),
      times: null,
    };
  });
  return people.filter(({ itemIds }) => itemIds.length >= fewestDemoItems); // a trained catalogue may lack some
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
