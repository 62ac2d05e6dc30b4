// RecBole atomic files, the exchange format of the field: NAME.inter (who, what, when) and NAME.item (titles).
// Nothing is imported by halves: the data set comes back whole with a report, or an AppError bad_file is thrown.

import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError } from '#lib/errors.ts';
import { coreRows, type Dataset, type Interactions, toSequences } from '#lib/recommender/dataset.ts';
import { createCatalogue, type ItemFacts } from '../catalogue.ts';
import type { Domain } from '../domains.ts';
import { cleanText, parseTitle, parseYear } from '../title.ts';
import { type DropReason, readAtomicTable } from './atomic-table.ts';

export type ImportOptions = {
  minimumUserInteractions: number; // 5-core, as in the paper
  minimumItemInteractions: number;
  minimumRating: number | null; // null: every rating is an interaction
  signal?: AbortSignal;
};
export const defaultImportOptions: ImportOptions = {
  minimumUserInteractions: 5,
  minimumItemInteractions: 5,
  minimumRating: null,
};

// Names that the published data sets use, most usual first.
const columnNames = {
  user: ['user_id', 'uid', 'user'],
  item: ['item_id', 'iid', 'product_id', 'movie_id', 'item'],
  time: ['timestamp', 'time', 'date'],
  rating: ['rating', 'score'],
  title: ['movie_title', 'title', 'app_name', 'item_name', 'name'],
  year: ['release_year', 'year', 'release_date'],
  genres: ['class', 'genre', 'genres', 'categories', 'tags'],
} as const;
const maxInteractions = 20_000_000;
const maxItems = 1_000_000;
const maxIdCharacters = 100;
const maxGenres = 30;

export async function importRecBole(
  folder: string,
  domain: Domain,
  options: Partial<ImportOptions> = {},
): Promise<Dataset> {
  const settings = { ...defaultImportOptions, ...options };
  const { interPath, itemPath } = await findFiles(folder);
  const dropped: Record<string, number> = {};
  const notes: string[] = [];
  const drop: DropReason = (reason) => {
    dropped[reason] = (dropped[reason] ?? 0) + 1;
  };

  const { data, rows: interactionsRead } = await readInteractions(interPath, settings, drop);
  if (!data.time) notes.push('No time column: the order of the file is the order of each history.');
  const facts = new Map<string, ItemFacts>();
  let itemsRead = 0;
  if (itemPath) itemsRead = await readItems(itemPath, facts, drop);
  else notes.push('No .item file: items are named after their ids.');

  const rows = coreRows(data.user, data.item, {
    user: settings.minimumUserInteractions,
    item: settings.minimumItemInteractions,
  });
  const below = data.user.length - rows.length;
  if (below > 0) {
    dropped[
      `below ${settings.minimumUserInteractions} interactions of a user or ${settings.minimumItemInteractions} of an item`
    ] = below;
  }
  if (rows.length === 0) {
    throw new AppError('bad_file', {
      message: `${basename(interPath)} holds no history that is long enough to learn from.`,
    });
  }

  // Rows of the catalogue: in order of first appearance among the interactions that stay.
  const itemRow = new Map<number, number>();
  const counts: number[] = [];
  for (const row of rows) {
    const item = data.item[row] ?? -1;
    const known = itemRow.get(item) ?? itemRow.size;
    itemRow.set(item, known);
    counts[known] = (counts[known] ?? 0) + 1;
  }
  const kept = [...itemRow.keys()].map((item): ItemFacts => {
    const itemId = data.itemIds[item] ?? String(item);
    return facts.get(itemId) ?? { itemId, title: '', year: null, genres: [] };
  });
  const untitled = kept.filter(({ title }) => title === '').length;
  if (itemPath && untitled > 0) notes.push(`${untitled} items have no title in the .item file.`);

  const sequences = toSequences(data, rows, itemRow);
  return {
    catalogue: createCatalogue(domain, kept, counts),
    sequences,
    report: {
      origin: 'import',
      files: [interPath, ...(itemPath ? [itemPath] : [])].map((path) => basename(path)),
      read: { interactions: interactionsRead, items: itemsRead },
      kept: { users: sequences.length, items: kept.length, interactions: rows.length },
      dropped,
      notes,
    },
  };
}

async function findFiles(folder: string): Promise<{ interPath: string; itemPath: string | null }> {
  let names: string[];
  try {
    names = (await readdir(folder)).toSorted();
  } catch (cause) {
    throw new AppError('not_found', { message: `There is no readable folder ${folder}.`, cause });
  }
  const inter = names.filter((name) => name.endsWith('.inter'));
  const only = inter.length === 1 ? inter[0] : inter.find((name) => name === `${basename(folder)}.inter`);
  if (!only) {
    const found =
      inter.length === 0 ? 'no .inter file' : `several .inter files (${inter.slice(0, 5).join(', ')})`;
    throw new AppError('bad_file', {
      message: `${folder} holds ${found}; RecBole atomic files have one, named NAME.inter.`,
    });
  }
  const interPath = join(folder, only);
  if (!(await stat(interPath)).isFile())
    throw new AppError('bad_file', { message: `${only} is not a file.` });
  const item = only.replace(/\.inter$/, '.item');
  return { interPath, itemPath: names.includes(item) ? join(folder, item) : null };
}

function pick(columns: string[], names: readonly string[]): string | null {
  return names.find((name) => columns.includes(name)) ?? null;
}

async function readInteractions(path: string, settings: ImportOptions, drop: DropReason) {
  const users = new Map<string, number>();
  const items = new Map<string, number>();
  const pairs = new Set<number>();
  const user: number[] = [];
  const item: number[] = [];
  const time: number[] = [];
  let column: Record<'user' | 'item' | 'time' | 'rating', string | null> | null = null;
  const { rows } = await readAtomicTable(
    path,
    (columns) => {
      column = {
        user: pick(columns, columnNames.user),
        item: pick(columns, columnNames.item),
        time: pick(columns, columnNames.time),
        rating: pick(columns, columnNames.rating),
      };
      if (!column.user || !column.item) {
        throw new AppError('bad_file', { message: `${basename(path)} has no user_id and item_id columns.` });
      }
    },
    (row) => {
      settings.signal?.throwIfAborted();
      if (!column) return;
      const userId = row(column.user);
      const itemId = row(column.item);
      if (userId === '' || itemId === '') return drop('empty user or item id');
      if (!isSoundId(userId) || !isSoundId(itemId)) return drop('id too long or not printable');
      const at = column.time ? Number(row(column.time)) : 0;
      if (column.time && (row(column.time) === '' || !Number.isFinite(at)))
        return drop('time is not a number');
      if (settings.minimumRating !== null && column.rating) {
        const rating = Number(row(column.rating));
        if (row(column.rating) === '' || !Number.isFinite(rating)) return drop('rating is not a number');
        if (rating < settings.minimumRating) return drop(`rating below ${settings.minimumRating}`);
      }
      const userNumber = numberOf(users, userId);
      const itemNumber = numberOf(items, itemId);
      const pair = userNumber * maxItems + itemNumber;
      if (pairs.has(pair)) return drop('repeated user and item (the first in the file stays)');
      pairs.add(pair);
      if (items.size > maxItems || user.length >= maxInteractions) {
        throw new AppError('bad_file', {
          message: `${basename(path)} is larger than 20 million rows or 1 million items.`,
        });
      }
      user.push(userNumber);
      item.push(itemNumber);
      time.push(at);
    },
    drop,
  );
  const hasTime = (column as { time: string | null } | null)?.time != null;
  const data: Interactions = {
    user,
    item,
    time: hasTime ? time : null,
    userIds: [...users.keys()],
    itemIds: [...items.keys()],
  };
  return { data, rows };
}

async function readItems(path: string, facts: Map<string, ItemFacts>, drop: DropReason): Promise<number> {
  let column: Record<'item' | 'title' | 'year' | 'genres', string | null> | null = null;
  const { rows } = await readAtomicTable(
    path,
    (columns) => {
      column = {
        item: pick(columns, columnNames.item),
        title: pick(columns, columnNames.title),
        year: pick(columns, columnNames.year),
        genres: pick(columns, columnNames.genres),
      };
      if (!column.item)
        throw new AppError('bad_file', { message: `${basename(path)} has no item_id column.` });
    },
    (row) => {
      if (!column) return;
      const itemId = row(column.item);
      if (itemId === '' || !isSoundId(itemId)) return drop('item without a sound id');
      if (facts.has(itemId)) return drop('repeated item (the first in the file stays)');
      if (facts.size >= maxItems) return drop('more than a million items');
      const parsed = parseTitle(row(column.title));
      const year = parseYear(row(column.year)) ?? parsed.year;
      const unknown = parsed.title === 'unknown' && year === null; // MovieLens-100k's item 267
      facts.set(itemId, {
        itemId,
        title: unknown ? '' : parsed.title,
        year,
        genres: parseGenres(row(column.genres)),
      });
    },
    (reason) => drop(`item: ${reason}`),
  );
  return rows;
}

/** Sequences are separated by spaces in RecBole's files, by commas or bars in others. */
function parseGenres(text: string): string[] {
  const separator = /[|,;]/.test(text) ? /[|,;]/ : /\s+/;
  const genres = text.split(separator).map((genre) => cleanText(genre, 40));
  return [...new Set(genres.filter((genre) => genre !== '' && genre !== 'unknown'))].slice(0, maxGenres);
}

function isSoundId(id: string): boolean {
  return id.length <= maxIdCharacters && !/[\p{Cc}\ufffd]/u.test(id);
}

function numberOf(numbers: Map<string, number>, id: string): number {
  const known = numbers.get(id) ?? numbers.size;
  numbers.set(id, known);
  return known;
}
