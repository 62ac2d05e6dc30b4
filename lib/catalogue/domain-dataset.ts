// Where a domain's interactions come from: imported data, or else the downloaded public data set, or else (movies
// only) the project's own small sample.

import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Domain } from '#lib/contract/domain.ts';
import { AppError } from '#lib/errors.ts';
import { type Catalogue, loadCatalogue } from './catalogue.ts';
import type { Dataset } from './dataset.ts';
import { datasetFingerprint, loadDataset } from './dataset-folder.ts';
import {
  type DatasetFolders,
  datasetName,
  importedDatasetFolder,
  installedDatasets,
  readDatasetReport,
} from './dataset-report.ts';
import { importDataset } from './importers/import-dataset.ts';
import { sampleDataset } from './sample/sample-dataset.ts';

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
  const installed = installedDatasets[domain];
  if (installed !== undefined) {
    const folder = join(cacheFolder, 'datasets', installed.folder);
    if ((await stat(folder).catch(() => null))?.isDirectory()) {
      const dataset = await importDataset(folder, domain);
      return { ...dataset, report: { ...dataset.report, name: installed.name } };
    }
  }
  if (domain === 'movies') return sampleDataset();
  throw new AppError('not_found', {
    message: `There's no data for ${domain} yet. To import some, run: npm run cli -- import ${domain} FOLDER`,
  });
}

/** A domain's data set without its histories: what it is, how much of everything, and its items. */
export type DatasetFacts = {
  name: string;
  origin: 'import' | 'sample';
  fingerprint: string;
  people: number;
  events: number;
  catalogue: Catalogue;
};

/** As loadDomainDataset, but a data set that was imported is not read whole. `loaded`: it has been read already. */
export async function loadDatasetFacts(
  domain: Domain,
  folders: DatasetFolders,
  loaded?: Dataset,
): Promise<DatasetFacts> {
  const folder = folders.dataFolder && importedDatasetFolder(folders.dataFolder, domain);
  const stored = folder ? await readDatasetReport(folder) : null;
  if (folder && stored !== null)
    return factsOf(stored, stored.fingerprint, loaded?.catalogue ?? (await loadCatalogue(folder)));
  const dataset = loaded ?? (await loadDomainDataset(domain, folders));
  return factsOf(dataset.report, datasetFingerprint(dataset), dataset.catalogue);
}

function factsOf(report: Dataset['report'], fingerprint: string, catalogue: Catalogue): DatasetFacts {
  const { origin, kept } = report;
  const [people, events] = [kept.users, kept.interactions];
  return { name: datasetName(report), origin, fingerprint, people, events, catalogue };
}
