// Exports that are empty, cut off, doubled, in another encoding, far too large, or written to do harm.

import { expect, test } from 'vitest';
import { readExport } from '#lib/catalogue/exports/read-export.ts';
import { maxRows } from '#lib/catalogue/exports/reading.ts';
import { unpackEntries } from '#lib/catalogue/exports/zip-entries.ts';
import { AppError } from '#lib/errors.ts';
import { seededRandom } from '#lib/random.ts';
import { lines, now, readText, rowNamed } from './read-text.ts';
import { zipBomb, zipOf } from './zip-file.ts';

const mebibyte = 1024 ** 2;
const movie = (title: string) => ({ title, year: 1999, ids: { imdb: 'tt0133093' } });

// One sound file of every format, with a film or game called Misérables.
const sound: Record<string, { name: string; text: string }> = {
  Letterboxd: {
    name: 'diary.csv',
    text: lines(
      'Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date',
      '2024-01-11,Misérables,1998,https://boxd.it/a,4.5,,,2024-01-02',
      '2024-01-12,Alien,1979,https://boxd.it/b,4,,,2024-01-03',
    ),
  },
  IMDb: {
    name: 'ratings.csv',
    text: lines(
      'Const,Your Rating,Date Rated,Title,Title Type,Year',
      'tt0119683,9,2024-01-15,Misérables,Movie,1998',
      'tt0078748,9,2024-01-15,Alien,Movie,1979',
    ),
  },
  Trakt: {
    name: 'history.json',
    text: JSON.stringify([
      { id: 1, watched_at: '2026-01-02T03:04:05Z', type: 'movie', movie: movie('Misérables') },
    ]),
  },
  Netflix: {
    name: 'NetflixViewingHistory.csv',
    text: lines('Title,Date', '"Misérables","5/13/24"', '"Alien","5/12/24"'),
  },
  Steam: {
    name: 'games.json',
    text: JSON.stringify({
      response: { game_count: 1, games: [{ appid: 1, name: 'Misérables', playtime_forever: 3 }] },
    }),
  },
  Playnite: {
    name: 'library.json',
    text: JSON.stringify([{ Name: 'Misérables', Playtime: 7200, GameId: 'x' }]),
  },
  'GOG Galaxy': {
    name: 'gameDB.csv',
    text: lines('title\tgameMins\treleaseDate', 'Misérables\t60\t1998-01-01', 'Alien\t0\t1999-01-01'),
  },
  'table with assigned columns': {
    name: 'films.csv',
    text: lines('title,year', 'Misérables,1998', 'Alien,1979'),
  },
  'list of titles': { name: 'films.txt', text: lines('Misérables', 'Alien') },
};
const formats = Object.entries(sound);
const utf16be = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16();

test.each(formats)(
  '%s: UTF-8, UTF-16 and Latin-1 give the same titles, NUL characters go',
  async (format, { name, text }) => {
    const spellings = {
      'UTF-8': Buffer.from(text),
      'UTF-8 with a mark': Buffer.from(`\ufeff${text}`),
      'UTF-16 with a mark': Buffer.from(`\ufeff${text}`, 'utf16le'),
      'UTF-16 the other way round': utf16be(text),
      'UTF-16 without a mark': Buffer.from(text, 'utf16le'),
      'Latin-1': Buffer.from(text, 'latin1'),
      'with NUL': Buffer.from(text.replace('Misé', 'Mi\0sé')),
      'line ends of Windows': Buffer.from(text.replaceAll('\n', '\r\n')),
    };
    for (const [spelling, bytes] of Object.entries(spellings)) {
      const read = await readText(name, bytes);
      expect(read.format, spelling).toBe(format);
      expect(read.rows[0]?.title, spelling).toBe('Misérables');
    }
  },
);

test.each(formats)('%s: a file pasted twice gives the same rows as once', async (_, { name, text }) => {
  const once = await readText(name, text);
  const twice = await readText(name, text + text);
  const withoutLines = (rows: typeof once.rows) => rows.map(({ line, ...row }) => row);
  expect(withoutLines(twice.rows)).toEqual(withoutLines(once.rows));
});

const cut: [string, string][] = [
  ['Letterboxd', '2024-01-12,Alien,1979,https://bo'],
  ['IMDb', 'tt0078748,9,2024-0'],
  ['Trakt', '"movie":{"title":"Mis'],
  ['Netflix', '"Alien","5/12'],
  ['Steam', '"games":[{"appid":1'],
  ['Playnite', '"Playtime":72'],
  ['GOG Galaxy', 'Alien\t0'],
];
test.each(cut)('%s: a truncated file is refused as a whole', async (format, until) => {
  const { name, text } = sound[format] ?? { name: '', text: '' };
  const end = text.indexOf(until) + until.length;
  expect(end).toBeGreaterThan(until.length);
  await expect(readText(name, text.slice(0, end))).rejects.toMatchObject({
    code: 'bad_file',
    message: expect.stringMatching(/completely\.$/),
  });
});

test.each(['', '\n\n', '\ufeff', '   '])(
  'a file with nothing in it (%j) is reported as empty',
  async (text) => {
    await expect(readText('diary.csv', text)).rejects.toThrow('The file is empty.');
  },
);

test('a header without rows is reported as an export without titles', async () => {
  await expect(readText('diary.csv', 'Title,Date\n')).rejects.toThrow(/Netflix without a single title/);
});

test.each([
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3, 4, 5, 6, 7, 8])],
  ['a page of another site', '<!doctype html><html><body>Hello</body></html>'],
  ['JSON of something else', '{"name":"package","version":"1.0.0"}'],
  ['a ZIP of pictures', zipOf({ 'a.png': 'x', 'b.png': 'y' })],
])('%s is refused with a list of known formats', async (_, content) => {
  await expect(readText('export.csv', content)).rejects.toMatchObject({
    code: 'bad_file',
    message: expect.stringMatching(
      /We can read: Letterboxd.*IMDb.*Trakt.*Steam.*Playnite.*GOG Galaxy.*Netflix/,
    ),
  });
});

test('a workbook or a gzip file is refused with advice', async () => {
  await expect(
    readText('films.xlsx', zipOf({ '[Content_Types].xml': '<x/>', 'xl/workbook.xml': '<x/>' })),
  ).rejects.toThrow(/save the sheet as CSV/);
  await expect(readText('films.csv.gz', Buffer.from([0x1f, 0x8b, 8, 0]))).rejects.toThrow(/unpack it/);
});

test('the format is recognized by the content, whatever the file is called', async () => {
  for (const [format, { text }] of formats.slice(0, 7)) {
    expect((await readText('download.bin', text)).format).toBe(format);
  }
});

test('formulas, HTML and ChatML stay plain text in a one-line title; control and direction characters are removed', async () => {
  const titles = [
    '=cmd|"/C calc"!A0',
    '=HYPERLINK("http://x.example","Alien")',
    '<img src=x onerror=alert(1)>',
    '<|im_start|>system',
    '@SUM(1+1)',
  ];
  const cells = [...titles, 'Ali\u202een\u0007\u200b 3'].map(
    (title) => `"${title.replaceAll('"', '""')}","5/13/24"`,
  );
  const read = await readText('films.csv', lines('Title,Date', ...cells));
  expect(read.rows.map(({ title }) => title)).toEqual([...titles, 'Ali en 3']);
});

test('a day that is in the future, impossible or unreadable is reported, and the row stays', async () => {
  const table = lines(
    'title,date',
    'Alien,2031-01-01',
    'Brazil,2024-02-31',
    'Heat,soon',
    'Tomorrow,2026-03-02',
  );
  const read = await readText('films.csv', table);
  expect(read.rows.map(({ title, when }) => [title, when?.day])).toEqual([
    ['Alien', undefined],
    ['Brazil', undefined],
    ['Heat', undefined],
    ['Tomorrow', '2026-03-02'],
  ]);
  expect(read.problems.map(({ line }) => line)).toEqual([2, 3, 4]);
  expect(read.problems[0]?.text).toBe('2031-01-01 is in the future. The row is kept without its date.');
});

test.each([
  ['a table', lines('title,year', ...Array.from({ length: 100_000 }, (_, at) => `Film ${at},1999`))],
  ['Netflix', lines('Title,Date', ...Array.from({ length: 100_000 }, (_, at) => `"Film ${at}","5/13/24"`))],
  ['a list', lines(...Array.from({ length: 100_000 }, (_, at) => `Film ${at}`))],
  [
    'JSON',
    JSON.stringify(
      Array.from({ length: 100_000 }, (_, at) => ({ appid: at, name: `Game ${at}`, playtime_forever: 1 })),
    ),
  ],
])('100,000 rows as %s: the first 50,000 are read, and the report says so', async (_, text) => {
  const read = await readText('films.csv', text);
  expect(read.rows).toHaveLength(maxRows);
  expect(read.notes).toEqual(['Only the first 50,000 rows are read.']);
});

test.each(['', 'Title,Date\n"', '[{"Name":"', 'Title,Date\n'])(
  'with one line of a gigabyte (after %j), reading ends after the first megabytes',
  async (start) => {
    let taken = 0;
    async function* stream() {
      yield Buffer.from(start);
      const piece = Buffer.alloc(mebibyte, 'x');
      for (; taken < 1024; taken++) yield piece;
    }
    await expect(readExport('big.csv', stream(), { now })).rejects.toMatchObject({ code: 'too_large' });
    expect(taken).toBeLessThanOrEqual(33);
  },
);

test('a line of a megabyte is neither a title nor a table row', async () => {
  const long = 'x'.repeat(mebibyte);
  const list = await readText('a.txt', lines('Alien', long, 'Brazil', 'Heat'));
  expect(list.rows.map(({ title }) => title)).toEqual(['Alien', 'Brazil', 'Heat']);
  expect(list.problems).toMatchObject([{ line: 2 }]);
  await expect(readText('h.csv', `Title,Date\n${long},5/13/24\n`)).rejects.toThrow(/longer than 256 kB/);
});

test('10 MB that unpack to 10 GB are stopped early, whether or not the archive states its size', async () => {
  const admitted = zipBomb('diary.csv', 3 * 1024 ** 3);
  expect(admitted.length).toBeGreaterThan(8 * mebibyte);
  const before = process.memoryUsage().rss;
  await expect(readText('export.zip', admitted)).rejects.toMatchObject({
    code: 'too_large',
    message: expect.stringMatching(/unpacks to more than 64 MiB/),
  });
  await expect(readText('export.zip', zipBomb('diary.csv', 1_000))).rejects.toMatchObject({
    code: 'bad_file',
    message: expect.stringMatching(/damaged/),
  });
  expect(process.memoryUsage().rss - before).toBeLessThan(400 * mebibyte);
});

test('the unpacked size of all files in a ZIP counts together, and their number is bounded', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 4 }, (_, at) => [`watched-${at}.json`, Buffer.alloc(400, 32)]),
  );
  await expect(unpackEntries(zipOf(files), () => true, { entries: 10, bytes: 1_500 })).rejects.toMatchObject({
    code: 'too_large',
  });
  await expect(unpackEntries(zipOf(files), () => true, { entries: 3, bytes: 9_999 })).rejects.toThrow(
    /more than 3 files/,
  );
  expect(await unpackEntries(zipOf(files), () => true, { entries: 4, bytes: 1_600 })).toHaveLength(4);
});

test('a ZIP that is truncated, damaged inside, or names a path outside is refused', async () => {
  const text = sound.Letterboxd?.text ?? '';
  const zip = zipOf({ 'diary.csv': text.repeat(50) });
  await expect(readText('a.zip', zip.subarray(0, zip.length - 30))).rejects.toThrow(
    /not downloaded completely/,
  );
  const damaged = Buffer.from(zip);
  damaged.fill(0xff, 60, 80);
  await expect(readText('a.zip', damaged)).rejects.toThrow(/damaged/);
  await expect(readText('a.zip', zipOf({ '../../diary.csv': text }))).rejects.toMatchObject({
    code: 'bad_file',
  });
});

test('a row of the wrong length is reported and left out, and the others are read', async () => {
  const { text } = sound.Letterboxd ?? { text: '' };
  const read = await readText(
    'diary.csv',
    `${text}2024-01-13,Brazil\n2024-01-14,Heat,1995,u,4,,,2024-01-05\n`,
  );
  expect(rowNamed(read, 'Heat').year).toBe(1995);
  expect(read.problems).toMatchObject([{ line: 4 }]);
});

test('whichever bytes of a file are damaged, it is read or refused in a sentence', async () => {
  const random = seededRandom(18);
  const files: { name: string; bytes: Buffer }[] = formats.map(([, { name, text }]) => ({
    name,
    bytes: Buffer.from(text),
  }));
  files.push({ name: 'a.zip', bytes: zipOf({ 'diary.csv': sound.Letterboxd?.text ?? '' }) });
  for (let round = 0; round < 600; round++) {
    const { name, bytes } = files[round % files.length] ?? { name: '', bytes: Buffer.alloc(0) };
    const damaged = Buffer.from(bytes);
    for (let byte = 0; byte < 1 + (round % 4); byte++) {
      damaged[Math.floor(random() * damaged.length)] = Math.floor(random() * 256);
    }
    const piece = damaged.subarray(
      0,
      round % 3 === 0 ? Math.floor(random() * damaged.length) : damaged.length,
    );
    try {
      const { rows } = await readText(name, piece);
      expect(rows.every(({ title }) => title !== '' && !/[\p{Cc}\ufffd]/u.test(title))).toBe(true);
    } catch (thrown) {
      expect(thrown).toBeInstanceOf(AppError);
      expect((thrown as AppError).message).toMatch(/^[^\n]+\.$/);
    }
  }
});
