// Which interactions of a data set to keep, as in the paper's section B: the most frequent items, a random sample
// of users, then the k-core. The core comes last, so that it holds for the resulting data set. Pure: the same
// interactions and filters give the same rows, whatever the order of users in the file.

import { createHash } from 'node:crypto';
import { rowsWhere } from './columns.ts';
import type { ImportFilters, Interactions } from './dataset.ts';

export const defaultFilters: ImportFilters = {
  mostFrequentItems: null,
  sampleUsers: null,
  seed: 0,
  core: 5,
  minHistory: 5,
};

export type FilteredRows = { rows: Int32Array; dropped: Record<string, number> };

/** `candidates` are the rows to choose from, in order. */
export function filterRows(data: Interactions, candidates: Int32Array, filters: ImportFilters): FilteredRows {
  const { mostFrequentItems, sampleUsers, seed, core, minHistory } = filters;
  const dropped: Record<string, number> = {};
  let rows = candidates;
  const keep = (kept: Int32Array, reason: string) => {
    if (kept.length < rows.length) dropped[reason] = rows.length - kept.length;
    rows = kept;
  };
  if (mostFrequentItems !== null) {
    const frequent = mostFrequent(data, rows, mostFrequentItems);
    keep(
      rowsWhere(rows, (row) => frequent[data.item[row] ?? -1] === 1),
      `not among the ${mostFrequentItems} most frequent items`,
    );
  }
  if (sampleUsers !== null) {
    const drawn = drawUsers(data, rows, sampleUsers, seed);
    keep(
      rowsWhere(rows, (row) => drawn[data.user[row] ?? -1] === 1),
      `not of the ${sampleUsers} users drawn with seed ${seed}`,
    );
  }
  const user = Math.max(core, minHistory);
  const kept = coreRows(data, rows, { user, item: core });
  keep(kept, `below ${user} interactions of a user or ${core} of an item`);
  return { rows, dropped };
}

// 1 for the `count` most frequent items; among equals, the one that appears first.
function mostFrequent({ item, itemIds }: Interactions, rows: Int32Array, count: number): Uint8Array {
  const occurrences = new Int32Array(itemIds.length);
  for (const row of rows) occurrences[item[row] ?? -1] = (occurrences[item[row] ?? -1] ?? 0) + 1;
  const order = Array.from(occurrences.keys()).sort(
    (a, b) => (occurrences[b] ?? 0) - (occurrences[a] ?? 0) || a - b,
  );
  const frequent = new Uint8Array(itemIds.length);
  for (const one of order.slice(0, count)) frequent[one] = 1;
  return frequent;
}

// 1 for `count` of the users who still have rows: those with the smallest hash of seed and id.
function drawUsers(data: Interactions, rows: Int32Array, count: number, seed: number): Uint8Array {
  const present = new Uint8Array(data.userIds.length);
  for (const row of rows) present[data.user[row] ?? -1] = 1;
  const lots = data.userIds.flatMap((userId, user) =>
    present[user] === 1
      ? [{ user, lot: createHash('sha256').update(`${seed}\n${userId}`).digest('hex') }]
      : [],
  );
  lots.sort((a, b) => (a.lot < b.lot ? -1 : 1));
  const drawn = new Uint8Array(data.userIds.length);
  for (const { user } of lots.slice(0, count)) drawn[user] = 1;
  return drawn;
}

/**
 * The largest set of rows in which every user and every item occurs at least `minimum` times: drop those that fall
 * short, count again, and repeat until nothing changes. The fixed point is unique, whatever the order of removal.
 * Returns the rows kept, in their order.
 */
export function coreRows(
  { user, item, userIds, itemIds }: Interactions,
  candidates: Int32Array,
  minimum: { user: number; item: number },
): Int32Array {
  let rows = candidates;
  for (;;) {
    const userCounts = new Int32Array(userIds.length);
    const itemCounts = new Int32Array(itemIds.length);
    for (const row of rows) {
      userCounts[user[row] ?? -1] = (userCounts[user[row] ?? -1] ?? 0) + 1;
      itemCounts[item[row] ?? -1] = (itemCounts[item[row] ?? -1] ?? 0) + 1;
    }
    const kept = rowsWhere(
      rows,
      (row) =>
        (userCounts[user[row] ?? -1] ?? 0) >= minimum.user &&
        (itemCounts[item[row] ?? -1] ?? 0) >= minimum.item,
    );
    if (kept.length === rows.length) return rows;
    rows = kept;
  }
}
