import { editionName } from '#lib/catalogue/editions.ts';
import { distinctHistory, type World } from './world.ts';

/** Other editions of what is in the history are nothing new. */
export function ownedEditions(world: World): ReadonlySet<number> {
  const own = distinctHistory(world);
  const names = new Set(own.flatMap((item) => editionName(item) ?? []));
  if (names.size === 0) return new Set();
  return new Set(
    world.catalogue.items
      .filter((item) => item.year === null && names.has(editionName(item) ?? ''))
      .map(({ index }) => index),
  );
}
