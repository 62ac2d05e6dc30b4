// Maps the data set's item ids to rows of a model's catalogue.
import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import type { Feedback } from '#lib/contract/feedback.ts';
import type { FeedbackRule } from '#lib/recommender/feedback.ts';

const known = new WeakMap<Catalogue, Map<string, number>>();

export function rowsOf(catalogue: Catalogue): Map<string, number> {
  let rows = known.get(catalogue);
  if (!rows) {
    rows = new Map(catalogue.items.map((item) => [item.itemId, item.index]));
    known.set(catalogue, rows);
  }
  return rows;
}

/** Feedback on an item the model doesn't know still affects others, through a genre, say. */
export function rulesOf(catalogue: Catalogue, feedback: readonly Feedback[]): FeedbackRule[] {
  const rows = rowsOf(catalogue);
  return feedback.map(({ itemId, reason, reasonValue }) => {
    const historyIndex = reason === 'history-item' ? rows.get(reasonValue ?? '') : undefined;
    return { itemIndex: rows.get(itemId) ?? -1, reason, value: reasonValue, historyIndex };
  });
}
