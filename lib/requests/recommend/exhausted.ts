// Where nothing is left that fits: a series of which all is in the history, or "another one" after the last one.

import type { ItemRef } from '#lib/contract/item.ts';
import { firstEditions } from '../titles/editions.ts';
import type { Constraint } from '../wishes/constraint.ts';
import { distinctHistory, itemAt, type World } from '../world.ts';
import { alike } from './likeness.ts';

/** `name`: of the series, if one was wished for; `only`: the one that is owned; `named`: what fits and was named before; `isAsked`: whether there is another. */
export type Exhausted = {
  name: string | null;
  owned: number;
  only: ItemRef | null;
  named: ItemRef[];
  isAsked: boolean;
};
type Ranked = { item: number; rank: number };

/** What is owned of a series of which nothing else is left; null where some is left, or none is owned. */
export function allOwned(
  world: World,
  dropped: readonly (Constraint & { alone: boolean })[],
): { name: string; rows: number[] } | null {
  const series = dropped.find(({ series, alone }) => series !== undefined && alone);
  if (!series?.series) return null;
  const own = distinctHistory(world)
    .filter((item) => series.test(item))
    .map(({ index }) => ({ item: index }));
  const rows = firstEditions(world.catalogue, own, own.length).map(({ item }) => item);
  return rows.length === 0 ? null : { name: series.series, rows };
}

/** What is left that comes nearest to the last of some rows, the best for the person first. */
export function nearestLeft(
  world: World,
  left: readonly Ranked[],
  rows: readonly number[],
  count: number,
): Ranked[] {
  const last = rows.at(-1);
  if (last === undefined) return [];
  const near = alike(
    world,
    left.map(({ item }) => item),
    [itemAt(world.catalogue, last)],
  ).wide;
  return firstEditions(
    world.catalogue,
    left.filter(({ item }) => near.has(item)),
    count,
  );
}
