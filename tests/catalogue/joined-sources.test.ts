import { expect, test } from 'vitest';
import { importDataset } from '#lib/catalogue/importers/import-dataset.ts';
import { partners } from '#lib/catalogue/partners.ts';
import { parseTitle } from '#lib/catalogue/title.ts';
import { datasetFiles, everything, lines } from './dataset-files.ts';

const { folderWith } = datasetFiles();
const named = { ...everything, ids: 'names', ties: 'seeded' } as const;

const films = (...titles: string[]) =>
  titles.map((raw, row) => ({ itemId: `${row}`, ...parseTitle(raw), genres: [] }));

test("two data sets agree on a film despite article, second name, numeral, accents or one year's difference", () => {
  const pairs: [string, string][] = [
    ['Godfather, The (1972)', 'The Godfather (1972)'],
    ['Contempt (1963)', 'Contempt (Mépris, Le) (1963)'],
    ['Seven (Se7en) (1995)', 'Seven (a.k.a. Se7en) (1995)'],
    ['Mission: Impossible 2 (2000)', 'Mission: Impossible II (2000)'],
    ['Les Mis rables (1995)', 'Misérables, Les (1995)'],
    ['Monty Python and the Holy Grail (1974)', 'Monty Python and the Holy Grail (1975)'],
    ['A Close Shave (1995)', 'Wallace & Gromit: A Close Shave (1995)'],
    ['Interview with the Vampire (1994)', 'Interview with the Vampire: The Vampire Chronicles (1994)'],
  ];
  const found = partners(films(...pairs.map(([one]) => one)), films(...pairs.map(([, two]) => two)));
  for (const [row, pair] of pairs.entries()) expect(found.get(`${row}`), pair.join(' | ')).toBe(`${row}`);
});

test("another year, a shared part of a name or a video game's brackets join nothing", () => {
  expect(partners(films('Sabrina (1954)'), films('Sabrina (1995)')).size).toBe(0);
  expect(partners(films('Vacation (1983)'), films('Our Vacation (1983)', 'My Vacation (1983)')).size).toBe(0);
  expect(partners(films('Doom (PC)'), films('Halo (PC)')).size).toBe(0);
  expect(partners(films('Heat (1995)', 'Heat (1995)'), films('Heat (1995)')).size).toBe(1);
});

test('two folders are one data set: films joined with the facts of both, people apart, tags and ids read', async () => {
  const first = await folderWith({
    'big.inter': lines('user_id:token\titem_id:token\ttimestamp:float', '1\t7\t10', '1\t8\t20', '2\t7\t5'),
    'big.item': lines(
      'item_id:token\tmovie_title:token_seq\trelease_year:token\tclass:token_seq',
      "7\tToy Story\t1995\tAnimation Children's Comedy",
      '8\tOrlando\t1992\tDrama',
    ),
  });
  const second = await folderWith({
    'ratings.csv': lines('userId,movieId,rating,timestamp', '1,1,4.0,1', '1,9,4.0,2'),
    'movies.csv': lines(
      'movieId,title,genres',
      '1,Toy Story (1995),Animation|Children',
      '9,Up (2009),Animation',
    ),
    'links.csv': lines('movieId,imdbId,tmdbId', '1,0114709,862', '9,=1+1,x'),
    'tags.csv': lines(
      'userId,movieId,tag,timestamp',
      '1,1,toys,1',
      '2,1,Pixar,1',
      '3,1,pixar,1',
      '4,1,animation,1',
      '5,1,In Netflix queue,1',
    ),
  });
  const { catalogue, sequences, report } = await importDataset([first, second], 'movies', named);
  expect(
    catalogue.items.map(({ itemId, title, genres, details }) => ({ itemId, title, genres, details })),
  ).toEqual([
    {
      itemId: 'tt0114709',
      title: 'Toy Story',
      genres: ['Animation', 'Children'],
      details: { tags: ['Pixar', 'toys'], imdbId: 'tt0114709', tmdbId: '862' },
    },
    { itemId: 'orlando-1992', title: 'Orlando', genres: ['Drama'], details: undefined },
    { itemId: 'up-2009', title: 'Up', genres: ['Animation'], details: undefined },
  ]);
  expect(sequences.map(({ userId, items }) => [userId, items])).toEqual([
    ['recbole:1', [0, 1]],
    ['recbole:2', [0]],
    ['movielens:1', [0, 2]],
  ]);
  expect(report).toMatchObject({
    format: 'recbole and movielens',
    read: { interactions: 5, items: 4 },
    dropped: { 'tag: a note, or empty': 1 },
  });
});

test("only a shop's games are kept; a game sold twice is one, and dropped purchases are counted", async () => {
  const folder = await folderWith({
    'shop.inter': lines(
      'user_id:token\titem_id:token\ttimestamp:float',
      ...['1', '2', '3', '4'].map((item, at) => `a\t${item}\t${at}`),
      'b\t2\t1',
    ),
    'shop.item': lines(
      'item_id:token\ttitle:token_seq',
      '1\tHITMAN ABSOLUTION (PC)',
      '2\tHitman: Absolution - PC [Download]',
      '3\tWireless Controller for Xbox 360',
      '4\tBraid',
    ),
  });
  const { catalogue, sequences, report } = await importDataset(folder, 'games', named);
  expect(catalogue.items.map(({ itemId, title, details }) => [itemId, title, details])).toEqual([
    ['hitman-absolution-pc', 'HITMAN ABSOLUTION', { platforms: ['PC'] }],
    ['braid', 'Braid', undefined],
  ]);
  expect(sequences.map(({ items }) => items)).toEqual([[0, 1], [0]]);
  expect(report.dropped).toEqual({
    'not a game (an accessory, a console, a card …)': 1,
    'repeated user and item (the earliest stays)': 1,
  });
});

test('games take their genres and tags from Steam games of the same name, after they were merged and named', async () => {
  const folder = await folderWith({
    'shop.inter': lines('user_id:token\titem_id:token\ttimestamp:float', 'a\t1\t0', 'a\t2\t1'),
    'shop.item': lines('item_id:token\ttitle:token_seq', '1\tHITMAN ABSOLUTION (PC)', '2\tHalo 3 - Xbox 360'),
  });
  const steamGames = [
    {
      itemId: '203140',
      title: 'Hitman: Absolution™',
      year: 2012,
      genres: ['Action'],
      details: { tags: ['Stealth'], priceUsd: 20 },
    },
  ];
  const { catalogue } = await importDataset(folder, 'games', { ...named, steamGames });
  expect(catalogue.items.map(({ itemId, year, genres, details }) => [itemId, year, genres, details])).toEqual(
    [
      ['hitman-absolution-pc', null, ['Action'], { tags: ['Stealth'], platforms: ['PC'] }],
      ['halo-3-xbox-360', null, [], { platforms: ['Xbox 360'] }],
    ],
  );
});

test('Steam: store specs and the app id are kept, and the app id names the game', async () => {
  const folder = await folderWith({
    'interactions.csv': lines('user,item_id,posted', '1,7,2011-12-27', '1,8,2012-01-01', '1,7,2010-01-01'),
    'items.jsonl': lines(
      '{"item_id":"7","title":"Portal 2","specs":["Co-op","Partial Controller Support"],"price":19.99,"appid":"620"}',
      '{"item_id":"8","title":"2048","release_date":"Jul 2014","appid":"../x"}',
    ),
  });
  const { catalogue, sequences } = await importDataset(folder, 'steam', named);
  expect(catalogue.items.map(({ itemId, details }) => [itemId, details])).toEqual([
    ['2048-2014', undefined],
    ['620', { specs: ['Co-op', 'Partial Controller Support'], priceUsd: 19.99, steamAppId: '620' }],
  ]);
  expect(sequences[0]?.times, 'of a repeat the earliest stays').toEqual([
    Date.UTC(2010, 0, 1) / 1000,
    Date.UTC(2012, 0, 1) / 1000,
  ]);
});
