// The common adapter's way out and back: exported, "trained" by copying what it starts with, adopted.
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readHeader, readRows } from '#lib/alignment/example-files.ts';
import { loadPeftAdapter, savePeftAdapter } from '#lib/llm/adapter.ts';
import { loraTargets } from '#lib/llm/lora.ts';
import { adoptCommon } from '#lib/model-version/adopt-common.ts';
import { adoptVersion } from '#lib/model-version/adopt-version.ts';
import { readCommonAdapter } from '#lib/model-version/common-adapter.ts';
import { exportCommon } from '#lib/model-version/export-common.ts';
import { meanWithStart } from '#lib/model-version/mean-with-start.ts';
import { writeTinyBaseModel } from '../alignment/tiny-world.ts';

const messages = ['why this?', 'without Alien?', 'thanks'].map((user) => ({
  domain: 'movies' as const,
  focus: 'Aliens',
  listed: [],
  last: null,
  user,
  call: 'explain item="Aliens"',
}));
const training = {
  steps: 2,
  rowsPerStep: 1,
  rowLength: 600,
  seed: 4,
};
const lora = { rank: 2, alpha: 4, targets: [...loraTargets] };
const onlyMessages = {
  conversationShare: 0,
  entailmentShare: 0,
  labelledShare: 0,
  wordingShare: 0,
  samenessShare: 0,
};

let root: string;
let baseModelPath: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'adopt-common-'));
  baseModelPath = join(root, 'base');
  await writeTinyBaseModel(baseModelPath);
});
afterAll(() => rm(root, { recursive: true }));

async function exported(name: string, from: string | null = null): Promise<string> {
  const folder = join(root, name);
  await mkdir(folder);
  const examples = { messages, conversations: [] };
  await exportCommon(
    { folder, baseModelPath, examples, from },
    { training: from === null ? { ...training, lora } : training, mixture: onlyMessages },
  );
  return folder;
}

/** As if nothing had been learned. */
async function trainedOn(examples: string): Promise<string> {
  const result = join(examples, 'result');
  await cp(join(examples, 'initial'), result, { recursive: true });
  const { fingerprint } = await readHeader(examples);
  const curve = [{ step: 5, loss: 1.25 }];
  const told = { version: 1, examples: fingerprint, steps: 2, tokens: 700, seconds: 3.6, curve };
  await writeFile(join(result, 'training.json'), JSON.stringify(told));
  return result;
}

async function adopted(examples: string, name: string): Promise<string> {
  const folder = join(root, name);
  await mkdir(folder);
  await adoptCommon({ examples, result: await trainedOn(examples), folder, baseModelPath });
  return folder;
}

test('its examples name no domain, hold no vectors and end in the calls', async () => {
  const examples = await exported('first');
  const { header } = await readHeader(examples);
  expect(header).toMatchObject({ method: 'common', examples: { understanding: 3 } });
  expect((await readdir(examples)).toSorted()).toEqual(['header.json', 'initial', 'rows.jsonl']);
  const [row] = await readRows(examples, 1);
  const taught = row?.places.flatMap((place, at) =>
    'token' in place && (row.weights[at] ?? 0) > 0 ? place.token : [],
  );
  expect(taught?.length).toBeGreaterThan(messages[0]?.call.length ?? 0);
});

test('it comes back as a common adapter; another start from it adds up what both cost', async () => {
  const first = await adopted(await exported('out'), 'back');
  expect(await readCommonAdapter(first)).toMatchObject({
    steps: 2,
    tokens: 700,
    seconds: 4,
    seed: 4,
    examples: { understanding: 3 },
  });
  const { matrices } = await loadPeftAdapter(join(first, 'adapter'));
  expect(matrices.size).toBeGreaterThan(0);
  const second = await adopted(await exported('out again', first), 'back again');
  expect(await readCommonAdapter(second)).toMatchObject({
    steps: 4,
    tokens: 1400,
    curve: [
      { step: 5, loss: 1.25 },
      { step: 7, loss: 1.25 },
    ],
  });
  const [here, there] = await Promise.all(
    [first, second].map((folder) => readFile(join(folder, 'adapter', 'adapter_model.safetensors'))),
  );
  expect(here?.equals(there as Buffer)).toBe(true);
});

test('half way to where it started, each weight is the mean of both', async () => {
  const start = await adopted(await exported('start'), 'started');
  const trained = join(root, 'trained');
  await cp(start, trained, { recursive: true });
  const { rank, alpha, targets, matrices } = await loadPeftAdapter(join(start, 'adapter'));
  const tripled = new Map(
    [...matrices].map(([name, { shape, data }]) => [name, { shape, data: data.map((value) => 3 * value) }]),
  );
  await savePeftAdapter({ rank, alpha, targets, matrices: tripled }, join(trained, 'adapter'), {
    baseModelName: 'base',
    precision: 'BF16',
  });
  await meanWithStart(trained, start);
  expect(await readCommonAdapter(trained)).toMatchObject({ steps: 2, meanWithStart: true });
  const { matrices: means } = await loadPeftAdapter(join(trained, 'adapter'));
  for (const [name, { data }] of matrices) {
    const mean = means.get(name)?.data ?? [];
    expect(data.every((value, at) => Math.abs((mean[at] ?? 0) - 2 * value) <= 0.02 * Math.abs(value))).toBe(
      true,
    );
  }
  const values = [...matrices.values()].flatMap(({ data }) => [...data]);
  expect(values.some((value) => value !== 0)).toBe(true);
  await expect(meanWithStart(trained, join(root, 'nowhere'))).rejects.toThrow();
});

test('a result of other examples is refused, and so are its examples where a domain’s are wanted', async () => {
  const examples = await exported('one');
  const result = await trainedOn(await exported('two'));
  const training = await readFile(join(result, 'training.json'), 'utf8');
  await writeFile(
    join(result, 'training.json'),
    training.replace(/"examples":"[0-9a-f]+"/, `"examples":"${'b'.repeat(64)}"`),
  );
  const folder = join(root, 'refused');
  await mkdir(folder);
  const adoption = { examples, result, folder, baseModelPath };
  await expect(adoptCommon(adoption)).rejects.toMatchObject({ code: 'bad_file' });
  await expect(adoptVersion({ ...adoption, result: await trainedOn(examples) })).rejects.toMatchObject({
    message: expect.stringContaining('common adapter'),
  });
});
