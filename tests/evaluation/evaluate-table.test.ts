import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inContextExamples } from '#lib/evaluation/baselines/in-context.ts';
import { popularityOutcomes } from '#lib/evaluation/baselines/popularity.ts';
import { chanceLevels, randomOutcomes } from '#lib/evaluation/baselines/random.ts';
import { readerOutcomes } from '#lib/evaluation/baselines/readers.ts';
import { distillStudent, studentOutcomes } from '#lib/evaluation/baselines/student.ts';
import { bootstrapInterval } from '#lib/evaluation/bootstrap.ts';
import { drawCases } from '#lib/evaluation/cases.ts';
import { evaluateTable } from '#lib/evaluation/evaluate-table.ts';
import { commandsOf, loadEvaluation, mergedWith, saveEvaluation } from '#lib/evaluation/evaluation-file.ts';
import { calibrationOf } from '#lib/evaluation/evaluation-row.ts';
import { seededRandom } from '#lib/random.ts';
import { tf } from '#lib/tensor/backend.ts';
import {
  catalogue,
  dataset,
  model,
  sequences,
  worldConfig,
  writeTinyBaseModel,
  writeTinyTargetModel,
} from '../alignment/tiny-world.ts';

const histories = sequences.map((sequence) => sequence.slice(0, -1));
const cases = drawCases(catalogue, model, histories, 3);
const empty = { nextItem: null, ranking: null, pointwise: null, history: null };

let folder: string;
let base: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'table-'));
  base = await mkdtemp(join(tmpdir(), 'table-base-'));
  await writeTinyBaseModel(base, { ...worldConfig, layers: 1, maxPositions: 4096 });
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await rm(base, { recursive: true });
});

test('an interval contains the mean, is a point if all agree, and narrows with more people', () => {
  expect(bootstrapInterval([0.5, 0.5, 0.5], 1)).toEqual({ value: 0.5, low: 0.5, high: 0.5 });
  const random = seededRandom(4);
  const draws = Array.from({ length: 400 }, () => (random() < 0.3 ? 1 : 0));
  const few = bootstrapInterval(draws.slice(0, 25), 1);
  const many = bootstrapInterval(draws, 1);
  for (const { value, low, high } of [few, many]) {
    expect(low).toBeLessThanOrEqual(value);
    expect(high).toBeGreaterThanOrEqual(value);
  }
  // 1.96·√(p(1−p)/n) on either side
  expect(many.high - many.low).toBeCloseTo(2 * 1.96 * Math.sqrt((many.value * (1 - many.value)) / 400), 1);
  expect(many.high - many.low).toBeLessThan(few.high - few.low);
  expect(bootstrapInterval(draws, 1)).toEqual(many);
});

test('chance scores .6131 in ranking, by the gains in the paper’s code', () => {
  const chance = chanceLevels(cases);
  expect(chance.rankingNdcgAt5).toBeCloseTo(0.6131, 4);
  expect(chance.hitAt5).toBeGreaterThan(5 / catalogue.items.length);
  expect(chance.ndcgAt5).toBeLessThan(chance.hitAt5);
  expect(randomOutcomes(cases, 1)).toEqual(randomOutcomes(cases, 1));
});

test('popularity names the most popular items the person hasn’t seen, and gives no verdict', () => {
  popularityOutcomes(cases).forEach(({ nextItem, verdict }, place) => {
    const asked = cases[place];
    const unseen = catalogue.items
      .filter(({ index }) => !asked?.history.includes(index))
      .toSorted(
        (a, b) => (catalogue.interactionCounts[b.index] ?? 0) - (catalogue.interactionCounts[a.index] ?? 0),
      );
    expect(catalogue.interactionCounts[unseen[0]?.index ?? -1]).toBe(
      catalogue.interactionCounts[
        catalogue.items.find(({ title }) => title === nextItem?.strict[0])?.index ?? -2
      ],
    );
    expect(nextItem?.strict).toHaveLength(5);
    expect(verdict).toBeNull();
  });
});

test('readers name their memories’ strongest items, only unseen ones when constrained, and none without a past', () => {
  const d = model.dimension;
  const items = catalogue.items.length;
  const key = model.itemVectors();
  const plain = {
    inputSize: d,
    hiddenSize: items,
    mean: new Float32Array(d),
    scale: new Float32Array(d).fill(1),
  };
  const memory = { ...plain, keyWeight: key, keyBias: new Float32Array(items) };
  const value = { outputSize: 1, valueWeight: key, directWeight: key, outBias: key };
  const connectors = { user: { ...memory, ...value }, item: { ...memory, ...value }, past: memory };
  readerOutcomes(connectors, cases)?.forEach(({ nextItem, history, ranking }, place) => {
    const asked = cases[place];
    const scores = Array.from({ length: items }, (_, item) =>
      (asked?.userVector ?? new Float32Array()).reduce(
        (sum, x, c) => sum + x * (key[item * d + c] as number),
        0,
      ),
    );
    const best = catalogue.items.toSorted((a, b) => (scores[b.index] ?? 0) - (scores[a.index] ?? 0));
    const titles = best.map(({ title }) => title);
    const unseen = best.filter(({ index }) => !asked?.history.includes(index)).map(({ title }) => title);
    expect(nextItem).toEqual({ strict: titles.slice(0, 5), constrained: unseen.slice(0, 5) });
    expect(history?.strict).toBe(titles.slice(0, 10).join('; '));
    expect(ranking).toBeNull();
  });
  const { past: _, ...single } = connectors;
  expect(readerOutcomes(single, cases)).toBeNull();
});

test('the student gets closer to the target model, and leaves no tensor behind', async () => {
  const losses: number[] = [];
  const config = { steps: 40, prefixesPerStep: 8, seed: 2, learningRate: 5e-3 };
  (await distillStudent(model, histories, { ...config, steps: 1 })).dispose(); // constants that tfjs keeps
  const before = tf.memory().numTensors;
  const student = await distillStudent(model, histories, config, ({ loss }) => losses.push(loss));
  expect(losses[0]).toBeGreaterThan(0);
  expect(Math.min(...losses)).toBeGreaterThanOrEqual(0);
  const average = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(average(losses.slice(-5))).toBeLessThan(0.75 * average(losses.slice(0, 5)));
  expect(studentOutcomes(student, cases)).toHaveLength(cases.length);
  student.dispose();
  expect(tf.memory().numTensors).toBe(before);
});

test('in-context examples are two whole exchanges about other people, one Yes and one No, without vectors', () => {
  const examples = inContextExamples(catalogue, model, histories, 1);
  for (const task of ['nextItem', 'ranking', 'classification'] as const) {
    const turns = examples(task, 0);
    expect(turns.map(({ role }) => role)).toEqual(['user', 'assistant', 'user', 'assistant']);
    expect(turns.every(({ content }) => content.every((segment) => 'text' in segment))).toBe(true);
    expect(examples(task, 0)).toEqual(turns);
  }
  const said = examples('classification', 3).filter(({ role }) => role === 'assistant');
  expect(said.map(({ content }) => content)).toEqual([[{ text: 'Yes' }], [{ text: 'No' }]]);
});

test('reliability counts every person once, and a confident, correct model is on the diagonal', () => {
  const outcomes = cases.map(({ positive }) => ({
    ...empty,
    verdict: positive ? { yes: 20, no: 0 } : { yes: 0, no: 20 },
  }));
  const bins = calibrationOf(cases, outcomes) ?? [];
  expect(bins.reduce((sum, { people }) => sum + people, 0)).toBe(cases.length);
  for (const { saidYes, wasYes } of bins) expect(saidYes).toBeCloseTo(wasYes, 5);
  expect(
    calibrationOf(
      cases,
      cases.map(() => ({ ...empty, verdict: null })),
    ),
  ).toBeNull();
});

test('all rows are measured on the same people and kept in a file, and new rows join those with the same questions', async () => {
  await writeTinyTargetModel(folder);
  const input = {
    folder,
    versions: new Map(),
    baseModelPath: base,
    dataset,
    users: 1,
    seed: 1,
    hardware: 'a test',
    student: { steps: 2, prefixesPerStep: 4 },
  };
  const first = await evaluateTable({ ...input, rows: ['random', 'unaligned', 'in-context', 'hybrid'] });
  expect(first).toMatchObject({ users: 1, notAligned: ['hybrid'], domain: 'movies' });
  expect(first.rows.map(({ name }) => name)).toEqual(['random', 'unaligned', 'in-context']);
  expect(first.rows.map(({ constrained }) => constrained.coverage)).toEqual([null, null, null]);
  expect(first.rows[1]?.examples.hits.length).toBe(
    first.rows[1]?.people.constrained.hitAt5.filter((hit) => hit === 1).length,
  );
  await saveEvaluation(folder, mergedWith(first, null));
  const second = await evaluateTable({ ...input, rows: ['popularity', 'student'] });
  const merged = mergedWith(second, await loadEvaluation(folder));
  expect(merged.rows.map(({ name }) => name)).toEqual([
    'random',
    'popularity',
    'unaligned',
    'in-context',
    'student',
  ]);
  expect(merged.notAligned).toEqual(['hybrid']);
  expect(commandsOf(merged)).toEqual([
    'npm run cli -- evaluate movies --methods random,popularity,unaligned,in-context,student --limit 1 --seed 1',
  ]);
  await saveEvaluation(folder, merged);
  expect(await loadEvaluation(folder)).toEqual(merged);
  expect(mergedWith({ ...second, seed: 2 }, merged).rows).toHaveLength(2);
  const wider = { ...merged, users: 5, chance: { ...merged.chance, accuracy: 0.25 } };
  const narrow = mergedWith(second, wider);
  expect([narrow.users, narrow.chance.accuracy]).toEqual([1, 0.25]);
});

test('a missing file means no evaluation, and a broken one is refused', async () => {
  expect(await loadEvaluation(base)).toBeNull();
  const text = await readFile(join(folder, 'evaluation.json'), 'utf8');
  await writeFile(join(base, 'evaluation.json'), text.replace('"version": 1', '"version": 9'));
  await expect(loadEvaluation(base)).rejects.toMatchObject({ code: 'bad_file' });
});
