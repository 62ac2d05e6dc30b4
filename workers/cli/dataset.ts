// The data a command trains or evaluates on: what was imported for the domain, or else the public data set.

import type { Dataset } from '#lib/catalogue/dataset.ts';
import { loadDomainDataset } from '#lib/catalogue/domain-dataset.ts';
import type { Domain } from '#lib/contract/domain.ts';
import { cacheFolder, dataFolder } from '#lib/env.ts';

export function datasetOf(domain: Domain): Promise<Dataset> {
  return loadDomainDataset(domain, { cacheFolder: cacheFolder(), dataFolder: dataFolder() });
}
