import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { parsePlatforms, separatePlatforms, splitPlatform } from '#lib/catalogue/platforms.ts';

test('a platform at the end of a title gets its usual name', () => {
  const table: [string, string, string[]][] = [
    ['Nightshade - PlayStation 2', 'Nightshade', ['PlayStation 2']],
    ['Deblob 2 - Playstation 3', 'Deblob 2', ['PlayStation 3']],
    [
      "Tom Clancy's Splinter Cell Double Agent - Xbox 360",
      "Tom Clancy's Splinter Cell Double Agent",
      ['Xbox 360'],
    ],
    ["Assassin's Creed Rogue- Xbox 360", "Assassin's Creed Rogue", ['Xbox 360']],
    ['Mass Effect - PC/Mac', 'Mass Effect', ['PC', 'Mac']],
    ['Forza Motorsport 6 - Xbox One Digital Code', 'Forza Motorsport 6', ['Xbox One']],
    ['Gunstar (Sega Genesis)', 'Gunstar', ['Sega Genesis']],
    ['Battlefield 4 [Online Game Code]', 'Battlefield 4', []],
    ['Wii Remote Plus - Black', 'Wii Remote Plus - Black', []],
    ['Xbox 360', 'Xbox 360', []],
    ['Halo 3 - Legendary Edition', 'Halo 3 - Legendary Edition', []],
  ];
  for (const [raw, title, platforms] of table)
    expect(splitPlatform(raw), raw).toMatchObject({ title, platforms });
  expect(parsePlatforms('PC and Mac')).toEqual(['PC', 'Mac']);
  expect(parsePlatforms('constructor')).toBeNull();
});

test('the platform stays in a title only if two items would share a name', () => {
  const facts = ['Halo 3 - Xbox 360', 'Doom - PC', 'doom - Xbox One', 'Brink', 'Brink - PC'].map(
    (title, row) => ({
      itemId: String(row),
      title,
      year: null,
      genres: [],
    }),
  );
  const { items } = createCatalogue('games', separatePlatforms(facts), [1, 1, 1, 1, 1]);
  expect(items.map(({ title, details }) => [title, details?.platforms])).toEqual([
    ['Halo 3', ['Xbox 360']],
    ['Doom (PC)', ['PC']],
    ['doom (Xbox One)', ['Xbox One']],
    ['Brink', undefined],
    ['Brink (PC)', ['PC']],
  ]);
});
