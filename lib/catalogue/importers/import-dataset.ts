// Imports a folder in any supported format, recognized by its files or given by name. Several folders of one domain
// become one data set: their items are joined, their people stay apart.

import type { Domain } from '#lib/contract/domain.ts';
import type { ItemFacts } from '#lib/contract/item.ts';
import { AppError } from '#lib/errors.ts';
import type { Dataset } from '../dataset.ts';
import { defaultFilters } from '../filters.ts';
import { distinctGames } from '../game-names.ts';
import { withKinds } from '../kinds-from-steam.ts';
import { separatePlatforms } from '../platforms.ts';
import { isAmazonFolder, readAmazon } from './amazon.ts';
import { finishDataset } from './finish-dataset.ts';
import { gamesOnly } from './games-only.ts';
import type { ImportOptions, ReadOptions, Source } from './gathering.ts';
import { type ImportFormat, importFormats } from './import-format.ts';
import { joinSources } from './join-sources.ts';
import { isMovieLensFolder, readMovieLens } from './movielens.ts';
import { nameItems } from './name-items.ts';
import { readRecBole } from './recbole.ts';
import { namesIn } from './source-folder.ts';
import { isSteamFolder, readSteamReviews } from './steam-reviews.ts';

const readers: Record<ImportFormat, (folder: string, options: ReadOptions) => Promise<Source>> = {
  recbole: readRecBole,
  'steam-reviews': readSteamReviews,
  amazon: readAmazon,
  movielens: readMovieLens,
};

/** Throws AppError not_found if the folder doesn't exist, bad_file if its files are damaged or in no known format. */
export async function importDataset(
  folders: string | readonly string[],
  domain: Domain,
  {
    format,
    filters,
    ties = 'file',
    ids = 'file',
    steamGames = [],
    ...options
  }: ImportOptions & {
    format?: ImportFormat | undefined;
  } = {},
): Promise<Dataset> {
  const { core, minHistory } = { ...defaultFilters, ...filters };
  const reading = { ...options, shortest: Math.max(core, minHistory) };
  const sources: Source[] = [];
  for (const folder of typeof folders === 'string' ? [folders] : folders)
    sources.push(await readers[format ?? (await detectFormat(folder))](folder, reading));
  const read = joinSources(sources);
  const finish = { domain, filters, ties };
  if (ids === 'file')
    return finishDataset(read, { ...finish, distinct: domain === 'games' ? separatePlatforms : asTheyAre });
  if (domain !== 'games') return finishDataset(nameItems(read), { ...finish, distinct: asTheyAre });
  return finishDataset(nameItems(gamesOnly(read)), {
    ...finish,
    distinct: (facts) => distinctGames(withKinds(facts, steamGames)),
  });
}
const asTheyAre = (facts: ItemFacts[]) => facts;

export async function detectFormat(folder: string): Promise<ImportFormat> {
  const names = await namesIn(folder);
  if (names.some((name) => name.endsWith('.inter'))) return 'recbole';
  if (isMovieLensFolder(names)) return 'movielens';
  if (await isSteamFolder(folder, names)) return 'steam-reviews';
  if (await isAmazonFolder(folder, names)) return 'amazon';
  throw new AppError('bad_file', {
    message: `${folder} isn't in a format we recognize (${importFormats.join(', ')}). If it should be, name the format with --format.`,
  });
}
