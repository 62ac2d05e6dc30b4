// "Contra or Gunstar Heroes" where there is no plain *Contra*: rather than to ask back, the one that stands highest in the list.

import { listAt } from '../top.ts';
import type { World } from '../world.ts';
import type { Resolved } from './resolve-title.ts';
import { plainWords } from './title-table.ts';

/** Only where all that may be meant begin with the typed words. */
export function bestOfSeries(resolved: Resolved, world: World): Resolved {
  if (resolved.kind !== 'ambiguous') return resolved;
  const { typed, choices } = resolved;
  const name = plainWords(typed).join(' ');
  const isSeries =
    choices.length > 1 &&
    choices.every(({ title }) => `${plainWords(title).join(' ')} `.startsWith(`${name} `));
  if (!isSeries) return resolved;
  const order = listAt(world, world).first(world.catalogue.items.length);
  const placeOf = (row: number) => (order.includes(row) ? order.indexOf(row) : order.length);
  const [item] = choices.toSorted((a, b) => placeOf(a.index) - placeOf(b.index));
  if (!item) return resolved;
  return {
    kind: 'found',
    item,
    how: 'part',
    typed,
    seen: world.history.includes(item.index),
    isBestPlaced: true,
  };
}
