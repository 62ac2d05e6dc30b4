// One alignment from a base model's folder to a model version that can be loaded and measured.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { areDerived } from '#lib/alignment/connector/connector.ts';
import { loadConnectors } from '#lib/alignment/connector/connector-file.ts';
import { knownItems } from '#lib/alignment/connector/known-items.ts';
import type { AlignProgress } from '#lib/alignment/progress.ts';
import type { AlignedModel } from '#lib/alignment/train.ts';
import { saveCatalogue } from '#lib/catalogue/catalogue.ts';
import { evaluateVersion } from '#lib/evaluation/evaluate-version.ts';
import { loadPeftAdapter } from '#lib/llm/adapter.ts';
import { embeddingRowsOf } from '#lib/llm/embedding-rows.ts';
import { openGGUF } from '#lib/llm/gguf.ts';
import { loadLlama } from '#lib/llm/llama.ts';
import { loraTargets, loraTensors } from '#lib/llm/lora.ts';
import { alignVersion, type VersionAlignment } from '#lib/model-version/align-version.ts';
import { loadLora, readLora } from '#lib/model-version/aligned-version.ts';
import { alignCommon } from '#lib/model-version/common-adapter.ts';
import { fileFingerprint, loadManifest, saveManifest, targetManifest } from '#lib/model-version/manifest.ts';
import { loadBaseModel } from '#lib/model-version/trainable-base-model.ts';
import { createSASRec, initialValues, type SASRec, saveSASRec } from '#lib/recommender/sasrec.ts';
import { tf } from '#lib/tensor/backend.ts';
import { fromHalf, toHalf } from '#lib/tensor/half.ts';
import {
  catalogue,
  dataset,
  sequences,
  titles,
  worldConfig,
  writeTinyBaseModel,
} from '../alignment/tiny-world.ts';

let folder: string; // of the model version
let baseModelPath: string;
let input: VersionAlignment;
let model: SASRec;
let aligned: AlignedModel;
let tensorsBefore: number;

const start = (given: VersionAlignment, steps: number) =>
  alignVersion(given, {
    training: {
      lora: { rank: 2, alpha: 4, targets: [...loraTargets] },
      steps,
      rowsPerStep: 1,
      rowLength: 256,
      learningRate: 1e-2,
      seed: 4,
    },
    mixture: { explanationShare: 0 },
    readers,
  });
const readers = { steps: 3, prefixesPerStep: 8, size: 16, rank: 4 };
const load = async (from: string) => {
  const { llama, tokenizer } = input.baseModel;
  const loaded = await loadConnectors(from, () =>
    knownItems(catalogue, model, tokenizer, (tokens) => embeddingRowsOf(llama, tokens)),
  );
  if (!areDerived(loaded)) throw new Error('This file is of the earlier form.');
  return loaded;
};

/** The first progress of the alignment itself, after the connectors were fitted. */
async function firstAligned(run: ReturnType<typeof alignVersion>): Promise<AlignProgress> {
  for (let turn = await run.next(); !turn.done; turn = await run.next())
    if (turn.value.phase === 'alignment') return turn.value;
  throw new Error('It ended before its first step.');
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'version-'));
  baseModelPath = await mkdtemp(join(tmpdir(), 'base-'));
  await writeTinyBaseModel(baseModelPath, { ...worldConfig, layers: 1 });
  const conversationsFile = join(baseModelPath, '..', `conversations-${process.pid}.jsonl`);
  const conversation = [
    { from: 'human', value: 'Hello!' },
    { from: 'gpt', value: 'Hello to you.' },
  ];
  await writeFile(conversationsFile, `${JSON.stringify({ conversations: conversation })}\n`);
  const shape = {
    itemCount: titles.length,
    dimension: 8,
    layers: 1,
    heads: 2,
    innerDimension: 8,
    maxHistory: 8,
  };
  model = createSASRec(shape, initialValues(shape, 3));
  await saveSASRec(model, folder);
  await saveCatalogue(catalogue, folder);
  await saveManifest(folder, targetManifest('movies', catalogue.fingerprint, model, {}));
  input = {
    catalogue,
    model,
    sequences,
    baseModel: await loadBaseModel(baseModelPath),
    conversationsFile,
    method: 'intention',
    folder,
    from: null,
    recalls: null,
    withGGUF: true,
  };
  const givenUp = start(input, 1);
  await firstAligned(givenUp);
  await givenUp.return(undefined as never);
  tensorsBefore = tf.memory().numTensors; // with the constants that tfjs makes once and keeps
  const run = start(input, 2);
  let next = await run.next();
  while (!next.done) next = await run.next();
  aligned = next.value;
});
afterAll(async () => {
  model.dispose();
  input.baseModel.llama.dispose();
  for (const path of [folder, baseModelPath, input.conversationsFile]) await rm(path, { recursive: true });
});

test("an alignment leaves no tensor behind but the target model's", () => {
  expect(tf.memory().numTensors).toBe(tensorsBefore);
});

test('the manifest says what was aligned with what, and nothing is measured yet', async () => {
  const manifest = await loadManifest(folder);
  expect(manifest).toMatchObject({
    domain: 'movies',
    catalogueFingerprint: catalogue.fingerprint,
    targetModel: { kind: 'sasrec', fingerprint: model.fingerprint },
    alignment: { method: 'intention', steps: 2, seed: 4, tokens: aligned.tokens },
    evaluation: null,
  });
  expect(manifest.alignment?.baseModel.sha256).toBe(await fileFingerprint(baseModelPath));
});

test('the adapter comes back from the folder in half precision, so do the connectors, and a GGUF where asked', async () => {
  const llama = await loadLlama(baseModelPath);
  const lora = await loadLora(llama, join(folder, 'adapter'));
  for (const [name, { shape, data }] of loraTensors(lora)) {
    const trained = aligned.lora.get(name);
    expect(shape).toEqual(trained?.shape);
    expect([...data]).toEqual(Array.from(trained?.data ?? [], (value) => fromHalf(toHalf(value))));
  }
  expect(lora.config).toEqual(aligned.loraConfig);
  lora.dispose();
  llama.dispose();
  const { matrices } = await loadPeftAdapter(join(folder, 'adapter')); // PEFT's own orientation, the transposes
  for (const [name, { shape, data }] of aligned.lora) {
    const [rows = 0, columns = 0] = shape;
    const stored = matrices.get(name);
    expect(stored?.shape).toEqual([columns, rows]);
    expect(stored?.data[(columns - 1) * rows]).toBe(fromHalf(toHalf(data[columns - 1] ?? Number.NaN)));
  }
  const stored = await load(folder);
  for (const kind of ['user', 'item'] as const) {
    const rounded = Array.from(aligned.connectors[kind].upWeight, (value) => fromHalf(toHalf(value)));
    expect([...stored[kind].upWeight]).toEqual(rounded);
  }
  const gguf = await openGGUF(join(folder, 'adapter', 'adapter.gguf')); // `withGGUF`
  expect(gguf.tensors.size).toBe(aligned.lora.size);
  await gguf.close();
});

const evaluation = { dataset, users: 1, seed: 2 };

test('a version is measured from its folder, and keeps the result if asked to', async () => {
  const before = tf.memory().numTensors;
  const measured = await evaluateVersion({ ...evaluation, folder, baseModelPath, keep: true });
  expect(tf.memory().numTensors).toBe(before);
  expect(measured.users).toBe(1);
  expect((await loadManifest(folder)).evaluation).toEqual({ ...measured, seed: 2 });
});

test('a version is refused with another base model, and no tensor stays', async () => {
  const other = await mkdtemp(join(tmpdir(), 'base-'));
  await writeTinyBaseModel(other, { ...worldConfig, layers: 1, ropeTheta: 20_000 });
  const before = tf.memory().numTensors;
  await expect(
    evaluateVersion({ ...evaluation, folder, baseModelPath: other, keep: true }),
  ).rejects.toMatchObject({ code: 'bad_file', message: expect.stringContaining('another base model') });
  expect(tf.memory().numTensors).toBe(before);
  await rm(other, { recursive: true });
});

test('the held-out items of a person are not trained on: the last two of a sequence change nothing', async () => {
  const reference = await readFile(join(folder, 'reference.json'), 'utf8');
  const changed = sequences.map((items) => [...items.slice(0, -2), 21, 22]);
  const lossOf = async (given: VersionAlignment) => {
    const run = start(given, 1);
    const { loss } = await firstAligned(run);
    await run.return(undefined as never);
    return loss;
  };
  expect(await lossOf({ ...input, sequences: changed })).toBe(await lossOf(input));
  expect(await readFile(join(folder, 'reference.json'), 'utf8')).toBe(reference);
});

test('an alignment that starts from a version begins with its weights and adds to its counts; with a retrained target model it keeps only the adapter', async () => {
  const later = await mkdtemp(join(tmpdir(), 'version-'));
  await saveSASRec(model, later);
  await saveCatalogue(catalogue, later);
  await saveManifest(later, targetManifest('movies', catalogue.fingerprint, model, {}));
  const given = { ...input, folder: later, from: folder };
  const llama = await loadLlama(baseModelPath);
  const stored = await loadLora(llama, join(folder, 'adapter'));
  const weights = loraTensors(stored);
  stored.dispose();
  llama.dispose();
  const still = {
    training: { steps: 1, rowLength: 256, learningRate: 0, connectorLearningRate: 0 },
    mixture: {},
    readers,
  };
  const run = alignVersion(given, still);
  let next = await run.next();
  while (!next.done) next = await run.next();
  expect(next.value.lora).toEqual(weights);
  expect(next.value.connectors).toEqual(await load(folder));
  const before = (await loadManifest(folder)).alignment;
  expect(before?.from).toBeNull();
  expect((await loadManifest(later)).alignment).toMatchObject({
    steps: 3,
    tokens: next.value.tokens,
    from: { domain: 'movies', method: before?.method, steps: 2, tokens: aligned.tokens },
  });
  expect(next.value.tokens).toBeGreaterThan(aligned.tokens);

  const shape = { ...model.config, itemCount: titles.length };
  const retrained = createSASRec(shape, initialValues(shape, 9));
  const refresh = alignVersion({ ...given, model: retrained }, still);
  next = await refresh.next();
  while (!next.done) next = await refresh.next();
  expect(next.value.lora).toEqual(weights);
  expect(next.value.connectors.item.mean).not.toEqual(aligned.connectors.item.mean);
  retrained.dispose();
  await rm(later, { recursive: true });
});

test('an alignment that starts from a common adapter begins with its weights and has connectors of its own', async () => {
  const [later, common] = [
    await mkdtemp(join(tmpdir(), 'version-')),
    await mkdtemp(join(tmpdir(), 'common-')),
  ];
  await saveSASRec(model, later);
  await saveCatalogue(catalogue, later);
  await saveManifest(later, targetManifest('movies', catalogue.fingerprint, model, {}));
  const message = { domain: null, focus: null, listed: [], last: null, user: 'hi', call: 'unclear' };
  const examples = { messages: [message], conversations: [] };
  const learning = alignCommon(
    { folder: common, baseModel: input.baseModel, examples, from: null },
    { training: { steps: 1, rowLength: 256, learningRate: 1e-2 }, mixture: {} },
  );
  for await (const { phase } of learning) expect(phase).toBe('alignment');
  const { matrices } = await readLora(join(common, 'adapter'));
  const run = alignVersion(
    { ...input, folder: later, from: common },
    {
      training: { steps: 1, rowLength: 256, learningRate: 0, connectorLearningRate: 0 },
      mixture: {},
      readers,
    },
  );
  let next = await run.next();
  while (!next.done) next = await run.next();
  expect(next.value.lora).toEqual(matrices);
  expect((await loadManifest(later)).alignment).toMatchObject({ steps: 1, from: null });
  for (const folder of [later, common]) await rm(folder, { recursive: true });
});

test('with several soft tokens a stopped run resumes with the connectors that it began with', async () => {
  const checkpointFolder = await mkdtemp(join(tmpdir(), 'checkpoint-'));
  const config = {
    training: {
      lora: { rank: 2, alpha: 4, targets: [...loraTargets] },
      steps: 3,
      rowLength: 256,
      checkpointFolder,
      seed: 4,
    },
    mixture: { explanationShare: 0, warmUpShare: 0 },
    readers,
  };
  const stop = new AbortController();
  const stopped = alignVersion({ ...input, recalls: true }, config, stop.signal);
  const begin = async () => {
    for await (const { phase } of stopped) if (phase === 'alignment') stop.abort();
  };
  await expect(begin()).rejects.toThrow();
  const fitted = await load(checkpointFolder);
  expect(fitted.past?.reader?.user.size).toBe(readers.size);

  const resumed = alignVersion({ ...input, recalls: true }, config);
  let turn = await resumed.next();
  expect(turn.value).toMatchObject({ step: 2 });
  while (!turn.done) turn = await resumed.next();
  const { user, past } = turn.value.connectors;
  expect(past?.reader).toEqual(fitted.past?.reader);
  expect(user.reader).toEqual(fitted.user.reader);
  expect(user.upWeight).not.toEqual(fitted.user.upWeight);
  expect((await loadManifest(folder)).alignment?.softTokens).toBe(16);
  await rm(checkpointFolder, { recursive: true });
});
