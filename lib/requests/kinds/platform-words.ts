// Platforms as people name them: "switch", "ps2", "playstation", "console".

import type { Item } from '#lib/catalogue/catalogue.ts';
import { parsePlatforms } from '#lib/catalogue/platforms.ts';
import { catalogueValues } from '#lib/evidence/attributes.ts';
import { joined, shown } from '../wording.ts';
import { distinctHistory, nounsOf, type World } from '../world.ts';

const otherNames: Record<string, string> = {
  'xbox 1': 'xbox one',
  'play 1': 'ps1',
  'play 2': 'ps2',
  'play 3': 'ps3',
  'play 4': 'ps4',
  'play 5': 'ps5',
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
// what people say, the platforms that it means, what an answer calls them
const families: [RegExp, RegExp, string][] = [
  [/^(?:play ?station|sony)s?$/, /^(?:PlayStation|PSP)/, 'PlayStation systems'],
  [/^nintendo$/, /^(?:Nintendo|Wii|GameCube|NES|Super NES|Game Boy)/, 'Nintendo systems'],
  [/^sega$/, /^(?:Sega|Dreamcast|Game Gear)/, 'Sega systems'],
  [/^(?:xbox|microsoft) consoles?$/, /^Xbox/, 'Xbox consoles'],
  [/^consoles?$/, /^(?!PC$|Mac$|Linux$)/, 'consoles'],
  [
    /^(?:handhelds?|portables?)$/,
    /^(?:PSP|PlayStation Vita|Nintendo (?:DS|3DS|2DS|Switch)|Game Boy|Game Gear)/,
    'handhelds',
  ],
];
/** Systems of one line, of which the plain name is the first one's as well. */
const lines: [RegExp, RegExp][] = [
  [/^xbox(?:es)?$/i, /^Xbox/],
  [/^(?:play ?station|ps)s?$/i, /^PlayStation(?! VR)/],
];
// names that aren't written as their words are
const writtenSo: Record<string, string> = {
  wonderswan: 'WonderSwan',
  'wonderswan color': 'WonderSwan Color',
  turbografx: 'TurboGrafx',
  ios: 'iOS',
  iphone: 'iPhone',
  ipad: 'iPad',
  'ps now': 'PS Now',
  zx: 'ZX',
  '3do': '3DO',
  msx: 'MSX',
  'cd-i': 'CD-i',
};

/** null: the catalogue names no platforms, or the word names none. */
export function platformTest(
  said: string,
  world: Pick<World, 'catalogue' | 'history'>,
): { said: string; test: (item: Item) => boolean } | null {
  const { catalogue } = world;
  const known = catalogueValues(catalogue, 'platform');
  if (known.length === 0) return null;
  const platforms = said.split(';').flatMap((part) => ownedOf(part, world) ?? platformsNamed(part, known));
  const { many } = nounsOf(catalogue);
  if (platforms.length === 0) return { said: `${many} for ${platformName(said)}`, test: () => false };
  return {
    said: `${many} for ${platforms.length > 2 ? platformName(said) : joined(platforms, 'or')}`,
    test: (item) => systemsOf(item).some((platform) => platforms.includes(platform)),
  };
}

/** What somebody has who names a system: of a line, all of it. */
export function systemsNamed(said: string, known: readonly string[]): string[] {
  const line = lines.find(([sign]) => sign.test(said.trim()))?.[1];
  return line ? known.filter((platform) => line.test(platform)) : platformsNamed(said, known);
}

/** "Xbox", said by somebody who owns later ones: those, and not the first alone. null: it names no such line, or none is owned. */
function ownedOf(said: string, world: Pick<World, 'catalogue' | 'history'>): string[] | null {
  const line = lines.find(([sign]) => sign.test(said.trim()))?.[1];
  if (!line) return null;
  const owned = distinctHistory(world).flatMap(({ details }) => details?.platforms ?? []);
  const found = [...new Set(owned)].filter((platform) => line.test(platform));
  return found.length > 0 ? found : null;
}

/** As an answer writes it: "WonderSwan", "Neo Geo Pocket", "Nintendo systems". */
export function platformName(said: string): string {
  const name = (part: string) => {
    const word = part.trim().toLowerCase();
    const family = families.find(([sign]) => sign.test(word));
    if (family) return family[2];
    return (
      writtenSo[word] ?? shown(part).replace(/(?<![\p{L}\p{N}])\p{Ll}/gu, (first) => first.toUpperCase())
    );
  };
  return joined(said.split(';').map(name), 'or');
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

const inTitle: [string, RegExp][] = [
  ['Wii U', /\bWii U\b/u],
  ['Wii', /\bWii\b(?! U\b)/u],
  ['Nintendo 3DS', /\b3DS\b/u],
  ['Nintendo DS', /\bDS\b/u],
  ['PSP', /\bPSP\b/u],
  ['PlayStation Vita', /\b(?:PlayStation|PS) Vita\b/u],
  ['Xbox 360', /\bXbox 360\b/u],
  ['Xbox One', /\bXbox One\b/u],
  ['PlayStation 2', /\b(?:PlayStation 2|PS2)\b/u],
  ['PlayStation 3', /\b(?:PlayStation 3|PS3)\b/u],
  ['PlayStation 4', /\b(?:PlayStation 4|PS4)\b/u],
];

/** Those on record; of a title without any, the one that it names: "New Super Mario Bros. Wii". */
export function systemsOf({ title, details }: Pick<Item, 'title' | 'details'>): readonly string[] {
  if (details?.platforms?.length) return details.platforms;
  return inTitle.filter(([, sign]) => sign.test(title)).map(([name]) => name);
}
