// From the item ids of the data set to the rows of a model's catalogue.
import type { Catalogue } from '#lib/catalogue/catalogue.ts';

const known = new WeakMap<Catalogue, Map<string, number>>();

export function rowsOf(catalogue: Catalogue): Map<string, number> {
  let rows = known.get(catalogue);
  if (!rows) {
    rows = new Map(catalogue.items.map((item) => [item.itemId, item.index]));
    known.set(catalogue, rows);
  }
  return rows;
}
