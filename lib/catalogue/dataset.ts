// A data set: a catalogue, and who had what in which order.
// Items are 0-based rows of the catalogue; sequences are oldest first.

import { AppError } from '#lib/errors.ts';
import { seededRandom } from '#lib/random.ts';
import { type Catalogue, rowsIn } from './catalogue.ts';

export type UserSequence = { userId: string; items: number[]; times: number[] | null };

/** What was asked of an import, see filters.ts. */
export type ImportFilters = {
  mostFrequentItems: number | null; // null: every item
  sampleUsers: number | null; // null: every user
  seed: number; // of the users drawn
  core: number; // fewest interactions of an item, and of a user, to a fixed point; 1: no core
  minHistory: number; // fewest interactions of a user, where that is more than the core
};

export type ImportReport = {
  name?: string; // what people know the data set by
  origin: 'import' | 'sample'; // 'sample': the project's own small catalogue with invented histories
  format?: string; // of the files, where there were some
  filters?: ImportFilters;
  ties?: Ties; // 'file' where nothing is said
  files: string[];
  read: { interactions: number; items: number }; // rows seen, header apart
  kept: { users: number; items: number; interactions: number };
  dropped: Record<string, number>; // reason → rows (or items), only reasons that occurred
  notes: string[];
};

export type Dataset = { catalogue: Catalogue; sequences: UserSequence[]; report: ImportReport };

/** Column-wise interactions: user and item are 0-based numbers in order of first appearance. */
export type Interactions = {
  user: Int32Array;
  item: Int32Array;
  time: Float64Array | null;
  userIds: string[];
  itemIds: string[];
};

/**
 * How events of one person at one time are ordered: as the file has them, or by a lot that is drawn from the two ids and
 * from nothing else. Files are often sorted by item within a time, so that their order tells a model which item comes
 * last: docs/decisions/017-people-and-ties.md.
 */
export type Ties = 'file' | 'seeded';
const tieSeed = 15;

/** Compares two rows of one user: by time, then as `ties` says. Without times the order of the file is all there is. */
export function rowOrder(data: Interactions, ties: Ties): (a: number, b: number) => number {
  const { user, item, time, userIds, itemIds } = data;
  if (!time) return (a, b) => a - b;
  if (ties === 'file') return (a, b) => (time[a] ?? 0) - (time[b] ?? 0) || a - b;
  const userHash = userIds.map((id) => hashOf(id, tieSeed));
  const itemHash = itemIds.map((id) => hashOf(id, tieSeed + 1));
  const lot = (row: number) => {
    const mixed = Math.imul((userHash[user[row] ?? 0] ?? 0) ^ (itemHash[item[row] ?? 0] ?? 0), 0x9e3779b1);
    return seededRandom(mixed)();
  };
  const nameOf = (row: number) => itemIds[item[row] ?? 0] ?? '';
  return (a, b) => (time[a] ?? 0) - (time[b] ?? 0) || lot(a) - lot(b) || (nameOf(a) < nameOf(b) ? -1 : 1);
}

// FNV-1a over the UTF-16 units, from a seed.
function hashOf(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/**
 * The histories in the item rows of another catalogue of the same domain (a model version keeps its own), matched by
 * `rowsIn`. Items that it does not have are left out. Throws AppError bad_file where it has none of them.
 */
export function sequencesFor(catalogue: Catalogue, dataset: Dataset): UserSequence[] {
  if (catalogue.fingerprint === dataset.catalogue.fingerprint) return dataset.sequences;
  const newRow = rowsIn(catalogue, dataset.catalogue);
  if (newRow.every((row) => row === -1))
    throw new AppError('bad_file', {
      message: `The data set of ${catalogue.domain} shares no item with the catalogue of this model: it is about other things.`,
    });
  return dataset.sequences.map(({ userId, items, times }) => {
    const kept = items.flatMap((item, at) => ((newRow[item] ?? -1) >= 0 ? [at] : []));
    return {
      userId,
      items: kept.map((at) => newRow[items[at] ?? -1] ?? 0),
      times: times && kept.map((at) => times[at] ?? 0),
    };
  });
}
