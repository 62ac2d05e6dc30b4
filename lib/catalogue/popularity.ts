// Popularity in the model's training data: rank 1 is the item most people chose.
import type { Catalogue, Item } from './catalogue.ts';

const popularityRanks = new WeakMap<Catalogue, Int32Array>();

/** The catalogue's items, most popular first; ties keep the catalogue's order. */
export function byPopularity({ items, interactionCounts: counts }: Catalogue): Item[] {
  return items.toSorted((a, b) => (counts[b.index] ?? 0) - (counts[a.index] ?? 0));
}

export function popularityRankOf(catalogue: Catalogue, item: number): number {
  let ranks = popularityRanks.get(catalogue);
  if (!ranks) {
    ranks = new Int32Array(catalogue.items.length);
    for (const [place, { index }] of byPopularity(catalogue).entries()) ranks[index] = place + 1;
    popularityRanks.set(catalogue, ranks);
  }
  return ranks[item] as number;
}
