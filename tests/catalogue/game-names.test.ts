import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { distinctGames, gameNameOf } from '#lib/catalogue/game-names.ts';

test('platform and edition are stripped from a title, wherever a shop puts them', () => {
  const table: [string, string, string[], string][] = [
    ['HITMAN ABSOLUTION (PC)', 'HITMAN ABSOLUTION', ['PC'], ''],
    [
      'The Elder Scrolls V: Skyrim - Legendary Edition, XBOX 360',
      'The Elder Scrolls V: Skyrim',
      ['Xbox 360'],
      'Legendary Edition',
    ],
    ['Titanfall 2 Deluxe Edition - Xbox One', 'Titanfall 2', ['Xbox One'], 'Deluxe Edition'],
    ['FIFA 15 (Ultimate Edition) - PlayStation 4', 'FIFA 15', ['PlayStation 4'], 'Ultimate Edition'],
    ['Street Fighter V - PlayStation 4 Standard Edition', 'Street Fighter V', ['PlayStation 4'], ''],
    [
      'Call of Duty: Black Ops III - Digital Deluxe Edition - PlayStation 4 [Digital Code]',
      'Call of Duty: Black Ops III',
      ['PlayStation 4'],
      'Digital Deluxe Edition',
    ],
    [
      "Assassin's Creed III - Freedom Edition -Xbox 360",
      "Assassin's Creed III",
      ['Xbox 360'],
      'Freedom Edition',
    ],
    ['Fallout 3 - Game of The Year Edition', 'Fallout 3', [], 'Game of the Year Edition'],
    ['Rock Band 2 - Xbox 360 (Game only)', 'Rock Band 2', ['Xbox 360'], ''],
    ['Time Splitters PS2', 'Time Splitters', ['PlayStation 2'], ''],
    ['PS3 Homefront', 'Homefront', ['PlayStation 3'], ''],
    ['Resident Evil 4 (Greatest Hits) - PlayStation 2', 'Resident Evil 4', ['PlayStation 2'], ''],
    ['Nintendo Selects: NES Remix Pack', 'NES Remix Pack', [], ''],
    // Parts of a name stay.
    ['Mario Kart Wii', 'Mario Kart Wii', [], ''],
    ['Picross DS', 'Picross DS', [], ''],
    ['Pokemon Silver Version', 'Pokemon Silver Version', [], ''],
    ['Rocksmith 2014 Edition', 'Rocksmith 2014 Edition', [], ''],
    ['Xbox 360', 'Xbox 360', [], ''],
  ];
  for (const [written, title, platforms, edition] of table)
    expect(gameNameOf(written), written).toEqual({ title, platforms, edition });
});

test('a download with an unknown platform keeps its form of sale, as it may be another game of that name', () => {
  expect(gameNameOf('Diablo III [Download]')).toEqual({
    title: 'Diablo III',
    platforms: [],
    edition: 'Download',
  });
  expect(gameNameOf('Diablo III - PC [Download]').edition).toBe('');
});

test('games with the same title are told apart by platform, then by edition; a unique game has its bare title', () => {
  const written = [
    'Halo 3 - Xbox 360',
    'Doom - PC',
    'Doom - Xbox One',
    'Far Cry 4 - PC',
    'Far Cry 4 - Xbox One',
    'Far Cry 4 Limited Edition - Xbox One',
    'Tetris',
    'Tetris',
  ];
  const facts = written.map((title, row) => {
    const { title: bare, ...details } = gameNameOf(title);
    return { itemId: String(row), title: bare, year: null, genres: [], details };
  });
  const { items } = createCatalogue(
    'games',
    distinctGames(facts),
    written.map(() => 1),
  );
  expect(items.map(({ title }) => title)).toEqual([
    'Halo 3',
    'Doom (PC)',
    'Doom (Xbox One)',
    'Far Cry 4 (PC)',
    'Far Cry 4 (Xbox One)',
    'Far Cry 4 (Xbox One, Limited Edition)',
    'Tetris',
    'Tetris #2',
  ]);
});

test('a title made to slow the rule down is read at once, and no title becomes empty', () => {
  for (const part of [
    '(',
    ' - ',
    'Edition ',
    'Limited Edition ',
    'PC/',
    '- PC ',
    '20th Anniversary ',
    '[Download] ',
    'PS3 ',
  ])
    expect(gameNameOf(part.repeat(200).slice(0, 200).trim()).title).not.toBe('');
}, 1_000);
