import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importDataset } from '#lib/catalogue/importers/import-dataset.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recexplainer-hopeless-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const header = 'user_id:token\titem_id:token\ttimestamp:float\n';

/** Imports a table of these rows; says how many of its bytes were read row by row. */
async function imported(rows: Iterable<string>, filters = {}, name = 'd.inter') {
  await pipeline(Readable.from(blocks(rows)), createWriteStream(join(folder, name)));
  let bytesRead = 0;
  const outcome = await importDataset(folder, 'movies', {
    filters,
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

function* table(count: number, row: (at: number) => string, first = header): Generator<string> {
  yield first;
  for (let at = 0; at < count; at++) yield row(at);
}

test('rows that only repeat each other are refused after a million, before any is read', async () => {
  const { outcome, bytesRead } = await imported(
    table(1_100_000, (at) => `u${at % 9}\ti${at % 100}\t${at}\n`),
  );
  expect(outcome).toMatch(/repeats itself: of its first 1,048,576 rows, only 900 name/);
  expect(bytesRead).toBe(0);
});

test('people with too few rows each are refused before any is read, packed or not', async () => {
  const rows = () => table(80_000, (at) => `person-${at % 20_000}\ti${at % 900}\t${at}\n`); // four each
  const plain = await imported(rows());
  expect(plain).toEqual({ outcome: 'No history in d.inter is long enough to learn from.', bytesRead: 0 });
  await rm(join(folder, 'd.inter'));
  await writeFile(join(folder, 'd.inter'), gzipSync([...rows()].join('')));
  await expect(importDataset(folder, 'movies')).rejects.toThrow('long enough');
  await expect(
    importDataset(folder, 'movies', { filters: { core: 1, minHistory: 2 } }),
  ).resolves.toBeTruthy();
});

test.each(['\n', ''])(
  'one person with just enough rows is read, whether the last line has an end or not',
  async (end) => {
    const rows = [header, ...[1, 2, 3, 4].map((at) => `ann\ti${at}\t${at}\n`), `ann\ti5\t5${end}`];
    const { outcome } = await imported(rows, { core: 1, minHistory: 5 });
    expect(outcome).toMatchObject({ report: { kept: { users: 1, interactions: 5 } } });
  },
);

test('ids that differ only in what is trimmed are one person', async () => {
  const rows = [header, ...[1, 2, 3, 4, 5].map((at) => `${' '.repeat(at % 2)}ann\ti${at}\t${at}\r\n`)];
  const { outcome } = await imported(rows, { core: 1, minHistory: 5 });
  expect(outcome).toMatchObject({ report: { kept: { users: 1 } } });
});

test('whole histories in a row, and the tables of MovieLens, are counted as what they are', async () => {
  const lists = ['session_id:token\titem_id_list:token_seq\titem_id:token\n', 's1\ta b c d\te\n'];
  expect((await imported(lists, { core: 1, minHistory: 5 })).outcome).toMatchObject({
    report: { kept: { users: 1, interactions: 5 } },
  });
  for (const [name, first, separator] of [
    ['u.data', '', '\t'],
    ['ratings.dat', '', '::'],
    ['ratings.csv', 'userId,movieId,rating,timestamp\n', ','],
  ] as const) {
    folder = join(folder, 'next');
    await mkdir(folder);
    const rating = (at: number) => [at % 50, at % 7, 4, at].join(separator);
    const few = await imported(
      table(200, (at) => `${rating(at)}\n`, first),
      {},
      name,
    );
    expect(few.outcome, name).toContain('long enough');
    expect(few.bytesRead).toBe(0);
    const enough = await imported(
      table(300, (at) => `${rating(at)}\n`, first),
      { core: 1, minHistory: 5 },
      name,
    );
    expect(enough.outcome, name).toMatchObject({ report: { kept: { users: 50 } } });
  }
});

test('a folder with thousands of files is refused without opening one', async () => {
  await Promise.all(Array.from({ length: 1_001 }, (_, at) => writeFile(join(folder, `${at}.json`), '{')));
  await expect(importDataset(folder, 'movies')).rejects.toThrow('more than 1,000 files');
});
