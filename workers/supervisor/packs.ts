// The model packs that ship, as they lie in the checkout: what each is aligned with, its catalogue, the demo people made for
// that, and the version it is registered as.

import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { type Catalogue, loadCatalogue } from '#lib/catalogue/catalogue.ts';
import { withSeriesKinds } from '#lib/catalogue/kinds-from-series.ts';
import type { Domain } from '#lib/contract/domain.ts';
import type { SeedSequence } from '#lib/db/seed.ts';
import { corpusFolder } from '#lib/env.ts';
import { assertTarget, loadManifest, type Manifest } from '#lib/model-version/manifest.ts';
import { presentPacks, shippedTarget } from '#lib/model-version/shipped-packs.ts';
import { targetFolderOf } from '#lib/model-version/target-folder.ts';

const fewestDemoItems = 8; // fewer are no character
const notOfTheModel = /^(trust|evaluation|quality|personality|demo-histories)\.json$/; // describes a pack, or belongs to the app

export type Pack = {
  folder: string;
  targetFolder: string;
  catalogue: Catalogue;
  manifest: Manifest;
  targetMetrics: Record<string, number>;
  demoHistories: SeedSequence[] | null;
};

/** Those that are there and can be used, the one that a new installation starts with first. */
export async function usablePacks(
  packsFolder: string,
  domain: Domain,
  unusable: (reason: string) => void,
): Promise<Pack[]> {
  const latest = shippedTarget(packsFolder, domain);
  const packs: Pack[] = [];
  for (const { folder } of presentPacks(packsFolder, domain)) {
    const pack = await findPack(folder, latest, packs).catch((error: Error) => unusable(error.message));
    if (pack) packs.push(pack);
  }
  return packs;
}

/** `others`: packs found before, one of which may be of the same catalogue. */
async function findPack(folder: string, latest: string, others: readonly Pack[]): Promise<Pack> {
  const targetFolder = await targetFolderOf(folder);
  const manifest = await loadManifest(folder);
  const target = await loadManifest(targetFolder);
  assertTarget(manifest, target.targetModel.fingerprint);
  const catalogue =
    others.find((other) => other.targetFolder === targetFolder)?.catalogue ??
    withSeriesKinds(await loadCatalogue(targetFolder));
  return {
    folder,
    targetFolder,
    catalogue,
    manifest,
    targetMetrics: target.targetModel.metrics ?? {},
    demoHistories: await demoHistoriesOf(
      targetFolder === latest
        ? join(corpusFolder('demo-histories'), `${catalogue.domain}.json`)
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

/** The id names the folder and the contents: another pack in the same folder is another version. */
export async function versionOf({ folder, targetFolder, catalogue, manifest, targetMetrics }: Pack) {
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
    id: `${catalogue.domain}-${method === null ? 'target' : basename(folder)}-pack-${hash.digest('hex').slice(0, 12)}`,
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
