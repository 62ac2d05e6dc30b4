import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { separateBags } from '#lib/alignment/connector/bag-statistics.ts';
import { initialConnectors } from '#lib/alignment/connector/fit-connectors.ts';
import { knownItems } from '#lib/alignment/connector/known-items.ts';
import { askSpeaker, type Speaker } from '#lib/evaluation/ask-speaker.ts';
import { drawCases } from '#lib/evaluation/cases.ts';
import { measure } from '#lib/evaluation/evaluate-version.ts';
import type { Outcome } from '#lib/evaluation/outcome.ts';
import { column, metricsOf, scoresOf } from '#lib/evaluation/person-scores.ts';
import { embeddingRowsOf } from '#lib/llm/embedding-rows.ts';
import { type Llama, loadLlama } from '#lib/llm/llama.ts';
import { loadTokenizer } from '#lib/llm/tokenizer.ts';
import { tf } from '#lib/tensor/backend.ts';
import { catalogueOf, loudLora, worldConfig, writeTinyBaseModel } from '../alignment/tiny-world.ts';
import { linearModel } from '../evidence/linear-model.ts';
import { scoreEach } from '../llm/ask-prompts.ts';

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
  await scoreEach(llama, [[{ tokens: [1] }]], [1]); // constants that tfjs keeps are made once
});
afterAll(async () => {
  llama.dispose();
  await rm(folder, { recursive: true });
});

test('the larger logit decides a verdict, a tie is a Yes, and a question that wasn’t asked has no score', () => {
  const [first] = drawCases(catalogue, model, histories, 5);
  if (!first) throw new Error('there is a case');
  const top = names[first.top] as string;
  const saying = (verdict: Outcome['verdict']): Outcome => ({
    nextItem: { strict: ['x', top], constrained: [top] },
    ranking: null,
    pointwise: null,
    verdict,
    history: null,
  });
  const judged = (positive: boolean, yes: number, no: number) =>
    scoresOf(saying({ yes, no }), { ...first, positive }, 'strict').accuracy;
  expect([judged(true, 2, 1), judged(true, 1, 1), judged(false, 1, 2)]).toEqual([1, 1, 1]);
  expect([judged(true, 1, 2), judged(false, 1, 1), judged(false, 3, 0)]).toEqual([0, 0, 0]);
  const scores = [scoresOf(saying(null), first, 'strict'), scoresOf(saying(null), first, 'constrained')];
  expect(scores.map(({ ndcgAt5 }) => ndcgAt5)).toEqual([1 / Math.log2(3), 1]);
  expect(column(scores, 'accuracy')).toBeNull();
  expect(metricsOf(scores)).toMatchObject({ nextItem: { hitAt5: 1 }, history: { coverage: null } });
});

test('even an untrained model names only possible titles under the constraints, and is measured', async () => {
  const tokenizer = await loadTokenizer(folder);
  const items = await knownItems(catalogue, model, tokenizer, (tokens) => embeddingRowsOf(llama, tokens));
  const userVectors = model.userVectors(histories);
  const connectors = initialConnectors({ items, separation: separateBags(items), userVectors });
  const lora = loudLora(llama.config);
  const speaker: Speaker = { llama, lora, connectors, tokenizer, method: 'hybrid' };
  const cases = drawCases(catalogue, model, histories, 5);
  const before = tf.memory().numTensors;
  const outcomes = await askSpeaker(speaker, cases, model, ({ done, of }) => {
    expect(done).toBeLessThanOrEqual(of);
  });
  expect(tf.memory().numTensors).toBe(before);
  lora.dispose();
  const { users, strict, constrained } = measure(cases, outcomes);
  histories.forEach((history, person) => {
    const five = outcomes[person]?.nextItem?.constrained ?? [];
    expect(new Set(five).size).toBe(5);
    const unseen = names.filter((_, index) => !history.includes(index));
    expect(unseen).toEqual(expect.arrayContaining(five));
    for (const [text, count] of [
      [outcomes[person]?.ranking?.constrained ?? '', 5],
      [outcomes[person]?.pointwise ?? '', 5],
      [outcomes[person]?.history?.constrained ?? '', Math.min(10, history.length)], // no more of them count
    ] as const) {
      const list = text.split('; ');
      expect(new Set(list).size).toBe(count);
      expect(names).toEqual(expect.arrayContaining(list));
    }
  });
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

test('a version without held-out people is measured on zero people', async () => {
  const tokenizer = await loadTokenizer(folder);
  const speaker: Speaker = { llama, lora: null, connectors: null, tokenizer, method: 'behavior' };
  const all = names.slice(0, 15).map((_, index) => index); // six unseen items: no labels
  const cases = drawCases(catalogue, model, [all], 1);
  const outcomes = await askSpeaker(speaker, cases, model);
  expect(measure(cases, outcomes)).toMatchObject({ users: 0, strict: { history: { coverage: null } } });
});
