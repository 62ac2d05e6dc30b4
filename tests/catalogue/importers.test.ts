import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Dataset } from '#lib/catalogue/dataset.ts';
import { detectFormat, importDataset } from '#lib/catalogue/importers/import-dataset.ts';
import { datasetFiles, everything, lines } from './dataset-files.ts';

const { folderWith, scratch } = datasetFiles();

/** Who had what, by title, oldest first. */
function historiesOf({ catalogue, sequences }: Dataset): Record<string, (string | undefined)[]> {
  return Object.fromEntries(
    sequences.map(({ userId, items }) => [userId, items.map((item) => catalogue.items[item]?.title)]),
  );
}

test('Steam: games and people with their reviews are read from Python literals, gzip or not', async () => {
  const people = lines(
    "{'user_id': 'ann', 'reviews': [{'item_id': '20', 'posted': 'Posted November 5, 2011.', 'recommend': True, 'review': \"it's\"}, {'item_id': '10', 'posted': 'Posted July 15, 2011.', 'recommend': False}, {'item_id': '30', 'posted': 'Posted July 15.', 'recommend': True}]}",
    "{'user_id': u'b\\xe9', 'reviews': [{'item_id': '10', 'posted': 'Posted February 30, 2012.', 'recommend': True}, {'item_id': '40', 'posted': 'Posted March 1, 2012.', 'recommend': True}, {'item_id': '20', 'posted': 'Posted March 1, 2012.', 'recommend': True}]}",
    'not an object',
  );
  const games = lines(
    "{u'id': u'10', u'app_name': u'Alpha &amp; Omega', u'genres': [u'Action', u'Animation &amp; Modeling'], u'tags': [u'FPS', u'FPS'], u'developer': u'ACE Team', u'price': 4.99, u'release_date': u'2009-04-21'}",
    "{u'id': u'20', u'title': u'Beta\\u2122', u'price': u'Free To Play', u'publisher': None}",
    "{u'id': u'30', u'title': u'Gamma', u'price': u'Play the Demo'}",
  );
  const notations: Record<string, string | Buffer>[] = [
    { 'reviews.json': people, 'games.json': games },
    { 'reviews.json.gz': gzipSync(people), 'games.json.gz': gzipSync(games) },
  ];
  for (const files of notations) {
    const folder = await folderWith(files);
    expect(await detectFormat(folder)).toBe('steam-reviews');
    const dataset = await importDataset(folder, 'steam', everything);
    expect(historiesOf(dataset)).toEqual({ ann: ['Alpha & Omega', 'Beta™'], bé: ['Beta™'] });
    expect(
      dataset.catalogue.items.map(({ itemId, year, genres, details }) => [itemId, year, genres, details]),
    ).toEqual([
      ['20', null, [], { priceUsd: 0 }],
      [
        '10',
        2009,
        ['Action', 'Animation & Modeling'],
        { tags: ['FPS'], developer: 'ACE Team', priceUsd: 4.99 },
      ],
    ]);
    expect(dataset.report).toMatchObject({
      format: 'steam-reviews',
      read: { interactions: 7, items: 3 },
      kept: { users: 2, items: 2, interactions: 3 },
      dropped: { undated: 2, 'item without a title': 1, 'line that is no object': 1 },
    });
  }
});

test('Steam: single reviews are read, and so is the table with its own games', async () => {
  const alone = await folderWith({
    'steam_reviews.json': lines(
      "{u'username': u'ann', u'product_id': u'10', u'date': u'2017-12-17', u'text': u'ok'}",
      "{u'username': u'ann', u'product_id': u'20', u'date': u'2016-01-02', u'text': u'ok'}",
    ),
    'steam_games.json': lines(
      "{u'id': u'10', u'app_name': u'Alpha'}",
      "{u'id': u'20', u'app_name': u'Beta'}",
    ),
  });
  expect(historiesOf(await importDataset(alone, 'steam', everything))).toEqual({ ann: ['Beta', 'Alpha'] });
  const table = await folderWith({
    'interactions.csv': lines(
      'user,item_id,posted,recommend',
      '1,10,2011-04-21,1',
      '1,20,,1',
      '1,30,2010-01-01,0',
    ),
    'items.jsonl': lines(
      '{"item_id":10,"title":"Alpha"}',
      '{"item_id":20,"title":"Beta"}',
      '{"item_id":30,"title":"Gamma"}',
    ),
  });
  expect(historiesOf(await importDataset(table, 'steam', everything))).toEqual({ '1': ['Gamma', 'Alpha'] });
  const liked = await importDataset(table, 'steam', { ...everything, minimumRating: 1 });
  expect(historiesOf(liked)).toEqual({ '1': ['Alpha'] });
  expect(liked.report.dropped).toEqual({ 'not recommended': 1, undated: 1 });
});

test('Amazon: the reviews and products of 2018 and 2023 are read', async () => {
  const of2018 = await folderWith({
    'Video_Games.json.gz': gzipSync(
      lines(
        '{"overall": 5.0, "reviewerID": "A1", "asin": "B1", "unixReviewTime": 1445040000}',
        '{"overall": 1.0, "reviewerID": "A1", "asin": "B2", "reviewTime": "10 16, 2015"}',
        '{"overall": 4.0, "reviewerID": "A1", "asin": "B3", "unixReviewTime": 1}',
        '{"overall": 5.0, "reviewerID": "A1", "asin": "B1", "unixReviewTime": 1445040000}',
      ),
    ),
    'meta_Video_Games.json': lines(
      '{"asin": "B1", "title": "Halo 3 - Xbox 360", "category": ["Video Games", "Xbox 360", "Games", "Shooters"], "brand": "by Microsoft", "price": "$19.99"}',
      '{"asin": "B2", "title": "Mario &amp; Luigi", "category": ["Video Games", "Nintendo DS"], "price": ".a-box-inner{}"}',
      '{"asin": "B3", "title": ""}',
    ),
  });
  expect(await detectFormat(of2018)).toBe('amazon');
  const first = await importDataset(of2018, 'games', everything);
  expect(historiesOf(first)).toEqual({ A1: ['Mario & Luigi', 'Halo 3'] });
  expect(first.catalogue.items[0]).toMatchObject({
    genres: ['Shooters'],
    details: { publisher: 'by Microsoft', priceUsd: 19.99, platforms: ['Xbox 360'] },
  });
  expect(first.catalogue.items[1]?.details).toEqual({ platforms: ['Nintendo DS'] });
  expect(first.report.dropped).toEqual({
    'item without a title': 1,
    'repeated user and item (the first in the file stays)': 1,
  });

  const of2023 = await folderWith({
    'Video_Games.jsonl': lines(
      '{"rating": 4.0, "user_id": "U", "asin": "X9", "parent_asin": "B2", "timestamp": 1608426246701}',
      '{"rating": 4.0, "user_id": "U", "asin": "X8", "parent_asin": "B1", "timestamp": 1508426246701}',
    ),
    'meta_Video_Games.jsonl': lines(
      '{"parent_asin": "B1", "title": "Doom", "categories": ["Video Games", "PC"], "store": "Bethesda", "price": 9.5, "details": {"Platform": "PlayStation 4"}}',
      '{"parent_asin": "B2", "title": "Fez", "categories": [], "store": null, "price": null, "details": {}}',
    ),
  });
  const second = await importDataset(of2023, 'games', everything);
  expect(historiesOf(second)).toEqual({ U: ['Doom', 'Fez'] });
  expect(second.sequences[0]?.times).toEqual([1508426246, 1608426246]);
  expect(second.catalogue.items[1]?.details).toEqual({
    publisher: 'Bethesda',
    priceUsd: 9.5,
    platforms: ['PlayStation 4', 'PC'],
  });
});

test('MovieLens: the three notations of its releases give the same histories', async () => {
  const flags = (genre: number) => Array.from({ length: 19 }, (_, at) => (at === genre ? 1 : 0)).join('|');
  const releases = {
    '100k': {
      'u.data': lines('1\t2\t4\t881250949', '1\t3\t3\t881250940'),
      'u.item': Buffer.from(
        lines(
          `2|Misérables, Les (1995)|01-Jan-1995||http://x|${flags(8)}`,
          `3|Heat (1995)|01-Jan-1995||http://x|${flags(1)}`,
        ),
        'latin1',
      ),
    },
    '1M': {
      'ratings.dat': lines('1::2::4::881250949', '1::3::3::881250940'),
      'movies.dat': Buffer.from(
        lines('2::Misérables, Les (1995)::Drama', '3::Heat (1995)::Action'),
        'latin1',
      ),
    },
    latest: {
      'ratings.csv': lines('userId,movieId,rating,timestamp', '1,2,4.0,881250949', '1,3,3.0,881250940'),
      'movies.csv': lines('movieId,title,genres', '2,"Misérables, Les (1995)",Drama', '3,Heat (1995),Action'),
    },
    'lower case': {
      'ratings.csv': lines('userid,movieid,rating,timestamp', '1,2,4.0,881250949', '1,3,3.0,881250940'),
      'movies.csv': lines('movieId,title,genres', '2,"Misérables, Les (1995)",Drama', '3,Heat (1995),Action'),
    },
  };
  for (const [name, files] of Object.entries(releases)) {
    const folder = await folderWith(files);
    expect(await detectFormat(folder), name).toBe('movielens');
    const { catalogue, sequences } = await importDataset(folder, 'movies', everything);
    expect(catalogue.items, name).toEqual([
      { index: 0, itemId: '2', title: 'Les Misérables', year: 1995, genres: ['Drama'] },
      { index: 1, itemId: '3', title: 'Heat', year: 1995, genres: ['Action'] },
    ]);
    expect(sequences, name).toEqual([{ userId: '1', items: [1, 0], times: [881250940, 881250949] }]);
  }
});

test('RecBole in sequence form: a history and the item after it are read, without times', async () => {
  const folder = await folderWith({
    'g.inter': lines('user_id:token\titem_id_list:token_seq\titem_id:token', 'u\t7 8\t9', 'v\t9 7 9\t5'),
    'g.item': lines('item_id:token\ttitle:token_seq', '7\tA - PC', '8\tB &amp; C', '9\tD', '5\t'),
  });
  const dataset = await importDataset(folder, 'games', everything);
  expect(historiesOf(dataset)).toEqual({ u: ['A', 'B & C', 'D'], v: ['D', 'A'] });
  expect(dataset.sequences.every(({ times }) => times === null)).toBe(true);
  expect(dataset.report.read.interactions).toBe(7);
  expect(dataset.report.dropped).toEqual({
    'item without a title': 1,
    'repeated user and item (the first in the file stays)': 1,
  });
});

test('a named format is used, and an unrecognized folder is refused with a list of formats', async () => {
  const folder = await folderWith({ 'notes.txt': 'hello', 'other.json': '{"a": 1}\n' });
  await expect(importDataset(folder, 'movies')).rejects.toThrow(/recbole, steam-reviews, amazon, movielens/);
  for (const format of ['recbole', 'steam-reviews', 'amazon', 'movielens'] as const)
    await expect(importDataset(folder, 'movies', { format })).rejects.toMatchObject({ code: 'bad_file' });
  await expect(importDataset(join(scratch(), 'nowhere'), 'movies')).rejects.toMatchObject({
    code: 'not_found',
  });
});

test('progress rises to the total file size, and an interrupted import ends', async () => {
  const folder = await folderWith({
    'ratings.csv': lines('userId,movieId,rating,timestamp', '1,2,4.0,881250949'),
    'movies.csv': lines('movieId,title,genres', '2,Heat (1995),Action'),
  });
  const seen: [number, number][] = [];
  await importDataset(folder, 'movies', {
    ...everything,
    onProgress: ({ bytesRead, bytes }) => seen.push([bytesRead, bytes]),
  });
  expect(seen.map(([read]) => read)).toEqual(seen.map(([read]) => read).toSorted((a, b) => a - b));
  expect(seen.at(-1)?.[0]).toBe(seen.at(-1)?.[1]);
  await expect(importDataset(folder, 'movies', { signal: AbortSignal.abort() })).rejects.toMatchObject({
    name: 'AbortError',
  });
});
