// "Mass Effect 2 (PC)" and "Mass Effect 2 (Platinum Hits)": editions of a game, which are one title to a person.
import type { Item } from './catalogue.ts';
import { titleKey, withoutArticle } from './title.ts';
import { bareTitle } from './title-matcher.ts';

/** Titles with a year are none: films of one name are different films. */
export function areEditions(a: Item, b: Item): boolean {
  const nameOf = (item: Item) => titleKey(withoutArticle(bareTitle(item).replace(/\s*\([^()]*\)/g, '')));
  return a.year === null && b.year === null && nameOf(a) === nameOf(b);
}
