// The other titles of one name: other editions of a game, its sequels and what else begins with it.

import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import { popularityRankOf } from '#lib/catalogue/popularity.ts';
import { titleKey, withoutArticle } from '#lib/catalogue/title.ts';
import { bareTitle } from '#lib/catalogue/title-matcher.ts';

/** Those that begin with the name of the item, before those that only hold it; the best known first. */
export function sameNamed(item: Item, catalogue: Catalogue): Item[] {
  return namedLike(nameOf(item), catalogue).filter(({ index }) => index !== item.index);
}

/** Titles with these words: "Homeworld" → *Homeworld 2*. */
export function namedLike(name: string, catalogue: Catalogue): Item[] {
  const wanted = ` ${titleKey(name)} `;
  const found = catalogue.items.filter((one) => ` ${nameOf(one)} `.includes(wanted));
  const startsSo = (one: Item) => (` ${nameOf(one)} `.startsWith(wanted) ? 0 : 1);
  const rank = ({ index }: Item) => popularityRankOf(catalogue, index);
  return found.toSorted((a, b) => startsSo(a) - startsSo(b) || rank(a) - rank(b));
}

function nameOf(item: Item): string {
  return titleKey(withoutArticle(bareTitle(item).replace(/\s*\([^()]*\)/gu, '')));
}
