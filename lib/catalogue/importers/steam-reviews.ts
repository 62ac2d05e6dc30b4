// Steam reviews of the McAuley Lab: lines of Python literals, plain or gzip. Reviews come one a line (product_id, date)
// or one person a line (reviews: [{ item_id, posted }]); games come one a line (id, app_name, genres, tags …). Also the
// same data as interactions.csv (user, item_id, posted, recommend) with items.jsonl.
// https://cseweb.ucsd.edu/~jmcauley/datasets.html#steam_data

import type { ItemFacts } from '#lib/contract/item.ts';
import { siteIds } from '../item-facts.ts';
import { cleanText, parseTitle, parseYear } from '../title.ts';
import { parseDay } from './day.ts';
import { readDelimitedTable } from './delimited-table.ts';
import type { OnRead } from './file-chunks.ts';
import type { Gathering, ReadOptions, Source } from './gathering.ts';
import { type ObjectRow, objectsOf, priceOf, readObjectLines, textOf, textsOf } from './object-lines.ts';
import { readReviewFolder } from './reviews.ts';
import { filesByRole } from './source-folder.ts';

type Role = 'table of reviews' | 'reviews' | 'people';
const tableOfReviews = /^interactions\.csv(\.gz)?$/;
const maxGenres = 30;
const maxTags = 20;
const maxSpecs = 30;

export function readSteamReviews(folder: string, options: ReadOptions = {}): Promise<Source> {
  const steam = { format: 'steam-reviews', source: 'Steam', withoutItems: 'drop' } as const;
  return readReviewFolder({ ...steam, roleOf, readReviews, itemOf }, folder, options);
}

export async function isSteamFolder(folder: string, names: string[]): Promise<boolean> {
  return (await filesByRole(folder, names, roleOf)).length > 0;
}

/** What a file is about, by its name or by the fields of its first line. */
function roleOf(name: string, row: ObjectRow | null): Role | 'items' | null {
  if (tableOfReviews.test(name)) return 'table of reviews';
  if (row === null) return null;
  if (Array.isArray(row.reviews)) return 'people';
  if (textOf(row, 'product_id') !== '' && textOf(row, 'date', 'text') !== '') return 'reviews';
  if (textOf(row, 'id', 'item_id') !== '' && (textOf(row, 'app_name', 'title') !== '' || 'specs' in row))
    return 'items';
  return null;
}

async function readReviews(
  path: string,
  into: Gathering,
  onRead: OnRead,
  { minimumRating = null, signal }: ReadOptions,
  role: Role,
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
      // A single review has no verdict: its author has played the game.
      if (role === 'reviews') return review(userId, textOf(row, 'product_id'), textOf(row, 'date'), true);
      for (const one of objectsOf(row, 'reviews'))
        review(userId, textOf(one, 'item_id'), textOf(one, 'posted'), one.recommend !== false);
    },
    malformed,
    { onRead, signal },
  );
  return interactions;
}

function itemOf(row: ObjectRow): ItemFacts {
  const { title } = parseTitle(textOf(row, 'title', 'app_name'));
  return {
    itemId: textOf(row, 'id', 'item_id'),
    title,
    year: parseYear(textOf(row, 'release_date')),
    genres: textsOf(row, 'genres', maxGenres),
    details: {
      tags: textsOf(row, 'tags', maxTags),
      developer: cleanText(textOf(row, 'developer'), 100),
      publisher: cleanText(textOf(row, 'publisher'), 100),
      priceUsd: priceOf(row, 'price'),
      specs: textsOf(row, 'specs', maxSpecs),
      steamAppId: siteIds.number(textOf(row, 'appid')),
    },
  };
}
