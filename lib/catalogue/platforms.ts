// A video game's platform, as shops write it at the end of a title: "Halo 3 - Xbox 360". It becomes a detail of the
// item, and only stays in the title if two items would otherwise share a name.

import type { ItemFacts } from '#lib/contract/item.ts';
import { sharedTitles } from './title.ts';

// Spellings in lower case → the usual name.
const platformNames: Record<string, string> = {
  pc: 'PC',
  'windows pc': 'PC',
  windows: 'PC',
  'pc dvd': 'PC',
  'pc cd': 'PC',
  'windows 7': 'PC',
  'windows 8': 'PC',
  'pc windows': 'PC',
  'pc mac linux': 'PC',
  mac: 'Mac',
  linux: 'Linux',
  'xbox 360': 'Xbox 360',
  'microsoft xbox 360': 'Xbox 360',
  xbox360: 'Xbox 360',
  'x box 360': 'Xbox 360',
  'xbox one': 'Xbox One',
  xboxone: 'Xbox One',
  'microsoft xbox one': 'Xbox One',
  xbox: 'Xbox',
  'microsoft xbox': 'Xbox',
  playstation: 'PlayStation',
  'playstation 1': 'PlayStation',
  ps1: 'PlayStation',
  psx: 'PlayStation',
  'sony playstation': 'PlayStation',
  'playstation one': 'PlayStation',
  'playstation 2': 'PlayStation 2',
  ps2: 'PlayStation 2',
  playstation2: 'PlayStation 2',
  'sony playstation 2': 'PlayStation 2',
  'playstation 3': 'PlayStation 3',
  ps3: 'PlayStation 3',
  playstation3: 'PlayStation 3',
  'sony playstation 3': 'PlayStation 3',
  'playstation 4': 'PlayStation 4',
  ps4: 'PlayStation 4',
  playstation4: 'PlayStation 4',
  'sony playstation 4': 'PlayStation 4',
  'playstation 5': 'PlayStation 5',
  ps5: 'PlayStation 5',
  'playstation vr': 'PlayStation VR',
  'playstation vita': 'PlayStation Vita',
  'ps vita': 'PlayStation Vita',
  psvita: 'PlayStation Vita',
  vita: 'PlayStation Vita',
  'sony playstation vita': 'PlayStation Vita',
  'sony ps vita': 'PlayStation Vita',
  'sony psp': 'PSP',
  psp: 'PSP',
  'playstation portable': 'PSP',
  'nintendo ds': 'Nintendo DS',
  ds: 'Nintendo DS',
  'nintendo 2ds': 'Nintendo 2DS',
  '2ds': 'Nintendo 2DS',
  'nintendo 3ds': 'Nintendo 3DS',
  '3ds': 'Nintendo 3DS',
  'nintendo wii': 'Wii',
  wii: 'Wii',
  'nintendo wii u': 'Wii U',
  'wii u': 'Wii U',
  'nintendo switch': 'Nintendo Switch',
  switch: 'Nintendo Switch',
  gamecube: 'GameCube',
  'nintendo gamecube': 'GameCube',
  'game cube': 'GameCube',
  'nintendo 64': 'Nintendo 64',
  n64: 'Nintendo 64',
  'game boy': 'Game Boy',
  gameboy: 'Game Boy',
  'nintendo game boy': 'Game Boy',
  'gameboy color': 'Game Boy Color',
  'game boy color': 'Game Boy Color',
  'game boy advance': 'Game Boy Advance',
  'gameboy advance': 'Game Boy Advance',
  gba: 'Game Boy Advance',
  'nintendo nes': 'NES',
  nes: 'NES',
  'nintendo super nes': 'Super NES',
  'super nes': 'Super NES',
  'super nintendo': 'Super NES',
  snes: 'Super NES',
  'sega genesis': 'Sega Genesis',
  genesis: 'Sega Genesis',
  'sega dreamcast': 'Dreamcast',
  dreamcast: 'Dreamcast',
  'sega saturn': 'Sega Saturn',
  'sega game gear': 'Game Gear',
  'sega cd': 'Sega CD',
};
// "Xbox One Digital Code" names Xbox One: how the copy was sold isn't part of the platform.
const saleForm = /\s*(?:standard edition|digital code)$/i;
const saleBracket = /^(.*\S)\s*\[((?:online game|download|digital|instant|game)[^[\]]*)\]$/i;
const platformEndings = [
  /^(.*\S)\s*[-–—]\s+([^-–—()[\]]+)$/u,
  /^(.*\S)\s*[([]([^()[\]]+)[)\]]$/u,
  /^(.*\S)\s+[-–—]([^-–—()[\]]+)$/u, // "Conan -Xbox 360"
  /^(.*\S)\s*[:,|]\s+([^-–—()[\]:,|]+)$/u, // "Tarzan: Playstation 1", "Lumines, Sony PSP"
  /^(.*\S)\s+for (?:the )?([^-–—()[\]:,|]+)$/iu,
  /^(.*\S)\s+(PS ?[1-4]|PSP|Xbox ?360|Xbox One|Xbox|PlayStation [1-4])$/iu, // not "Mario Kart Wii" or "Picross DS"
];

/** "PC/Mac" → ["PC", "Mac"]; null if a part isn't a platform. */
export function parsePlatforms(text: string): string[] | null {
  const parts = text.replace(saleForm, '').split(/\s*[/,&]\s*|\s+and\s+/i);
  const names = parts.map((part) => {
    const key = part.trim().toLowerCase();
    return Object.hasOwn(platformNames, key) ? platformNames[key] : undefined;
  });
  const known = names.filter((name) => name !== undefined);
  return known.length === parts.length ? [...new Set(known)] : null;
}

/** Strips the platform, and any form of sale after it, from the end of a title. `mark` tells two copies apart. */
export function splitPlatform(title: string): { title: string; platforms: string[]; mark: string } {
  const sold = saleBracket.exec(title);
  const bare = sold?.[1] ?? title;
  for (const ending of platformEndings) {
    const found = ending.exec(bare);
    const platforms = found?.[2] ? parsePlatforms(found[2].trim()) : null;
    if (found?.[1] && platforms) return { title: found[1], platforms, mark: platforms.join(', ') };
  }
  return { title: bare, platforms: [], mark: sold?.[2] ?? '' };
}

/** Titles without platforms; titles that would collide keep theirs in brackets: "Halo 3 (Xbox 360)". */
export function separatePlatforms(facts: ItemFacts[]): ItemFacts[] {
  const split = facts.map((fact) => ({ fact, ...splitPlatform(fact.title) }));
  const isShared = sharedTitles(split.map(({ title }) => title));
  return split.map(({ fact, title, platforms, mark }) => {
    const known = fact.details?.platforms?.length ? fact.details.platforms : platforms;
    return {
      ...fact,
      title: mark !== '' && isShared(title) ? `${title} (${mark})` : title,
      details: { ...fact.details, platforms: known },
    };
  });
}
