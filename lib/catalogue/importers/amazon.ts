/**
 * Amazon reviews with their products, one JSON object a line, plain or gzip. 2014 and 2018: reviewerID, asin,
 * unixReviewTime; products by asin. 2023: user_id, parent_asin, timestamp in milliseconds; products by parent_asin.
 * https://cseweb.ucsd.edu/~jmcauley/datasets/amazon_v2 and https://amazon-reviews-2023.github.io
 */

import { basename } from 'node:path';
import { AppError } from '#lib/errors.ts';
import type { Dataset } from '#lib/recommender/dataset.ts';
import type { ItemDetails } from '../catalogue.ts';
import type { Domain } from '../domains.ts';
import { parsePlatforms } from '../platforms.ts';
import { cleanText, parseTitle } from '../title.ts';
import { parseDay } from './day.ts';
import { type OnRead, progressOver } from './file-chunks.ts';
import { type Gathering, gathering, type ImportOptions } from './gathering.ts';
import { type ObjectRow, objectOf, priceOf, readObjectLines, textOf, textsOf } from './object-lines.ts';
import { filesByRole, namesIn } from './source-folder.ts';

type Role = 'reviews' | 'products';
const maxCategories = 10;
const notGenres = new Set(['Video Games', 'Games', 'Movies & TV', 'Movies']);
const millisecondsFrom = 100_000_000_000; // Unix seconds stay below this until the year 5138

export async function importAmazon(
  folder: string,
  domain: Domain,
  options: ImportOptions = {},
): Promise<Dataset> {
  const files = await filesByRole(folder, await namesIn(folder), amazonRole);
  if (!files.some(({ role }) => role === 'reviews')) {
    throw new AppError('bad_file', { message: `${folder} holds no file of Amazon reviews.` });
  }
  const reading = await progressOver(
    files.map(({ path }) => path),
    options.onProgress,
  );
  const into = gathering();
  const read = { interactions: 0, items: 0 };
  for (const { path, role } of files) {
    if (role === 'reviews') read.interactions += await readReviews(path, into, reading(path), options);
    else read.items += await readProducts(path, into, reading(path), options.signal);
  }
  if (read.items === 0) into.note('No file of products: items are named after their ids.');
  return into.finish({
    domain,
    format: 'amazon',
    files: files.map(({ path }) => basename(path)),
    read,
    filters: options.filters,
    untitled: read.items === 0 ? 'keep' : 'drop',
  });
}

export async function isAmazonFolder(folder: string, names: string[]): Promise<boolean> {
  return (await filesByRole(folder, names, amazonRole)).some(({ role }) => role === 'reviews');
}

/** What the lines of a file are about, by the fields of the first. */
function amazonRole(_name: string, row: ObjectRow | null): Role | null {
  if (row === null || textOf(row, 'parent_asin', 'asin') === '') return null;
  if (textOf(row, 'reviewerID', 'user_id') !== '') return 'reviews';
  return 'title' in row || 'category' in row || 'categories' in row ? 'products' : null;
}

async function readReviews(
  path: string,
  into: Gathering,
  onRead: OnRead,
  { minimumRating = null, signal }: ImportOptions,
): Promise<number> {
  const { rows } = await readObjectLines(
    path,
    (row) => {
      const rating = Number(textOf(row, 'overall', 'rating'));
      if (minimumRating !== null && rating < minimumRating) return into.drop(`rating below ${minimumRating}`);
      into.interaction(textOf(row, 'reviewerID', 'user_id'), textOf(row, 'parent_asin', 'asin'), timeOf(row));
    },
    into.drop,
    { onRead, signal },
  );
  return rows;
}

function timeOf(row: ObjectRow): number | null {
  const stamp = Number(textOf(row, 'unixReviewTime', 'timestamp') || Number.NaN);
  if (!Number.isFinite(stamp) || stamp <= 0) return parseDay(textOf(row, 'reviewTime'));
  return stamp >= millisecondsFrom ? Math.floor(stamp / 1000) : stamp;
}

async function readProducts(
  path: string,
  into: Gathering,
  onRead: OnRead,
  signal: AbortSignal | undefined,
): Promise<number> {
  const { rows } = await readObjectLines(
    path,
    (row) => {
      const categories = categoriesOf(row);
      const written = [textOf(objectOf(row, 'details'), 'Platform', 'Hardware Platform'), ...categories];
      const platforms = [...new Set(written.flatMap((text) => parsePlatforms(text) ?? []))];
      const details: ItemDetails = {
        publisher: cleanText(textOf(row, 'brand', 'store'), 100),
        priceUsd: priceOf(row, 'price'),
        platforms,
      };
      into.item({
        itemId: textOf(row, 'parent_asin', 'asin'),
        ...parseTitle(textOf(row, 'title')),
        genres: categories
          .filter((name) => !notGenres.has(name) && !parsePlatforms(name))
          .slice(0, maxCategories),
        details,
      });
    },
    (reason) => into.drop(`item: ${reason}`),
    { onRead, signal },
  );
  return rows;
}

// 2018 `category` and 2023 `categories` are lists of names, 2014 `categories` a list of such lists.
function categoriesOf(row: ObjectRow): string[] {
  const names = [...textsOf(row, 'category', 50), ...textsOf(row, 'categories', 50)];
  if (names.length > 0) return [...new Set(names)];
  const [first] = Array.isArray(row.categories) ? row.categories : [];
  return textsOf({ first }, 'first', 50);
}
