// Interactions as sequences: order in time, and the leave-one-out split.
// Items are 0-based rows of the catalogue; sequences are oldest first.

import type { Catalogue } from '#lib/catalogue/catalogue.ts';

export type UserSequence = { userId: string; items: number[]; times: number[] | null };

/** What was asked of an import, see lib/catalogue/filters.ts. */
export type ImportFilters = {
  mostFrequentItems: number | null; // null: every item
  sampleUsers: number | null; // null: every user
  seed: number; // of the users drawn
  core: number; // fewest interactions of an item, and of a user, to a fixed point; 1: no core
  minHistory: number; // fewest interactions of a user, where that is more than the core
};

export type ImportReport = {
  origin: 'import' | 'sample'; // 'sample': the project's own small catalogue with invented histories
  format?: string; // of the files, where there were some
  filters?: ImportFilters;
  files: string[];
  read: { interactions: number; items: number }; // rows seen, header apart
  kept: { users: number; items: number; interactions: number };
  dropped: Record<string, number>; // reason → rows (or items), only reasons that occurred
  notes: string[];
};

export type Dataset = { catalogue: Catalogue; sequences: UserSequence[]; report: ImportReport };

/** Column-wise interactions: user and item are 0-based numbers in order of first appearance. */
export type Interactions = {
  user: number[];
  item: number[];
  time: number[] | null;
  userIds: string[];
  itemIds: string[];
};

/** Groups rows by user, in time order; rows of equal time keep the order of the file. `itemRow` renumbers items. */
export function toSequences(
  data: Interactions,
  rows: number[],
  itemRow: Map<number, number>,
): UserSequence[] {
  const rowsOfUser = new Map<number, number[]>();
  for (const row of rows) {
    const user = data.user[row] ?? -1;
    const own = rowsOfUser.get(user);
    if (own) own.push(row);
    else rowsOfUser.set(user, [row]);
  }
  return [...rowsOfUser].map(([user, own]) => {
    const { time } = data;
    if (time) own.sort((a, b) => (time[a] ?? 0) - (time[b] ?? 0) || a - b);
    return {
      userId: data.userIds[user] ?? String(user),
      items: own.map((row) => itemRow.get(data.item[row] ?? -1) ?? 0),
      times: time ? own.map((row) => time[row] ?? 0) : null,
    };
  });
}

export type HeldOut = { history: number[]; item: number };

/**
 * The last item of a sequence is the test item, the last but one the validation item, the rest trains. A sequence of
 * fewer than three items only trains. Validation never sees the test item; the test history holds the validation item.
 */
export function leaveOneOut(sequences: readonly (readonly number[])[]): {
  train: number[][];
  validation: HeldOut[];
  test: HeldOut[];
} {
  const train: number[][] = [];
  const validation: HeldOut[] = [];
  const test: HeldOut[] = [];
  for (const sequence of sequences) {
    const last = sequence.at(-1);
    const lastButOne = sequence.at(-2);
    if (sequence.length < 3 || last === undefined || lastButOne === undefined) {
      train.push([...sequence]);
      continue;
    }
    train.push(sequence.slice(0, -2));
    validation.push({ history: sequence.slice(0, -2), item: lastButOne });
    test.push({ history: sequence.slice(0, -1), item: last });
  }
  return { train, validation, test };
}

/**
 * The histories in the item rows of another catalogue of the same domain (a model version keeps its own), matched by
 * item id. Items that it does not have are left out.
 */
export function sequencesFor(catalogue: Catalogue, dataset: Dataset): UserSequence[] {
  if (catalogue.fingerprint === dataset.catalogue.fingerprint) return dataset.sequences;
  const rowOf = new Map(catalogue.items.map((item) => [item.itemId, item.index]));
  const newRow = dataset.catalogue.items.map((item) => rowOf.get(item.itemId) ?? -1);
  return dataset.sequences.map(({ userId, items, times }) => {
    const kept = items.flatMap((item, at) => ((newRow[item] ?? -1) >= 0 ? [at] : []));
    return {
      userId,
      items: kept.map((at) => newRow[items[at] ?? -1] ?? 0),
      times: times && kept.map((at) => times[at] ?? 0),
    };
  });
}
