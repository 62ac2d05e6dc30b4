import { beforeAll, expect, test } from 'vitest';
import { separateBags } from '#lib/alignment/connector/bag-statistics.ts';
import { applyConnector, type DerivedConnectors } from '#lib/alignment/connector/connector.ts';
import { initialConnectors } from '#lib/alignment/connector/fit-connectors.ts';
import type { KnownItems } from '#lib/alignment/connector/known-items.ts';
import { separatedValue } from '#lib/alignment/connector/separation.ts';
import { strongest } from '#lib/alignment/connector/strongest.ts';
import { titleBag } from '#lib/alignment/connector/title-bags.ts';
import { trainableConnector } from '#lib/alignment/connector/trainable-connector.ts';
import { seededRandom } from '#lib/random.ts';
import { rankUnseen } from '#lib/recommender/rank.ts';
import { tf } from '#lib/tensor/backend.ts';
import { seededNormal } from '#lib/tensor/nn.ts';
import { count, d, H, histories, items, model, rows, titles, userVectors, words } from './connector-world.ts';

let connectors: DerivedConnectors;
beforeAll(() => {
  connectors = initialConnectors({ items, separation: separateBags(items), userVectors });
  const learned = seededRandom(4); // a correction that does something
  for (const { upWeight } of [connectors.user, connectors.item])
    upWeight.set(seededNormal(upWeight.length, 0.01, learned));
});

/** Items by the cosine of their bags to a soft token, nearest first. */
function nearestBags(softToken: Float32Array): number[] {
  const cosine = titles.map((title) => {
    const bag = titleBag(title, words, H);
    return bag.reduce((sum, value, c) => sum + value * (softToken[c] as number), 0) / Math.hypot(...bag);
  });
  return strongest(Float32Array.from(cosine), count);
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
    const outputs = tf.tidy(() => trainable.forward(trainable.prepare([...all])).arraySync());
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

test('the mix of separated values reveals more of its parts than a mix of bags', () => {
  const many = 60; // titles of 64 numbers: their bags are alike, as all of them begin with the same word
  const alike: KnownItems = {
    ...items,
    count: many,
    titles: Array.from({ length: many }, (_, i) => [5, 20 + (i % 9), 40 + i]),
  };
  const separation = separateBags(alike);
  const bags = alike.titles.map((title) => titleBag(title, words, H));
  const values = bags.map((_, item) => separatedValue(separation, alike, item));
  const heard = (spoken: Float32Array[]) => {
    let right = 0;
    for (let first = 0; first < many; first++) {
      const parts = [first, (first + 7) % many, (first + 31) % many];
      const mix = (c: number) => parts.reduce((sum, item) => sum + (spoken[item]?.[c] ?? 0), 0);
      const answers = bags.map((bag) => bag.reduce((dot, value, c) => dot + mix(c) * value, 0));
      const best = strongest(Float32Array.from(answers), 3);
      right += parts.filter((item) => best.includes(item)).length;
    }
    return right / (3 * many);
  };
  expect(heard(values)).toBeGreaterThan(heard(bags) + 0.1);
  const length = (vector: Float32Array | undefined) => Math.hypot(...(vector ?? []));
  expect(length(values[3]) / length(bags[3])).toBeGreaterThan(0.5);
  expect(length(values[3]) / length(bags[3])).toBeLessThan(2);
});

test("before any training an item's soft token is nearest to the bag of its own title", () => {
  const fresh = initialConnectors({ items, separation: separateBags(items), userVectors });
  for (let item = 0; item < count; item++)
    expect(nearestBags(applyConnector(fresh.item, itemVectorOf(item)))[0]).toBe(item);
});

test("before any training a person's soft token is nearest to the bags of the items that the target model ranks first", () => {
  const fresh = initialConnectors({ items, separation: separateBags(items), userVectors });
  let right = 0;
  for (const history of histories) {
    const top = rankUnseen(model.scores([history]), []).slice(0, 3);
    const [nearest] = nearestBags(applyConnector(fresh.user, userVectorOf(history)));
    if (top.includes(nearest as number)) right++;
  }
  // Chance is 3 of 40. Items liked about as much are mixed, so that a stranger's bag may be nearest once in a while.
  expect(right / histories.length).toBeGreaterThan(0.9);
});

test('a bag tells the order of its words, and the same words in another order are another bag', () => {
  const [forward, backward] = [titleBag([3, 9], words, H), titleBag([9, 3], words, H)];
  const alike = (bag: Float32Array, word: number) =>
    bag.reduce((sum, value, c) => sum + value * (words[word * H + c] as number), 0) /
    Math.hypot(...words.subarray(word * H, (word + 1) * H));
  expect(alike(forward, 3)).toBeGreaterThan(alike(backward, 3));
  expect(alike(forward, 9)).toBeLessThan(alike(backward, 9));
});

test('the strongest are those of a full sort, equal ones in their order', () => {
  const draws = seededRandom(5);
  for (let round = 0; round < 20; round++) {
    const numbers = Float32Array.from({ length: 200 }, () => Math.floor(draws() * 30));
    const sorted = [...numbers.keys()].sort(
      (a, b) => (numbers[b] as number) - (numbers[a] as number) || a - b,
    );
    for (const wanted of [0, 1, 7, 200, 300])
      expect(strongest(numbers, wanted)).toEqual(sorted.slice(0, wanted));
  }
});

test('a vector of another width is refused', () => {
  expect(() => applyConnector(connectors.user, new Float32Array(d + 1))).toThrowError(
    expect.objectContaining({ code: 'bad_request' }),
  );
});

test('a loss on the soft tokens trains every part of a connector', () => {
  const trainable = trainableConnector(connectors.item);
  const x = trainable.prepare([itemVectorOf(0), itemVectorOf(1)]);
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
