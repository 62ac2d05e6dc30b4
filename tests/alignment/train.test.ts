import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DerivedConnectors } from '#lib/alignment/connector/connector.ts';
import { createMixture, defaultMixtureConfig, type Mixture } from '#lib/alignment/mixture.ts';
import { packRow } from '#lib/alignment/packed-row.ts';
import type { AlignProgress } from '#lib/alignment/progress.ts';
import { questionTurns } from '#lib/alignment/prompt.ts';
import {
  type AlignedModel,
  defaultTrainingConfig,
  type TrainingConfig,
  train,
} from '#lib/alignment/train.ts';
import { renderChat } from '#lib/llm/chat-template.ts';
import { type Llama, loadLlama } from '#lib/llm/llama.ts';
import { loraTargets } from '#lib/llm/lora.ts';
import { placesOf } from '#lib/llm/prompt-tree.ts';
import { loadTokenizer } from '#lib/llm/tokenizer.ts';
import { tf } from '#lib/tensor/backend.ts';
import {
  catalogue,
  model,
  sequences,
  startingConnectors,
  vectors,
  worldConfig,
  writeTinyBaseModel,
} from './tiny-world.ts';

let folder: string;
let llama: Llama;
let connectors: DerivedConnectors;
let mixture: Mixture;
let oneRow: Mixture; // the same two answers again and again

const config: TrainingConfig = {
  ...defaultTrainingConfig,
  lora: { rank: 2, alpha: 4, targets: [...loraTargets] },
  rowsPerStep: 2,
  rowLength: 256,
  steps: 5,
  seed: 3,
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'align-'));
  await writeTinyBaseModel(folder, { ...worldConfig, layers: 1 });
  llama = await loadLlama(folder);
  const tokenizer = await loadTokenizer(folder);
  connectors = await startingConnectors(llama, tokenizer);
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
    { ...defaultMixtureConfig, rowLength: config.rowLength, warmUpShare: 0.3, explanationShare: 0 },
  );
  const person = { catalogue, history: [1, 2], userVector: model.userVectors([[1, 2]]) };
  const branches = [
    questionTurns(person, 'intention', [{ text: 'Next?' }], [{ text: 'Heat' }]),
    questionTurns(
      person,
      'intention',
      [{ text: 'Like' }, { item: vectors.row(3) }, { text: '?' }],
      [{ text: 'No' }],
    ),
  ].map((turns) => ({
    places: placesOf(renderChat(turns, tokenizer, { addGenerationPrompt: false })),
    weight: 1,
  }));
  const packed = packRow(branches, 256);
  if (!packed) throw new Error('Two short questions must fit.');
  oneRow = { row: () => packed.row };
});
afterAll(async () => {
  llama.dispose();
  await rm(folder, { recursive: true });
});

type Run = { steps: AlignProgress[]; aligned: AlignedModel };
async function run(given: Partial<TrainingConfig> = {}, rows = mixture): Promise<Run> {
  const training = train(llama, { connectors, lora: null }, rows, { ...config, ...given });
  const steps: AlignProgress[] = [];
  for (;;) {
    const { done, value } = await training.next();
    if (done) return { steps, aligned: value };
    steps.push(value);
  }
}

/** Stops after a step, as a job does that is told to; what it did is in the checkpoint. */
async function stopAfter(step: number, checkpointFolder: string): Promise<void> {
  const controller = new AbortController();
  const training = train(
    llama,
    { connectors, lora: null },
    mixture,
    { ...config, checkpointFolder },
    controller.signal,
  );
  for await (const progress of training) if (progress.step === step) controller.abort();
}

const learned = ({ lora, connectors: trained, steps, tokens, curve }: AlignedModel) => ({
  lora,
  connectors: trained,
  steps,
  tokens,
  curve,
});

test('a run that stops and resumes from its checkpoint ends bit-identical to one that never stopped', async () => {
  const whole = await run();
  const checkpointFolder = join(folder, 'checkpoint');
  await expect(stopAfter(2, checkpointFolder)).rejects.toMatchObject({ name: 'AbortError' });
  await expect(stopAfter(3, checkpointFolder)).rejects.toMatchObject({ name: 'AbortError' });
  const resumed = await run({ checkpointFolder });
  expect(resumed.steps.map(({ step }) => step)).toEqual([4, 5]);
  expect(resumed.steps.map(({ loss }) => loss)).toEqual(whole.steps.slice(3).map(({ loss }) => loss));
  expect(learned(resumed.aligned)).toEqual(learned(whole.aligned));

  const again = await run({ checkpointFolder }); // a finished run has nothing left to do
  expect(again.steps).toEqual([]);
  expect(learned(again.aligned)).toEqual(learned(whole.aligned));
});

test('training changes LoRA and both connectors, and leaves base weights and its own input bit-identical', async () => {
  const frozen = () => {
    const projections = llama.layers.flatMap((layer) => [
      layer.attentionNorm,
      layer.mlpNorm,
      ...Object.values(layer.projections),
    ]);
    return [llama.embedding, llama.head, ...projections].map((tensor) => tensor.dataSync().slice());
  };
  const [weightsBefore, connectorsBefore] = [frozen(), structuredClone(connectors)];
  const { aligned } = await run({ steps: 2 }, oneRow);
  expect(frozen()).toEqual(weightsBefore);
  expect(connectors).toEqual(connectorsBefore);
  for (const kind of ['user', 'item'] as const) {
    for (const part of ['upWeight', 'directWeight', 'outBias'] as const)
      expect(aligned.connectors[kind][part]).not.toEqual(connectors[kind][part]);
    for (const part of ['mean', 'scale', 'separation', 'items'] as const) // what a vector points at is not learned here
      expect(aligned.connectors[kind][part]).toEqual(connectors[kind][part]);
  }
  for (const [name, { data }] of aligned.lora) {
    if (name.includes('lora_B')) expect([name, data.some((value) => value !== 0)]).toEqual([name, true]);
  }
});

test('no tensor is left after a run that ends, stops, fails or is abandoned', async () => {
  const before = tf.memory().numTensors;
  await run({ steps: 1 }, oneRow);
  expect(tf.memory().numTensors).toBe(before);

  const left = join(folder, 'left');
  await expect(stopAfter(1, left)).rejects.toMatchObject({ name: 'AbortError' });
  expect(tf.memory().numTensors).toBe(before);

  await expect(run({ learningRate: 1e30, steps: 4 }, oneRow)).rejects.toThrow();
  expect(tf.memory().numTensors).toBe(before);

  const foreign = { ...config.lora, rank: 3 }; // the checkpoint's has rank 2
  await expect(run({ checkpointFolder: left, lora: foreign })).rejects.toMatchObject({ code: 'bad_file' });
  expect(tf.memory().numTensors).toBe(before);

  for await (const _ of train(llama, { connectors, lora: null }, oneRow, config)) break;
  expect(tf.memory().numTensors).toBe(before);
});

test('the loss on two answers repeated many times falls to less than a third', async () => {
  const { steps, aligned } = await run({ steps: 40, rowsPerStep: 1, learningRate: 2e-2 }, oneRow);
  const losses = steps.map(({ loss }) => loss);
  expect(losses.at(-1)).toBeLessThan((losses[0] as number) / 3);
  expect(steps.at(-1)).toMatchObject({ step: 40, steps: 40, secondsLeft: 0 });
  expect(aligned.curve.map(({ step }) => step)).toEqual([5, 10, 15, 20, 25, 30, 35, 40]);
});

test('a learning rate of NaN is refused before the first step, and one far too high fails with advice', async () => {
  const refused = { code: 'bad_request', message: expect.stringContaining('learning rate of NaN') };
  await expect(run({ learningRate: Number.NaN })).rejects.toMatchObject(refused);
  await expect(run({ connectorLearningRate: Number.NaN })).rejects.toMatchObject(refused);
  await expect(run({ learningRate: 1e30 }, oneRow)).rejects.toThrow(/loss is NaN at step \d+: lower the/);
});

test('a seed always gives the same model, and another seed gives another', async () => {
  const [one, same, other] = [
    await run({ steps: 1 }, oneRow),
    await run({ steps: 1 }, oneRow),
    await run({ steps: 1, seed: 4 }, oneRow),
  ];
  expect(learned(same.aligned)).toEqual(learned(one.aligned));
  expect(other.aligned.lora).not.toEqual(one.aligned.lora);
});

test('a budget in minutes ends the run, even one of zero minutes', async () => {
  const { steps } = await run({ steps: null, minutes: 0 }, oneRow);
  expect(steps.length).toBeLessThanOrEqual(20);
  expect(steps.at(-1)?.step).toBe(steps.length);
});
