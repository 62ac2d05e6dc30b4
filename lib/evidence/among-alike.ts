// Where an item stands among the unseen items that have what it has: the third of 57 Crime films says more to whoever likes
// Crime than a rank in the whole catalogue.
import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import type { AttributeShare } from '#lib/contract/attribute.ts';
import type { AmongAlike } from '#lib/contract/evidence.ts';
import { rankOf } from '#lib/recommender/rank.ts';
import { valuesOf } from './attributes.ts';

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
  const counts = (other: Item) =>
    other.index === item || (!seen.has(other.index) && valuesOf(other, kind).includes(value));
  const known = catalogue.items.slice(0, scores.length);
  const left = known.filter((other) => !counts(other)).map((other) => other.index);
  const of = known.length - left.length;
  return of > 1 ? { kind, value, rank: rankOf(scores, item, left), of } : null;
}
