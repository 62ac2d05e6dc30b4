/** Where the interactions of a domain are: what was imported into this installation, else the data set of the cache. */

import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Domain } from '#lib/catalogue/domains.ts';
import { importRecBole } from '#lib/catalogue/importers/recbole.ts';
import { cacheFolder, dataFolder } from '#lib/env.ts';
import { AppError } from '#lib/errors.ts';
import type { Dataset } from '#lib/recommender/dataset.ts';

const cachedDataSets: Partial<Record<Domain, string>> = { movies: 'ml-100k' };

export async function loadTrainingData(domain: Domain): Promise<Dataset> {
  const cached = cachedDataSets[domain];
  const candidates = [
    join(dataFolder(), 'datasets', domain),
    ...(cached === undefined ? [] : [join(cacheFolder(), 'datasets', cached)]),
  ];
  for (const folder of candidates) {
    if ((await stat(folder).catch(() => null))?.isDirectory()) return importRecBole(folder, domain);
  }
  throw new AppError('not_found', {
    message: `There is no data to train ${domain} on: ${candidates.join(', ')}.`,
  });
}
