// "Something similar, but …": of the items in the person's own list that meet the wish, those nearest to one item in the
// target model's space, each with its rank in that list. A wish is one of a few fixed words or a value of the catalogue.

import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import type { SimilarBut } from '#lib/contract/evidence.ts';
import { similarItems } from '#lib/recommender/similar-items.ts';
import type { TargetModel } from '#lib/recommender/target-model.ts';
import { type NamedAttribute, valuesOf } from './attributes.ts';
import { refTo } from './item-ref.ts';
import { kindsAreFew, saysKind, tellsKind } from './known-kinds.ts';
import type { OwnPlaces } from './with-feedback.ts';

export type WishWord =
  | 'newer'
  | 'older'
  | 'less known'
  | 'better known'
  | 'cheaper'
  | 'more expensive'
  | 'of another genre'
  | 'of another maker';
/** `not`: without that attribute. */
export type Wish = WishWord | (NamedAttribute & { not: boolean });

const listed = 5;
const muchLessKnown = 0.5; // of the people

export function similarBut(
  model: TargetModel,
  catalogue: Catalogue,
  input: OwnPlaces & { item: number; wishes: readonly Wish[]; ofOwnList?: boolean },
): SimilarBut {
  const { list, scores, item, wishes, ofOwnList = false } = input;
  const own = catalogue.items[item] as Item;
  const people = (index: number) => catalogue.interactionCounts[index] ?? 0;
  const fits = (other: Item) =>
    !list.leavesOut(other.index) &&
    people(other.index) > 0 && // the space says nothing about items that the model never met
    wishes.every((wish) => meets(wish, other, own, people) && isSure(catalogue, wish, other));
  const rows = catalogue.items.filter((other) => other.index < model.itemCount && fits(other));
  const nearest = similarItems(
    model,
    rows.map((row) => row.index),
    item,
    listed,
  );
  return {
    wish: wishes.map(wishText).join(' and '),
    to: refTo(catalogue, item),
    ...(ofOwnList ? { ofOwnList } : {}),
    items: nearest.flatMap(({ index, cosine }) => {
      const rank = list.rankOf(scores, index);
      return rank === null ? [] : [{ item: refTo(catalogue, index), rank, cosine }];
    }),
  };
}

function meets(wish: Wish, other: Item, own: Item, people: (index: number) => number): boolean {
  if (typeof wish !== 'string') return valuesOf(other, wish.kind).includes(wish.value) !== wish.not;
  const [year, ownYear] = [other.year, own.year];
  const [price, ownPrice] = [other.details?.priceUsd, own.details?.priceUsd];
  switch (wish) {
    case 'newer':
      return year !== null && ownYear !== null && year > ownYear;
    case 'older':
      return year !== null && ownYear !== null && year < ownYear;
    case 'less known':
      return people(other.index) < people(own.index) * muchLessKnown;
    case 'better known':
      return people(other.index) > people(own.index);
    case 'cheaper':
      return price !== undefined && ownPrice !== undefined && price < ownPrice;
    case 'more expensive':
      return price !== undefined && ownPrice !== undefined && price > ownPrice;
    case 'of another genre':
      return saysKind(own) && saysKind(other) && !other.genres.some((genre) => own.genres.includes(genre));
    case 'of another maker':
      return other.details?.developer !== undefined && other.details.developer !== own.details?.developer;
  }
}

/** That an item lacks a genre or tag is no news where few items say theirs. */
function isSure(catalogue: Catalogue, wish: Wish, other: Item): boolean {
  const isRefusal = typeof wish !== 'string' && wish.not && tellsKind(wish.kind);
  return !isRefusal || saysKind(other) || !kindsAreFew(catalogue);
}

function wishText(wish: Wish): string {
  if (typeof wish === 'string') return wish;
  const { kind, value, not } = wish;
  if (kind === 'decade') return not ? `not from the ${value}` : `from the ${value}`;
  if (kind === 'platform') return not ? `not for ${value}` : `for ${value}`;
  if (kind === 'developer' || kind === 'publisher') return not ? `not by ${value}` : `by ${value}`;
  if (kind === 'price') return not ? `not ${value}` : value;
  return not ? `without ${value}` : `with ${value}`;
}
