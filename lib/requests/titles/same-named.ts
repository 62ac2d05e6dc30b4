// The other titles of one name: other editions of a game, its sequels and what else begins with it.

import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import { nameKey } from '#lib/catalogue/editions.ts';
import { popularityRankOf } from '#lib/catalogue/popularity.ts';
import { titleKey, withoutArticle } from '#lib/catalogue/title.ts';

/** Titles that begin with the item's name, then those that hold it; the best known first. */
export function sameNamed(item: Item, catalogue: Catalogue): Item[] {
  return namedLike(nameKey(item), catalogue).filter(({ index }) => index !== item.index);
}

/** "Homeworld" → *Homeworld*, *Homeworld 2*. */
export function namedLike(typed: string, catalogue: Catalogue): Item[] {
  const name = titleKey(withoutArticle(typed));
  const isLong = name.includes(' ') || name.length >= longEnough;
  const found = catalogue.items.flatMap((item) => {
    const rest = ` ${nameKey(item)} `.split(` ${name} `);
    if (rest.length < 2) return [];
    const begins = rest[0] === '';
    return (begins && (isLong || goesOnAs.test(item.title))) || (!begins && name.includes(' '))
      ? [{ item, begins }]
      : [];
  });
  const rank = ({ index }: Item) => popularityRankOf(catalogue, index);
  return found
    .toSorted((a, b) => Number(b.begins) - Number(a.begins) || rank(a.item) - rank(b.item))
    .map(({ item }) => item);
}

/** A short word begins many titles that have nothing to do with it: "Her Story" is no sequel of *Her*. */
const longEnough = 8; // letters
const goesOnAs = /^\S+(?:$|:| -| \(| #?\d| [ivx]+\b)/iu;
