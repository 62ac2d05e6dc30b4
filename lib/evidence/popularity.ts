// How popular an item is in the data that the model learned from: 1 is the item that most people chose.
import type { Catalogue } from '#lib/catalogue/catalogue.ts';

const popularityRanks = new WeakMap<Catalogue, Int32Array>();

export function popularityRankOf(catalogue: Catalogue, item: number): number {
  let ranks = popularityRanks.get(catalogue);
  if (!ranks) {
    ranks = new Int32Array(catalogue.items.length);
    const counts = catalogue.interactionCounts;
    const order = catalogue.items.map((_, index) => index);
    order.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
    for (const [place, index] of order.entries()) ranks[index] = place + 1;
    popularityRanks.set(catalogue, ranks);
  }
  return ranks[item] as number;
}
