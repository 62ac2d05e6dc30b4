// The person's own list at a given history and feedback, and what becomes of its first ten when one of them changes.

import type { ItemRef } from '#lib/contract/item.ts';
import { topTen } from '#lib/evidence/counterfactual.ts';
import { refTo } from '#lib/evidence/item-ref.ts';
import { type FeedbackRule, ownListOf } from '#lib/recommender/feedback.ts';
import type { World } from './world.ts';

/** Of the first ten. `now`, `after`: the first three. */
export type Top = { now: ItemRef[]; after: ItemRef[]; stay: number; entering: ItemRef[]; leaving: ItemRef[] };

const told = 3;

/** `first`: rows, best first. `placeOf`: an item's place in the list, or null. */
export function listAt(
  { model, catalogue, stated }: Pick<World, 'model' | 'catalogue' | 'stated'>,
  { history, rules }: { history: readonly number[]; rules: readonly FeedbackRule[] },
) {
  const list = ownListOf({ model, catalogue, history: [...history], rules, stated });
  const scores = model.scores([list.counted(history).slice(-model.maxHistory)]);
  return {
    first: (count: number) => list.ranked(scores, count).map(({ item }) => item),
    placeOf: (item: number) => list.rankOf(scores, item),
  };
}

export function topBetween(
  { catalogue }: Pick<World, 'catalogue'>,
  now: readonly number[],
  then: readonly number[],
): Top {
  const ref = (index: number) => refTo(catalogue, index);
  return {
    now: now.slice(0, told).map(ref),
    after: then.slice(0, told).map(ref),
    stay: then.filter((item) => now.includes(item)).length,
    entering: then.filter((item) => !now.includes(item)).map(ref),
    leaving: now.filter((item) => !then.includes(item)).map(ref),
  };
}

/** With another history. What is taken out of it doesn't become a candidate. */
export function topWith(world: World, changed: readonly number[], removed: readonly number[]): Top {
  const { history, rules } = world;
  const then = listAt(world, { history: changed, rules })
    .first(topTen + removed.length)
    .filter((item) => !removed.includes(item))
    .slice(0, topTen);
  return topBetween(world, listAt(world, { history, rules }).first(topTen), then);
}
