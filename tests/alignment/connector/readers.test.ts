// Readers on a world where what comes next is not linear in the user vector: a vector is the mean of what was seen, so that
// the highest raw scores are those of seen items.
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { separateBags } from '#lib/alignment/connector/bag-statistics.ts';
import { defaultConnectorConfig } from '#lib/alignment/connector/closed-form.ts';
import {
  applyConnector,
  areDerived,
  type DerivedConnectors,
  strongestItems,
} from '#lib/alignment/connector/connector.ts';
import { loadConnectors, saveConnectors } from '#lib/alignment/connector/connector-file.ts';
import type { DerivedConnector, DerivedMemory } from '#lib/alignment/connector/derived-connector.ts';
import { initialConnectors } from '#lib/alignment/connector/fit-connectors.ts';
import { type KnownItems, vectorsOf } from '#lib/alignment/connector/known-items.ts';
import { defaultReaderConfig, fitReader, type ReaderKind } from '#lib/alignment/connector/readers.ts';
import { recalledItems, softTokensOf } from '#lib/alignment/connector/recalled-items.ts';
import { trainableConnector } from '#lib/alignment/connector/trainable-connector.ts';
import { itemVectorRows } from '#lib/alignment/prompt.ts';
import { seededRandom } from '#lib/random.ts';
import { rankUnseen } from '#lib/recommender/rank.ts';
import { tf } from '#lib/tensor/backend.ts';
import { seededNormal } from '#lib/tensor/nn.ts';
import { linearModel } from '../../evidence/linear-model.ts';

const [d, count, H] = [12, 30, 24];
const random = seededRandom(8);
const rows = Array.from({ length: count }, () => [...seededNormal(d, 1, random)]);
const model = linearModel(rows);
const train = Array.from({ length: 200 }, () =>
  [...new Set(Array.from({ length: 6 }, () => Math.floor(random() * count)))].slice(0, 4),
);
const config = {
  ...defaultReaderConfig,
  steps: 150,
  prefixesPerStep: 64,
  size: 64,
  rank: 24,
  learningRate: 1e-2,
};
const items: KnownItems = {
  ...vectorsOf(model),
  titles: rows.map((_, item) => [item]),
  words: seededNormal(count * H, 0.3, random),
  outputSize: H,
};

let closedForm: DerivedConnectors;
let next: DerivedConnector;
let past: DerivedMemory;
let folder: string;

async function fitted(kind: ReaderKind): Promise<DerivedConnector> {
  const run = fitReader(kind, closedForm.user, model, train, config);
  let turn = await run.next();
  for (; !turn.done; turn = await run.next()) expect(turn.value.steps).toBe(config.steps);
  return { ...closedForm.user, reader: turn.value };
}
beforeAll(async () => {
  const input = { items, separation: separateBags(items), userVectors: model.userVectors(train) };
  closedForm = initialConnectors(input, { ...defaultConnectorConfig, userSharpness: 1 });
  const before = tf.memory().numTensors;
  next = await fitted('next');
  past = await fitted('past');
  expect(tf.memory().numTensors).toBe(before);
  folder = await mkdtemp(join(tmpdir(), 'readers-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function load(): Promise<DerivedConnectors> {
  const loaded = await loadConnectors(folder, () => items);
  if (!areDerived(loaded)) throw new Error('This file is of the earlier form.');
  return loaded;
}
const vectorOf = (history: number[]) => model.userVectors([history]);
const share = (hits: boolean[]) => hits.filter(Boolean).length / hits.length;

test('the reader of what comes next finds the first unseen item, where the raw scores point at a seen one', () => {
  const topOf = (connector: DerivedConnector) =>
    share(
      train.map((history) => {
        const [top] = rankUnseen(model.scores([history]), history);
        return strongestItems(connector, vectorOf(history), 1)[0] === top;
      }),
    );
  expect(topOf(closedForm.user)).toBeLessThan(0.3);
  expect(topOf(next)).toBeGreaterThan(topOf(closedForm.user) + 0.3);
});

test('the reader of the past names what was seen', () => {
  const found = train.map((history) => {
    const named = strongestItems(past, vectorOf(history), history.length);
    return named.filter((item) => history.includes(item)).length / history.length;
  });
  expect(found.reduce((sum, part) => sum + part, 0) / found.length).toBeGreaterThan(0.6); // of 30 items; by chance a seventh
});

test('with a reader, too, the plain connector equals the trainable one, and reader and keys are not trained', () => {
  const trainable = trainableConnector(next);
  const vectors = train.slice(0, 5).map(vectorOf);
  const outputs = tf.tidy(() => trainable.forward(trainable.prepare(vectors)).arraySync());
  vectors.forEach((vector, row) => {
    applyConnector(next, vector).forEach((value, c) => {
      expect(value).toBeCloseTo(outputs[row]?.[c] ?? Number.NaN, 4);
    });
  });
  const r = next.correctionRank;
  expect(trainable.variables.map(({ shape }) => shape)).toEqual([[H, r], [r, H], [d, H], [H]]);
  expect(trainable.weights()).toEqual(next);
  trainable.dispose();
});

test('a file keeps the readers, and of the past only the memory', async () => {
  const { items: _, inputSize, mean, scale, sharpness, counts, reader } = past;
  const memory: DerivedMemory = {
    items,
    inputSize,
    mean,
    scale,
    sharpness,
    counts,
    ...(reader && { reader }),
  };
  await saveConnectors({ user: next, item: closedForm.item, past: memory }, folder);
  const loaded = await load();
  expect(loaded.past?.reader?.user.size).toBe(config.size);
  expect(Object.keys(loaded.past ?? {}).toSorted()).toEqual(Object.keys(memory).toSorted());
  expect(loaded.item.reader).toBeUndefined();
  const vector = vectorOf([1, 2, 3]);
  expect(strongestItems(loaded.past ?? past, vector, 3)).toEqual(strongestItems(past, vector, 3));
  const [before, after] = [applyConnector(next, vector), applyConnector(loaded.user, vector)];
  after.forEach((value, c) => {
    expect(value).toBeCloseTo(before[c] as number, 2);
  });
  await saveConnectors(loaded, folder);
  expect(await load()).toEqual(loaded); // rounding once more changes nothing
});

test('several soft tokens are the items that the readers name, in their order; with one soft token none is recalled', () => {
  const vectors = itemVectorRows(model.itemVectors(), d);
  const connectors = { user: next, item: closedForm.item, past };
  const history = [4, 5, strongestItems(next, vectorOf([4, 5]), 1)[0] as number];
  const person = { userVector: vectorOf(history), history };
  const recalled = recalledItems(connectors, person, vectors, 'intention');
  expect(recalled?.next.map(({ index }) => index)).toEqual(strongestItems(next, person.userVector, 5));
  expect(recalled?.past.map(({ index }) => index)).toEqual(strongestItems(past, person.userVector, 10));
  expect(recalled?.next[0]?.vector).toEqual(vectors.row(recalled?.next[0]?.index ?? 0));
  expect(softTokensOf(connectors)).toBe(1 + 5 + 10);
  const single = { user: next, item: closedForm.item };
  expect([recalledItems(single, person, vectors, 'intention'), softTokensOf(single)]).toEqual([null, 1]);
});

test('the hybrid form shows the history, so the next items leave it out; behavior has no vectors', () => {
  const vectors = itemVectorRows(model.itemVectors(), d);
  const connectors = { user: next, item: closedForm.item, past };
  const userVector = vectorOf([4, 5]);
  const history = strongestItems(next, userVector, 2); // what a vector points at first is often what the person has had
  const recalled = recalledItems(connectors, { userVector, history }, vectors, 'hybrid');
  const others = strongestItems(next, userVector, 7).filter((item) => !history.includes(item));
  expect(recalled?.next.map(({ index }) => index)).toEqual(others);
  expect(recalled?.past.map(({ index }) => index)).toEqual(strongestItems(past, userVector, 10));
  expect(recalledItems(connectors, { userVector, history }, vectors, 'behavior')).toBeNull();
});

test('a stopped fit throws the reason for the stop', async () => {
  const stopped = AbortSignal.abort(new Error('stopped by hand'));
  const run = fitReader('next', closedForm.user, model, train, config, stopped);
  await expect(run.next()).rejects.toThrow('stopped by hand');
});

// The earlier form took 5.1 kB an item: 4.8 MB for 879 items. The sizes here are those of a fit with the defaults.
test.each([576, 896])(
  'with both readers a file takes at most 8 MB for a base model of width %i, however many the items',
  async (width) => {
    const [dimension, size, rank] = [64, defaultReaderConfig.size, defaultReaderConfig.rank];
    const bytesFor = async (many: number) => {
      const known: KnownItems = {
        ...vectorsOf({ dimension, itemVectors: () => seededNormal(many * dimension, 1, seededRandom(1)) }),
        titles: Array.from({ length: many }, (_, item) => [item % 7]),
        words: seededNormal(7 * width, 0.3, seededRandom(2)),
        outputSize: width,
      };
      const separation = { mean: new Float32Array(width), weight: new Float32Array(width * width) };
      const made = initialConnectors({ items: known, separation, userVectors: known.vectors });
      const tower = {
        ...{ size, rank, inWeight: new Float32Array(size * dimension), inBias: new Float32Array(size) },
        outWeight: new Float32Array(rank * size),
        directWeight: new Float32Array(rank * dimension),
        outBias: new Float32Array(rank),
      };
      const reader = { user: tower, item: tower, itemSides: new Float32Array(many * rank) };
      const { items: _, inputSize, mean, scale, sharpness, counts } = made.user;
      const second = { items: known, inputSize, mean, scale, sharpness, counts, reader };
      await saveConnectors({ ...made, user: { ...made.user, reader }, past: second }, folder);
      return (await stat(join(folder, 'connectors.safetensors'))).size;
    };
    const bytes = await bytesFor(500);
    expect(await bytesFor(2_000)).toBe(bytes);
    expect(bytes).toBeLessThan(8e6);
  },
);
