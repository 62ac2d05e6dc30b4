// What stands above a title in the person's list, and what of the history does most for those: the other side of a place that seems low.

import type { ItemRef } from '#lib/contract/item.ts';
import { refOf, refTo } from '#lib/evidence/item-ref.ts';
import { liftersOf } from './taste/listed-kind.ts';
import { listAt } from './top.ts';
import { itemAt, type World } from './world.ts';

/** `first`: the best placed of them; `count`: how many there are. */
export type Above = { first: ItemRef[]; count: number; lifters: ItemRef[] };

const mostAbove = 24; // titles; of a place further down, what is above it says little
const named = 3;

/** null: it's first, too far down, or on no list. */
export function aboveOf(item: number, world: World): Above | null {
  const list = listAt(world, world);
  const place = list.placeOf(item);
  if (place === null || place < 2 || place > mostAbove) return null;
  const rows = list.first(place - 1);
  const lifters = liftersOf(
    rows.map((row) => itemAt(world.catalogue, row)),
    world,
  );
  return {
    first: rows.slice(0, named).map((row) => refTo(world.catalogue, row)),
    count: rows.length,
    lifters: lifters.map(refOf),
  };
}
