// "Mass Effect 2 (PC)" and "Mass Effect 2 (Platinum Hits)": editions of a game, which are one title to a person.
import type { Item } from './catalogue.ts';
import { titleKey, withoutArticle } from './title.ts';
import { bareTitle } from './title-matcher.ts';

/** Equal for editions of one game. Titles with a year have none: films of one name are different films. */
export function editionName(item: Item): string | null {
  return item.year === null ? titleKey(withoutArticle(bareTitle(item).replace(/\s*\([^()]*\)/g, ''))) : null;
}

export function areEditions(a: Item, b: Item): boolean {
  const name = editionName(a);
  return name !== null && name === editionName(b);
}
