// Data sets that are sound as files and hostile in what they hold.

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  createCatalogue,
  loadCatalogue,
  rowsIn,
  saveCatalogue,
  titleIndex,
} from '#lib/catalogue/catalogue.ts';
import { sequencesFor } from '#lib/catalogue/dataset.ts';
import { loadDataset, saveDataset } from '#lib/catalogue/dataset-folder.ts';
import { importDataset } from '#lib/catalogue/importers/import-dataset.ts';
import { seededRandom, shuffle } from '#lib/random.ts';
import { datasetFiles, everything, lines } from './dataset-files.ts';

const { folderWith, scratch } = datasetFiles();
const named = { ...everything, ids: 'names', ties: 'seeded' } as const;
const interHeader = 'user_id:token\titem_id:token\ttimestamp:float';
const itemHeader = 'item_id:token\tmovie_title:token_seq\trelease_year:token\tclass:token_seq';

function importRows(inter: string[], items: string[], options: object = named) {
  return folderWith({ 'd.inter': lines(interHeader, ...inter), 'd.item': lines(itemHeader, ...items) }).then(
    (folder) => importDataset(folder, 'movies', options),
  );
}

test('two items with the same name and year stay two, each found by its displayed title', async () => {
  const { catalogue } = await importRows(
    ['a\t1\t1', 'a\t2\t2', 'b\t1\t3'],
    ['1\tHamlet\t1990\tDrama', '2\tHamlet\t1990\tDrama'],
  );
  expect(catalogue.items.map(({ itemId, title }) => [itemId, title])).toEqual([
    ['hamlet-1990', 'Hamlet (1990)'],
    ['hamlet-1990-2', 'Hamlet (1990) #2'],
  ]);
  const { find } = titleIndex(catalogue);
  for (const item of catalogue.items) expect(find(item.title).item).toBe(item);
});

test("an item without a title is named after its number, which can't be confused with another name", async () => {
  const { catalogue, report } = await importRows(
    ['a\t7\t1', 'a\t8\t2', 'a\t9\t3'],
    ['7\t\t\t', '8\tnumber 7\t\t'],
  );
  expect(catalogue.items.map(({ itemId, title }) => [itemId, title])).toEqual([
    ['number-7', 'Untitled film number-7'],
    ['number-7-2', 'number 7'],
    ['number-9', 'Untitled film number-9'],
  ]);
  expect(report.notes).toContainEqual('2 items have no title and are named after their ids.');
});

test('a hundred thousand items with one name are named, stored and found within seconds', async () => {
  const count = 100_000;
  const facts = Array.from({ length: count }, (_, row) => ({
    itemId: `${row}`,
    title: row % 2 === 0 ? 'Hamlet' : `Film ${row}`,
    year: 1990,
    genres: [],
  }));
  const catalogue = createCatalogue('movies', facts, new Array<number>(count).fill(1));
  expect(new Set(catalogue.items.map(({ title }) => title)).size).toBe(count);
  await saveCatalogue(catalogue, scratch());
  const loaded = await loadCatalogue(scratch());
  expect(loaded.fingerprint).toBe(catalogue.fingerprint);
  expect(titleIndex(loaded).find('Hamlet (1990) #50000').item?.title).toBe('Hamlet (1990) #50000');
  expect(rowsIn(catalogue, loaded).every((row, at) => row === at)).toBe(true);
}, 30_000);

test('a person with twenty thousand events keeps them all in order, on disk too', async () => {
  const count = 20_000;
  const numbers = shuffle(
    Array.from({ length: count }, (_, number) => number),
    seededRandom(3),
  );
  const dataset = await importRows(
    numbers.map((number) => `a\t${number}\t${number}`),
    numbers.map((number) => `${number}\tFilm ${number}\t1990\tDrama`),
  );
  expect(dataset.sequences[0]?.items).toHaveLength(count);
  expect(dataset.sequences[0]?.times).toEqual(Array.from({ length: count }, (_, time) => time));
  const folder = join(scratch(), 'long');
  await saveDataset(dataset, folder);
  expect(await loadDataset(folder)).toEqual(dataset);
}, 30_000);

test('events with equal times get an order independent of the file and different for each person', async () => {
  const items = Array.from({ length: 12 }, (_, number) => `${number}\tFilm ${number}\t1990\tDrama`);
  const rows = ['a', 'b'].flatMap((user) => items.map((_, number) => `${user}\t${number}\t5`));
  const historiesOf = async (inter: string[]) => {
    const { catalogue, sequences } = await importRows(inter, items);
    return Object.fromEntries(
      sequences.map((one) => [one.userId, one.items.map((row) => catalogue.items[row]?.title)]),
    );
  };
  const forwards = await historiesOf(rows);
  expect(await historiesOf(rows.toReversed())).toEqual(forwards);
  expect(await historiesOf(shuffle(rows, seededRandom(1)))).toEqual(forwards);
  expect(forwards.a).not.toEqual(forwards.b);
  expect(forwards.a?.toSorted()).toEqual(forwards.b?.toSorted());
  // Not sorted by number, either way: that is what files do, and what a model would learn.
  const numbers = (forwards.a ?? []).map((title) => Number(title?.replace('Film ', '')));
  const rising = numbers.slice(1).filter((number, at) => number > (numbers[at] ?? 0)).length;
  expect(rising).toBeGreaterThan(2);
  expect(rising).toBeLessThan(9);
});

test("an id that is a formula or a path stays text and never becomes part of an item's name", async () => {
  const ids = ['=HYPERLINK("x")', '../../../etc/passwd', '+1', '@SUM(A1)', '__proto__', 'constructor'];
  for (const options of [named, everything]) {
    const dataset = await importRows(
      ids.map((id, at) => `${id}\t${id}\t${at}`),
      ids.map((id) => `${id}\t${id}\t1990\tDrama`),
      options,
    );
    expect(dataset.sequences.map(({ userId }) => userId)).toEqual(ids);
    if (options === named)
      for (const { itemId } of dataset.catalogue.items) expect(itemId).toMatch(/^[a-z0-9-]+$/);
    else expect(dataset.catalogue.items.map(({ itemId }) => itemId)).toEqual(ids);
    const folder = join(scratch(), 'ids');
    await saveDataset(dataset, folder);
    expect((await readdir(folder)).toSorted()).toEqual(['catalogue.json', 'report.json', 'sequences.jsonl']);
    expect(await loadDataset(folder)).toEqual(dataset);
  }
});

test('a data set that shares no item with a model’s catalogue is refused, even if their numbers agree', async () => {
  const films = ['1\tHeat\t1995\tCrime', '2\tUp\t2009\tAnimation'];
  const others = ['1\tAlien\t1979\tHorror', '2\tJaws\t1975\tThriller'];
  const rows = ['a\t1\t1', 'a\t2\t2'];
  const model = (await importRows(rows, films, everything)).catalogue;
  const foreign = await importRows(rows, others, everything);
  expect([...rowsIn(model, foreign.catalogue)]).toEqual([-1, -1]);
  expect(() => sequencesFor(model, foreign)).toThrow(/shares no item/);
  // The same films under other ids and in another order are found by name and year.
  const renamed = await importRows(rows, films.toReversed(), named);
  expect(renamed.catalogue.items[0]?.itemId).toBe('heat-1995');
  expect(sequencesFor(model, renamed)[0]?.items).toEqual([0, 1]);
});
