// The ids of a domain's shipped catalogue, most used first.

import { join } from 'node:path';
import { loadCatalogue } from '#lib/catalogue/catalogue.ts';
import type { Domain } from '#lib/contract/domain.ts';
import { modelPacksFolder } from '#lib/env.ts';

export async function itemIds(domain: Domain): Promise<string[]> {
  const { items, interactionCounts } = await loadCatalogue(join(modelPacksFolder(), domain, 'target'));
  return items
    .toSorted((a, b) => (interactionCounts[b.index] ?? 0) - (interactionCounts[a.index] ?? 0))
    .map(({ itemId }) => itemId);
}
