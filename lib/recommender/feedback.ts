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
import type { TargetModel } from './target-model.ts';

export type FeedbackRule = {
  itemIndex: number; // what was pointed at; -1: an item that this model does not know
  reason: 'item' | 'genre' | 'decade' | 'tag' | 'developer' | 'history-item';
  value: string | null; // the genre, "1990s", the tag, the developer
  historyIndex?: number; // of 'history-item'
};

export type Recommendation = { item: number; score: number; rank: number };

const nearestLowered = 30; // neighbours of a history item that counts too much

export function recommendWithFeedback({
  model,
  catalogue,
  history,
  rules,
  k,
}: {
  model: TargetModel;
  catalogue: Catalogue;
  history: number[];
  rules: FeedbackRule[];
  k: number;
}): Recommendation[] {
  const counted = withoutMuted(history, rules);
  const scores = model.scores([counted]).slice(); // (itemCount)
  const hidden = [...history, ...rules.map((rule) => rule.itemIndex)];
  const candidates = rankUnseen(scores, hidden);
  const drop = distanceToMiddle(scores, candidates);
  for (const rule of distinctRules(rules)) {
    for (const item of loweredBy(rule, model, catalogue, new Set(hidden))) {
      scores[item] = (scores[item] ?? 0) - drop;
    }
  }
  return [...rankUnseen(scores, hidden).subarray(0, k)].map((item, place) => ({
    item,
    score: scores[item] ?? 0,
    rank: place + 1,
  }));
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
  hidden: ReadonlySet<number>,
): number[] {
  if (rule.reason === 'history-item') {
    return rule.historyIndex === undefined ? [] : nearestItems(model, rule.historyIndex, hidden);
  }
  return catalogue.items.filter((item) => hasValue(item, rule)).map((item) => item.index);
}

function distanceToMiddle(scores: Float32Array, ranked: Int32Array): number {
  const at = (place: number) => scores[ranked[place] ?? -1] ?? 0;
  return at(0) - at(ranked.length >> 1) || 1; // all equal: any distance lowers
}

/** The items nearest to one by cosine in the model's item space, without those that are not recommended anyway. */
function nearestItems(model: TargetModel, item: number, hidden: ReadonlySet<number>): number[] {
  const { dimension, itemCount } = model;
  const vectors = model.itemVectors(); // (itemCount, dimension)
  const row = (index: number) => vectors.subarray(index * dimension, (index + 1) * dimension);
  const own = row(item);
  const cosines: { index: number; cosine: number }[] = [];
  for (let index = 0; index < itemCount; index++) {
    if (index === item || hidden.has(index)) continue;
    const other = row(index);
    let product = 0;
    let squares = 0;
    for (let d = 0; d < dimension; d++) {
      product += (own[d] ?? 0) * (other[d] ?? 0);
      squares += (other[d] ?? 0) ** 2;
    }
    cosines.push({ index, cosine: squares === 0 ? 0 : product / Math.sqrt(squares) }); // own length: the same for all
  }
  cosines.sort((a, b) => b.cosine - a.cosine || a.index - b.index);
  return cosines.slice(0, nearestLowered).map(({ index }) => index);
}
