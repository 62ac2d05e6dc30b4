// The plan against what it is about: published totals, the tensors of a tiny Llama, the bytes tfjs counts, the products
// TensorFlow does.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { DerivedConnector } from '#lib/alignment/connector/derived-connector.ts';
import { itemsWithoutTitles } from '#lib/alignment/connector/known-items.ts';
import { trainableConnector } from '#lib/alignment/connector/trainable-connector.ts';
import { answerCrossEntropy, chunkRows } from '#lib/llm/answer-loss.ts';
import { embedPlaces } from '#lib/llm/embed-places.ts';
import { causalInputs, loadLlama } from '#lib/llm/llama.ts';
import type { LlamaConfig } from '#lib/llm/llama-config.ts';
import { readLlamaConfig } from '#lib/llm/llama-config.ts';
import { createLora, loraTargets } from '#lib/llm/lora.ts';
import { type MemoryPlan, planMemory, type TrainingShape } from '#lib/llm/memory-plan.ts';
import { measuredSteps, namedShapes } from '#lib/llm/named-shapes.ts';
import { projectionShapes } from '#lib/llm/projection-shapes.ts';
import { tf } from '#lib/tensor/backend.ts';
import { valueAndGradients } from '#lib/tensor/nn.ts';
import { createAdamW } from '#lib/tensor/optimizer.ts';
import { tinyConfig, tinyTensors, writeTinyFolder, writeTinyGGUF } from './tiny-llama.ts';

const float = 4;
const rank = 3;
const oneRow: TrainingShape = { rank, rowsAtOnce: 1, rowLength: 20, answerPlaces: 5, connectors: null };
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'memory-plan-'));
});
afterAll(() => rm(folder, { recursive: true }));

const total = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0);

async function tinyLlama(config: LlamaConfig) {
  const place = await mkdtemp(join(folder, 'llama-'));
  await writeTinyFolder(place, config);
  return loadLlama(place);
}

const loraOf = (config: LlamaConfig) => createLora(config, { rank, alpha: 6, targets: [...loraTargets] }, 1);

test.each([
  { name: 'smollm2-135m', base: 134_515_008, lora: 4_884_480 },
  { name: 'vicuna-7b-v1.3', base: 6_738_415_616, lora: 39_976_960 },
  { name: 'llama-3-8b', base: 8_030_261_248, lora: 41_943_040 },
] as const)(
  '$name has as many parameters as published, and as many as PEFT trains at r = 16',
  (published) => {
    const { parameters } = planMemory(namedShapes[published.name], { ...oneRow, rank: 16 });
    expect(parameters).toMatchObject({ base: published.base, lora: published.lora });
  },
);

test.each([true, false])(
  'the parameter count matches the stored tensors, tied head: %s',
  (tieWordEmbeddings) => {
    const config = { ...tinyConfig, tieWordEmbeddings };
    const stored = [...tinyTensors(config)].map(([name, { data }]) => ({ name, size: data.length }));
    const { parameters } = planMemory(config, oneRow);
    expect(parameters.base).toBe(total(stored.map(({ size }) => size)));
    expect(parameters.projections).toBe(
      total(stored.filter(({ name }) => name.includes('_proj')).map(({ size }) => size)),
    );
  },
);

test('sizes read from a GGUF file and from a Hugging Face folder give the same plan', async () => {
  await writeTinyFolder(join(folder, 'sizes'));
  await writeTinyGGUF(join(folder, 'sizes.gguf'));
  const read = await Promise.all(['sizes', 'sizes.gguf'].map((name) => readLlamaConfig(join(folder, name))));
  const expected = planMemory(tinyConfig, oneRow);
  expect(read.map((config) => planMemory(config, oneRow))).toEqual([expected, expected]);
});

test("the memory between steps equals tfjs's: weights, LoRA and both moments", async () => {
  const { bytes } = planMemory(tinyConfig, oneRow);
  const before = tf.memory().numBytes;
  const llama = await tinyLlama(tinyConfig);
  const { heads, keyValueHeads, headDimension } = tinyConfig;
  const columnOrders = 2 * 4 * (heads + keyValueHeads) * headDimension; // int32, there and back: in no plan, a few kB in a 7B
  expect(tf.memory().numBytes - before).toBe(bytes.frozenWeights + columnOrders);

  const loaded = tf.memory().numBytes;
  const lora = loraOf(tinyConfig);
  const optimizer = createAdamW([...lora.variables.values()]);
  const gradients = total([...lora.variables.values()].map(({ size }) => size)) * float; // come with a step
  expect(tf.memory().numBytes - loaded + gradients).toBe(bytes.loraAndOptimizer);
  optimizer.dispose();
  lora.dispose();
  llama.dispose();
});

test('connectors are trained and kept as planned', () => {
  const [d, r, H] = [3, 5, tinyConfig.hiddenSize];
  const weights: DerivedConnector = {
    items: itemsWithoutTitles({ itemVectors: () => new Float32Array(2 * d), dimension: d }),
    ...{ inputSize: d, outputSize: H, correctionRank: r, sharpness: 1, counts: 'score' },
    mean: new Float32Array(d),
    scale: new Float32Array(d).fill(1),
    separation: { mean: new Float32Array(H), weight: new Float32Array(H * H) },
    downWeight: new Float32Array(r * H),
    upWeight: new Float32Array(H * r),
    directWeight: new Float32Array(H * d),
    outBias: new Float32Array(H),
  };
  const before = tf.memory().numBytes;
  const connectors = [trainableConnector(weights), trainableConnector(weights)];
  const heldBytes = tf.memory().numBytes - before;
  const trained = total(connectors.flatMap(({ variables }) => variables.map(({ size }) => size)));
  for (const connector of connectors) connector.dispose();
  const shape = { vectorSize: d, correctionRank: r };
  const { parameters, bytes } = planMemory(tinyConfig, { ...oneRow, connectors: shape });
  expect(parameters.trainedConnectors).toBe(trained);
  expect(bytes.connectorsAndOptimizer).toBe(heldBytes + 3 * float * trained);
});

/** Bytes tfjs counts between the forward pass and the backward pass, more than before. */
async function keptBytes(config: LlamaConfig, rows: number, time: number): Promise<number> {
  const llama = await tinyLlama(config);
  const lora = loraOf(config);
  let kept = 0;
  const { gradients } = valueAndGradients(() => {
    const x = embedPlaces(llama.embedding, tf.zeros([rows, time], 'int32'));
    const inputs = causalInputs(time, Array(rows).fill(0));
    const before = tf.memory().numBytes;
    const h = llama.forward(x, { ...inputs, lora });
    kept = tf.memory().numBytes - before;
    return h.sum();
  }, [...lora.variables.values()]);
  tf.dispose(gradients);
  lora.dispose();
  llama.dispose();
  return kept;
}

test.each([
  { rowsAtOnce: 1, rowLength: 20 },
  { rowsAtOnce: 2, rowLength: 20 },
  { rowsAtOnce: 1, rowLength: 300 }, // attention in blocks
])('a layer more keeps as many bytes more for the backward pass, $rowsAtOnce × $rowLength', async (rows) => {
  const [less, more] = [tinyConfig, { ...tinyConfig, layers: tinyConfig.layers + 1 }];
  const { rowsAtOnce, rowLength } = rows;
  await keptBytes(less, 1, 2); // operations.ts keeps a few constants from their first use on
  const counted =
    (await keptBytes(more, rowsAtOnce, rowLength)) - (await keptBytes(less, rowsAtOnce, rowLength));
  // tfjs counts a tensor that two names hold twice: B of five projections is the variable's own memory, and the folded
  // norms and the scaling stand once for each projection that uses them.
  const { q_proj, k_proj, ...plain } = projectionShapes(tinyConfig);
  const ownB = rank * total(Object.values(plain).map(([, outputs]) => outputs));
  const twice = float * (ownB + 3 * tinyConfig.hiddenSize + 1);
  const kept = ({ bytes }: MemoryPlan) => bytes.loraFactors + bytes.layerActivations + bytes.attentionWeights;
  const training = { ...oneRow, ...rows };
  expect(kept(planMemory(more, training)) - kept(planMemory(less, training)) + twice).toBe(counted);
});

type Product = [name: string, attributes: { name: string; value: unknown }[], inputs: tf.TensorInfo[]];

/** 2·m·k·n of every matrix product that TensorFlow is asked for. */
async function multiplied(run: () => void): Promise<number> {
  const backend = tf.backend() as unknown as Record<
    'executeSingleOutput' | 'executeMultipleOutputs',
    () => void
  >;
  const spies = (['executeSingleOutput', 'executeMultipleOutputs'] as const).map((name) =>
    vi.spyOn(backend, name),
  );
  run();
  const calls = spies.flatMap(({ mock }) => mock.calls) as unknown as Product[];
  const operations = calls
    .filter(([name]) => name.includes('MatMul'))
    .map(([, attributes, [a, b]]) => {
      const turned = attributes.find(({ name }) => name === 'adj_y')?.value === true;
      const columns = b?.shape.at(turned ? -2 : -1) as number;
      return 2 * (a?.shape ?? []).reduce((product, size) => product * size, 1) * columns;
    });
  for (const spy of spies) spy.mockRestore();
  return total(operations);
}

test.each([
  { rowsAtOnce: 2, rowLength: 20, answerPlaces: 7 },
  { rowsAtOnce: 1, rowLength: 300, answerPlaces: 270 },
])('a step does exactly the products that are counted, $rowsAtOnce × $rowLength', async (rows) => {
  const { rowsAtOnce, rowLength, answerPlaces } = rows;
  const llama = await tinyLlama(tinyConfig);
  const lora = loraOf(tinyConfig);
  const operations = await multiplied(() => {
    const loss = () => {
      const x = embedPlaces(llama.embedding, tf.zeros([rowsAtOnce, rowLength], 'int32'));
      const h = llama.forward(x, { ...causalInputs(rowLength, Array(rowsAtOnce).fill(0)), lora });
      const flat = h.reshape<tf.Tensor2D>([rowsAtOnce * rowLength, tinyConfig.hiddenSize]);
      const answers = tf.gather(flat, tf.range(0, answerPlaces, 1, 'int32'));
      const targets = tf.zeros<tf.Rank.R1>([answerPlaces], 'int32');
      return answerCrossEntropy(answers, llama.head, targets, tf.fill([answerPlaces], 1 / answerPlaces));
    };
    tf.dispose(valueAndGradients(loss, [...lora.variables.values()]).gradients);
  });
  lora.dispose();
  llama.dispose();
  expect(planMemory(tinyConfig, { ...oneRow, ...rows }).totalOperations).toBe(operations);
});

test('logits are kept for at most one chunk of answers, however many there are', () => {
  const logits = (answerPlaces: number) =>
    planMemory(tinyConfig, { ...oneRow, answerPlaces }).bytes.answerLogits;
  expect(logits(10)).toBe(2 * float * 10 * tinyConfig.vocabularySize);
  expect(logits(10_000)).toBe(2 * float * chunkRows * tinyConfig.vocabularySize);
});

test.each(measuredSteps)(
  "the sum is below the whole process's memory, but above half of it: $name",
  (step) => {
    const { totalBytes } = planMemory(namedShapes[step.shape], step.training);
    expect(totalBytes).toBeLessThan(step.peakBytes);
    expect(totalBytes).toBeGreaterThan(step.peakBytes / 2);
  },
);
