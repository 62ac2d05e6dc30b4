// Shared by importers of review data sets: a folder of reviews and the items they're about, one object per line, each
// file recognized by its content. A format defines how to recognize its files, read a review and describe an item.

import { basename } from 'node:path';
import type { ItemFacts } from '#lib/contract/item.ts';
import { AppError } from '#lib/errors.ts';
import { type OnRead, progressOver } from './file-chunks.ts';
import { type Gathering, gathering, type ReadOptions, type Source } from './gathering.ts';
import type { ImportFormat } from './import-format.ts';
import { type ObjectRow, readObjectLines } from './object-lines.ts';
import { filesByRole, namesIn } from './source-folder.ts';

/** `Role`: what a file can hold besides items. */
export type ReviewFormat<Role extends string> = {
  format: ImportFormat;
  source: string; // whose reviews, in a sentence
  roleOf(name: string, first: ObjectRow | null): Role | 'items' | null;
  /** Returns how many interactions the file has, including malformed ones. */
  readReviews(
    path: string,
    into: Gathering,
    onRead: OnRead,
    options: ReadOptions,
    role: Role,
  ): Promise<number>;
  itemOf(row: ObjectRow): ItemFacts;
  withoutItems: 'keep' | 'drop'; // if no file has titles: name items after their ids, or drop them
};

export async function readReviewFolder<Role extends string>(
  { format, source, roleOf, readReviews, itemOf, withoutItems }: ReviewFormat<Role>,
  folder: string,
  options: ReadOptions,
): Promise<Source> {
  const files = await filesByRole(folder, await namesIn(folder), roleOf);
  if (files.every(({ role }) => role === 'items'))
    throw new AppError('bad_file', { message: `${folder} has no file of ${source} reviews.` });
  const reading = await progressOver(
    files.map(({ path }) => path),
    options.onProgress,
  );
  const into = gathering();
  const read = { interactions: 0, items: 0 };
  for (const { path, role } of files) {
    if (role === 'items') read.items += await readItems(path, itemOf, into, reading(path), options.signal);
    else read.interactions += await readReviews(path, into, reading(path), options, role);
  }
  const untitled = read.items === 0 ? withoutItems : 'drop';
  if (untitled === 'keep') into.note("There's no file of products, so items are named after their ids.");
  return into.gathered({
    format,
    files: files.map(({ path }) => basename(path)),
    read,
    untitled,
  });
}

async function readItems(
  path: string,
  itemOf: (row: ObjectRow) => ItemFacts,
  into: Gathering,
  onRead: OnRead,
  signal: AbortSignal | undefined,
): Promise<number> {
  const { rows } = await readObjectLines(
    path,
    (row) => into.item(itemOf(row)),
    (reason) => into.drop(`item: ${reason}`),
    { onRead, signal },
  );
  return rows;
}
