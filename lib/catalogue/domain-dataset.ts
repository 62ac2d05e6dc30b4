// Where a domain's interactions come from: imported data, or else the downloaded public data set, or else (movies
// only) the project's own small sample.

import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Domain } from '#lib/contract/domain.ts';
import { AppError } from '#lib/errors.ts';
import type { Dataset } from '#lib/recommender/dataset.ts';
import { loadDataset } from './dataset-folder.ts';
import { importDataset } from './importers/import-dataset.ts';
import { sampleDataset } from './sample/sample-dataset.ts';

/** Folders of the public data sets under <cache>/datasets, as RecBole atomic files. */
export const publicDatasets: Partial<Record<Domain, string>> = { movies: 'ml-100k' };

export type DatasetFolders = { cacheFolder: string; dataFolder?: string };

export function importedDatasetFolder(dataFolder: string, domain: Domain): string {
  return join(dataFolder, 'datasets', domain);
}

/** Throws AppError not_found if the domain has no data. `report.origin` is 'sample' for the project's own sample. */
export async function loadDomainDataset(
  domain: Domain,
  { cacheFolder, dataFolder }: DatasetFolders,
): Promise<Dataset> {
  if (dataFolder !== undefined) {
    const folder = importedDatasetFolder(dataFolder, domain);
    const imported = await loadDataset(folder);
    if (imported) return imported;
    if ((await stat(folder).catch(() => null))?.isDirectory()) return importDataset(folder, domain);
  }
  const name = publicDatasets[domain];
  if (name !== undefined) {
    const folder = join(cacheFolder, 'datasets', name);
    if ((await stat(folder).catch(() => null))?.isDirectory()) return importDataset(folder, domain);
  }
  if (domain === 'movies') return sampleDataset();
  throw new AppError('not_found', {
    message: `There's no data for ${domain} yet. To import some, run: npm run cli -- import ${domain} FOLDER`,
  });
}
