// Files that break off, repeat themselves, lie about their encoding or want to fill the memory.

import { mkdtemp, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { saveDataset } from '#lib/catalogue/dataset-folder.ts';
import { importDataset } from '#lib/catalogue/importers/import-dataset.ts';
import { datasetFiles, everything, lines } from './dataset-files.ts';

const mebibyte = 1024 ** 2;
const { folderWith, scratch } = datasetFiles();

type Sound = { interactions: string; items: string; name: string; itemsName: string; headers: number };
// Two users with two items each.
const formats: Record<string, Sound> = {
  recbole: {
    name: 'd.inter',
    itemsName: 'd.item',
    interactions: lines(
      'user_id:token\titem_id:token\ttimestamp:float',
      'a\tx\t1',
      'a\ty\t2',
      'b\tx\t3',
      'b\ty\t4',
    ),
    items: lines('item_id:token\ttitle:token_seq', 'x\tAlpha', 'y\tBeta'),
    headers: 1,
  },
  'recbole sequences': {
    name: 'd.inter',
    itemsName: 'd.item',
    interactions: lines('user_id:token\titem_id_list:token_seq\titem_id:token', 'a\tx\ty', 'b\tx\ty'),
    items: lines('item_id:token\ttitle:token_seq', 'x\tAlpha', 'y\tBeta'),
    headers: 1,
  },
  'Steam reviews': {
    name: 'reviews.json',
    itemsName: 'games.json',
    interactions: lines(
      "{'user_id': 'a', 'product_id': 'x', 'date': '2015-01-01'}",
      "{'user_id': 'a', 'product_id': 'y', 'date': '2015-01-02'}",
      "{'user_id': 'b', 'product_id': 'x', 'date': '2015-01-03'}",
      "{'user_id': 'b', 'product_id': 'y', 'date': '2015-01-04'}",
    ),
    items: lines("{'id': 'x', 'app_name': 'Alpha'}", "{'id': 'y', 'app_name': 'Beta'}"),
    headers: 0,
  },
  'Steam table': {
    name: 'interactions.csv',
    itemsName: 'items.jsonl',
    interactions: lines(
      'user,item_id,posted,recommend',
      'a,x,2015-01-01,1',
      'a,y,2015-01-02,1',
      'b,x,2015-01-03,1',
      'b,y,2015-01-04,0',
    ),
    items: lines('{"item_id":"x","title":"Alpha"}', '{"item_id":"y","title":"Beta"}'),
    headers: 1,
  },
  Amazon: {
    name: 'Video_Games.json',
    itemsName: 'meta_Video_Games.json',
    interactions: lines(
      '{"reviewerID":"a","asin":"x","unixReviewTime":1}',
      '{"reviewerID":"a","asin":"y","unixReviewTime":2}',
      '{"reviewerID":"b","asin":"x","unixReviewTime":3}',
      '{"reviewerID":"b","asin":"y","unixReviewTime":4}',
    ),
    items: lines('{"asin":"x","title":"Alpha"}', '{"asin":"y","title":"Beta"}'),
    headers: 0,
  },
  MovieLens: {
    name: 'ratings.csv',
    itemsName: 'movies.csv',
    interactions: lines('userId,movieId,rating,timestamp', 'a,x,5,1', 'a,y,5,2', 'b,x,5,3', 'b,y,5,4'),
    items: lines('movieId,title,genres', 'x,Alpha,Drama', 'y,Beta,Drama'),
    headers: 1,
  },
};
const byFormat = Object.entries(formats);

test.each(byFormat)(
  '%s: a doubled file gives the same histories, and every second row is counted',
  async (_, sound) => {
    const once = await importDataset(
      await folderWith({ [sound.name]: sound.interactions, [sound.itemsName]: sound.items }),
      'steam',
      everything,
    );
    const twice = await importDataset(
      await folderWith({
        [sound.name]: sound.interactions.repeat(2),
        [sound.itemsName]: sound.items.repeat(2),
      }),
      'steam',
      everything,
    );
    expect(once.report.kept).toEqual({ users: 2, items: 2, interactions: 4 });
    expect(once.report.dropped).toEqual({});
    expect(twice.sequences).toEqual(once.sequences);
    expect(twice.catalogue).toEqual(once.catalogue);
    expect(twice.report.dropped['repeated user and item (the first in the file stays)']).toBe(4);
    expect(twice.report.dropped['header again'] ?? 0).toBe(sound.headers);
  },
);

test.each(byFormat)('%s: a truncated file is refused, plain and as gzip', async (_, sound) => {
  const cut = sound.interactions.slice(0, -3);
  const packed = gzipSync(sound.interactions.repeat(200));
  for (const content of [cut, gzipSync(cut), packed.subarray(0, packed.length - 12)]) {
    const folder = await folderWith({ [sound.name]: content, [sound.itemsName]: sound.items });
    await expect(importDataset(folder, 'steam', everything)).rejects.toMatchObject({ code: 'bad_file' });
  }
});

test.each(byFormat)(
  '%s: NUL bytes, formula cells and a wrong encoding stay text of one line',
  async (_, sound) => {
    const formula = '=cmd|’/C calc’!A0'.replaceAll('’', "'");
    const items = sound.items
      .replace('Alpha', 'Miséra\0bles')
      .replace('Beta', sound.itemsName === 'games.json' ? formula.replaceAll("'", "\\'") : formula);
    const { catalogue } = await importDataset(
      await folderWith({ [sound.name]: sound.interactions, [sound.itemsName]: Buffer.from(items, 'latin1') }),
      'steam',
      everything,
    );
    expect(catalogue.items.map(({ title }) => title)).toEqual(['Misérables', formula]);
  },
);

test.each(byFormat)('%s: one line of a gigabyte is refused after its first megabytes', async (_, sound) => {
  for (const head of ['', sound.interactions]) {
    const folder = await folderWith({ [sound.name]: head, [sound.itemsName]: sound.items });
    const file = await open(join(folder, sound.name), 'r+');
    await file.truncate(1024 ** 3); // a sparse file: NUL characters without a line end
    await file.close();
    const before = process.memoryUsage().rss;
    await expect(importDataset(folder, 'steam', everything)).rejects.toMatchObject({ code: 'bad_file' });
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * mebibyte);
  }
});

test('a gzip file that would unpack to a thousand times its size is refused before it does', async () => {
  // Members of a gzip file follow each other: a small one, a hundred times.
  const row = `a\tx\t${'1'.repeat(60_000)}\n`;
  const bomb = Buffer.concat([
    gzipSync('user_id:token\titem_id:token\ttimestamp:float\n'),
    ...new Array<Buffer>(100).fill(gzipSync(row.repeat(17))),
  ]);
  expect(bomb.length).toBeLessThan(mebibyte);
  const before = process.memoryUsage().rss;
  await expect(importDataset(await folderWith({ 'd.inter': bomb }), 'steam', everything)).rejects.toThrow(
    /unpacks/,
  );
  expect(process.memoryUsage().rss - before).toBeLessThan(300 * mebibyte);
});

test('a gzip file that is damaged inside is refused in a sentence', async () => {
  const sound = gzipSync(
    lines('user_id:token\titem_id:token', ...Array.from({ length: 3_000 }, (_, n) => `u${n}\ti${n * 7919}`)),
  );
  const damaged = Buffer.from(sound);
  damaged.fill(0xff, 2_000, 2_200);
  const folder = await folderWith({ 'd.inter': damaged });
  await expect(importDataset(folder, 'steam', everything)).rejects.toThrow(/damaged or truncated gzip/);
});

test("a data set that can't be written leaves the previous one intact and no part of the new one", async () => {
  const { interactions, items } = formats.recbole as Sound;
  const dataset = await importDataset(
    await folderWith({ 'd.inter': interactions, 'd.item': items }),
    'steam',
    everything,
  );
  const place = await mkdtemp(join(scratch(), 'place-'));
  const folder = join(place, 'steam');
  const fingerprint = await saveDataset(dataset, folder);
  const broken = {
    ...dataset,
    get sequences(): typeof dataset.sequences {
      throw new Error('the disk is full');
    },
  };
  await expect(saveDataset(broken, folder)).rejects.toThrow('the disk is full');
  expect(await readdir(place)).toEqual(['steam']);
  expect(await saveDataset(dataset, folder)).toBe(fingerprint);
});
