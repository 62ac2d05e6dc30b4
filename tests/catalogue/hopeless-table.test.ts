import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type HopelessOptions, refuseHopeless } from '#lib/catalogue/importers/hopeless-table.ts';
import { importDataset } from '#lib/catalogue/importers/import-dataset.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recexplainer-hopeless-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const header = 'user_id:token\titem_id:token\ttimestamp:float\n';

/** Imports a table of these rows; says how many of its bytes were read row by row. */
async function imported(rows: Iterable<string>) {
  await pipeline(Readable.from(blocks(rows)), createWriteStream(join(folder, 'd.inter')));
  let bytesRead = 0;
  const outcome = await importDataset(folder, 'movies', {
    onProgress: (progress) => {
      bytesRead = progress.bytesRead;
    },
  }).catch((error: Error) => error.message);
  return { outcome, bytesRead };
}

function* blocks(rows: Iterable<string>): Generator<string> {
  let block = '';
  for (const row of rows) {
    block += row;
    if (block.length < 65_536) continue;
    yield block;
    block = '';
  }
  yield block;
}

function* table(count: number, row: (at: number) => string): Generator<string> {
  yield header;
  for (let at = 0; at < count; at++) yield row(at);
}

test('rows that only repeat each other are refused after a million, before any is read', async () => {
  const { outcome, bytesRead } = await imported(
    table(1_100_000, (at) => `u${at % 9}\ti${at % 100}\t${at}\n`),
  );
  expect(outcome).toMatch(/repeats itself: of its first 1,048,576 rows, only 901 name/);
  expect(bytesRead).toBe(0);
});

test('people with too few rows each are refused before any is read, packed or not', async () => {
  const rows = () => table(120_000, (at) => `person-${at % 30_000}\ti${at % 900}\t${at}\n`); // four each
  const plain = await imported(rows());
  expect(plain).toEqual({ outcome: 'No history in d.inter is long enough to learn from.', bytesRead: 0 });
  await writeFile(join(folder, 'd.inter'), gzipSync([...rows()].join('')));
  await expect(importDataset(folder, 'movies')).rejects.toThrow('long enough');
});

const inTabs = { separator: '\t', columns: () => ({ user: 0, item: 1 }), most: 100, countedFrom: 0 };
const refusal = async (text: string | Buffer, options: Partial<HopelessOptions> = {}) => {
  const path = join(folder, 'table');
  await writeFile(path, text);
  return refuseHopeless(path, { ...inTabs, fewest: 5, ...options }).then(
    () => null,
    (error: Error) => error.message,
  );
};
const ann = [1, 2, 3, 4, 5].map((at) => `ann\ti${at}\t${at}\n`);

test('one person with just enough rows is enough, wherever they stand', async () => {
  expect(await refusal(ann.join(''))).toBeNull();
  expect(await refusal(ann.join('').trimEnd())).toBeNull(); // no end of the last line
  expect(await refusal(header + ann.join(''))).toBeNull();
  expect(await refusal(header + ann.join('bob\ti1\t1\n'))).toBeNull();
  expect(await refusal(ann.slice(1).join(''))).toContain('long enough');
  expect(await refusal(ann.slice(1).join(''), { fewest: 4 })).toBeNull();
});

test('ids that differ only in what is trimmed are one person', async () => {
  expect(
    await refusal(ann.map((row, at) => `${' '.repeat(at % 2)}${row.trimEnd()}\r\n`).join('')),
  ).toBeNull();
});

test('columns count as they are told, with "::" between them or a comma', async () => {
  const double = { separator: '::', columns: () => ({ user: 0, item: 2 }) };
  const of = (rows: string[], separator: string) =>
    rows.map((row) => row.replaceAll('\t', separator)).join('');
  expect(await refusal(of(ann, '::'), double)).toBeNull();
  expect(await refusal(of(ann.slice(1), '::'), double)).toContain('long enough');
  const turned = { separator: ',', columns: () => ({ user: 1, item: 0 }) };
  expect(await refusal(of(ann, ','), turned)).toContain('long enough');
  expect(await refusal(ann.join(''), { columns: () => null, fewest: 9 })).toBeNull();
});

test('more rows than a data set may have are refused; a long line or another coding is left to the reader', async () => {
  expect(await refusal(ann.join('').repeat(21))).toContain('more than 100 rows');
  expect(await refusal('x'.repeat(70_000))).toBeNull();
  expect(await refusal(Buffer.from(`\ufeff${ann[0]}`, 'utf16le'))).toBeNull();
});

test('a small table is read, and what is wrong with it told row by row', async () => {
  const rows = [header, 'ann\ti1\n', 'ann\ti2\n', 'ann\ti3\t3\n'];
  expect((await imported(rows)).outcome).toBe('d.inter has 2 malformed rows of 3.');
});

test('a folder with thousands of files is refused without opening one', async () => {
  await Promise.all(Array.from({ length: 1_001 }, (_, at) => writeFile(join(folder, `${at}.json`), '{')));
  await expect(importDataset(folder, 'movies')).rejects.toThrow('more than 1,000 files');
});
