// The titles of the history nearest to a name that no title has: they share a word with it, give or take a slip.
import { distance } from 'fastest-levenshtein';
import { titleKey } from '#lib/catalogue/title.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import { refOf } from '#lib/evidence/item-ref.ts';
import { distinctHistory, type World } from '../world.ts';

const shortest = 4; // letters
const most = 3;

export function nearestOwn(typed: string, world: World): ItemRef[] {
  const words = titleKey(typed)
    .split(' ')
    .filter((word) => word.length >= shortest);
  const isNear = (one: string, other: string) =>
    one === other || (Math.min(one.length, other.length) > shortest && distance(one, other) <= 1);
  const scored = distinctHistory(world).map((item) => {
    const own = titleKey(item.title).split(' ');
    return { item, shared: words.filter((word) => own.some((one) => isNear(one, word))).length };
  });
  return scored
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared)
    .slice(0, most)
    .map(({ item }) => refOf(item));
}
