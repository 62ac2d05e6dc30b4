// Maps item ids to rows of a model's catalogue: its own ids, and those that other catalogues have for the same titles.
import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import type { Feedback } from '#lib/contract/feedback.ts';
import type { KnownTitle } from '#lib/contract/item.ts';
import type { Stated } from '#lib/contract/stated.ts';
import { rowsWith } from '#lib/evidence/attributes.ts';
import type { FeedbackRule } from '#lib/recommender/feedback.ts';
import type { StatedRows } from '#lib/recommender/leaning.ts';

const known = new WeakMap<Catalogue, Map<string, number>>();

export function rowsOf(catalogue: Catalogue): Map<string, number> {
  let rows = known.get(catalogue);
  if (!rows) {
    rows = new Map(catalogue.items.map((item) => [item.itemId, item.index]));
    known.set(catalogue, rows);
  }
  return rows;
}

/**
 * While another version is being loaded, or where it cannot be, this one is asked in that one's ids. Of a title with several
 * ids in this catalogue, each stays its own.
 */
export function learnIds(catalogue: Catalogue, titles: readonly KnownTitle[]): void {
  const rows = rowsOf(catalogue);
  const rowOfGroup = new Map<string, number>();
  for (const { itemId, groupId } of titles) {
    const row = rows.get(itemId);
    if (row !== undefined && !rowOfGroup.has(groupId)) rowOfGroup.set(groupId, row);
  }
  for (const { itemId, groupId } of titles) {
    const row = rowOfGroup.get(groupId);
    if (row !== undefined && !rows.has(itemId)) rows.set(itemId, row);
  }
}

/** Feedback on an item the model doesn't know still affects others, through a genre, say. */
export function rulesOf(catalogue: Catalogue, feedback: readonly Feedback[]): FeedbackRule[] {
  const rows = rowsOf(catalogue);
  return feedback.map(({ itemId, reason, reasonValue }) => {
    const historyIndex = reason === 'history-item' ? rows.get(reasonValue ?? '') : undefined;
    return { itemIndex: rows.get(itemId) ?? -1, reason, value: reasonValue, historyIndex };
  });
}

/** A leaning towards something that this catalogue doesn't have changes nothing. */
export function statedRowsOf(catalogue: Catalogue, { aside, leanings, balance }: Stated): StatedRows {
  const rows = rowsOf(catalogue);
  return {
    aside: aside.flatMap((itemId) => rows.get(itemId) ?? []),
    leanings: leanings.flatMap(({ kind, value, wish }) => {
      const items = rowsWith(catalogue, { kind, value });
      return items.length === 0 ? [] : [{ items, wish }];
    }),
    balance,
  };
}
