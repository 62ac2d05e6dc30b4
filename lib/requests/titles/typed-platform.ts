// A game that is typed with its system: "mortal kombat on the vita", "the Final Fantasies from the PS1".

import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import { catalogueValues } from '#lib/evidence/attributes.ts';
import { platformsNamed } from '../kinds/platform-words.ts';

type Placed = { name: string; platforms: string[] };

const placed =
  /^(.+?),? (?:on|for|from|auf|für|von|sur|pour|en|para|de) (?:(?:the|my|our|der|dem|die|la|le|el) )?([\p{L}\d][\p{L}\d ]{1,20})$/iu;

/** null: no system is named, or the catalogue knows of none. */
export function onPlatform(typed: string, catalogue: Catalogue): Placed | null {
  if (catalogue.domain !== 'games') return null;
  const [, name, said] = placed.exec(typed.trim()) ?? [];
  if (name === undefined || said === undefined) return null;
  const platforms = platformsNamed(said, catalogueValues(catalogue, 'platform'));
  return platforms.length > 0 ? { name, platforms } : null;
}

export function isOn({ platforms }: Placed, { details }: Item): boolean {
  return details?.platforms?.some((one) => platforms.includes(one)) ?? false;
}

/** Those for the system; of many no system is known, so where none is, all. */
export function thoseOn(on: Placed | null, items: Item[]): Item[] {
  const own = on ? items.filter((item) => isOn(on, item)) : [];
  return own.length > 0 ? own : items;
}
