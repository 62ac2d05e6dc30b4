// Training matrix factorization by Bayesian personalized ranking (Rendle et al. 2009):
//   loss = −log σ(p_u · (q_i − q_j)),   i an item of person u, j one that u never had, resampled every epoch
// with AdamW on minibatches. We evaluate and keep the model as it will be used: with each person's vector folded in
// from the history, never the trained one. Early stopping on NDCG@10 of the validation item among unseen ones; the
// ridge is then chosen on the same item, never on the test item. An epoch is a pure function of the weights before
// it and (seed, epoch), so a resumed run reproduces it.

import { setImmediate } from 'node:timers/promises';
import { seededRandom, shuffle } from '#lib/random.ts';
import { tf } from '#lib/tensor/backend.ts';
import { seededNormal, valueAndGradients } from '#lib/tensor/nn.ts';
import { createAdamW, type OptimizerState } from '#lib/tensor/optimizer.ts';
import { evenly, type HeldOut, leaveOneOut } from './leave-one-out.ts';
import {
  createMatrixFactorization,
  type MatrixFactorization,
  type MatrixFactorizationConfig,
  type MatrixFactorizationValues,
} from './matrix-factorization.ts';
import { meanVector } from './mean-vector.ts';
import { evaluateUnseen, mostPeopleAsked } from './next-item-accuracy.ts';
import {
  type Stop,
  secondsLeft,
  stopAfter,
  stopMetrics,
  stopSentence,
  type TrainingHooks,
  type TrainingLimits,
  type TrainProgress,
} from './training.ts';

export type MatrixFactorizationTrainConfig = TrainingLimits & {
  dimension: number;
  maxHistory: number;
  learningRate: number;
  weightDecay: number;
  pairsPerBatch: number; // at most
  batchesPerEpoch: number; // at least: small data sets get smaller batches, or they would hardly move
  validationPeople: number; // at most, evenly spaced, for early stopping and the ridge
  seed: number;
};
export const defaultMatrixFactorizationTrainConfig: MatrixFactorizationTrainConfig = {
  dimension: 64,
  maxHistory: 300,
  learningRate: 1e-3,
  weightDecay: 0,
  pairsPerBatch: 2048,
  batchesPerEpoch: 40,
  maxEpochs: 200,
  patience: 30,
  maxSeconds: 240,
  validationPeople: 2000,
  seed: 1,
};

type Best = { ndcgAt10: number; epoch: number; meanScore: number; values: MatrixFactorizationValues };

/** Everything a later run needs to resume exactly. Plain data: the caller stores it. */
export type MatrixFactorizationCheckpoint = {
  epoch: number;
  step: number;
  seconds: number;
  users: Float32Array; // (people, d)
  items: Float32Array; // (V, d)
  optimizer: OptimizerState;
  best: Best;
};

const initialDeviation = 0.05;
// The ridge while training, and the values tried afterwards, one by one. `pull` is t in units of the mean training
// score of a person's own items.
const usualRidge = { ridge: 30, unseenWeight: 0.1, pull: 3 };
const triedRidges = {
  ridge: [3, 10, 100],
  unseenWeight: [0, 0.05, 0.2, 0.5],
  pull: [1, 2, 5],
};

/**
 * Yields once per epoch, and at the end with the test metrics. If the signal aborts, throws its reason between
 * steps.
 */
export async function* trainMatrixFactorization(
  sequences: readonly (readonly number[])[],
  itemCount: number,
  config: Partial<MatrixFactorizationTrainConfig> = {},
  signal?: AbortSignal,
  { resume, onCheckpoint }: TrainingHooks<MatrixFactorizationCheckpoint> = {},
): AsyncGenerator<TrainProgress, MatrixFactorization> {
  const settings = { ...defaultMatrixFactorizationTrainConfig, ...config };
  const { dimension: d, seed, maxEpochs } = settings;
  const { train, validation, test } = leaveOneOut(sequences);
  const validated = evenly(validation, settings.validationPeople);
  const seen = train.map((sequence) => new Set(sequence));
  const pairs = train.flatMap((sequence, user) => sequence.map((item) => ({ user, item })));
  const pairsPerBatch = Math.max(
    1,
    Math.min(settings.pairsPerBatch, Math.floor(pairs.length / settings.batchesPerEpoch)),
  );
  const random = seededRandom(seed);
  const users = variable(resume?.users ?? seededNormal(train.length * d, initialDeviation, random), d);
  const items = variable(resume?.items ?? seededNormal(itemCount * d, initialDeviation, random), d);
  const optimizer = createAdamW([users, items], { weightDecay: settings.weightDecay });
  if (resume) optimizer.restore(resume.optimizer);
  let best: Best = resume?.best ?? { ndcgAt10: -1, epoch: 0, ...readModel(users, items, pairs) };
  let step = resume?.step ?? 0;
  const steps = Math.ceil(pairs.length / pairsPerBatch) * maxEpochs;
  const startedMs = Date.now() - (resume?.seconds ?? 0) * 1000;
  let ended: { stop: Stop; epoch: number } = { stop: 'epochs', epoch: resume?.epoch ?? 0 };
  try {
    for (let epoch = (resume?.epoch ?? 0) + 1; epoch <= maxEpochs; epoch++) {
      const draw = seededRandom(seed * 1_000_003 + epoch);
      const order = shuffle([...pairs], draw);
      let lossSum = 0;
      for (let start = 0; start < order.length; start += pairsPerBatch) {
        signal?.throwIfAborted();
        const batch = order.slice(start, start + pairsPerBatch);
        const negatives = batch.map(({ user }) => drawUnseen(seen[user] ?? new Set(), itemCount, draw));
        const { value, gradients } = valueAndGradients(
          () => pairLoss(batch, negatives, users, items),
          [users, items],
        );
        optimizer.step(gradients, settings.learningRate);
        tf.dispose(gradients);
        lossSum += value * batch.length;
        step++;
        await setImmediate();
      }
      const found = readModel(users, items, pairs);
      const ndcgAt10 = accuracy(modelConfig(settings, itemCount, found.meanScore), found.values, validated);
      if (ndcgAt10 > best.ndcgAt10) best = { ndcgAt10, epoch, ...found };
      const seconds = (Date.now() - startedMs) / 1000;
      yield {
        step,
        steps,
        epoch,
        loss: lossSum / pairs.length,
        metrics: { validationUnseenNdcgAt10: ndcgAt10 },
        secondsLeft: secondsLeft(epoch, seconds, settings),
      };
      if (onCheckpoint) {
        const values = { users: read(users), items: read(items) };
        await onCheckpoint({ epoch, step, seconds, ...values, optimizer: optimizer.state(), best });
      }
      const spent = stopAfter(epoch, seconds, best.epoch, settings);
      ended = { stop: spent ?? 'epochs', epoch };
      if (spent) break;
    }
  } finally {
    optimizer.dispose();
    users.dispose();
    items.dispose();
  }
  const chosen = chooseRidge(best, settings, itemCount, validated, signal);
  const model = createMatrixFactorization(chosen.config, best.values);
  const { ndcgAt10, hitAt10 } = evaluateUnseen(model, evenly(test, mostPeopleAsked));
  const metrics = {
    validationUnseenNdcgAt10: chosen.ndcgAt10,
    testUnseenNdcgAt10: ndcgAt10,
    testUnseenHitAt10: hitAt10,
    bestEpoch: best.epoch,
    ...stopMetrics(ended.stop, ended.epoch, maxEpochs),
  };
  const message = stopSentence(ended.stop, { ...settings, epoch: ended.epoch, bestEpoch: best.epoch });
  const stoppedBecause = ended.stop;
  yield { step, steps: step, loss: 0, metrics, secondsLeft: 0, message, stoppedBecause };
  return model;
}

type Pair = { user: number; item: number };

/** Mean of −log σ(p_u · (q_i − q_j)) over a batch. */
function pairLoss(batch: Pair[], negatives: number[], users: tf.Variable, items: tf.Variable): tf.Scalar {
  const rows = (values: number[]) => tf.tensor1d(values, 'int32');
  const p = tf.gather(users, rows(batch.map(({ user }) => user))); // (N, d)
  const qi = tf.gather(items, rows(batch.map(({ item }) => item)));
  const qj = tf.gather(items, rows(negatives));
  return tf.mean(tf.softplus(tf.neg(tf.sum(tf.mul(p, tf.sub(qi, qj)), 1))));
}

function drawUnseen(seen: ReadonlySet<number>, itemCount: number, random: () => number): number {
  if (seen.size >= itemCount) return Math.floor(random() * itemCount);
  for (;;) {
    const item = Math.floor(random() * itemCount);
    if (!seen.has(item)) return item;
  }
}

function variable(values: Float32Array, d: number): tf.Variable {
  return tf.tidy(() => tf.variable(tf.tensor2d(values, [values.length / d, d])));
}

function read(variable: tf.Variable): Float32Array {
  return (variable.dataSync() as Float32Array).slice();
}

/** Item vectors, the mean user, and the mean training score of a person's own items. */
function readModel(
  users: tf.Variable,
  items: tf.Variable,
  pairs: readonly Pair[],
): { values: MatrixFactorizationValues; meanScore: number } {
  const d = items.shape[1] ?? 1;
  const userVectors = read(users);
  const itemVectors = read(items);
  let scores = 0;
  for (const { user, item } of pairs)
    for (let k = 0; k < d; k++) scores += (userVectors[user * d + k] ?? 0) * (itemVectors[item * d + k] ?? 0);
  const values = { itemVectors, meanUser: meanVector(userVectors, d) };
  return { values, meanScore: scores / Math.max(1, pairs.length) };
}

function modelConfig(
  { dimension, maxHistory }: MatrixFactorizationTrainConfig,
  itemCount: number,
  meanScore: number,
  { pull, ...ridge }: typeof usualRidge = usualRidge,
): MatrixFactorizationConfig {
  return { itemCount, dimension, maxHistory, ...ridge, target: pull * meanScore };
}

function accuracy(
  config: MatrixFactorizationConfig,
  values: MatrixFactorizationValues,
  heldOut: readonly HeldOut[],
): number {
  const model = createMatrixFactorization(config, values);
  const { ndcgAt10 } = evaluateUnseen(model, heldOut);
  model.dispose();
  return ndcgAt10;
}

function chooseRidge(
  best: Best,
  settings: MatrixFactorizationTrainConfig,
  itemCount: number,
  validated: readonly HeldOut[],
  signal?: AbortSignal,
): { config: MatrixFactorizationConfig; ndcgAt10: number } {
  let ridge = usualRidge;
  let config = modelConfig(settings, itemCount, best.meanScore, ridge);
  let { ndcgAt10 } = best; // measured with the usual ridge
  for (const name of ['ridge', 'unseenWeight', 'pull'] as const) {
    for (const value of triedRidges[name]) {
      signal?.throwIfAborted();
      const tried = { ...ridge, [name]: value };
      const triedConfig = modelConfig(settings, itemCount, best.meanScore, tried);
      const found = accuracy(triedConfig, best.values, validated);
      if (found > ndcgAt10) [ridge, config, ndcgAt10] = [tried, triedConfig, found];
    }
  }
  return { config, ndcgAt10 };
}
