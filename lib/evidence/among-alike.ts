// Where an item stands among the unseen items that have what it has: the third of 57 Crime films says more to whoever likes
// Crime than a rank in the whole catalogue.
import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import type { AttributeShare } from '#lib/contract/attribute.ts';
import type { AmongAlike } from '#lib/contract/evidence.ts';
import { rowsWith } from './attributes.ts';

/**
 * Among those of its genre, where it has one, else of its tag or platform: the first of `shared` that is one. null where it
 * has none of these, or no other unseen item has it. `scores`: (itemCount). `seen`: rows of the history.
 */
export function amongAlike(
  catalogue: Catalogue,
  scores: Float32Array,
  { item, seen, shared }: { item: number; seen: ReadonlySet<number>; shared: readonly AttributeShare[] },
): AmongAlike | null {
  const alike = shared.find(({ kind }) => kind === 'genre' || kind === 'tag' || kind === 'platform');
  if (!alike) return null;
  const { kind, value } = alike;
  const own = scores[item] as number;
  let rank = 1;
  let of = 1; // the item itself
  for (const other of rowsWith(catalogue, { kind, value })) {
    if (other === item || other >= scores.length || seen.has(other)) continue;
    of++;
    const score = scores[other] as number;
    if (score > own || (score === own && other < item)) rank++;
  }
  return of > 1 ? { kind, value, rank, of } : null;
}
