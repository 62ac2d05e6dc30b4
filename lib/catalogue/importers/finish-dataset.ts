// Turns gathered interactions into a data set: drops undated, repeated and untitled rows, filters, orders each history,
// and returns the catalogue with an account of every row.

import type { Domain } from '#lib/contract/domain.ts';
import type { ItemFacts } from '#lib/contract/item.ts';
import { AppError } from '#lib/errors.ts';
import { createCatalogue } from '../catalogue.ts';
import { allRows, rowsWhere, sortedBy } from '../columns.ts';
import type { Dataset, ImportFilters, Interactions, Ties } from '../dataset.ts';
import { defaultFilters, filterRows } from '../filters.ts';
import { toSequences } from '../sequences.ts';
import type { Source } from './gathering.ts';

export type FinishOptions = {
  domain: Domain;
  filters: Partial<ImportFilters> | undefined;
  ties: Ties;
  distinct: (facts: ItemFacts[]) => ItemFacts[]; // gives the kept items titles that tell them apart
};

export function finishDataset(source: Source, { domain, filters, ties, distinct }: FinishOptions): Dataset {
  const { interactions: all, facts, files, untitled } = source;
  const dropped = { ...source.dropped };
  const notes = [...source.notes];
  const drop = (reason: string, count = 1) => {
    dropped[reason] = (dropped[reason] ?? 0) + count;
  };
  const settings = { ...defaultFilters, ...filters };
  if (!all.time) notes.push('There are no times, so each history is in the order of the file.');
  const titled = all.itemIds.map((itemId) => (facts.get(itemId)?.title ?? '') !== '');
  const sound = soundRows(
    all,
    (itemNumber) => untitled === 'keep' || titled[itemNumber] === true,
    ties,
    drop,
  );
  const { rows, dropped: filtered } = filterRows(all, sound, settings);
  for (const [reason, count] of Object.entries(filtered)) drop(reason, count);
  if (rows.length === 0) {
    throw new AppError('bad_file', {
      message: `No history in ${files[0] ?? 'the file'} is long enough to learn from.`,
    });
  }

  // Catalogue rows, in order of first appearance among the kept interactions.
  const itemRow = new Map<number, number>();
  const counts: number[] = [];
  for (const row of rows) {
    const number = all.item[row] ?? -1;
    const known = itemRow.get(number) ?? itemRow.size;
    itemRow.set(number, known);
    counts[known] = (counts[known] ?? 0) + 1;
  }
  const kept = [...itemRow.keys()].map((number): ItemFacts => {
    const itemId = all.itemIds[number] ?? String(number);
    return facts.get(itemId) ?? { itemId, title: '', year: null, genres: [] };
  });
  const nameless = kept.filter(({ title }) => title === '').length;
  if (facts.size > 0 && nameless > 0)
    notes.push(`${nameless} items have no title and are named after their ids.`);
  const sequences = toSequences(all, rows, itemRow, ties);
  return {
    catalogue: createCatalogue(domain, distinct(kept), counts),
    sequences,
    report: {
      origin: 'import',
      format: source.format,
      filters: settings,
      ties,
      files,
      read: source.read,
      kept: { users: sequences.length, items: kept.length, interactions: rows.length },
      dropped,
      notes,
    },
  };
}

/** Rows that have a time (if any row has one) and a titled item, one for each user and item. */
function soundRows(
  data: Interactions,
  isWanted: (item: number) => boolean,
  ties: Ties,
  drop: (reason: string) => void,
): Int32Array {
  const { item, time } = data;
  const candidates = rowsWhere(allRows(item.length), (row) => {
    if (time && Number.isNaN(time[row])) drop('undated');
    else if (!isWanted(item[row] ?? -1)) drop('item without a title');
    else return true;
    return false;
  });
  const isRepeated = repeatedRows(data, candidates, ties);
  const which = ties === 'file' ? 'the first in the file' : 'the earliest';
  return rowsWhere(candidates, (row) => {
    if (isRepeated[row] === 1) drop(`repeated user and item (${which} stays)`);
    return isRepeated[row] !== 1;
  });
}

// Sorts rows by user first, so that one small set at a time is enough, however long the file.
function repeatedRows({ user, item, time, userIds }: Interactions, rows: Int32Array, ties: Ties): Uint8Array {
  const isRepeated = new Uint8Array(user.length);
  const kept = new Map<number, number>(); // item → the current user's row that is kept
  let current = -1;
  for (const row of sortedBy(user, rows, userIds.length).sorted) {
    if (user[row] !== current) kept.clear();
    current = user[row] ?? -1;
    const before = kept.get(item[row] ?? -1);
    const isEarlier =
      ties === 'seeded' && time && before !== undefined && (time[row] ?? 0) < (time[before] ?? 0);
    if (before === undefined || isEarlier) kept.set(item[row] ?? -1, row);
    if (before !== undefined) isRepeated[isEarlier ? before : row] = 1;
  }
  return isRepeated;
}
