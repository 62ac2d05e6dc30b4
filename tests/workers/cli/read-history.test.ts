// read-history as it is called, on the catalogue that ships with the project.

import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'histories-'));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

async function readHistory(domain: string, name: string, content: string | null, ...options: string[]) {
  const file = join(scratch, name);
  if (content !== null) await writeFile(file, content);
  const child = spawn(
    process.execPath,
    [join(root, 'workers/cli/main.ts'), 'read-history', domain, file, ...options],
    {
      cwd: root,
      env: { ...process.env, DATA_FOLDER: join(scratch, 'data') },
    },
  );
  const ending = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    ending.stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    ending.stderr += chunk;
  });
  return new Promise<{ code: number | null; stdout: string; stderr: string }>((done) =>
    child.on('close', (code) => done({ ...ending, code })),
  );
}

const letterboxd = [
  'Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date',
  '2024-01-11,Alien,1979,https://boxd.it/a,1,,,2024-01-10',
  '2023-01-11,The Godfather,1972,https://boxd.it/b,5,,,2023-01-10',
  '2024-02-11,A Film Nobody Made,2021,https://boxd.it/c,4,,,2024-02-10',
  '',
].join('\n');

test('--json gives format, rows, matches and how they were found, oldest first, and missing titles', async () => {
  const { code, stdout, stderr } = await readHistory('movies', 'diary.csv', letterboxd, '--json');
  expect(code, stderr).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    format: 'Letterboxd',
    rows: 3,
    found: [
      {
        title: 'The Godfather',
        item: { title: 'The Godfather', year: 1972 },
        by: 'title and year',
        disliked: false,
      },
      {
        title: 'Alien',
        item: { title: 'Alien', year: 1979 },
        by: 'title and year',
        day: '2024-01-10',
        disliked: true,
      },
    ],
    ambiguous: [],
    missing: [{ title: 'A Film Nobody Made', year: 2021 }],
  });
});

test('without --json the same comes as lines of text', async () => {
  const { code, stdout } = await readHistory('movies', 'diary.csv', letterboxd);
  expect(code).toBe(0);
  expect(stdout).toContain('Found: 2 (2 by title and year)');
  expect(stdout).toContain('Not in this catalogue: 1\n  A Film Nobody Made (2021)');
});

test('Steam games are found by their number in the store', async () => {
  const games = [
    { appid: 108710, name: 'Another Name', playtime_forever: 60, rtime_last_played: 1700000000 },
  ];
  const { stdout } = await readHistory(
    'steam',
    'games.json',
    JSON.stringify({ response: { game_count: 1, games } }),
    '--json',
  );
  expect(JSON.parse(stdout).found).toMatchObject([
    { title: 'Another Name', item: { itemId: '108710' }, by: 'id', minutesPlayed: 60 },
  ]);
});

test('a question about the file is answered on the command line', async () => {
  const file = 'Title,Date\n"Alien","5/3/24"\n';
  const open = await readHistory('movies', 'netflix.csv', file);
  expect(open.stdout).toContain('--answer "date order=…": day first, month first');
  const answered = await readHistory(
    'movies',
    'netflix.csv',
    file,
    '--answer',
    'date order=day first',
    '--json',
  );
  expect(JSON.parse(answered.stdout).found[0].day).toBe('2024-03-05');
});

test('a wrong answer exits with 2, an unreadable file with 1, each with one message and no output', async () => {
  const wrong = await readHistory('movies', 'diary.csv', letterboxd, '--answer', 'profile=Ann');
  expect([wrong.code, wrong.stderr]).toEqual([2, 'The file has no open question "profile".\n']);
  const empty = await readHistory('movies', 'empty.csv', '');
  expect([empty.code, empty.stdout, empty.stderr]).toEqual([1, '', 'The file is empty.\n']);
  const absent = await readHistory('movies', 'absent.csv', null);
  expect([absent.code, absent.stdout]).toEqual([1, '']);
});
