// Feedback said in words, as the steps of the buttons that do the same: each has its own words and its undo.

import type { Reason } from '#app/[domain]/feedback/reasons.ts';
import type { HistoryChange } from '#app/[domain]/use-history-change.ts';
import type { ProposedChange } from '#lib/contract/answer-part.ts';

export type ChangeStep =
  | { kind: 'history'; change: HistoryChange }
  | { kind: 'feedback'; item: { itemId: string; title: string }; reason: Reason };

export function stepsOf({ item, add, remove, feedback }: ProposedChange): ChangeStep[] {
  const named = (itemId: string) => (itemId === item.itemId ? item : { ...item, itemId, title: 'a title' });
  return [
    ...remove.map((id): ChangeStep => ({ kind: 'history', change: { change: 'remove', item: named(id) } })),
    ...add.map((id): ChangeStep => ({ kind: 'history', change: { change: 'add', item: named(id) } })),
    ...feedback.map(({ itemId, reason, reasonValue }): ChangeStep => {
      const { title } = named(itemId);
      const ofHistory = reason === 'history-item' ? { title: named(reasonValue ?? '').title } : {};
      return {
        kind: 'feedback',
        item: { itemId, title },
        reason: { reason, value: reasonValue, ...ofHistory },
      };
    }),
  ];
}
