// Any folder of a format that the project reads: told by its files, or by name.

import type { Domain } from '#lib/contract/domain.ts';
import { AppError } from '#lib/errors.ts';
import type { Dataset } from '#lib/recommender/dataset.ts';
import { importAmazon, isAmazonFolder } from './amazon.ts';
import type { ImportOptions } from './gathering.ts';
import { type ImportFormat, importFormats } from './import-format.ts';
import { importMovieLens, isMovieLensFolder } from './movielens.ts';
import { importRecBole } from './recbole.ts';
import { namesIn } from './source-folder.ts';
import { importSteamReviews, isSteamFolder } from './steam-reviews.ts';

const importers: Record<
  ImportFormat,
  (folder: string, domain: Domain, options: ImportOptions) => Promise<Dataset>
> = {
  recbole: importRecBole,
  'steam-reviews': importSteamReviews,
  amazon: importAmazon,
  movielens: importMovieLens,
};

/** Throws AppError not_found without a folder, bad_file for files that are none of the formats or are damaged. */
export async function importDataset(
  folder: string,
  domain: Domain,
  { format, ...options }: ImportOptions & { format?: ImportFormat | undefined } = {},
): Promise<Dataset> {
  return importers[format ?? (await detectFormat(folder))](folder, domain, options);
}

export async function detectFormat(folder: string): Promise<ImportFormat> {
  const names = await namesIn(folder);
  if (names.some((name) => name.endsWith('.inter'))) return 'recbole';
  if (isMovieLensFolder(names)) return 'movielens';
  if (await isSteamFolder(folder, names)) return 'steam-reviews';
  if (await isAmazonFolder(folder, names)) return 'amazon';
  throw new AppError('bad_file', {
    message: `${folder} holds none of the formats that are read here (${importFormats.join(', ')}): name one with --format if it does.`,
  });
}
