// "Mass Effect 2 (PC)" and "Mass Effect 2 (Platinum Hits)": editions of a game, which are one title to a person.
import type { Domain } from '#lib/contract/domain.ts';
import { editionSorts } from './brief-name.ts';
import type { Item } from './catalogue.ts';
import { titleKey, withoutArticle } from './title.ts';
import { bareTitle } from './title-matcher.ts';

/** What Steam adds to the name of a game that comes out again: "- Enhanced Edition", "Remastered". Never a number or "Gold" alone. */
const added = new RegExp(
  `[\\s:–-]+(?:the )?(?:(?:(?:${editionSorts})[\\s:–-]+)+edition|goty|game of the year|remastered(?: edition)?|hd remaster(?:ed)?|redux|director['’]?s cut)$`,
  'iu',
);

/**
 * Equal for editions of one game; null for what has none. Films of one name are different films, and so are games of one name:
 * a catalogue tells those apart by the year in their titles.
 */
export function editionName(item: Item, domain: Domain): string | null {
  const bare = bareTitle(item);
  if (item.year === null) return keyOf(withoutAdded(bare.replace(/\s*\([^()]*\)/g, '')));
  if (domain !== 'steam' || bare !== item.title) return null;
  return keyOf(withoutAdded(bare.replace(/[™®©]/gu, '')));
}

export function areEditions(a: Item, b: Item, domain: Domain): boolean {
  const name = editionName(a, domain);
  return name !== null && name === editionName(b, domain);
}

/** "Trine 2: Enhanced Edition - Director's Cut" adds more than one. */
function withoutAdded(title: string): string {
  const shorter = title.replace(/\s*\(Classic\)$/iu, '').replace(added, '');
  return shorter === title || shorter === '' ? title : withoutAdded(shorter);
}

/** As names are compared: without article and what stands in brackets. */
function keyOf(title: string): string {
  return titleKey(withoutArticle(title.replace(/\s*\([^()]*\)/g, '')));
}

/** "Homeworld (PC, Game of the Year Edition)" → "homeworld" */
export function nameKey(item: Item): string {
  return keyOf(bareTitle(item));
}
