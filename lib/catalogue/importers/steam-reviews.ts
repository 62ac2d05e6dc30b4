/**
 * Steam reviews of the McAuley Lab: lines of Python literals, plain or gzip. Reviews come one a line (product_id, date)
 * or one person a line (reviews: [{ item_id, posted }]); games come one a line (id, app_name, genres, tags …). Also the
 * same data as interactions.csv (user, item_id, posted, recommend) with items.jsonl.
 * https://cseweb.ucsd.edu/~jmcauley/datasets.html#steam_data
 */

import { basename } from 'node:path';
import { AppError } from '#lib/errors.ts';
import type { Dataset } from '#lib/recommender/dataset.ts';
import type { Domain } from '../domains.ts';
import { cleanText, parseTitle, parseYear } from '../title.ts';
import { parseDay } from './day.ts';
import { readDelimitedTable } from './delimited-table.ts';
import { type OnRead, progressOver } from './file-chunks.ts';
import { type Gathering, gathering, type ImportOptions } from './gathering.ts';
import { type ObjectRow, objectsOf, priceOf, readObjectLines, textOf, textsOf } from './object-lines.ts';
import { filesByRole, namesIn } from './source-folder.ts';

type Role = 'table of reviews' | 'reviews' | 'people' | 'games';
const tableOfReviews = /^interactions\.csv(\.gz)?$/;
const maxGenres = 30;
const maxTags = 20;

export async function importSteamReviews(
  folder: string,
  domain: Domain,
  options: ImportOptions = {},
): Promise<Dataset> {
  const files = await filesByRole(folder, await namesIn(folder), steamRole);
  if (files.every(({ role }) => role === 'games')) {
    throw new AppError('bad_file', { message: `${folder} holds no file of Steam reviews.` });
  }
  const reading = await progressOver(
    files.map(({ path }) => path),
    options.onProgress,
  );
  const into = gathering();
  const read = { interactions: 0, items: 0 };
  for (const { path, role } of files) {
    if (role === 'games') read.items += await readGames(path, into, reading(path), options.signal);
    else read.interactions += await readReviews(path, role, into, reading(path), options);
  }
  return into.finish({
    domain,
    format: 'steam-reviews',
    files: files.map(({ path }) => basename(path)),
    read,
    filters: options.filters,
    untitled: 'drop',
  });
}

export async function isSteamFolder(folder: string, names: string[]): Promise<boolean> {
  return (await filesByRole(folder, names, steamRole)).length > 0;
}

/** What a file is about, by its name or by the fields of its first line. */
function steamRole(name: string, row: ObjectRow | null): Role | null {
  if (tableOfReviews.test(name)) return 'table of reviews';
  if (row === null) return null;
  if (Array.isArray(row.reviews)) return 'people';
  if (textOf(row, 'product_id') !== '' && textOf(row, 'date', 'text') !== '') return 'reviews';
  if (textOf(row, 'id', 'item_id') !== '' && (textOf(row, 'app_name', 'title') !== '' || 'specs' in row))
    return 'games';
  return null;
}

async function readReviews(
  path: string,
  role: Role,
  into: Gathering,
  onRead: OnRead,
  { minimumRating = null, signal }: ImportOptions,
): Promise<number> {
  let interactions = 0;
  const review = (userId: string, itemId: string, day: string, recommend: boolean) => {
    interactions++;
    if (minimumRating !== null && Number(recommend) < minimumRating) return into.drop('not recommended');
    into.interaction(userId, itemId, parseDay(day));
  };
  const malformed = (reason: string) => {
    interactions++;
    into.drop(reason);
  };
  if (role === 'table of reviews') {
    await readDelimitedTable(
      path,
      { separator: ',', columns: 'first line', needed: ['user', 'item_id', 'posted'] },
      (row) => review(row('user'), row('item_id'), row('posted'), row('recommend') !== '0'),
      malformed,
      { onRead, signal },
    );
    return interactions;
  }
  await readObjectLines(
    path,
    (row) => {
      const userId = textOf(row, 'user_id', 'username');
      // A review that stands alone has no verdict: whoever wrote it has played.
      if (role === 'reviews') return review(userId, textOf(row, 'product_id'), textOf(row, 'date'), true);
      for (const one of objectsOf(row, 'reviews'))
        review(userId, textOf(one, 'item_id'), textOf(one, 'posted'), one.recommend !== false);
    },
    malformed,
    { onRead, signal },
  );
  return interactions;
}

async function readGames(
  path: string,
  into: Gathering,
  onRead: OnRead,
  signal: AbortSignal | undefined,
): Promise<number> {
  const { rows } = await readObjectLines(
    path,
    (row) => {
      const { title } = parseTitle(textOf(row, 'title', 'app_name'));
      into.item({
        itemId: textOf(row, 'id', 'item_id'),
        title,
        year: parseYear(textOf(row, 'release_date')),
        genres: textsOf(row, 'genres', maxGenres),
        details: {
          tags: textsOf(row, 'tags', maxTags),
          developer: cleanText(textOf(row, 'developer'), 100),
          publisher: cleanText(textOf(row, 'publisher'), 100),
          priceUsd: priceOf(row, 'price'),
        },
      });
    },
    (reason) => into.drop(`item: ${reason}`),
    { onRead, signal },
  );
  return rows;
}
