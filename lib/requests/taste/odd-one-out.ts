// The odd one out: of a history, the title that goes least with the rest in the target model's own space, and a genre or label that
// it has and hardly any of the others.

import type { Item } from '#lib/catalogue/catalogue.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import { type NamedAttribute, valuesOf } from '#lib/evidence/attributes.ts';
import { refOf } from '#lib/evidence/item-ref.ts';
import { kindsAreFew, saysKind } from '#lib/evidence/known-kinds.ts';
import { leastSimilar } from '#lib/recommender/similar-items.ts';
import { usualShare } from '../habits.ts';
import { tagsAreReliable } from '../kinds/known-kinds.ts';
import type { World } from '../world.ts';

/** `alone`: what it is and so many of the others are; null: nothing tells it apart. */
export type OddOneOut = { item: ItemRef; alone: (NamedAttribute & { others: number }) | null };

const format = 'IMAX'; // a genre in MovieLens that tells nothing
const fewOthers = 0.1; // of the rest

/** null: too few are known for one to stand out. */
export function oddOneOut({ catalogue, model }: World, items: readonly Item[]): OddOneOut | null {
  const chosen = items.filter(
    ({ index }) => index < model.itemCount && (catalogue.interactionCounts[index] ?? 0) > 0,
  );
  const row = leastSimilar(
    model,
    chosen.map(({ index }) => index),
  );
  const item = row === null ? undefined : catalogue.items[row];
  if (!item) return null;
  const rest = items.filter(({ index }) => index !== row);
  const kinds = kindsTold(catalogue, items);
  const told = kinds
    .flatMap((kind) => valuesOf(item, kind).map((value) => ({ kind, value })))
    .filter(({ value }) => value !== format)
    .map((one) => ({
      ...one,
      others: rest.filter((other) => valuesOf(other, one.kind).includes(one.value)).length,
    }))
    .filter(({ others }) => others <= fewOthers * rest.length)
    .toSorted(
      (a, b) =>
        a.others - b.others || // of two that it has alone, the one that people choose more often is the plainer one
        kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
        usualShare(catalogue, b.kind, b.value) - usualShare(catalogue, a.kind, a.value),
    );
  return { item: refOf(item), alone: told[0] ?? null };
}

/** What all of them would say if it were so: where some say no kind, only the systems they are for. */
function kindsTold(catalogue: World['catalogue'], items: readonly Item[]): NamedAttribute['kind'][] {
  if (kindsAreFew(catalogue) && !items.every(saysKind))
    return items.every((item) => valuesOf(item, 'platform').length > 0) ? ['platform'] : [];
  return tagsAreReliable(catalogue) ? ['genre', 'tag'] : ['genre'];
}
