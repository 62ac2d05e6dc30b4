// A catalogue of made-up games, with every detail only games have.
import { type Catalogue, createCatalogue } from '#lib/catalogue/catalogue.ts';
import type { ItemDetails } from '#lib/contract/item.ts';

const games: [string, number | null, string[], ItemDetails][] = [
  [
    'Brick Rain',
    2010,
    ['Indie'],
    { tags: ['Puzzle', 'Relaxing'], developer: 'Small Hat Studio', priceUsd: 4.99, platforms: ['PC'] },
  ],
  [
    'Brick Rain 2',
    2013,
    ['Indie'],
    { tags: ['Puzzle', 'Relaxing'], developer: 'Small Hat Studio', priceUsd: 9.99, platforms: ['PC'] },
  ],
  [
    'Moss Kingdom',
    2012,
    ['RPG'],
    {
      tags: ['Open World', 'Fantasy'],
      developer: 'North Pier',
      priceUsd: 39.99,
      platforms: ['PC', 'Xbox 360'],
    },
  ],
  [
    'Night Freight',
    2011,
    ['Action'],
    { tags: ['Stealth'], developer: 'North Pier', priceUsd: 19.99, platforms: ['Xbox 360'] },
  ],
  ['Free Tide', 2014, ['Strategy'], { tags: ['Multiplayer'], priceUsd: 0, platforms: ['PC'] }],
  [
    'Clockwork Orchard',
    2015,
    ['Indie', 'Strategy'],
    { tags: ['Puzzle', 'Fantasy'], developer: 'Small Hat Studio', priceUsd: 14.99, platforms: ['PC'] },
  ],
  [
    'Iron Picnic',
    2009,
    ['Action'],
    { tags: ['Stealth', 'Open World'], priceUsd: 2.99, platforms: ['Xbox 360'] },
  ],
  ['Quiet Radar', null, ['Simulation'], {}],
  ['Long Division', 2012, ['Strategy'], { tags: ['Puzzle'], developer: 'North Pier', priceUsd: 9.99 }],
  [
    'Sable Line',
    2015,
    ['RPG', 'Indie'],
    { tags: ['Fantasy', 'Relaxing'], publisher: 'Old Mill Games', priceUsd: 24.99, platforms: ['PC'] },
  ],
];

export function smallGames(domain: 'steam' | 'games' = 'steam'): Catalogue {
  return createCatalogue(
    domain,
    games.map(([title, year, genres, details], i) => ({ itemId: `g${i}`, title, year, genres, details })),
    games.map((_, i) => 20 + ((i * 13) % 50)),
  );
}
