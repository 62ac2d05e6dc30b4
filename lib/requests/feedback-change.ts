// What feedback in words would change: rows added to the history or taken out of it, rules added or dropped, and the change
// that undoes it. Proposed only; whoever asked stores it.

import type { FeedbackRule } from '#lib/recommender/feedback.ts';

export type FeedbackChange = {
  add: number[]; // rows that join the history as its latest
  remove: number[]; // rows that leave it
  rules: FeedbackRule[]; // feedback that is added
  drop: FeedbackRule[]; // feedback that is taken back
};

export type Changed = { history: number[]; rules: FeedbackRule[] };

const same = (a: FeedbackRule, b: FeedbackRule) =>
  a.itemIndex === b.itemIndex &&
  a.reason === b.reason &&
  a.value === b.value &&
  a.historyIndex === b.historyIndex;

export function changeOf(part: Partial<FeedbackChange>): FeedbackChange {
  return { add: [], remove: [], rules: [], drop: [], ...part };
}

export function applied(
  change: FeedbackChange,
  before: { history: readonly number[]; rules: readonly FeedbackRule[] },
): Changed {
  const left = before.history.filter((index) => !change.remove.includes(index));
  const kept = before.rules.filter((rule) => !change.drop.some((dropped) => same(dropped, rule)));
  return {
    history: [...left, ...change.add.filter((index) => !left.includes(index))],
    rules: [...kept, ...change.rules.filter((rule) => !kept.some((known) => same(known, rule)))],
  };
}

/** The histories keep their order, so an undo needs what was there: the history and rules before. */
export function undoOf(
  change: FeedbackChange,
  before: { history: readonly number[]; rules: readonly FeedbackRule[] },
) {
  const after = applied(change, before);
  return {
    add: before.history.filter((index) => !after.history.includes(index)),
    remove: after.history.filter((index) => !before.history.includes(index)),
    rules: before.rules.filter((rule) => !after.rules.some((known) => same(known, rule))),
    drop: after.rules.filter((rule) => !before.rules.some((known) => same(known, rule))),
    history: [...before.history], // in its order
  };
}
