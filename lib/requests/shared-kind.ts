// What an item visibly has in common with the history, for a place that no single title explains: the maker of one of it, or
// labels that most of it has.

import type { Item } from '#lib/catalogue/catalogue.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import { valuesOf } from '#lib/evidence/attributes.ts';
import { refOf } from '#lib/evidence/item-ref.ts';
import { type Habit, habitsIn, tellsEnough } from './habits.ts';
import { tagsAreReliable } from './kinds/known-kinds.ts';
import { windowItems } from './standing.ts';
import { firstMaker } from './wording.ts';
import type { World } from './world.ts';

export type Shared = { maker: { name: string; items: ItemRef[] } | null; labels: Habit[] };

const fewest = 3; // items of a history
const most = 0.5; // of it
const told = 2;

export function sharedWith(world: World, item: Item): Shared {
  const { catalogue } = world;
  const window = windowItems(world).filter((one) => one !== item);
  const maker = makerOf(item);
  const own = maker === null ? [] : window.filter((one) => makerOf(one) === maker);
  const isTold = window.length >= fewest && tagsAreReliable(catalogue) && tellsEnough(catalogue, window);
  const habits = habitsIn(catalogue, window);
  const labels = isTold
    ? valuesOf(item, 'tag')
        .map((value) => habits.of('tag', value))
        .filter(({ count, size, lean }) => lean === 'more' && count >= most * size)
        .sort((a, b) => b.count * b.lift - a.count * a.lift)
    : [];
  return {
    maker: maker !== null && own.length > 0 ? { name: maker, items: own.map(refOf) } : null,
    labels: labels.slice(0, told),
  };
}

function makerOf({ details }: Item): string | null {
  return details?.developer ? firstMaker(details.developer) : null;
}
