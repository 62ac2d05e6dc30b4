// A refusal for which labels only stand in isn't meant against what is wished for besides.

import type { World } from '../world.ts';
import type { Constraint, ConstraintKey } from './constraint.ts';

type Wished = { checked: Constraint[]; unchecked: { wish: string; matter: string | null }[] };

const fewestMeant = 8; // items that meet all else
const leastLeft = 0.4; // of them

/** "Fewer jump scares, more creepy": leaving out horror only stands in for a wish, and can't be meant where it's wished for. */
export function withoutContradictions<Found extends Wished>(
  found: Found,
  { catalogue }: Pick<World, 'catalogue'>,
): Found {
  const wanted = found.checked.filter(({ key, refuses }) => !refuses && ofContent.has(key));
  const meant = catalogue.items.filter((item) => wanted.every(({ test }) => test(item)));
  if (wanted.length === 0 || meant.length < fewestMeant) return found;
  const isAgainst = ({ refuses, standIn, test }: Constraint) =>
    refuses && standIn !== undefined && meant.filter(test).length < leastLeft * meant.length;
  const against = found.checked.filter(isAgainst);
  const isOpen = ({ otherwise }: Constraint) => otherwise === undefined;
  return {
    ...found,
    checked: found.checked.flatMap((one) => {
      if (!against.includes(one)) return one;
      return one.otherwise ? withWish(one, one.otherwise) : [];
    }),
    unchecked: [
      ...found.unchecked,
      ...against.filter(isOpen).flatMap(({ wish }) => (wish ? { wish, matter: null } : [])),
    ],
  };
}
const ofContent: ReadonlySet<ConstraintKey> = new Set(['genre', 'mood', 'but']);

function withWish({ key, wish }: Constraint, test: Omit<Constraint, 'key'>): Constraint {
  return { ...test, key, ...(wish === undefined ? {} : { wish }) };
}
