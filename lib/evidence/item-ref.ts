// An item as evidence names it: enough to show it, without the rest of the catalogue.
import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import type { ItemRef } from '#lib/contract/item.ts';

export function refOf({ index, itemId, title, year, genres, details }: Item): ItemRef {
  return { index, itemId, title, year, genres, ...(details ? { details } : {}) };
}

export function refTo(catalogue: Catalogue, index: number): ItemRef {
  return refOf(catalogue.items[index] as Item);
}
