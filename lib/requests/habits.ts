// How often a history has something, compared with people in general: the share among all that was chosen, so that what
// many people choose anyway isn't taken for a taste.
//   expected = size · Σ count(items with it) / Σ count(items)
// Where few items say their kind, genres and tags are counted among those that do, here as there.

import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import type { AttributeKind } from '#lib/contract/attribute.ts';
import { rowsWith, valuesOf } from '#lib/evidence/attributes.ts';
import { kindsAreFew, saysKind, tellsKind } from '#lib/evidence/known-kinds.ts';

export type Lean = 'more' | 'as' | 'less';
export type Habit = {
  kind: AttributeKind;
  value: string;
  count: number;
  size: number;
  outOf?: number; // the whole history, where `size` is how many of it say their kind
  lean: Lean;
  lift: number;
};

const format = 'IMAX'; // a genre in MovieLens, but nobody's taste
const muchMore = 1.25;
const muchLess = 0.75;
const noticeable = 1.5; // items more or less than expected; a smaller difference is chance
const usualShares = new WeakMap<Catalogue, Map<string, number>>();

/** What is counted of one kind of attribute: all, or only what says its kind. */
export function countedOf(
  catalogue: Catalogue,
  kind: AttributeKind,
  items: readonly Item[],
): readonly Item[] {
  return tellsKind(kind) && kindsAreFew(catalogue) ? items.filter(saysKind) : items;
}

const fewestKnown = 5; // items of a history
const leastKnown = 0.25; // of it

/** Whether enough of a history says its kind for a word about its kinds. */
export function tellsEnough(catalogue: Catalogue, items: readonly Item[]): boolean {
  if (!kindsAreFew(catalogue)) return true;
  const known = items.filter(saysKind).length;
  return known >= fewestKnown && known >= leastKnown * items.length;
}

/** 0..1: among all that people chose, the share that has it. */
export function usualShare(catalogue: Catalogue, kind: AttributeKind, value: string): number {
  const known = usualShares.get(catalogue) ?? new Map<string, number>();
  usualShares.set(catalogue, known);
  const key = `${kind} ${value}`;
  const counts = catalogue.interactionCounts;
  const totalKey = `${kind} `;
  const total = known.get(totalKey) ?? chosenTimes(catalogue, countedOf(catalogue, kind, catalogue.items));
  known.set(totalKey, total);
  const own =
    known.get(key) ??
    rowsWith(catalogue, { kind, value }).reduce((sum, row) => sum + (counts[row] ?? 0), 0) /
      Math.max(1, total);
  known.set(key, own);
  return own;
}

/** How often people chose any of some items. */
export function chosenTimes({ interactionCounts }: Catalogue, items: readonly Item[]): number {
  return items.reduce((sum, { index }) => sum + (interactionCounts[index] ?? 0), 0);
}

/** Of any items in a history that a test picks, against an expected share. */
export function leanOf(count: number, size: number, share: number): Lean {
  const expected = size * share;
  if (count >= muchMore * expected && count - expected >= noticeable) return 'more';
  return count <= muchLess * expected && expected - count >= noticeable ? 'less' : 'as';
}

export function habitsIn(catalogue: Catalogue, items: readonly Item[]) {
  const of = (kind: AttributeKind, value: string): Habit => {
    const counted = countedOf(catalogue, kind, items);
    const size = counted.length;
    const count = counted.filter((item) => valuesOf(item, kind).includes(value)).length;
    const share = usualShare(catalogue, kind, value);
    const lift = size === 0 || share === 0 ? 0 : count / size / share;
    const outOf = size < items.length ? { outOf: items.length } : {};
    return { kind, value, count, size, ...outOf, lean: leanOf(count, size, share), lift };
  };
  const all = (kind: AttributeKind): Habit[] => {
    if (tellsKind(kind) && !tellsEnough(catalogue, items)) return [];
    const values = new Set(items.flatMap((item) => valuesOf(item, kind)));
    return [...values]
      .filter((value) => value !== format)
      .map((value) => of(kind, value))
      .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
  };
  return { of, all };
}

const enough = 0.1; // of the history
const leastItems = 2;

/** What stands out: found in a tenth of the items or more, ordered by how far it exceeds what is usual. */
export function outstanding(habits: readonly Habit[]): Habit[] {
  const weight = ({ count, size, lift }: Habit) => (size === 0 ? 0 : (count / size) * Math.max(0, lift - 1));
  return habits
    .filter(({ count, size, lean }) => lean === 'more' && count >= Math.max(leastItems, enough * size))
    .sort((a, b) => weight(b) - weight(a) || a.value.localeCompare(b.value));
}
