// From when to when games for a console came out. PC and Mac are left out, having had games all along.

const years: Record<string, readonly [first: number, last: number]> = {
  NES: [1983, 1995],
  'Super NES': [1990, 1999],
  'Sega Genesis': [1988, 1998],
  'Sega CD': [1991, 1996],
  'Sega Saturn': [1994, 2000],
  PlayStation: [1994, 2006],
  'Nintendo 64': [1996, 2002],
  Dreamcast: [1998, 2002],
  'PlayStation 2': [2000, 2013],
  GameCube: [2001, 2007],
  Xbox: [2001, 2008],
  'Xbox 360': [2005, 2016],
  'PlayStation 3': [2006, 2017],
  Wii: [2006, 2017],
  'Wii U': [2012, 2017],
  'PlayStation Vita': [2011, 2020],
  'PlayStation 4': [2013, 2025],
  'Xbox One': [2013, 2025],
  'PlayStation VR': [2016, 2025],
  'Nintendo Switch': [2017, 2025],
};

const handhelds = new Set([
  'Game Boy',
  'Game Boy Color',
  'Game Boy Advance',
  'Game Gear',
  'Nintendo DS',
  'Nintendo 2DS',
  'Nintendo 3DS',
  'PSP',
]);

/** Too weak for what runs on a PC: under the same name they often have another game. */
export function isWeakHandheld(platform: string): boolean {
  return handhelds.has(platform);
}

/** The platforms whose years are on record. */
export function yearsOf(platforms: readonly string[]): { first: number; last: number }[] {
  return platforms.flatMap((platform) => {
    const known = Object.hasOwn(years, platform) ? years[platform] : undefined;
    return known ? { first: known[0], last: known[1] } : [];
  });
}
