// The whole list for a history and all that was said with it, computed once: pages ask for it again with every page of it,
// every filter and every reload. A model's lists are kept in bounded memory, the longest unused go first.

import { createHash } from 'node:crypto';
import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import { type FeedbackRule, recommendWithFeedback } from './feedback.ts';
import { noneStated, type StatedRows } from './leaning.ts';
import type { TargetModel } from './target-model.ts';

const mostBytesOfLists = 32 * 1024 * 1024; // of a model

/** Best first: place p has rank p + 1. */
export type WholeList = { items: Int32Array; scores: Float32Array };
type Asked = {
  model: TargetModel;
  catalogue: Catalogue;
  history: readonly number[];
  rules: readonly FeedbackRule[];
  stated?: StatedRows | undefined;
};
type Kept = { lists: Map<string, WholeList & { catalogue: Catalogue }>; bytes: number };

const keptOf = new WeakMap<TargetModel, Kept>();

/** Callers must not write to it. */
export function wholeList(asked: Asked, mostBytes = mostBytesOfLists): WholeList {
  const { model, catalogue } = asked;
  const kept = keptOf.get(model) ?? { lists: new Map(), bytes: 0 };
  keptOf.set(model, kept);
  const key = keyOf(asked);
  const known = kept.lists.get(key);
  const list = known?.catalogue === catalogue ? known : { ...computed(asked), catalogue };
  if (known) kept.bytes -= bytesOf(known);
  kept.lists.delete(key);
  kept.lists.set(key, list);
  kept.bytes += bytesOf(list);
  for (const [oldest, held] of kept.lists) {
    if (kept.bytes <= mostBytes) break;
    kept.lists.delete(oldest);
    kept.bytes -= bytesOf(held);
  }
  return list;
}

/** What the lists that are kept for a model take. */
export function bytesOfLists(model: TargetModel): number {
  return keptOf.get(model)?.bytes ?? 0;
}

function computed(asked: Asked): WholeList {
  const ranked = recommendWithFeedback({ ...asked, k: asked.model.itemCount });
  return {
    items: Int32Array.from(ranked, ({ item }) => item),
    scores: Float32Array.from(ranked, ({ score }) => score),
  };
}

function bytesOf({ items, scores }: WholeList): number {
  return items.byteLength + scores.byteLength;
}

function keyOf({ history, rules, stated = noneStated }: Asked): string {
  return createHash('sha256')
    .update(Int32Array.from(history))
    .update(JSON.stringify([rules, stated]))
    .digest('base64');
}
