import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  applyConnector,
  type Connectors,
  type ConnectorWeights,
} from '#lib/alignment/connector/connector.ts';
import { loadConnectors, saveConnectors } from '#lib/alignment/connector/connector-file.ts';
import { initialConnectors } from '#lib/alignment/connector/fit-connectors.ts';
import { separatedBags, titleBags } from '#lib/alignment/connector/title-bags.ts';
import { trainableConnector } from '#lib/alignment/connector/trainable-connector.ts';
import { seededRandom } from '#lib/random.ts';
import { rankUnseen } from '#lib/recommender/rank.ts';
import { tf } from '#lib/tensor/backend.ts';
import { seededNormal } from '#lib/tensor/nn.ts';
import { readSafetensors, writeSafetensors } from '#lib/tensor/safetensors.ts';
import { linearModel } from '../../evidence/linear-model.ts';

// d = 8 numbers a vector, 40 items, H = 64 numbers an embedding, 300 words, titles of one to five words
const [d, items, H, words] = [8, 40, 64, 300];
const random = seededRandom(21);
const embedding = seededNormal(words * H, 0.3, random);
const titles = Array.from({ length: items }, (_, i) =>
  Array.from({ length: 1 + (i % 5) }, () => Math.floor(random() * words)),
);
const rows = titles.map(() => [...seededNormal(d, 0.4, random)].map((value) => value + 0.5)); // a mean other than zero
const model = linearModel(rows);
const histories = Array.from({ length: 50 }, () =>
  Array.from({ length: 3 + Math.floor(random() * 4) }, () => Math.floor(random() * items)),
);
const bags = titleBags(titles, embedding, H);

let connectors: Connectors;
let folder: string;
beforeAll(async () => {
  const userVectors = model.userVectors(histories);
  const input = { itemVectors: model.itemVectors(), bags, userVectors, dimension: d, outputSize: H };
  connectors = initialConnectors(input);
  folder = await mkdtemp(join(tmpdir(), 'connectors-'));
  await saveConnectors(connectors, folder);
});
afterAll(() => rm(folder, { recursive: true }));

/** Items by the cosine of their bags to a soft token, nearest first. */
function nearestBags(softToken: Float32Array): number[] {
  const cosine = (item: number) => {
    const bag = bags.subarray(item * H, (item + 1) * H);
    const dot = bag.reduce((sum, value, c) => sum + value * (softToken[c] as number), 0);
    return dot / Math.hypot(...bag);
  };
  return titles.map((_, item) => item).toSorted((a, b) => cosine(b) - cosine(a));
}

const userVectorOf = (history: number[]) => model.userVectors([history]);
const itemVectorOf = (item: number) => Float32Array.from(rows[item] as number[]);

test('the plain connector equals the trainable one', () => {
  const before = tf.memory().numTensors;
  for (const [kind, all] of [
    ['user', histories.map(userVectorOf)],
    ['item', titles.map((_, item) => itemVectorOf(item))],
  ] as const) {
    const trainable = trainableConnector(connectors[kind]);
    const outputs = tf.tidy(() => trainable.forward(trainable.standardize([...all])).arraySync());
    expect(trainable.variables).toHaveLength(5);
    for (const [row, vector] of all.entries()) {
      const plain = applyConnector(connectors[kind], vector);
      expect(plain).toHaveLength(H);
      plain.forEach((value, c) => {
        expect(Math.abs(value - (outputs[row]?.[c] ?? Number.NaN))).toBeLessThan(1e-4);
      });
    }
    expect(trainable.weights()).toEqual(connectors[kind]);
    trainable.dispose();
  }
  expect(tf.memory().numTensors).toBe(before);
});

test('saving and loading gives the same soft tokens, to half precision', async () => {
  const loaded = await loadConnectors(folder);
  for (const [kind, vector] of [
    ['user', userVectorOf([1, 2])],
    ['item', itemVectorOf(7)],
  ] as const) {
    const expected = applyConnector(connectors[kind], vector);
    applyConnector(loaded[kind], vector).forEach((value, c) => {
      expect(value).toBeCloseTo(expected[c] as number, 2);
    });
  }
  expect(loaded.past).toBeUndefined();
});

test('a mix of separated bags reveals more of its parts than a mix of bags', () => {
  const many = 60; // titles of 64 numbers: their bags are alike, as all of them begin with the same word
  const alike = titleBags(
    Array.from({ length: many }, (_, i) => [5, 20 + (i % 9), 40 + i]),
    embedding,
    H,
  );
  const apart = separatedBags(alike, H);
  const heard = (values: Float32Array) => {
    let right = 0;
    for (let first = 0; first < many; first++) {
      const parts = [first, (first + 7) % many, (first + 31) % many];
      const mix = (c: number) => parts.reduce((sum, item) => sum + (values[item * H + c] as number), 0);
      const answer = (item: number) => {
        let dot = 0;
        for (let c = 0; c < H; c++) dot += mix(c) * (alike[item * H + c] as number);
        return dot;
      };
      const best = Array.from({ length: many }, (_, item) => item).sort((a, b) => answer(b) - answer(a));
      right += parts.filter((item) => best.slice(0, 3).includes(item)).length;
    }
    return right / (3 * many);
  };
  expect(heard(apart)).toBeGreaterThan(heard(alike) + 0.1);
  const length = (values: Float32Array, item: number) =>
    Math.hypot(...values.subarray(item * H, item * H + H));
  expect(length(apart, 3) / length(alike, 3)).toBeGreaterThan(0.5);
  expect(length(apart, 3) / length(alike, 3)).toBeLessThan(2);
});

test("before any training an item's soft token is nearest to the bag of its own title", () => {
  for (let item = 0; item < items; item++) {
    expect(nearestBags(applyConnector(connectors.item, itemVectorOf(item)))[0]).toBe(item);
  }
});

test("before any training a person's soft token is nearest to the bags of the items that the target model ranks first", () => {
  let right = 0;
  for (const history of histories) {
    const top = rankUnseen(model.scores([history]), []).slice(0, 3);
    const [nearest] = nearestBags(applyConnector(connectors.user, userVectorOf(history)));
    if (top.includes(nearest as number)) right++;
  }
  // Chance is 3 of 40. Items liked about as much are mixed, so that a stranger's bag may be nearest once in a while.
  expect(right / histories.length).toBeGreaterThan(0.9);
});

test('a bag tells the order of its words, and the same words in another order are another bag', () => {
  const [forward, backward] = [titleBags([[3, 9]], embedding, H), titleBags([[9, 3]], embedding, H)];
  const alike = (bag: Float32Array, word: number) =>
    bag.reduce((sum, value, c) => sum + value * (embedding[word * H + c] as number), 0) /
    Math.hypot(...embedding.subarray(word * H, (word + 1) * H));
  expect(alike(forward, 3)).toBeGreaterThan(alike(backward, 3));
  expect(alike(forward, 9)).toBeLessThan(alike(backward, 9));
});

test('a vector of another width is refused', () => {
  expect(() => applyConnector(connectors.user, new Float32Array(d + 1))).toThrowError(
    expect.objectContaining({ code: 'bad_request' }),
  );
});

type Stored = Awaited<ReturnType<typeof readSafetensors>>['tensors'];
const numbers = (shape: number[], value = 1) => ({
  dtype: 'F32',
  shape,
  data: new Float32Array(shape.reduce((a, b) => a * b, 1)).fill(value),
});

test.each<[what: string, change: (tensors: Stored) => unknown]>([
  ['a missing matrix', (tensors) => tensors.delete('user_connector.value.weight')],
  [
    'a matrix that does not fit',
    (tensors) => tensors.set('item_connector.direct.weight', numbers([H, d + 1])),
  ],
  [
    'a matrix of three dimensions',
    (tensors) => tensors.set('item_connector.key.weight', numbers([items, d, 1])),
  ],
  ['what is not a number', (tensors) => tensors.set('user_connector.bias', numbers([H], Number.NaN))],
  [
    'an infinite number',
    (tensors) => tensors.set('user_connector.mean', numbers([d], Number.POSITIVE_INFINITY)),
  ],
  ['a spread of zero', (tensors) => tensors.set('user_connector.scale', numbers([d], 0))],
  [
    'no numbers at all',
    (tensors) => {
      for (const [name, { shape }] of tensors) tensors.set(name, numbers(shape.map(() => 0)));
    },
  ],
  ['no connectors', (tensors) => tensors.clear()],
])('a file with %s is a bad file', async (_, change) => {
  const hostile = await mkdtemp(join(tmpdir(), 'connectors-'));
  const { tensors } = await readSafetensors(join(folder, 'connectors.safetensors'));
  change(tensors);
  await writeSafetensors(join(hostile, 'connectors.safetensors'), tensors);
  await expect(loadConnectors(hostile)).rejects.toMatchObject({ code: 'bad_file' });
  await rm(hostile, { recursive: true });
});

test('a file cut anywhere, a header that lies and no file at all are bad files', async () => {
  const hostile = await mkdtemp(join(tmpdir(), 'connectors-'));
  await expect(loadConnectors(hostile)).rejects.toMatchObject({ code: 'bad_file' });
  const whole = await readFile(join(folder, 'connectors.safetensors'));
  const lying = Buffer.from(whole);
  lying.writeBigUInt64LE(2n ** 60n);
  const cuts = [0, 7, 8, 100, whole.length >> 1, whole.length - 1].map((length) => whole.subarray(0, length));
  for (const bytes of [...cuts, lying, Buffer.from('{"not": "tensors"}')]) {
    await writeFile(join(hostile, 'connectors.safetensors'), bytes);
    await expect(loadConnectors(hostile)).rejects.toMatchObject({ code: 'bad_file' });
  }
  await rm(hostile, { recursive: true });
});

test('a loss on the soft tokens trains every part of a connector', () => {
  const trainable = trainableConnector(connectors.item satisfies ConnectorWeights);
  const x = trainable.standardize([itemVectorOf(0), itemVectorOf(1)]);
  const loss = () => trainable.forward(x).square().sum() as tf.Scalar;
  const { value, grads } = tf.variableGrads(loss, trainable.variables);
  for (const variable of trainable.variables) {
    const gradient = grads[variable.name];
    expect(gradient?.shape).toEqual(variable.shape);
    expect(gradient?.abs().max().arraySync()).toBeGreaterThan(0);
  }
  tf.dispose([value, grads, x]);
  trainable.dispose();
});
