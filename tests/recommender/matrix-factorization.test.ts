import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seededRandom, shuffle } from '#lib/random.ts';
import {
  createMatrixFactorization,
  loadMatrixFactorization,
  type MatrixFactorizationConfig,
  saveMatrixFactorization,
} from '#lib/recommender/matrix-factorization.ts';
import { evaluateUnseen, popularity } from '#lib/recommender/next-item-accuracy.ts';
import { rankUnseen } from '#lib/recommender/rank.ts';
import { ridgeFoldIn } from '#lib/recommender/ridge-fold-in.ts';
import { loadTargetModel, targetModelKindOf } from '#lib/recommender/target-model.ts';
import {
  type MatrixFactorizationCheckpoint,
  trainMatrixFactorization,
} from '#lib/recommender/train-matrix-factorization.ts';
import { tf } from '#lib/tensor/backend.ts';
import { seededNormal } from '#lib/tensor/nn.ts';

const config: MatrixFactorizationConfig = {
  itemCount: 12,
  dimension: 3,
  maxHistory: 4,
  ridge: 2,
  unseenWeight: 0.1,
  target: 3,
};
const random = seededRandom(5);
const values = { itemVectors: seededNormal(36, 1, random), meanUser: seededNormal(3, 1, random) };
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mf-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** What the person's vector is said to minimize. */
function cost(p: readonly number[], history: readonly number[]): number {
  const item = (i: number) => [...values.itemVectors.subarray(i * 3, i * 3 + 3)];
  const dot = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, k) => sum + value * (b[k] ?? 0), 0);
  const change = p.map((value, k) => value - (values.meanUser[k] ?? 0));
  const fit = history.reduce((sum, i) => sum + (config.target - dot(p, item(i))) ** 2, 0);
  const unseen = Array.from({ length: 12 }, (_, i) => dot(change, item(i)) ** 2);
  return fit + config.unseenWeight * unseen.reduce((a, b) => a + b) + config.ridge * dot(change, change);
}

test("a person's vector minimizes the ridge regression's cost: no small step away costs less", () => {
  const history = [1, 4, 7];
  const p = [...ridgeFoldIn(values.itemVectors, values.meanUser, config)(history)];
  const least = cost(p, history);
  for (let k = 0; k < 3; k++) {
    for (const step of [0.01, -0.01]) {
      const moved = p.with(k, (p[k] ?? 0) + step);
      expect(cost(moved, history)).toBeGreaterThan(least);
    }
  }
});

test('a history gives a bit-identical vector alone, in a batch and in another order', () => {
  const model = createMatrixFactorization(config, values);
  const alone = model.userVectors([[3, 1]]);
  const batch = model.userVectors([[3, 1], [5, 6, 7], [], [1, 3]]);
  expect(batch.slice(0, 3)).toEqual(alone);
  expect(batch.slice(6, 9)).toEqual(values.meanUser); // an empty history
  batch.slice(9).forEach((value, k) => {
    expect(value).toBeCloseTo(alone[k] ?? Number.NaN, 5);
  });
  model.dispose();
});

test('a score is the dot product of user and item vector, and only the last items of a long history count', () => {
  const model = createMatrixFactorization(config, values);
  const long = [9, 8, 1, 2, 3, 4];
  const [user, scores] = [model.userVectors([long]), model.scores([long])];
  expect(user).toEqual(model.userVectors([[1, 2, 3, 4]]));
  scores.forEach((score, i) => {
    const vector = values.itemVectors.subarray(i * 3, i * 3 + 3);
    expect(score).toBeCloseTo(
      vector.reduce((sum, value, k) => sum + value * (user[k] ?? 0), 0),
      4,
    );
  });
  expect(() => model.scores([[12]])).toThrow(expect.objectContaining({ code: 'bad_request' }));
  model.dispose();
});

test('a saved model loads with its fingerprint, as the kind of target model in its folder', async () => {
  const model = createMatrixFactorization(config, values);
  await saveMatrixFactorization(model, folder);
  expect(await targetModelKindOf(folder)).toBe('matrix-factorization');
  const loaded = await loadTargetModel(folder);
  expect(loaded).toMatchObject({ kind: 'matrix-factorization', fingerprint: model.fingerprint });
  expect(loaded.scores([[1, 2]])).toEqual(model.scores([[1, 2]]));
  expect(createMatrixFactorization({ ...config, ridge: 3 }, values).fingerprint).not.toBe(model.fingerprint);
});

test('a changed, truncated or foreign file is a bad file, and so is a folder without a model', async () => {
  await saveMatrixFactorization(createMatrixFactorization(config, values), folder);
  const file = join(folder, 'matrix-factorization.json');
  const stored = JSON.parse(await readFile(file, 'utf8'));
  for (const changed of [{ ridge: 7 }, { itemCount: 13 }, { dimension: 0 }, { kind: 'sasrec' }]) {
    await writeFile(file, JSON.stringify({ ...stored, ...changed }));
    await expect(loadMatrixFactorization(folder)).rejects.toMatchObject({ code: 'bad_file' });
  }
  await writeFile(file, '{"kind":');
  await expect(loadTargetModel(folder)).rejects.toMatchObject({ code: 'bad_file' });
  await rm(file);
  await expect(loadTargetModel(folder)).rejects.toMatchObject({ code: 'bad_file' });
});

// Two tastes that share nothing: even people have even items, odd people odd ones.
const tastes = Array.from({ length: 60 }, (_, user) => {
  const own = Array.from({ length: 20 }, (_, at) => 2 * at + (user % 2));
  return shuffle(own, seededRandom(user + 1)).slice(0, 12);
});
const training = {
  dimension: 8,
  learningRate: 0.05,
  pairsPerBatch: 128,
  batchesPerEpoch: 1,
  maxEpochs: 6,
  patience: 6,
};

async function finish(run: ReturnType<typeof trainMatrixFactorization>) {
  let turn = await run.next();
  let metrics: Record<string, number> = {};
  for (; !turn.done; turn = await run.next()) metrics = turn.value.metrics ?? metrics;
  return { model: turn.value, metrics };
}

test('training learns tastes that popularity can’t tell apart, even for people it never saw', async () => {
  const { model, metrics } = await finish(trainMatrixFactorization(tastes, 40, training));
  const popular = evaluateUnseen(
    popularity(tastes, 40),
    tastes.map((items) => ({ history: items.slice(0, -1), item: items.at(-1) ?? 0 })),
  );
  expect(metrics.testUnseenHitAt10).toBeGreaterThan(popular.hitAt10 * 1.5);
  const first = [...rankUnseen(model.scores([[1, 3, 5]]), [1, 3, 5]).subarray(0, 8)];
  expect(first.filter((item) => item % 2 === 1)).toHaveLength(8);
  model.dispose();
});

test('a run resumed from a checkpoint gives the same weights as one that was never stopped', async () => {
  const whole = await finish(trainMatrixFactorization(tastes, 40, training));
  let kept: MatrixFactorizationCheckpoint | undefined;
  const stopped = trainMatrixFactorization(tastes, 40, training, undefined, {
    onCheckpoint: async (checkpoint) => {
      if (checkpoint.epoch === 3) kept = structuredClone(checkpoint);
    },
  });
  for (let turn = 0; turn < 4; turn++) await stopped.next();
  await stopped.return(whole.model);
  const resumed = await finish(
    trainMatrixFactorization(tastes, 40, training, undefined, kept ? { resume: kept } : {}),
  );
  expect(kept?.epoch).toBe(3);
  expect(resumed.model.fingerprint).toBe(whole.model.fingerprint);
});

test('an aborted training ends with the reason and frees its tensors', async () => {
  const before = tf.memory().numTensors;
  const controller = new AbortController();
  const run = trainMatrixFactorization(tastes, 40, training, controller.signal);
  await run.next();
  controller.abort(new Error('enough'));
  await expect(run.next()).rejects.toThrow('enough');
  expect(tf.memory().numTensors).toBe(before);
});
