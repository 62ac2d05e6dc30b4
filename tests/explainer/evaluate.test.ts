import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EvaluationInput, evaluate } from '#lib/explainer/evaluate.ts';
import {
  historyCoverage,
  nextItemMetrics,
  rankingNdcg,
  verdictAccuracy,
} from '#lib/explainer/evaluate-metrics.ts';
import { initialConnectors, titleBags } from '#lib/explainer/initial-connectors.ts';
import { scoreNext } from '#lib/llm/generate.ts';
import { type Llama, loadLlama } from '#lib/llm/llama.ts';
import { loadTokenizer } from '#lib/llm/tokenizer.ts';
import { tf } from '#lib/tensor/backend.ts';
import { linearModel } from '../lib/evidence/linear-model.ts';
import { catalogueOf, loudLora, worldConfig, writeTinyBaseModel } from './tiny-world.ts';

test('the next item counts by the place of its title among five, whatever its case', () => {
  const answers = [['Heat', 'Big', 'Ran', 'It', 'Gigi'], ['Big', ' HEAT ', 'Ran'], ['Heat!', 'The Heat'], []];
  const { hitAt5, ndcgAt5 } = nextItemMetrics(answers, ['Heat', 'heat', 'Heat', 'Heat']);
  expect(hitAt5).toBe(0.5);
  expect(ndcgAt5).toBeCloseTo((1 + 1 / Math.log2(3)) / 4);
});

test('a ranking is worth 1 in the order of the model, less in another, and nothing where it names others', () => {
  const order = ['A', 'B', 'C', 'D', 'E']; // gains 1000, 100, 10, 1, 0
  const ideal = 1000 + 100 / Math.log2(3) + 10 / 2 + 1 / Math.log2(5);
  expect(rankingNdcg(['A; B; C; D; E'], [order])).toBe(1);
  expect(rankingNdcg(['a; b; c; d; e'], [order])).toBe(1);
  expect(rankingNdcg(['B; A; C; D; E'], [order])).toBeCloseTo(
    (100 + 1000 / Math.log2(3) + 10 / 2 + 1 / Math.log2(5)) / ideal,
  );
  expect(rankingNdcg(['E; D; C; B; A'], [order])).toBeCloseTo(
    (1 / Math.log2(3) + 10 / 2 + 100 / Math.log2(5) + 1000 / Math.log2(6)) / ideal,
  );
  expect(rankingNdcg(['X; Y', ''], [order, order])).toBe(0);
  // said twice counts once, and a sixth title not at all
  expect(rankingNdcg(['A; A; A; A; A'], [order])).toBeCloseTo(1000 / ideal);
  expect(rankingNdcg(['V; W; X; Y; Z; A'], [order])).toBe(0);
});

test('coverage is the share of the latest titles that are named, each once, among as many as there are', () => {
  expect(historyCoverage(['A; B; X'], [['B', 'A', 'C']])).toBeCloseTo(2 / 3);
  expect(historyCoverage(['A; A; A'], [['A', 'B', 'C']])).toBeCloseTo(1 / 3);
  expect(historyCoverage(['X; Y; A; B'], [['A', 'B']])).toBe(0); // two were asked for, two count
  expect(historyCoverage(['a', ''], [['A'], ['B']])).toBe(0.5);
  expect(historyCoverage([''], [[]])).toBe(0);
});

test('a verdict is right where the larger logit is, a tie is a Yes, and the mean is over the people', () => {
  const logits = [
    [2, 1],
    [1, 2],
    [1, 1],
    [3, 0],
  ];
  expect(verdictAccuracy(logits, [true, false, true, false])).toBe(0.75);
  expect(verdictAccuracy(logits, [false, true, false, true])).toBe(0.25);
});

// Short titles: ten of them in a row are within what a history answer may take, byte for byte.
const names =
  'It Big Ran Up Heat Gigi Antz Babe Alien Aliens Fargo Jaws Rope Tron Speed Seven Ed Elf Ali Troy Dune'
    .split(' ')
    .slice(0, 21);
const catalogue = catalogueOf(names);
const model = linearModel(names.map((_, i) => [Math.sin(i), Math.cos(3 * i), Math.sin(5 * i)]));
const histories = [
  [0, 1, 2],
  [4, 8, 9, 3, 10, 11, 12],
];

let folder: string;
let llama: Llama;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evaluate-'));
  await writeTinyBaseModel(folder, { ...worldConfig, layers: 1 });
  llama = await loadLlama(folder);
  await scoreNext(llama, [[{ tokens: [1] }]], [1]); // constants that tfjs keeps are made once
});
afterAll(async () => {
  llama.dispose();
  await rm(folder, { recursive: true });
});

test('a model that knows nothing still names only possible titles under the constraints, and is measured', async () => {
  const tokenizer = await loadTokenizer(folder);
  const encoded = names.map((title) => tokenizer.encode(title));
  const outputSize = llama.config.hiddenSize;
  const connectors = initialConnectors({
    itemVectors: model.itemVectors(),
    bags: titleBags(encoded, llama.embedding.dataSync() as Float32Array, outputSize),
    userVectors: model.userVectors(histories),
    dimension: 3,
    outputSize,
  });
  const said = new Map<string, string[]>(); // by measurement
  let now = '';
  const lora = loudLora(llama.config);
  const input: EvaluationInput = {
    llama,
    lora,
    connectors,
    tokenizer: {
      ...tokenizer,
      decode(ids) {
        const text = tokenizer.decode(ids);
        said.set(now, [...(said.get(now) ?? []), text]);
        return text;
      },
    },
    catalogue,
    model,
    histories,
    method: 'hybrid',
    seed: 5,
  };
  const before = tf.memory().numTensors;
  const { users, strict, constrained } = await evaluate(input, ({ what, done, of }) => {
    expect(done).toBeLessThanOrEqual(of);
    now = what;
  });
  expect(tf.memory().numTensors).toBe(before);
  lora.dispose();

  const nextItems = said.get('next item, constrained') ?? [];
  expect(nextItems).toHaveLength(2 * 5);
  histories.forEach((history, person) => {
    const five = nextItems.slice(5 * person, 5 * person + 5);
    expect(new Set(five).size).toBe(5);
    const unseen = names.filter((_, index) => !history.includes(index));
    expect(unseen).toEqual(expect.arrayContaining(five));
  });
  for (const [what, count] of [
    ['ranking, constrained', 5],
    ['history, constrained', 10],
  ] as const) {
    const lists = (said.get(what) ?? []).map((text) => text.split('; '));
    expect(lists).toHaveLength(2);
    for (const list of lists) {
      expect(new Set(list).size).toBe(count);
      expect(names).toEqual(expect.arrayContaining(list));
    }
  }
  expect(users).toBe(2);
  // All five named in the worst order is still worth .41, and ten of 21 titles named by chance about half.
  expect(constrained.ranking.ndcgAt5).toBeGreaterThan(0.4);
  expect(strict.ranking.ndcgAt5).toBeLessThan(0.1);
  expect(strict.nextItem.hitAt5).toBe(0);
  expect(strict.classification).toEqual(constrained.classification);
  expect([0, 0.5, 1]).toContain(strict.classification.accuracy);
  for (const value of [constrained.nextItem.hitAt5, constrained.history.coverage]) {
    expect(value).toBeGreaterThanOrEqual(0);
    expect(value).toBeLessThanOrEqual(1);
  }
});

test('nobody to ask is measured as zero people', async () => {
  const input = {
    llama,
    lora: null,
    connectors: null,
    tokenizer: await loadTokenizer(folder),
    catalogue,
    model,
    histories: [names.slice(0, 15).map((_, index) => index)], // six unseen items: no labels
    method: 'behavior' as const,
    seed: 1,
  };
  expect(await evaluate(input)).toMatchObject({ users: 0, strict: { history: { coverage: null } } });
});
