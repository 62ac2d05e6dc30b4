// Amazon reviews with their products, one JSON object a line, plain or gzip. 2014 and 2018: reviewerID, asin,
// unixReviewTime; products by asin. 2023: user_id, parent_asin, timestamp in milliseconds; products by parent_asin.
// https://cseweb.ucsd.edu/~jmcauley/datasets/amazon_v2 and https://amazon-reviews-2023.github.io

import type { ItemFacts } from '#lib/contract/item.ts';
import { parsePlatforms } from '../platforms.ts';
import { cleanText, parseTitle } from '../title.ts';
import { parseDay } from './day.ts';
import type { OnRead } from './file-chunks.ts';
import type { Gathering, ReadOptions, Source } from './gathering.ts';
import { type ObjectRow, objectOf, priceOf, readObjectLines, textOf, textsOf } from './object-lines.ts';
import { readReviewFolder } from './reviews.ts';
import { filesByRole } from './source-folder.ts';

const maxCategories = 10;
const notGenres = new Set(['Video Games', 'Games', 'Movies & TV', 'Movies']);
const millisecondsFrom = 100_000_000_000; // Unix seconds stay below this until the year 5138

export function readAmazon(folder: string, options: ReadOptions = {}): Promise<Source> {
  const amazon = { format: 'amazon', source: 'Amazon', withoutItems: 'keep' } as const;
  return readReviewFolder({ ...amazon, roleOf, readReviews, itemOf }, folder, options);
}

export async function isAmazonFolder(folder: string, names: string[]): Promise<boolean> {
  return (await filesByRole(folder, names, roleOf)).some(({ role }) => role === 'reviews');
}

/** What the lines of a file are about, by the fields of the first. */
function roleOf(_name: string, row: ObjectRow | null): 'reviews' | 'items' | null {
  if (row === null || textOf(row, 'parent_asin', 'asin') === '') return null;
  if (textOf(row, 'reviewerID', 'user_id') !== '') return 'reviews';
  return 'title' in row || 'category' in row || 'categories' in row ? 'items' : null;
}

async function readReviews(
  path: string,
  into: Gathering,
  onRead: OnRead,
  { minimumRating = null, signal }: ReadOptions,
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

function itemOf(row: ObjectRow): ItemFacts {
  const categories = categoriesOf(row);
  const written = [textOf(objectOf(row, 'details'), 'Platform', 'Hardware Platform'), ...categories];
  const platforms = [...new Set(written.flatMap((text) => parsePlatforms(text) ?? []))];
  return {
    itemId: textOf(row, 'parent_asin', 'asin'),
    ...parseTitle(textOf(row, 'title')),
    genres: categories
      .filter((name) => !notGenres.has(name) && !parsePlatforms(name))
      .slice(0, maxCategories),
    details: {
      publisher: cleanText(textOf(row, 'brand', 'store'), 100),
      priceUsd: priceOf(row, 'price'),
      platforms,
    },
  };
}

// 2018 `category` and 2023 `categories` are lists of names, 2014 `categories` a list of such lists.
function categoriesOf(row: ObjectRow): string[] {
  const names = [...textsOf(row, 'category', 50), ...textsOf(row, 'categories', 50)];
  if (names.length > 0) return [...new Set(names)];
  const [first] = Array.isArray(row.categories) ? row.categories : [];
  return textsOf({ first }, 'first', 50);
}
