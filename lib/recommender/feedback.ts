// "Not interested, because …": recommendations that take a person's feedback into account. Pure and deterministic,
// for any target model; without feedback the list is exactly the model's own, so an undo restores the previous
// list.
//
// - The item itself is left out, whatever the reason.
// - genre, decade, tag, developer: every item with that value is lowered.
// - history-item: the scores are computed as if that item had never been in the history (it stays unrecommended), and
//   the items nearest to it in the model's own space are lowered.
//
// To lower is to take `drop` off the score, once for each rule that an item falls under, where
//   drop = best score − median score, both over what could be recommended.
// So a lowered item never ranks above the middle of the list, however high it scored, and always leaves the top.
// Items no rule touches keep their order. Of two lowered items, the one with fewer rules against it comes first.
//
// What the person says about their taste (leaning.ts) is added before anything is lowered, and what they want none of is
// lowered like what they aren't interested in.

import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import type { FeedbackReason } from '#lib/contract/feedback.ts';
import { changesNoScore, noneStated, type StatedRows, withStated } from './leaning.ts';
import { rankOf, rankUnseen, valueAt } from './rank.ts';
import { similarItems } from './similar-items.ts';
import type { TargetModel } from './target-model.ts';

export type FeedbackRule = {
  itemIndex: number; // the item; -1 if this model doesn't know it
  reason: FeedbackReason;
  value: string | null; // the genre, "1990s", the tag, the developer
  historyIndex?: number; // for 'history-item'
};

export type Recommendation = { item: number; score: number; rank: number };

/**
 * Applies feedback to scores from any history: one object for the list a person sees and for every place in it that
 * an explanation mentions.
 */
export type OwnList = {
  counted(history: readonly number[]): number[]; // without items that count too much; compute the scores from this
  ranked(scores: Float32Array, count?: number): Recommendation[]; // everything that can be recommended, or the first, best first
  scored(scores: Float32Array): Float32Array; // the scores that order it
  rankOf(scores: Float32Array, item: number): number | null; // null: the list leaves the item out
  leavesOut(item: number): boolean;
};

type FeedbackInput = {
  model: TargetModel;
  catalogue: Catalogue;
  history: readonly number[]; // seen, so never in the list
  rules: readonly FeedbackRule[];
  stated?: StatedRows | undefined; // its leanings and balance change the order; what is aside is left out like the history
};

const nearestLowered = 30; // neighbours of a history item that counts too much

export function recommendWithFeedback({ k, ...input }: FeedbackInput & { k: number }): Recommendation[] {
  const list = ownListOf(input);
  return list.ranked(input.model.scores([list.counted(input.history)]), k);
}

export function ownListOf({ model, catalogue, history, rules, stated = noneStated }: FeedbackInput): OwnList {
  const left = new Set([...history, ...stated.aside, ...rules.map((rule) => rule.itemIndex)]);
  const said = distinctRules(rules);
  const unwanted = stated.leanings.filter(({ wish }) => wish === 'none');
  const candidates: number[] = []; // what could be recommended; only feedback and "not at all" ask
  for (let item = 0; said.length + unwanted.length > 0 && item < model.itemCount; item++)
    if (!left.has(item)) candidates.push(item);
  const lowered = [
    ...said.flatMap((rule) => loweredBy(rule, model, catalogue, candidates)),
    ...(stated.balance > 0 ? unwanted.flatMap(({ items }) => items) : []),
  ];
  const asBefore = changesNoScore(stated);
  const changedScores = new WeakMap<Float32Array, Float32Array>(); // places of many items are asked by the same scores
  const withFeedback = (scores: Float32Array) => {
    if (lowered.length === 0 && asBefore) return scores;
    const known = changedScores.get(scores);
    if (known) return known;
    const changed = asBefore ? scores.slice() : withStated(model, scores, stated); // (itemCount)
    const drop = lowered.length === 0 ? 0 : distanceToMiddle(changed, candidates);
    for (const item of lowered) changed[item] = (changed[item] ?? 0) - drop;
    changedScores.set(scores, changed);
    return changed;
  };
  return {
    counted: (of) => withoutMuted(of, rules),
    scored: withFeedback,
    ranked: (scores, count) => {
      const changed = withFeedback(scores);
      const items = [...rankUnseen(changed, left, count)];
      return items.map((item, place) => ({ item, score: changed[item] ?? 0, rank: place + 1 }));
    },
    rankOf: (scores, item) => (left.has(item) ? null : rankOf(withFeedback(scores), item, left)),
    leavesOut: (item) => left.has(item),
  };
}

/** True if the rule lowers the item because of an attribute; 'item' and 'history-item' have no such value. */
export function hasValue(item: Item, { reason, value }: Pick<FeedbackRule, 'reason' | 'value'>): boolean {
  if (value === null) return false;
  if (reason === 'genre') return item.genres.includes(value);
  if (reason === 'tag') return item.details?.tags?.includes(value) ?? false;
  if (reason === 'developer') return item.details?.developer === value;
  if (reason !== 'decade' || item.year === null) return false;
  const from = Number.parseInt(value, 10); // "1990s"
  return item.year >= from && item.year < from + 10;
}

/** The history without items that count too much. */
function withoutMuted(history: readonly number[], rules: readonly FeedbackRule[]): number[] {
  const muted = new Set(rules.flatMap((rule) => (rule.reason === 'history-item' ? rule.historyIndex : [])));
  return history.filter((item) => !muted.has(item));
}

/** Identical rules count once: rejecting three films for one genre doesn't sink the genre three times. */
function distinctRules(rules: readonly FeedbackRule[]): FeedbackRule[] {
  const said = new Map<string, FeedbackRule>();
  for (const rule of rules) said.set(JSON.stringify([rule.reason, rule.value, rule.historyIndex]), rule);
  return [...said.values()];
}

function loweredBy(
  rule: FeedbackRule,
  model: TargetModel,
  catalogue: Catalogue,
  candidates: readonly number[], // what could be recommended
): number[] {
  if (rule.reason === 'history-item') {
    if (rule.historyIndex === undefined) return [];
    return similarItems(model, candidates, rule.historyIndex, nearestLowered).map(({ index }) => index);
  }
  return catalogue.items.filter((item) => hasValue(item, rule)).map((item) => item.index);
}

function distanceToMiddle(scores: Float32Array, candidates: readonly number[]): number {
  const values = new Float32Array(candidates.length);
  let best = candidates.length === 0 ? 0 : Number.NEGATIVE_INFINITY;
  for (let place = 0; place < values.length; place++) {
    const score = scores[candidates[place] as number] ?? 0;
    values[place] = score;
    if (score > best) best = score;
  }
  return best - valueAt(values, values.length >> 1) || 1; // all equal: any distance lowers
}
