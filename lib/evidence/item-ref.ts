// An item as evidence names it: enough to show it, without the rest of the catalogue.
import type { Catalogue, Item, ItemDetails } from '#lib/catalogue/catalogue.ts';

export type ItemRef = {
  index: number;
  itemId: string;
  title: string;
  year: number | null;
  genres: string[];
  details?: ItemDetails;
};

export function refOf({ index, itemId, title, year, genres, details }: Item): ItemRef {
  return { index, itemId, title, year, genres, ...(details ? { details } : {}) };
}

export function refTo(catalogue: Catalogue, index: number): ItemRef {
  return refOf(catalogue.items[index] as Item);
}
