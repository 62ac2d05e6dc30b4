// What the first pick has in common with what it is to be like, and with what lifts it: a reason that is easier to see than a place.

import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import { likenessOf, traitsInCommon } from '../known/in-common.ts';
import { adjectiveOf, type Trait } from '../known/traits.ts';
import { itemAt } from '../world.ts';
import type { Likes } from './likes.ts';

/** isOnly: it is all that the picks are to be like. */
export type Alike = { title: string; traits: Trait[]; isOnly: boolean };

const most = 2; // traits

/** Of several that it is to be like, the one that it is most like. */
export function alikeWith(
  { found }: Likes,
  first: Item | undefined,
  catalogue: Catalogue,
): { alike?: Alike } {
  if (!first) return {};
  const [best] = found
    .map((one) => {
      const told = likenessOf(catalogue, [one, first], most);
      const traits = told.length > 0 ? told : traitsInCommon(catalogue, [one, first], most);
      return { title: one.title, traits };
    })
    .toSorted((a, b) => b.traits.length - a.traits.length);
  return best && best.traits.length > 0 ? { alike: { ...best, isOnly: found.length === 1 } } : {};
}

const manyOfKind = /^that are .*(?:games|films|ers|offs|novels|likes|vanias|comedies|dramas|westerns)$/;

/** One mood alone says little. */
export function sharedWithLifter(
  catalogue: Catalogue,
  first: Item | undefined,
  lifter: ItemRef | null,
): Trait[] {
  if (!first || !lifter) return [];
  const all = likenessOf(catalogue, [first, itemAt(catalogue, lifter.index)], Number.POSITIVE_INFINITY);
  const traits = all.filter(({ said }) => !manyOfKind.test(said)).slice(0, most);
  const [only, ...others] = traits;
  return only && others.length === 0 && adjectiveOf(only) !== null ? [] : traits;
}
