// The item of a person's own history that the recommender would have missed by most: where each would be without itself.

import type { ItemRef } from '#lib/contract/item.ts';
import { cachedRun } from '#lib/evidence/evidence-cache.ts';
import { refTo } from '#lib/evidence/item-ref.ts';
import { rankOf } from '#lib/recommender/rank.ts';
import type { World } from '../world.ts';

export type Missed = { item: ItemRef; rank: number; of: number };

const surelyMissed = 100; // places down from the top: no one is shown so many

/** null: all of them would have been near the top, or there are too few to go by. */
export function missedItem(world: World): Missed | null {
  const { catalogue, model, history, aside = [] } = world;
  const { distinct, without } = cachedRun(world);
  if (distinct.length < 2) return null;
  const places = distinct.map((index, at) => {
    const seen = new Set([...history, ...aside]);
    seen.delete(index);
    const rank = rankOf(without[at] as Float32Array, index, seen);
    return { index, rank, of: model.itemCount - seen.size };
  });
  const [worst] = places.toSorted((a, b) => b.rank - a.rank);
  if (!worst || worst.rank <= surelyMissed) return null;
  return { item: refTo(catalogue, worst.index), rank: worst.rank, of: worst.of };
}
