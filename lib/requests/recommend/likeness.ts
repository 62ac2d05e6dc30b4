// Which items are like one, or like either of several: chosen by the same people, and as far as that is known, of the same kind
// and generally known for the same ("set in space", "bleak").

import type { Item } from '#lib/catalogue/catalogue.ts';
import { rowsWith, valuesOf } from '#lib/evidence/attributes.ts';
import { saysKind } from '#lib/evidence/known-kinds.ts';
import { similarItems } from '#lib/recommender/similar-items.ts';
import { traitsShared } from '../known/in-common.ts';
import { editionsOf, firstEditions } from '../titles/editions.ts';
import { itemAt, type World } from '../world.ts';

const nearestCounted = 6; // of those that fit
const nearestToStandIns = 5; // of those that fit, where a title itself isn't here
const nearestOfAll = 60; // items of the catalogue that may be called like it
const leastAlike = 0.45; // of kinds and traits together, where both are known: the same people choose much that isn't alike
const leastOfBest = 2 / 3; // of what the nearest is worth; what is less like it comes in only where so many are asked for
const ofKind = 1; // what being of one kind weighs beside being chosen by the same people
const ofTraits = 1.5; // what being known for the same weighs
const first = 100; // what a title's stand-in is worth, beyond any other
const unknownTraits = 0.15; // the share that two titles usually have in common, where nothing is known of one

type Alike = {
  rows: ReadonlySet<number>;
  wide: ReadonlySet<number>;
  next: ReadonlySet<number>; // the most alike of those that fit, however little
  isNear: boolean;
};

/** `standIns`: those of `liked` that may be picked themselves; `wide`: what is less like it, too; `isNear`: whether any of them is among the catalogue's items that are most like it. */
export function alike(
  world: World,
  fitting: readonly number[],
  liked: readonly Item[],
  { standIns = [], wanted = 1 }: { standIns?: readonly Item[]; wanted?: number } = {},
): Alike {
  const { catalogue, model } = world;
  const all = catalogue.items.map(({ index }) => index);
  const worth = new Map<number, number>();
  const unlike = new Set(all);
  for (const one of liked)
    for (const { index, cosine } of similarItems(model, all, one.index, all.length)) {
      const other = itemAt(catalogue, index);
      const traits = traitsShared(catalogue, one, other);
      const kinds = ofKind * sharedKinds(world, one, other);
      const isUnknown = traits === null || !saysKind(one) || !saysKind(other);
      if (isUnknown || kinds + ofTraits * traits >= leastAlike) unlike.delete(index);
      const ofOne = cosine + kinds + ofTraits * (traits ?? unknownTraits);
      worth.set(index, Math.max(ofOne, worth.get(index) ?? ofOne));
    }
  for (const { index } of standIns) {
    worth.set(index, first);
    unlike.delete(index);
  }
  const worthOf = (row: number) => worth.get(row) ?? Number.NEGATIVE_INFINITY;
  const same = editionsOf(
    catalogue,
    liked.map(({ index }) => index),
  );
  const others = all.filter((item) => !same.has(item)).toSorted((a, b) => worthOf(b) - worthOf(a));
  const titles = firstEditions(
    catalogue,
    others.map((item) => ({ item })),
    nearestOfAll,
  );
  const least = worthOf(titles.at(-1)?.item ?? -1);
  const counted = standIns.length > 0 ? nearestToStandIns : nearestCounted;
  const best = fitting.toSorted((a, b) => worthOf(b) - worthOf(a));
  const most = worthOf(best.find((row) => worthOf(row) < first) ?? -1);
  const near = best.slice(0, counted).filter((row) => worthOf(row) >= least && !unlike.has(row));
  const nearest = near.filter((row, at) => at < wanted || worthOf(row) >= leastOfBest * most);
  const instead = best.slice(0, 1);
  const next = new Set(best.slice(0, counted));
  return near.length > 0
    ? { rows: new Set(nearest), wide: new Set(near), next, isNear: true }
    : { rows: new Set(instead), wide: new Set(instead), next, isNear: false };
}

const leastResembling = 0.3; // of kinds and traits together

/** Of some rows those that have most of the kinds and traits of the liked ones, whoever chooses them; none that has little. */
export function resembling(
  world: World,
  rows: readonly number[],
  liked: readonly Item[],
  most: number,
): ReadonlySet<number> {
  const worthOf = (row: number) => {
    const item = itemAt(world.catalogue, row);
    const each = liked.map(
      (one) =>
        ofKind * sharedKinds(world, one, item) + ofTraits * (traitsShared(world.catalogue, one, item) ?? 0),
    );
    return Math.max(...each);
  };
  const worth = rows
    .map((row) => ({ row, value: worthOf(row) }))
    .filter(({ value }) => value >= leastResembling)
    .toSorted((a, b) => b.value - a.value);
  return new Set(worth.slice(0, most).map(({ row }) => row));
}

/** 0..1: of the genres and tags that two items have, the share that both have, rare ones counting more. */
function sharedKinds({ catalogue }: World, a: Item, b: Item): number {
  if (!saysKind(a) || !saysKind(b)) return 0;
  const kinds = ['genre', 'tag'] as const;
  const [own, others] = [a, b].map((item) =>
    kinds.flatMap((kind) => valuesOf(item, kind).map((value) => ({ kind, value }))),
  );
  const weightOf = (value: { kind: (typeof kinds)[number]; value: string }) =>
    Math.log(catalogue.items.length / Math.max(1, rowsWith(catalogue, value).length));
  const sum = (values: typeof own) => (values ?? []).reduce((total, one) => total + weightOf(one), 0);
  const both = (own ?? []).filter((one) =>
    others?.some(({ kind, value }) => kind === one.kind && value === one.value),
  );
  const most = Math.sqrt(sum(own) * sum(others));
  return most === 0 ? 0 : sum(both) / most;
}
