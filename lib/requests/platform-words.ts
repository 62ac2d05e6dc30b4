// Platforms as people name them: "switch", "ps2", "playstation", "console".

import type { Item } from '#lib/catalogue/catalogue.ts';
import { parsePlatforms } from '#lib/catalogue/platforms.ts';
import { catalogueValues } from '#lib/evidence/attributes.ts';
import { joined, shown } from './wording.ts';
import { nounsOf, type World } from './world.ts';

const otherNames: Record<string, string> = {
  'xbox 1': 'xbox one',
  'mega drive': 'sega genesis',
  megadrive: 'sega genesis',
  genesis: 'sega genesis',
  saturn: 'sega saturn',
  dreamcast: 'dreamcast',
  psone: 'ps1',
  snes: 'super nintendo',
  gba: 'game boy advance',
  gbc: 'game boy color',
  nds: 'nintendo ds',
  vr: 'playstation vr',
  computer: 'pc',
  macos: 'mac',
};
const families: [RegExp, RegExp][] = [
  [/^(?:play ?station|sony)s?$/, /^(?:PlayStation|PSP)/],
  [/^nintendo$/, /^(?:Nintendo|Wii|GameCube|NES|Super NES|Game Boy)/],
  [/^sega$/, /^(?:Sega|Dreamcast|Game Gear)/],
  [/^(?:xbox|microsoft) consoles?$/, /^Xbox/],
  [/^consoles?$/, /^(?!PC$|Mac$|Linux$)/],
  [
    /^(?:handhelds?|portables?)$/,
    /^(?:PSP|PlayStation Vita|Nintendo (?:DS|3DS|2DS|Switch)|Game Boy|Game Gear)/,
  ],
];

/** null: the catalogue names no platforms, or the word names none. */
export function platformTest(
  said: string,
  { catalogue }: World,
): { said: string; test: (item: Item) => boolean } | null {
  const known = catalogueValues(catalogue, 'platform');
  if (known.length === 0) return null;
  const platforms = said.split(';').flatMap((part) => platformsNamed(part, known));
  const { many } = nounsOf(catalogue);
  if (platforms.length === 0) return { said: `${many} for ${shown(said)}`, test: () => false };
  return {
    said: `${many} for ${platforms.length > 2 ? shown(said) : joined(platforms, 'or')}`,
    test: ({ details }) => details?.platforms?.some((platform) => platforms.includes(platform)) ?? false,
  };
}

/** The catalogue's names; a platform that none of its items has is named all the same. */
export function platformsNamed(said: string, known: readonly string[]): string[] {
  const word = said.trim().toLowerCase();
  const family = families.find(([sign]) => sign.test(word));
  if (family) return known.filter((platform) => family[1].test(platform));
  const same = known.filter((platform) => platform.toLowerCase() === word);
  if (same.length > 0) return same;
  return parsePlatforms(otherNames[word] ?? word) ?? [];
}
