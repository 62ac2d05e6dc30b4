// The year of an item: the catalogue's, else what is generally known.

import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import { knownOf } from './known-matter.ts';

export function yearOf(catalogue: Catalogue, { index }: Pick<Item, 'index'>): number | null {
  return catalogue.items[index]?.year ?? knownOf(catalogue, { index })?.year ?? null;
}

const knowing = new WeakMap<Catalogue, boolean>();

/** Whether any year is known. */
export function hasYears(catalogue: Catalogue): boolean {
  const known = knowing.get(catalogue) ?? catalogue.items.some((item) => yearOf(catalogue, item) !== null);
  knowing.set(catalogue, known);
  return known;
}

/** Whether years are known only of some: the catalogue itself has none. */
export function yearsAreFew(catalogue: Catalogue): boolean {
  return hasYears(catalogue) && !catalogue.items.some(({ year }) => year !== null);
}
