// What the order of a history shows: how much of an item's push comes from the latest items, what is new in them, and
// whether they are a run of one kind. Only the order counts; the model knows no dates and no hours played.

import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import type { AttributeShare } from '#lib/contract/attribute.ts';
import type { Pattern } from '#lib/contract/evidence.ts';
import { sharesIn, valuesOf } from './attributes.ts';
import type { Influence } from './influence.ts';
import { countableKinds, kindsAreFew, saysKind } from './known-kinds.ts';

const recentItems = 10;
const strongestCounted = 5;
const enoughOlder = 5;
const enoughShift = 0.2; // of the items
const leastRun = 3;

/** `window`: distinct items that the model looks at, oldest first. Returns null if there are too few to show a pattern. */
export function patternOf(
  catalogue: Catalogue,
  window: readonly number[],
  item: Item,
  influences: readonly Influence[],
): Pattern | null {
  const recentSize = Math.min(recentItems, Math.floor(window.length / 2));
  if (recentSize < 2) return null;
  const recent = window.slice(-recentSize);
  const older = window.slice(0, -recentSize);
  const isRecent = new Set(recent);
  const raising = influences.filter(({ index, scoreDrop }) => scoreDrop > 0 && index !== item.index);
  const push = (of: readonly Influence[]) => of.reduce((sum, influence) => sum + influence.scoreDrop, 0);
  const strongest = raising.slice(0, strongestCounted);
  const total = push(raising);
  return {
    recentSize,
    olderSize: older.length,
    recentPush: total === 0 ? 0 : push(raising.filter(({ index }) => isRecent.has(index))) / total,
    strongest: strongest.length,
    strongestRecent: strongest.filter(({ index }) => isRecent.has(index)).length,
    shift: older.length < enoughOlder ? null : shiftOf(catalogue, recent, older, item),
    run: kindsAreFew(catalogue) && !saysKind(item) ? null : runOf(catalogue, window),
  };
}

function shiftOf(
  catalogue: Catalogue,
  recent: readonly number[],
  older: readonly number[],
  item: Item,
): Pattern['shift'] {
  const items = (rows: readonly number[]) => rows.map((index) => catalogue.items[index] as Item);
  const [now, before] = [sharesIn(catalogue, items(recent)), sharesIn(catalogue, items(older))];
  let best: Pattern['shift'] = null;
  let largest = enoughShift;
  const countable = countableKinds(catalogue);
  for (const kind of ['genre', 'tag', 'platform', 'decade'] as const) {
    if (!countable.includes(kind)) continue;
    for (const value of valuesOf(item, kind)) {
      const shares = { recent: now.of(kind, value), older: before.of(kind, value) };
      const part = (share: AttributeShare) => share.historyCount / share.historySize;
      const change = Math.abs(part(shares.recent) - part(shares.older));
      if (change > largest) [best, largest] = [shares, change];
    }
  }
  return best;
}

function runOf(catalogue: Catalogue, window: readonly number[]): Pattern['run'] {
  const latest = catalogue.items[window.at(-1) ?? -1];
  if (!latest) return null;
  let best: Pattern['run'] = null;
  for (const kind of ['genre', 'tag'] as const) {
    for (const value of valuesOf(latest, kind)) {
      const length =
        window.length -
        1 -
        window.findLastIndex((index) => !valuesOf(catalogue.items[index] as Item, kind).includes(value));
      if (length >= leastRun && length > (best?.length ?? 0)) best = { value, length };
    }
  }
  return best;
}
