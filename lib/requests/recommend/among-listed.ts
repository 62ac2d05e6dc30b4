// Which of those just listed: by a number on record, by what is generally known of them, by the wishes of the request, or by how well
// they suit. It is always answered among the listed.

import type { Item } from '#lib/catalogue/catalogue.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import type { RequestOf } from '#lib/contract/request.ts';
import { refOf } from '#lib/evidence/item-ref.ts';
import { ownPlaces } from '#lib/evidence/with-feedback.ts';
import { type Answered, answered } from '../answered.ts';
import { forChildren } from '../facts/known-traits.ts';
import { knownOf } from '../known/known-matter.ts';
import { wholeLanguage } from '../message/message-language.ts';
import { namesChild, ofThose, thoseMeant } from '../message/of-those.ts';
import { beside } from '../titles/suspects.ts';
import { constraintsOf } from '../wishes/constraints.ts';
import { itemAt, type World } from '../world.ts';
import { type Amount, type Yardstick, yardstickIn } from './listed-yardstick.ts';

export type OfListedFacts = {
  name: 'of listed';
  of: ItemRef[]; // those that were listed
  told: OfListed;
  suits: ItemRef | null; // of all, what suits the person best; null: they have them all
  beside: string; // what a parent wants to know of the first, where a child is meant
};
export type OfListed =
  | { by: 'suiting'; first: ItemRef[] }
  | { by: Amount; end: 'low' | 'high'; first: ItemRef[]; value: number; known: number } // `known`: of how many it is
  | { by: 'known'; first: ItemRef; said: string; others: ItemRef[]; suitsBetter: boolean } // `others`: of which it holds, too
  | { by: 'least'; first: ItemRef[]; held: ItemRef[] } // `held`: of which it holds
  | { by: 'none' } // it holds of none
  | { by: 'all'; isLeast: boolean } // it holds of all
  | { by: 'untold' }; // it isn't known

const fewest = 2;
/** The rows that a message asks about; null: it asks about none, or fewer than two were listed. */
export function rowsOfThose({ before, listed, message = '' }: Pick<World, 'before' | 'listed' | 'message'>) {
  if (ofThose(message) === null) return null;
  const all = before && before.listed.length > 0 ? before.listed : listed;
  const rows = [...new Set(thoseMeant(message, all))];
  return rows.length < fewest ? null : rows;
}

/** null: it isn't asked of those just listed. */
export function amongListed(request: RequestOf<'recommend'>, world: World): Answered<OfListedFacts> | null {
  const rows = rowsOfThose(world);
  if (!rows) return null;
  const items = bestFirst(rows, world);
  const isSeen = ({ index }: Item) => world.history.includes(index);
  const suiting = items.filter((item) => !isSeen(item));
  const text = beside(
    world.message ?? '',
    items.map(({ title }) => title),
  );
  const yardstick = yardstickIn(text, world);
  const count = Math.max(1, Number(request.count ?? 1));
  const measured = byYardstick(yardstick, items, isSeen);
  const told =
    (measured?.by === 'untold' ? byLabels(yardstick, items, world) : null) ??
    measured ??
    byWishes(request, items, world) ??
    (yardstick?.kind === 'unknown' || suiting.length === 0
      ? { by: 'untold' as const }
      : { by: 'suiting' as const, first: suiting.slice(0, count).map(refOf) });
  const first = 'first' in told ? [told.first].flat() : suiting.slice(0, 1).map(refOf);
  const [best] = first;
  const known =
    best && namesChild(text) && wholeLanguage(text) === null ? knownOf(world.catalogue, best) : null;
  const facts: OfListedFacts = {
    name: 'of listed',
    of: items.map(refOf),
    told,
    suits: suiting[0] ? refOf(suiting[0]) : null,
    beside: known ? forChildren(known, null, world.catalogue.domain).trim() : '',
  };
  return answered(facts, {
    listed: first.map(({ index }) => index),
    focus: first.length === 1 && best ? best.index : world.focus,
  });
}

/** As on the person's list; what they have already comes last. */
function bestFirst(rows: readonly number[], world: World): Item[] {
  const { list, scores } = ownPlaces(world, world.rules);
  const placeOf = (row: number) =>
    world.history.includes(row)
      ? Number.POSITIVE_INFINITY
      : (list.rankOf(scores, row) ?? Number.MAX_SAFE_INTEGER);
  const places = new Map(rows.map((row) => [row, placeOf(row)]));
  const place = (row: number) => places.get(row) ?? 0;
  return [...rows]
    .sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)))
    .map((row) => itemAt(world.catalogue, row));
}

function byYardstick(
  yardstick: Yardstick | null,
  items: readonly Item[],
  isSeen: (item: Item) => boolean,
): OfListed | null {
  if (!yardstick || yardstick.kind === 'unknown') return null;
  if (yardstick.kind === 'number') return byNumber(yardstick, items);
  const { holds, said, isLeast } = yardstick;
  const having = items.filter((item) => holds(item) === true);
  const without = items.filter((item) => holds(item) === false);
  const [first, ...others] = having;
  if (having.length === items.length) return { by: 'all', isLeast };
  if (isLeast) {
    if (having.length === 0 && without.length === items.length) return { by: 'none' };
    return having.length > 0 && without.length > 0
      ? { by: 'least', first: without.map(refOf), held: having.map(refOf) }
      : { by: 'untold' };
  }
  if (!first) return { by: without.length === items.length ? 'none' : 'untold' };
  const suitsBetter = !isSeen(first) && others.length > 0;
  return { by: 'known', first: refOf(first), said: said(first), others: others.map(refOf), suitsBetter };
}

/** Where nothing is generally known, a label may tell. */
function byLabels(yardstick: Yardstick | null, items: readonly Item[], world: World): OfListed | null {
  if (yardstick?.kind !== 'known' || yardstick.isLeast) return null;
  const told = byWishes({ name: 'recommend', but: yardstick.word }, items, world);
  return told?.by === 'known' ? told : null;
}

function byNumber(
  { by, end, of }: Pick<Extract<Yardstick, { kind: 'number' }>, 'by' | 'end' | 'of'>,
  items: readonly Item[],
): OfListed {
  const valued = items.flatMap((item) => {
    const value = of(item);
    return value === null ? [] : [{ item, value }];
  });
  const values = valued.map(({ value }) => value);
  if (values.length === 0) return { by: 'untold' };
  const value = end === 'low' ? Math.min(...values) : Math.max(...values);
  const first = valued.filter((one) => one.value === value).map(({ item }) => refOf(item));
  return { by, end, first, value, known: valued.length };
}

/** What meets the wishes that the catalogue decides; null: it decides none, or there are none. */
function byWishes(request: RequestOf<'recommend'>, items: readonly Item[], world: World): OfListed | null {
  const { popularity, ...wishes } = request;
  if (popularity) {
    const of = ({ index }: Item) => world.catalogue.interactionCounts[index] ?? 0;
    return byNumber({ by: 'people', end: popularity === 'popular' ? 'high' : 'low', of }, items);
  }
  const { checked, unchecked } = constraintsOf(wishes, world, items);
  if (checked.length === 0) return unchecked.length > 0 ? { by: 'untold' } : null;
  if (checked.some(({ standIn }) => standIn)) return { by: 'untold' }; // it tests something else
  const fitting = items.filter((item) => checked.every(({ test }) => test(item)));
  if (fitting.length === 0) {
    const isSure = items.every((item) => checked.every((one) => one.isSure?.(item) ?? !one.byKind));
    return { by: isSure ? 'none' : 'untold' };
  }
  if (fitting.length === items.length) return { by: 'all', isLeast: false };
  const [first, ...others] = fitting.map(refOf) as [ItemRef, ...ItemRef[]];
  const suitsBetter = others.length > 0 && !world.history.includes(first.index);
  return { by: 'known', first, said: 'it fits that', others, suitsBetter };
}
