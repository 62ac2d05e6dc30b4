// "Not interested, because …": recommendations that take a person's feedback into account. Pure and deterministic, for
// any target model; no feedback at all gives exactly the model's own list, so an undo gives back the list from before.
//
// - The item that was pointed at is left out, whatever the reason.
// - genre, decade, tag, developer: every item with that value is lowered.
// - history-item: the scores are computed as if that item had never been in the history (it stays unrecommended), and
//   the items nearest to it in the model's own space are lowered.
//
// To lower is to take `drop` off the score, once for each rule that an item falls under, where
//   drop = best score − median score, both over what could be recommended.
// So no lowered item stands above the middle of the list, however well it scored, and it does leave the top; what no rule
// touches keeps its order; of two lowered items the one that fewer rules speak against comes first.
import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import { rankUnseen } from './rank.ts';
import { similarItems } from './similar-items.ts';
import type { TargetModel } from './target-model.ts';

export const feedbackReasons = ['item', 'genre', 'decade', 'tag', 'developer', 'history-item'] as const;

export type FeedbackRule = {
  itemIndex: number; // what was pointed at; -1: an item that this model does not know
  reason: (typeof feedbackReasons)[number];
  value: string | null; // the genre, "1990s", the tag, the developer
  historyIndex?: number; // of 'history-item'
};

export type Recommendation = { item: number; score: number; rank: number };

/** Where one item stands in the list with feedback; no rank: the feedback leaves it out. */
export type PlaceWithFeedback = { rank: number | null; rules: number };

type FeedbackInput = {
  model: TargetModel;
  catalogue: Catalogue;
  history: readonly number[];
  rules: readonly FeedbackRule[];
};

const nearestLowered = 30; // neighbours of a history item that counts too much

export function recommendWithFeedback({ k, ...input }: FeedbackInput & { k: number }): Recommendation[] {
  const { ranked, scores } = rankWithFeedback(input);
  return [...ranked.subarray(0, k)].map((item, place) => ({
    item,
    score: scores[item] ?? 0,
    rank: place + 1,
  }));
}

/** The place of one item in that very list. Null where feedback has no say: none was given, or the item was seen. */
export function placeWithFeedback(input: FeedbackInput, item: number): PlaceWithFeedback | null {
  const { history, rules } = input;
  if (rules.length === 0 || history.includes(item)) return null;
  const place = rankWithFeedback(input).ranked.indexOf(item);
  return { rank: place < 0 ? null : place + 1, rules: rules.length };
}

/** All that can be recommended, best first, with the scores of that order: the list and the place of one item read it. */
function rankWithFeedback({ model, catalogue, history, rules }: FeedbackInput): {
  ranked: Int32Array;
  scores: Float32Array;
} {
  const counted = withoutMuted(history, rules);
  const scores = model.scores([counted]).slice(); // (itemCount)
  const hidden = [...history, ...rules.map((rule) => rule.itemIndex)];
  const candidates = rankUnseen(scores, hidden);
  const lowered = distinctRules(rules).flatMap((rule) => loweredBy(rule, model, catalogue, candidates));
  const drop = distanceToMiddle(scores, candidates);
  for (const item of lowered) scores[item] = (scores[item] ?? 0) - drop;
  return { ranked: lowered.length === 0 ? candidates : rankUnseen(scores, hidden), scores };
}

/** True for an item that the rule lowers by what is known of it; 'item' and 'history-item' go by no such value. */
export function hasValue(item: Item, { reason, value }: Pick<FeedbackRule, 'reason' | 'value'>): boolean {
  if (value === null) return false;
  if (reason === 'genre') return item.genres.includes(value);
  if (reason === 'tag') return item.details?.tags?.includes(value) ?? false;
  if (reason === 'developer') return item.details?.developer === value;
  if (reason !== 'decade' || item.year === null) return false;
  const from = Number.parseInt(value, 10); // "1990s"
  return item.year >= from && item.year < from + 10;
}

/** The history without what counts too much. */
function withoutMuted(history: readonly number[], rules: readonly FeedbackRule[]): number[] {
  const muted = new Set(rules.flatMap((rule) => (rule.reason === 'history-item' ? rule.historyIndex : [])));
  return history.filter((item) => !muted.has(item));
}

/** What two rules say in the same words counts once: three films refused for one genre do not sink it three times. */
function distinctRules(rules: readonly FeedbackRule[]): FeedbackRule[] {
  const said = new Map<string, FeedbackRule>();
  for (const rule of rules) said.set(JSON.stringify([rule.reason, rule.value, rule.historyIndex]), rule);
  return [...said.values()];
}

function loweredBy(
  rule: FeedbackRule,
  model: TargetModel,
  catalogue: Catalogue,
  candidates: Int32Array, // what could be recommended
): number[] {
  if (rule.reason === 'history-item') {
    if (rule.historyIndex === undefined) return [];
    return similarItems(model, candidates, rule.historyIndex, nearestLowered).map(({ index }) => index);
  }
  return catalogue.items.filter((item) => hasValue(item, rule)).map((item) => item.index);
}

function distanceToMiddle(scores: Float32Array, ranked: Int32Array): number {
  const at = (place: number) => scores[ranked[place] ?? -1] ?? 0;
  return at(0) - at(ranked.length >> 1) || 1; // all equal: any distance lowers
}
