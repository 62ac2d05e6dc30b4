import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DerivedConnectors } from '#lib/alignment/connector/connector.ts';
import { standardized } from '#lib/alignment/connector/connector.ts';
import { mixOf } from '#lib/alignment/connector/derived-connector.ts';
import {
  type ExamplesHeader,
  readHeader,
  readRows,
  writeExamples,
  writeHeader,
} from '#lib/alignment/example-files.ts';
import { createMixture, defaultMixtureConfig, type Mixture } from '#lib/alignment/mixture.ts';
import type { TrainedPlace } from '#lib/alignment/packed-row.ts';
import { loadLlama } from '#lib/llm/llama.ts';
import { loadTokenizer } from '#lib/llm/tokenizer.ts';
import { readSafetensors } from '#lib/tensor/safetensors.ts';
import { catalogue, model, sequences, startingConnectors, writeTinyBaseModel } from './tiny-world.ts';

let folder: string;
let mixture: Mixture;
let connectors: DerivedConnectors;
const training = {
  steps: 3,
  rowsPerStep: 2,
  rowLength: 256,
  learningRate: 1e-3,
  connectorLearningRate: 1e-4,
  warmUpShare: 0.1,
  seed: 3,
};
const header: ExamplesHeader = {
  format: 'recexplainer-alignment-examples',
  version: 1,
  domain: 'movies',
  method: 'intention',
  baseModel: { name: 'tiny', sha256: 'a'.repeat(64) },
  targetModel: { fingerprint: 'f' },
  vectorSize: 6,
  hiddenSize: 24,
  lora: { rank: 2, alpha: 4, targets: ['q_proj'] },
  training,
  files: {},
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'examples-'));
  const base = join(folder, 'base');
  await writeTinyBaseModel(base);
  const llama = await loadLlama(base);
  const tokenizer = await loadTokenizer(base);
  connectors = await startingConnectors(llama, tokenizer);
  llama.dispose();
  mixture = createMixture(
    {
      catalogue,
      model,
      sequences,
      reference: null,
      conversations: [],
      tokenizer,
      method: 'intention',
    },
    { ...defaultMixtureConfig, rowLength: 256, explanationShare: 0, softTargets: 0.5, seed: 3 },
  );
});
afterAll(() => rm(folder, { recursive: true }));

/** What a training reads of a place: conversations' own tokens that weigh nothing are like any other token. */
function told(places: TrainedPlace[], weights: number[]) {
  return places.map((place, at) => {
    if (!('token' in place)) return place;
    const weighs = (weights[at] ?? 0) > 0;
    const others = (place.alternatives ?? []).filter(({ token }) => token !== place.token);
    return { token: place.token, others: weighs ? others : [] };
  });
}

test('rows read back are the rows of the mixture: tokens, vectors, tree, weights and shares', async () => {
  await writeExamples(folder, { mixture, connectors, training });
  const rows = await readRows(folder, 100);
  expect(rows).toHaveLength(6);
  let shared = 0;
  for (const [index, row] of rows.entries()) {
    const step = Math.floor(index / 2);
    const drawn = mixture.row(step, index % 2, step / training.steps);
    expect(told(row.places, row.weights)).toEqual(told(drawn.places, drawn.weights));
    expect([row.parents, row.positions, row.weights]).toEqual([
      drawn.parents,
      drawn.positions,
      drawn.weights,
    ]);
    shared += row.places.filter((place) => 'alternatives' in place).length;
  }
  expect(shared).toBeGreaterThan(0);
});

test('each vector is written once, with what the connector that reads it mixes for it', async () => {
  await writeExamples(folder, { mixture, connectors, training });
  const { tensors } = await readSafetensors(join(folder, 'vectors.safetensors'));
  for (const kind of ['user', 'item'] as const) {
    const vectors = tensors.get(`${kind}s`);
    const mixes = tensors.get(`${kind}_mixes`);
    const [count = 0, width = 0] = vectors?.shape ?? [];
    const rows = Array.from({ length: count }, (_, row) =>
      Float32Array.from(vectors?.data.subarray(row * width, (row + 1) * width) ?? []),
    );
    expect(count).toBeGreaterThan(1);
    expect(new Set(rows.map(String)).size).toBe(count);
    const last = rows.at(-1) as Float32Array;
    const mix = mixOf(connectors[kind], last, standardized(connectors[kind], last));
    expect(mixes?.data.subarray(-mix.length)).toEqual(mix);
  }
});

test('two exports with one seed are the same files', async () => {
  const one = await writeExamples(folder, { mixture, connectors, training });
  expect(await writeExamples(folder, { mixture, connectors, training })).toEqual(one);
  expect(Object.keys(one)).toEqual(['rows.jsonl', 'vectors.safetensors']);
});

test('a header of another version, a torn one and none are refused with the reason', async () => {
  await writeHeader(folder, header);
  expect((await readHeader(folder)).header).toEqual(header);
  const file = join(folder, 'header.json');
  const text = await readFile(file, 'utf8');
  const refused = { code: 'bad_file', message: expect.stringContaining('examples of version 1') };
  for (const broken of [text.replace('"version": 1', '"version": 2'), text.slice(0, 80)]) {
    await writeFile(file, broken);
    await expect(readHeader(folder)).rejects.toMatchObject(refused);
  }
  await expect(readHeader(join(folder, 'nowhere'))).rejects.toMatchObject(refused);
});

test('rows that point at vectors that are not there are refused', async () => {
  await writeExamples(folder, { mixture, connectors, training });
  const file = join(folder, 'rows.jsonl');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/\[(\d+),"user",\d+\]/, '[$1,"user",9999]'));
  await expect(readRows(folder, 6)).rejects.toMatchObject({ code: 'bad_file' });
});
