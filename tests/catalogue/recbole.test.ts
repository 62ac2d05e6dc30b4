import { open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadDataset, saveDataset } from '#lib/catalogue/dataset-folder.ts';
import { importDataset } from '#lib/catalogue/importers/import-dataset.ts';
import { sampleDataset } from '#lib/catalogue/sample/sample-dataset.ts';
import { datasetFiles, everything } from './dataset-files.ts';

const header = 'user_id:token\titem_id:token\trating:float\ttimestamp:float\n';
const { folderWith, scratch } = datasetFiles();

test("histories are oldest first, and rows with equal times keep the file's order", async () => {
  const rows = ['a\tx\t3\t20', 'a\ty\t3\t10', 'b\ty\t1\t5', 'a\tz\t3\t10'].join('\n');
  const { sequences, catalogue } = await importDataset(
    await folderWith({ 'd.inter': header + rows }),
    'movies',
    everything,
  );
  expect(catalogue.items.map(({ itemId }) => itemId)).toEqual(['x', 'y', 'z']);
  expect(sequences).toEqual([
    { userId: 'a', items: [1, 2, 0], times: [10, 10, 20] },
    { userId: 'b', items: [1], times: [5] },
  ]);
});

test('titles lose their year, move their article to the front and are unique', async () => {
  const items = [
    'item_id:token\tmovie_title:token_seq\trelease_year:token\tclass:token_seq',
    'x\tGodfather, The (1972)\t\tCrime Drama',
    'y\tSabrina\t1954\tComedy',
    'z\tSabrina\t1995\tComedy',
    'w\tTom &amp; Jerry <b>&quot;x&quot;</b>\u0007\u202e\t1990\tunknown',
  ].join('\r\n');
  const inter = `${header}a\tx\t1\t1\na\ty\t1\t2\na\tz\t1\t3\na\tw\t1\t4\n`;
  const { catalogue } = await importDataset(
    await folderWith({ 'd.inter': inter, 'd.item': items }),
    'movies',
    everything,
  );
  expect(catalogue.items.map(({ title, year, genres }) => [title, year, genres])).toEqual([
    ['The Godfather', 1972, ['Crime', 'Drama']],
    ['Sabrina (1954)', 1954, ['Comedy']],
    ['Sabrina (1995)', 1995, ['Comedy']],
    ['Tom & Jerry <b>"x"</b>', 1990, []],
  ]);
});

test('dropped rows are counted by reason, and nothing else is lost', async () => {
  const rows = [
    'a\tx\t5\t1',
    'a\tx\t5\t2', // again
    'a\ty\t1\t2', // rated too low
    'a\tz\t5\tsoon', // no time
    '\tz\t5\t3', // nobody
    'a\tv\t5\t4\textra',
    `a\t${'w'.repeat(70_000)}\t5\t4`,
    'a\tu\t5\t5',
    ...Array.from({ length: 9 }, (_, n) => `b\ti${n}\t4\t${n}`),
  ].join('\n');
  const folder = await folderWith({ 'd.inter': `${header}${rows}\n` });
  const { report } = await importDataset(folder, 'movies', { ...everything, minimumRating: 2 });
  expect(report.dropped).toEqual({
    'repeated user and item (the first in the file stays)': 1,
    'rating below 2': 1,
    'time is not a number': 1,
    'empty user or item id': 1,
    'wrong number of columns': 1,
    'line too long': 1,
  });
  expect(report.read.interactions).toBe(17);
  expect(report.kept).toEqual({ users: 2, items: 11, interactions: 11 });
  expect(report.kept.interactions + Object.values(report.dropped).reduce((a, b) => a + b, 0)).toBe(17);
});

test('Windows-1252, UTF-16, a byte order mark and NUL characters are read', async () => {
  const items = 'item_id:token\ttitle:token_seq\nx\tMisérables, Les\n';
  const inter = `${header}a\tx\t1\t1\n`;
  const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
  for (const encoded of [
    { 'd.inter': inter, 'd.item': Buffer.from(items, 'latin1') },
    { 'd.inter': utf16(inter), 'd.item': utf16(items) },
    { 'd.inter': `\ufeff${inter}`, 'd.item': items.replace('Mis', 'M\0is') },
  ]) {
    const { catalogue } = await importDataset(await folderWith(encoded), 'movies', everything);
    expect(catalogue.items[0]?.title).toBe('Les Misérables');
  }
});

test('without an .item file, items are named after their ids and the report says so', async () => {
  const folder = await folderWith({ 'd.inter': `${header}a\tx\t1\t1\n` });
  const { catalogue, report } = await importDataset(folder, 'steam', everything);
  expect(catalogue.items[0]?.title).toBe('Untitled game x');
  expect(report.notes).toContainEqual(expect.stringContaining('no .item file'));
});

test('hostile or broken files are refused whole', async () => {
  const row = 'a\tx\t1\t1\n';
  const noise = Buffer.from(Array.from({ length: 50_000 }, (_, n) => (n * 7919 + (n >> 3)) % 256));
  const broken: Record<string, string | Buffer> = {
    empty: '',
    'no header': row,
    'binary noise': noise,
    'a truncated row': `${header}${row}a\ty`,
    'rows of another table': `${header}${'only one column\n'.repeat(10)}`,
    'no user column': 'who:token\titem_id:token\nb\tx\n',
    'a header that repeats a column': 'user_id:token\tuser_id:token\titem_id:token\na\ta\tx\n',
    'nothing but a header': header,
  };
  for (const [name, content] of Object.entries(broken)) {
    const folder = await folderWith({ 'd.inter': content });
    await expect(importDataset(folder, 'movies', everything), name).rejects.toMatchObject({
      code: 'bad_file',
    });
  }
  await expect(importDataset(await folderWith({}), 'movies')).rejects.toMatchObject({ code: 'bad_file' });
  await expect(importDataset(join(scratch(), 'nowhere'), 'movies')).rejects.toMatchObject({
    code: 'not_found',
  });
});

test('a line of a gigabyte is refused after its first megabytes', async () => {
  for (const head of ['', header]) {
    const folder = await folderWith({ 'd.inter': head });
    const file = await open(join(folder, 'd.inter'), 'r+');
    await file.truncate(1024 ** 3); // a sparse file: NUL characters without a line end
    await file.close();
    const before = process.memoryUsage().rss;
    await expect(importDataset(folder, 'movies', everything)).rejects.toMatchObject({ code: 'bad_file' });
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 ** 2);
  }
});

test('a saved data set loads unchanged, and a damaged one is refused', async () => {
  const dataset = sampleDataset();
  const folder = join(scratch(), 'saved');
  await saveDataset(dataset, folder);
  await saveDataset(dataset, folder); // replaces
  expect(await loadDataset(folder)).toEqual(dataset);
  expect(await loadDataset(join(scratch(), 'nowhere'))).toBeNull();
  await writeFile(join(folder, 'sequences.jsonl'), '["a",[999999],null]\n');
  await expect(loadDataset(folder)).rejects.toMatchObject({ code: 'bad_file' });
});

test('the sample is marked as a sample, and its histories name only its films', () => {
  const { report, sequences, catalogue } = sampleDataset();
  expect(report.origin).toBe('sample');
  expect(catalogue.items.length).toBeGreaterThan(100);
  expect(new Set(catalogue.items.map(({ itemId }) => itemId)).size).toBe(catalogue.items.length);
  for (const { userId, items } of sequences) {
    expect(userId).toMatch(/^invented-/);
    expect(new Set(items).size).toBe(items.length);
  }
});
