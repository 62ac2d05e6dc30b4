// RecBole atomic files, the field's exchange format: NAME.inter (who, what, when) and NAME.item (titles). A row is one
// interaction or, in sequence form, a whole history (item_id_list) with the item after it. There are no partial
// imports: either the whole data set is returned with a report, or an AppError bad_file is thrown.

import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError } from '#lib/errors.ts';
import { cleanText, parseTitle, parseYear } from '../title.ts';
import { readAtomicTable } from './atomic-table.ts';
import { type OnRead, progressOver } from './file-chunks.ts';
import { type Gathering, gathering, maxInteractions, type ReadOptions, type Source } from './gathering.ts';
import { refuseHopeless } from './hopeless-table.ts';
import { namesIn } from './source-folder.ts';

// Column names in the published data sets, most common first.
const columnNames = {
  user: ['user_id', 'uid', 'user', 'session_id'],
  item: ['item_id', 'iid', 'product_id', 'movie_id', 'item'],
  itemList: ['item_id_list', 'item_list', 'item_seq'],
  time: ['timestamp', 'time', 'date'],
  rating: ['rating', 'score'],
  title: ['movie_title', 'title', 'app_name', 'item_name', 'name'],
  year: ['release_year', 'year', 'release_date'],
  genres: ['class', 'genre', 'genres', 'categories', 'tags'],
} as const;
type Column = keyof typeof columnNames;
const maxGenres = 30;

export async function readRecBole(folder: string, options: ReadOptions = {}): Promise<Source> {
  const { interPath, itemPath } = await findFiles(folder);
  const paths = [interPath, ...(itemPath ? [itemPath] : [])];
  const reading = await progressOver(paths, options.onProgress);
  const into = gathering();
  await refuseHopeless(interPath, {
    separator: '\t',
    columns: placesIn,
    most: maxInteractions,
    fewest: options.shortest ?? 1,
    signal: options.signal,
  });
  const read = await readInteractions(interPath, into, reading(interPath), options);
  let itemsRead = 0;
  if (itemPath) itemsRead = await readItems(itemPath, into, reading(itemPath), options.signal);
  else into.note("There's no .item file, so items are named after their ids.");
  return into.gathered({
    format: 'recbole',
    files: paths.map((path) => basename(path)),
    read: { interactions: read.interactions, items: itemsRead },
    // In sequence form, the .item file is a shop's catalogue, where an unnamed product is useless.
    untitled: read.asSequences && itemPath ? 'drop' : 'keep',
  });
}

async function findFiles(folder: string): Promise<{ interPath: string; itemPath: string | null }> {
  const names = await namesIn(folder);
  const inter = names.filter((name) => name.endsWith('.inter'));
  const only = inter.length === 1 ? inter[0] : inter.find((name) => name === `${basename(folder)}.inter`);
  if (!only) {
    const found =
      inter.length === 0 ? 'no .inter file' : `several .inter files (${inter.slice(0, 5).join(', ')})`;
    throw new AppError('bad_file', {
      message: `${folder} has ${found}. RecBole atomic files have exactly one, named NAME.inter.`,
    });
  }
  const interPath = join(folder, only);
  if (!(await stat(interPath)).isFile())
    throw new AppError('bad_file', { message: `${only} is not a file.` });
  const item = only.replace(/\.inter$/, '.item');
  return { interPath, itemPath: names.includes(item) ? join(folder, item) : null };
}

function pick(columns: string[], name: Column): string | null {
  return columnNames[name].find((known) => columns.includes(known)) ?? null;
}

/** In a header; null for rows that are whole histories. */
function placesIn(header: string): { user: number; item: number } | null {
  const columns = header.split('\t').map((field) => field.trim().replace(/:.*/s, ''));
  const [user, item] = [pick(columns, 'user'), pick(columns, 'item')];
  if (user === null || item === null || pick(columns, 'itemList') !== null) return null;
  return { user: columns.indexOf(user), item: columns.indexOf(item) };
}

async function readInteractions(
  path: string,
  into: Gathering,
  onRead: OnRead,
  { minimumRating = null, signal }: ReadOptions,
): Promise<{ interactions: number; asSequences: boolean }> {
  const column: Partial<Record<Column, string | null>> = {};
  let interactions = 0;
  let malformed = 0;
  const { rows } = await readAtomicTable(
    path,
    (columns) => {
      for (const name of ['user', 'item', 'itemList', 'time', 'rating'] as const)
        column[name] = pick(columns, name);
      if (!column.user || !(column.item || column.itemList)) {
        throw new AppError('bad_file', { message: `${basename(path)} has no user_id and item_id columns.` });
      }
    },
    (row) => {
      const userId = row(column.user ?? null);
      const itemId = row(column.item ?? null);
      if (column.itemList) {
        const history = row(column.itemList).split(' ').concat(itemId).filter(Boolean);
        interactions += history.length;
        for (const one of history) into.interaction(userId, one, null);
        return;
      }
      const time = row(column.time ?? null);
      if (column.time && (time === '' || !Number.isFinite(Number(time))))
        return into.drop('time is not a number');
      if (minimumRating !== null && column.rating) {
        const rating = row(column.rating);
        if (rating === '' || !Number.isFinite(Number(rating))) return into.drop('rating is not a number');
        if (Number(rating) < minimumRating) return into.drop(`rating below ${minimumRating}`);
      }
      into.interaction(userId, itemId, column.time ? Number(time) : null);
    },
    (reason) => {
      malformed++;
      into.drop(reason);
    },
    { onRead, signal },
  );
  const asSequences = Boolean(column.itemList);
  return { interactions: asSequences ? interactions + malformed : rows, asSequences };
}

async function readItems(
  path: string,
  into: Gathering,
  onRead: OnRead,
  signal: AbortSignal | undefined,
): Promise<number> {
  const column: Partial<Record<Column, string | null>> = {};
  const { rows } = await readAtomicTable(
    path,
    (columns) => {
      for (const name of ['item', 'title', 'year', 'genres'] as const) column[name] = pick(columns, name);
      if (!column.item)
        throw new AppError('bad_file', { message: `${basename(path)} has no item_id column.` });
    },
    (row) => {
      const parsed = parseTitle(row(column.title ?? null));
      const year = parseYear(row(column.year ?? null)) ?? parsed.year;
      const unknown = parsed.title === 'unknown' && year === null; // MovieLens-100k's item 267
      into.item({
        itemId: row(column.item ?? null),
        title: unknown ? '' : parsed.title,
        year,
        genres: parseGenres(row(column.genres ?? null)),
      });
    },
    (reason) => into.drop(`item: ${reason}`),
    { onRead, signal },
  );
  return rows;
}

/** Sequences are separated by spaces in RecBole's own files, by commas or bars in others. */
function parseGenres(text: string): string[] {
  const separator = /[|,;]/.test(text) ? /[|,;]/ : /\s+/;
  const genres = text.split(separator).map((genre) => cleanText(genre, 40));
  return [...new Set(genres.filter((genre) => genre !== '' && genre !== 'unknown'))].slice(0, maxGenres);
}
