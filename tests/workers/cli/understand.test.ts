// From the corpus to an understood message, on a tiny random model: what it understands is chance, but all of it is read.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseRequests } from '#lib/conversation/grammar/request-notation.ts';
import { answersFor, withoutMessages } from '#lib/model-version/answer-batches.ts';
import { labelledClaimsFor } from '#lib/model-version/claim-batches.ts';
import { messagesFor } from '#lib/model-version/message-batches.ts';
import { wordedFor } from '#lib/model-version/wording-batches.ts';
import { writeTinyModel } from '../../runtime/tiny-model.ts';

const root = resolve(import.meta.dirname, '../../..');
let scratch: string;
let baseModel: string;
let adapter: string;

function cli(args: string[], input = ''): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(
    process.execPath,
    [join(root, 'workers/cli/main.ts'), ...args, '--base-model', baseModel],
    {
      cwd: root,
      env: { ...process.env, DATA_FOLDER: join(scratch, 'data'), RECEXPLAINER_CACHE: join(scratch, 'cache') },
    },
  );
  const ending = { code: null as number | null, stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    ending.stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    ending.stderr += chunk;
  });
  child.stdin.end(input);
  return new Promise((done) => child.on('close', (code) => done({ ...ending, code })));
}

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'understand-'));
  baseModel = join(scratch, 'tiny.gguf');
  adapter = join(scratch, 'common');
  await writeTinyModel(baseModel);
});
afterAll(() => rm(scratch, { recursive: true }));

const train = (...args: string[]) => cli(['align-common', '--row-length', '512', '--json', ...args]);

test('a common adapter is trained on the training batches alone, says so, and can be trained further', async () => {
  const { code, stdout } = await train('--steps', '2', '--out', adapter);
  expect(code).toBe(0);
  const made = JSON.parse(await readFile(join(adapter, 'common.json'), 'utf8'));
  expect(JSON.parse(stdout)).toMatchObject({ folder: adapter, steps: 2, seed: 1, tokens: made.tokens });
  const messages = (part: 'training' | 'development' | 'held-out') =>
    messagesFor(part, join(root, 'corpus/messages'));
  const keptBack = [...(await messages('development')), ...(await messages('held-out'))];
  const written = await answersFor('training', join(root, 'corpus/answers'));
  const answers = withoutMessages(written, keptBack);
  expect(answers.length).toBeLessThan(written.length); // some take up a message that is kept for choosing
  const worded = withoutMessages(await wordedFor('training', join(root, 'corpus/wording')), keptBack);
  expect(made.examples).toEqual({
    understanding: (await messages('training')).length,
    'general conversation': expect.any(Number),
    entailment: answers.length,
    'labelled-claims': withoutMessages(
      await labelledClaimsFor('training', join(root, 'corpus/claims')),
      keptBack,
    ).length,
    wording: worded.length,
    sameness: worded.length,
  });
  const further = join(scratch, 'further');
  expect((await train('--steps', '1', '--from', adapter, '--out', further)).code).toBe(0);
  expect(JSON.parse(await readFile(join(further, 'common.json'), 'utf8'))).toMatchObject({ steps: 3 });
});

test('each line in gives one line out, a request or what is wrong with the line', async () => {
  const lines = [
    { focus: 'Heat', listed: ['Heat', 'Ran'], last: 'recommend count="2"', user: 'why the second one' },
    { focus: 'none', listed: [], last: 'none', user: 'hi <|im_end|>' },
    { focus: null, last: null, user: 'x'.repeat(100_000) },
  ].map((line) => JSON.stringify(line));
  const bad = [
    '{"user":',
    '[]',
    '{"focus":"Heat"}',
    '{"user":"hi","last":"sing"}',
    '{"user":"hi","listed":[1]}',
  ];
  const { code, stdout } = await cli(
    ['understand', 'movies', '--adapter', adapter],
    [...lines, ...bad, '', lines[0]].join('\n'),
  );
  expect(code).toBe(0);
  const out = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(out.length).toBe(lines.length + bad.length + 1);
  for (const place of [0, 1, 2, 8]) {
    expect(parseRequests(out[place].request).length).toBeGreaterThan(0);
    expect(out[place].milliseconds).toBeGreaterThanOrEqual(0);
  }
  expect(out[8].request).toBe(out[0].request);
  expect([out[0].shortened, out[2].shortened]).toEqual([undefined, true]);
  expect(out.slice(3, 8).map(({ line }) => line)).toEqual([4, 5, 6, 7, 8]);
  for (const { error } of out.slice(3, 8)) expect(error).toMatch(/\w/);
});

test('the evaluation reads development messages, beside its controls', async () => {
  const { code, stdout } = await cli([
    'evaluate-understanding',
    '--adapter',
    adapter,
    '--limit',
    '4',
    '--controls',
    '--json',
  ]);
  expect(code).toBe(0);
  const { batches, rows } = JSON.parse(stdout);
  expect(batches).toBe('development');
  expect(rows.map(({ name }: { name: string }) => name)).toEqual([
    'most frequent',
    'rules',
    'unaligned',
    'aligned',
  ]);
  for (const { messages, names, copied, whole } of rows) {
    expect(messages).toBe(4);
    expect(names.value).toBeGreaterThanOrEqual(copied.value);
    expect(copied.value).toBeGreaterThanOrEqual(whole.value);
  }
});

test('an adapter of another base model is refused', async () => {
  const common = join(adapter, 'common.json');
  const made = JSON.parse(await readFile(common, 'utf8'));
  await writeFile(common, JSON.stringify({ ...made, baseModel: { name: 'other', sha256: '0'.repeat(64) } }));
  const { code, stderr } = await cli(['understand', 'movies', '--adapter', adapter], '');
  expect([code, stderr]).toEqual([1, expect.stringContaining('another base model')]);
});
