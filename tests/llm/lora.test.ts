import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerCrossEntropy } from '#lib/llm/answer-loss.ts';
import { embedPlaces } from '#lib/llm/embed-places.ts';
import { causalInputs, type Llama, loadLlama } from '#lib/llm/llama.ts';
import { assignLora, createLora, type Lora, loraTargets } from '#lib/llm/lora.ts';
import { tf } from '#lib/tensor/backend.ts';
import { loadCheckpoint, saveCheckpoint } from '#lib/tensor/checkpoint.ts';
import { valueAndGradients } from '#lib/tensor/nn.ts';
import { type AdamW, createAdamW } from '#lib/tensor/optimizer.ts';
import { tinyConfig, tinyTensors, writeTinyFolder } from './tiny-llama.ts';

let folder: string;
let llama: Llama;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiny-llama-'));
  await writeTinyFolder(folder);
  llama = await loadLlama(folder);
});
afterAll(async () => {
  llama.dispose();
  await rm(folder, { recursive: true });
});

const loraConfig = { rank: 2, alpha: 4, targets: [...loraTargets] };

function trainStep(lora: Lora, optimizer: AdamW): number {
  const { value, gradients } = valueAndGradients(() => {
    const ids = tf.tensor2d([[4, 5, 6, 7, 8]], [1, 5], 'int32');
    const h = llama.forward(embedPlaces(llama.embedding, ids), { ...causalInputs(5, [0]), lora });
    const targets = tf.tensor1d([5, 6, 7, 8, 9], 'int32');
    return answerCrossEntropy(h.reshape([5, 24]), llama.head, targets, tf.fill([5], 0.2));
  }, [...lora.variables.values()]);
  optimizer.step(gradients, 1e-2);
  tf.dispose(gradients);
  return value;
}

function matrices(lora: Lora): Map<string, { shape: number[]; data: Float32Array }> {
  return new Map(
    [...lora.variables].map(([name, variable]) => [
      name,
      { shape: variable.shape, data: Float32Array.from(variable.dataSync()) },
    ]),
  );
}

test('a run resumed from a checkpoint on disk takes the same next step', async () => {
  const lora = createLora(tinyConfig, loraConfig, 1);
  const optimizer = createAdamW([...lora.variables.values()]);
  trainStep(lora, optimizer);
  trainStep(lora, optimizer);
  const { step, firstMoment, secondMoment } = optimizer.state();
  const moment = (data: Float32Array) => ({ shape: [data.length], data });
  await saveCheckpoint(join(folder, 'run'), {
    state: { step },
    tensors: new Map([...matrices(lora), ['m', moment(firstMoment)], ['v', moment(secondMoment)]]),
  });

  const checkpoint = await loadCheckpoint<{ step: number }>(join(folder, 'run'));
  const resumed = createLora(tinyConfig, loraConfig, 2);
  const resumedOptimizer = createAdamW([...resumed.variables.values()]);
  assignLora(resumed, checkpoint?.tensors ?? new Map());
  resumedOptimizer.restore({
    step: checkpoint?.state.step ?? 0,
    firstMoment: checkpoint?.tensors.get('m')?.data ?? new Float32Array(),
    secondMoment: checkpoint?.tensors.get('v')?.data ?? new Float32Array(),
  });
  expect(trainStep(resumed, resumedOptimizer)).toBe(trainStep(lora, optimizer));
  expect(matrices(resumed)).toEqual(matrices(lora));
  for (const thing of [lora, optimizer, resumed, resumedOptimizer]) thing.dispose();
});

test('training lowers the loss on a repeated sentence', () => {
  const lora = createLora(tinyConfig, loraConfig, 1);
  const optimizer = createAdamW([...lora.variables.values()]);
  const losses = Array.from({ length: 30 }, () => trainStep(lora, optimizer));
  expect(losses.at(-1)).toBeLessThan((losses[0] ?? 0) / 2);
  optimizer.dispose();
  lora.dispose();
});

test('a seed always gives the same LoRA, and another seed gives another', () => {
  const [one, same, other] = [1, 1, 2].map((seed) => createLora(tinyConfig, loraConfig, seed)) as [
    Lora,
    Lora,
    Lora,
  ];
  expect(matrices(same)).toEqual(matrices(one));
  expect(matrices(other)).not.toEqual(matrices(one));
  for (const lora of [one, same, other]) lora.dispose();
});

test('matrices of another model are refused as a bad file', () => {
  const lora = createLora(tinyConfig, loraConfig, 1);
  const foreign = createLora({ ...tinyConfig, hiddenSize: 12 }, loraConfig, 1);
  expect(() => assignLora(lora, matrices(foreign))).toThrowError(
    expect.objectContaining({ code: 'bad_file' }),
  );
  expect(() => assignLora(lora, new Map())).toThrowError(expect.objectContaining({ code: 'bad_file' }));
  lora.dispose();
  foreign.dispose();
});

test.each([
  { what: 'a model of another kind', change: { model_type: 'gpt2' } },
  { what: 'a size that is a word', change: { hidden_size: 'large' } },
  { what: 'a negative number of layers', change: { num_hidden_layers: -1 } },
  { what: 'sizes larger than any memory', change: { intermediate_size: 2 ** 50 } },
  { what: 'heads that do not divide', change: { num_key_value_heads: 4 } },
  { what: 'sizes other than its tensors have', change: { intermediate_size: 41 } },
  { what: 'a rope scaling that is not implemented', change: { rope_scaling: { rope_type: 'yarn' } } },
])('a folder with $what is refused as a bad file, and no tensor stays', async ({ change }) => {
  const path = join(folder, 'bad');
  await writeTinyFolder(path, tinyConfig, tinyTensors());
  const config = JSON.parse(await readFile(join(path, 'config.json'), 'utf8')) as object;
  await writeFile(join(path, 'config.json'), JSON.stringify({ ...config, ...change }));
  const before = tf.memory().numTensors;
  await expect(loadLlama(path)).rejects.toMatchObject({ code: 'bad_file' });
  expect(tf.memory().numTensors).toBe(before);
});
