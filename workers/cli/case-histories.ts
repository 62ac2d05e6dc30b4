// Histories to draw cases from: the demo people of the corpus and, if given, the training people of an imported data set.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import { loadDataset } from '#lib/catalogue/dataset-folder.ts';
import type { Domain } from '#lib/contract/domain.ts';
import { projectFolder } from '#lib/env.ts';
import { peopleFor } from '#lib/recommender/people.ts';
import { CommandFailure } from './outcome.ts';

const demoSchema = z.array(z.object({ itemIds: z.array(z.string()) }));

export async function caseHistories(domain: Domain, catalogue: Catalogue, dataset: string | undefined) {
  const rowOf = new Map(catalogue.items.map(({ itemId, index }) => [itemId, index]));
  const text = await readFile(join(projectFolder(), 'corpus', 'demo-histories', `${domain}.json`), 'utf8');
  const demo = demoSchema
    .parse(JSON.parse(text))
    .map(({ itemIds }) => itemIds.flatMap((id) => rowOf.get(id) ?? []))
    .filter((rows) => rows.length > 0);
  if (dataset === undefined) return { demo, people: [] };
  const loaded = await loadDataset(dataset);
  if (loaded?.catalogue.fingerprint !== catalogue.fingerprint)
    throw new CommandFailure(2, `${dataset} holds no data set of this model's catalogue.`);
  const people = peopleFor('train', domain, loaded.sequences).map(({ items }) => [...new Set(items)]);
  return { demo, people };
}
