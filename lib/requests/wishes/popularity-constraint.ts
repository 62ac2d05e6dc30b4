// "popular" and "less known" as tests on items. Known is told by the place among all items and among those of the same
// decade: a new item is famous long before many people of the training data chose it.

import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import { byPopularity, popularityRankOf } from '#lib/catalogue/popularity.ts';
import { decadeOf } from '#lib/evidence/attributes.ts';
import { nounsOf, type World } from '../world.ts';
import type { Constraint } from './constraint.ts';

const popularShare = 0.1; // of the catalogue, most chosen first
const wellKnownShare = 0.2; // of the catalogue, and of a decade
const famous = new WeakMap<Catalogue, ReadonlySet<number>>();

export function popularityConstraint({ catalogue }: World, wanted: 'less known' | 'popular'): Constraint {
  const { many } = nounsOf(catalogue);
  const share = (item: Item) => popularityRankOf(catalogue, item.index) / catalogue.items.length;
  const isFamous = famousOfTheirTime(catalogue);
  return wanted === 'popular'
    ? {
        key: 'popularity',
        said: `${many} that many people chose`,
        test: (item) => share(item) <= popularShare,
      }
    : {
        key: 'popularity',
        said: `lesser-known ${many}`,
        test: (item) => share(item) > wellKnownShare && !isFamous(item),
      };
}

/** Whether an item is among the fifth of its decade that most people chose. */
function famousOfTheirTime(catalogue: Catalogue): (item: Item) => boolean {
  const known = famous.get(catalogue);
  if (known) return ({ index }) => known.has(index);
  const decades = Map.groupBy(byPopularity(catalogue), ({ year }) => decadeOf(year));
  const rows = new Set<number>();
  for (const [decade, items] of decades)
    if (decade !== null)
      for (const { index } of items.slice(0, Math.ceil(wellKnownShare * items.length))) rows.add(index);
  famous.set(catalogue, rows);
  return ({ index }) => rows.has(index);
}
