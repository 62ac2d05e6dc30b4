// The ids of the catalogue that a new installation starts with, most used first.

import { loadCatalogue } from '#lib/catalogue/catalogue.ts';
import type { Domain } from '#lib/contract/domain.ts';
import { modelPacksFolder } from '#lib/env.ts';
import { presentPacks } from '#lib/model-version/shipped-packs.ts';
import { targetFolderOf } from '#lib/model-version/target-folder.ts';

export async function itemIds(domain: Domain): Promise<string[]> {
  const [first] = presentPacks(modelPacksFolder(), domain);
  if (!first) throw new Error(`There is no model pack for ${domain}.`);
  const { items, interactionCounts } = await loadCatalogue(await targetFolderOf(first.folder));
  return items
    .toSorted((a, b) => (interactionCounts[b.index] ?? 0) - (interactionCounts[a.index] ?? 0))
    .map(({ itemId }) => itemId);
}
