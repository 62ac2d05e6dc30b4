// Brings a database to where the app can run: the tables (tables.ts), items and demo viewers of each domain, the model packs that ship
// with the project (packs.ts), the first administrator. Safe at every start. What is missing is reported and does not stop it.

import { type Catalogue, countedItems, loadCatalogue } from '#lib/catalogue/catalogue.ts';
import type { Dataset } from '#lib/catalogue/dataset.ts';
import { loadDomainDataset } from '#lib/catalogue/domain-dataset.ts';
import { withSeriesKinds } from '#lib/catalogue/kinds-from-series.ts';
import { groupsOf } from '#lib/catalogue/same-items.ts';
import { type Domain, domainFacts, domains } from '#lib/contract/domain.ts';
import { type GroupedItem, knownTitles, storeCatalogue } from '#lib/db/catalogues.ts';
import { type Database, openDatabase } from '#lib/db/client.ts';
import { countKnownItems } from '#lib/db/items.ts';
import {
  currentModelVersion,
  listModelVersions,
  registerModelPack,
  registerModelVersion,
  showActiveCatalogue,
} from '#lib/db/model-versions.ts';
import { type SeedItem, type SeedSequence, seedDemoViewers, seedDomain } from '#lib/db/seed.ts';
import { createFirstAdministrator, listDemoViewers } from '#lib/db/users.ts';
import { cacheFolder, dataFolder, modelPacksFolder } from '#lib/env.ts';
import { AppError } from '#lib/errors.ts';
import { targetFolderOf } from '#lib/model-version/target-folder.ts';
import { type Pack, usablePacks, versionOf } from './packs.ts';
import { prepareTables } from './tables.ts';

const noteOfSample = 'MovieLens isn’t installed, so the app uses a small sample with made-up histories.';
const noteWithoutHistories = 'MovieLens isn’t installed, so there’s nothing to train on yet.';

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
  const packs = await usablePacks(packsFolder, domain, (reason) =>
    notes.push(`Can’t use a model pack for ${label}: ${reason}`),
  );
  const dataset = await loadDomainDataset(domain, {
    cacheFolder: cacheFolder(),
    dataFolder: dataFolder(),
  }).catch((error: Error) => {
    // Movies have data or a sample; for the others the pack is enough.
    if (!(error instanceof AppError && error.code === 'not_found')) notes.push(`${label}: ${error.message}`);
    return null;
  });
  const hasPack = packs.length > 0;
  const isSample = dataset?.report.origin === 'sample';
  if (isSample) notes.push(hasPack ? noteWithoutHistories : noteOfSample);
  if (!hasPack) notes.push(`There’s no model pack for ${label}. Train a model on the administration page.`);
  if (!hasPack && !dataset) return;
  const active = await registerPacks(db, domain, packs);
  await fillCatalogues(db, domain);
  const data = isSample && hasPack ? null : dataset;
  const ofData = data
    ? await groupedItems(db, data.catalogue).catch((error: Error) => {
        notes.push(`Can’t show the imported data for ${label}: ${error.message}`);
        return null;
      })
    : null;
  const madeUp = packs.some(({ demoHistories }) => demoHistories !== null);
  await seedDomain(db, domain, {
    catalogue: await seedItemsOf(db, active, ofData, !hasPack),
    demoSequences: data && ofData && !madeUp ? sequencesOf(data) : [],
  });
  await showActiveCatalogue(db, domain); // the seed has marked what the pack knows
  const [known, viewers] = [await countKnownItems(db, domain), await listDemoViewers(db, domain)];
  say(`${label}: ${known} ${items}, ${viewers.length} demo viewers`);
}

/**
 * Registers all of them, with the people made up for each catalogue. Returns the pack that is active: the first one in a
 * new installation, and in one that is there already what was active in it.
 */
async function registerPacks(db: Database, domain: Domain, packs: readonly Pack[]): Promise<Pack | null> {
  const kept = new Map<Catalogue, string>();
  const registered: (Awaited<ReturnType<typeof versionOf>> & { catalogue: string })[] = [];
  // The earlier catalogue goes first, so that every installation, old or new, has the same groups of titles.
  for (const pack of packs.toReversed()) {
    const catalogue = kept.get(pack.catalogue) ?? (await keptCatalogue(db, pack.catalogue));
    if (pack.demoHistories && !kept.has(pack.catalogue))
      await seedDemoViewers(db, domain, catalogue, pack.demoHistories);
    kept.set(pack.catalogue, catalogue);
    const version = { ...(await versionOf(pack)), catalogue };
    await registerModelVersion(db, { ...version, origin: 'pack' });
    registered.unshift(version);
  }
  const [first, ...beside] = registered;
  if (first) await registerModelPack(db, first, beside);
  const active = await currentModelVersion(db, domain);
  return packs[registered.findIndex(({ id }) => id === active?.id)] ?? null;
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

/** Items of the active pack and of the data; those that no active model saw are found all the same, and marked. */
async function seedItemsOf(
  db: Database,
  active: Pack | null,
  ofData: GroupedItem[] | null,
  knownToModel: boolean,
): Promise<SeedItem[]> {
  const ofPack = active ? await groupedItems(db, active.catalogue) : [];
  const items = new Map<string, SeedItem>();
  for (const item of ofData ?? []) items.set(item.itemId, { ...item, knownToModel });
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
