import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { films } from '#lib/catalogue/sample/films.ts';
import { peopleFor } from '#lib/recommender/people.ts';

const root = resolve(import.meta.dirname, '../../..');
let scratch: string;
let source: string;
let model: string;

type Ending = { code: number | null; stdout: string; stderr: string };

function cli(...args: string[]): Promise<Ending> {
  const child = spawn(process.execPath, [join(root, 'workers/cli/main.ts'), ...args], {
    cwd: root,
    env: { ...process.env, DATA_FOLDER: join(scratch, 'data'), RECEXPLAINER_CACHE: join(scratch, 'cache') },
  });
  const ending: Ending = { code: null, stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    ending.stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    ending.stderr += chunk;
  });
  return new Promise((done) => child.on('close', (code) => done({ ...ending, code })));
}

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'cli-'));
  source = join(scratch, 'tiny');
  model = join(scratch, 'model');
  await mkdir(source);
  const titles = films
    .trim()
    .split('\n')
    .slice(0, 12)
    .map((line) => line.split('|'));
  const items = titles.map(([title, year, genres], row) => `${row}\t${title}\t${year}\t${genres}`);
  items[11] = '11\tKings; or, the Crown\t1990\tDrama';
  await writeFile(
    join(source, 'tiny.item'),
    ['item_id:token\tmovie_title:token_seq\trelease_year:token\tclass:token_seq', ...items, ''].join('\n'),
  );
  const rows = Array.from({ length: 20 }, (_, user) =>
    Array.from({ length: 8 }, (_, at) => `u${user}\t${(user + at) % 12}\t${at}`),
  ).flat();
  rows.push('rare\t0\t1', 'broken');
  await writeFile(
    join(source, 'tiny.inter'),
    ['user_id:token\titem_id:token\ttimestamp:float', ...rows, ''].join('\n'),
  );
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

test('import reports what was kept and dropped, train uses it, recommend answers from the model', async () => {
  const imported = await cli('import', 'movies', source, '--json');
  expect(imported.code, imported.stderr).toBe(0);
  expect(JSON.parse(imported.stdout)).toMatchObject({
    domain: 'movies',
    kept: { users: 20, items: 12, interactions: 160 },
    dropped: { 'wrong number of columns': 1 },
  });

  const trained = await cli('train', 'movies', '--epochs', '2', '--out', model, '--json');
  expect(trained.code, trained.stderr).toBe(0);
  const people = Array.from({ length: 20 }, (_, user) => ({ userId: `u${user}` }));
  const { length: users } = peopleFor('train', 'movies', people);
  expect(users).toBeLessThan(20);
  expect(JSON.parse(trained.stdout)).toMatchObject({
    users,
    items: 12,
    interactions: users * 8,
    folder: model,
  });
  expect(trained.stderr).not.toContain('Test people train');

  const history = 'kid, the (1921); METROPOLIS; Kings; or, the Crown';
  const answer = await cli(
    'recommend',
    'movies',
    '--model',
    model,
    '--history',
    history,
    '--count',
    '3',
    '--json',
  );
  expect(answer.code, answer.stderr).toBe(0);
  const watched = ['the-kid-1921', 'metropolis-1927', 'kings-or-the-crown-1990']; // named after what they are
  const value = JSON.parse(answer.stdout);
  expect(value.history.map(({ itemId }: { itemId: string }) => itemId)).toEqual(watched);
  expect(value.items.map(({ rank }: { rank: number }) => rank)).toEqual([1, 2, 3]);
  for (const { itemId } of value.items) expect(watched).not.toContain(itemId);
});

test('train takes test people only where that is asked for, and says what it does to their figures', async () => {
  const folder = join(scratch, 'everybody');
  const command = ['train', 'movies', '--people', 'all', '--epochs', '1', '--out', folder, '--json'];
  const trained = await cli(...command);
  expect(trained.code, trained.stderr).toBe(0);
  expect(JSON.parse(trained.stdout)).toMatchObject({ users: 20, interactions: 160 });
  expect(trained.stderr).toContain('Test people train, too');
});

test('an unknown title suggests the three nearest, exits with 2, and prints nothing on stdout', async () => {
  const inHistory = await cli(
    'recommend',
    'movies',
    '--model',
    model,
    '--history',
    'Metropolis; Frankenstien',
    '--json',
  );
  expect(inHistory).toMatchObject({ code: 2, stdout: '' });
  expect(inHistory.stderr).toMatch(/"Frankenstien".*Frankenstein \(1931\); [^;]+; [^;]+\n/);
  const asItem = await cli(
    'explain',
    'movies',
    '--model',
    model,
    '--history',
    'Metropolis',
    '--item',
    'Kink Gong',
  );
  expect(asItem).toMatchObject({ code: 2, stdout: '' });
  expect(asItem.stderr).toContain('King Kong (1933)');
});

test('an empty history still gets recommendations', async () => {
  const answer = await cli('recommend', 'movies', '--model', model, '--history', '', '--json');
  expect(answer.code, answer.stderr).toBe(0);
  expect(JSON.parse(answer.stdout).items).toHaveLength(10);
});

test('every command has help, and a wrong command line exits with 2', async () => {
  const commands = ['import', 'train', 'align', 'evaluate', 'trust', 'recommend', 'explain', 'plan'];
  const helps = await Promise.all(commands.map((command) => cli(command, '--help')));
  for (const [at, help] of helps.entries()) {
    expect(help, commands[at]).toMatchObject({ code: 0, stderr: '' });
    expect(help.stdout).toContain(`Usage: recexplainer ${commands[at]}`);
  }
  for (const wrong of [
    ['recommend', 'movies'],
    ['train', 'music'],
    ['train', 'movies', '--epochs', '0'],
    ['train', 'movies', '--out', 'models/movies/hybrid'], // not empty
    ['align', 'movies', 'hybrid', '--steps', '0'],
    ['align', 'movies', 'hybrid', '--soft-targets', '0'],
    ['align', 'movies', 'hybrid', '--rank', '8', '--from', 'models/movies/hybrid'],
    ['align', 'movies', 'hybrid', '--model', 'models/movies/hybrid', '--out', 'models/movies/hybrid'], // not empty
    ['dance'],
    [],
  ]) {
    expect((await cli(...wrong)).code, wrong.join(' ')).toBe(2);
  }
});

test('an error is one sentence and exit code 1', async () => {
  const noModel = await cli('recommend', 'movies', '--model', join(scratch, 'nowhere'), '--history', 'x');
  expect(noModel).toMatchObject({ code: 1, stdout: '' });
  expect(noModel.stderr).toMatch(/^There's no trained model in .*nowhere\.\n$/);
  const noFolder = await cli('import', 'movies', join(scratch, 'nowhere'));
  expect(noFolder).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^Can't read the folder .*\n$/),
  });
});
