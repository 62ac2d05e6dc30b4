// Training SASRec: full softmax over all items, AdamW, early stopping on NDCG@10 of the validation item, which is never
// the test item. What is evaluated, and kept, is a running average of the weights at the ends of the epochs.
// An epoch is a pure function of the weights before it and of (seed, epoch): a run that resumes from a checkpoint gives
// the very weights of a run that was never stopped.

import { setImmediate } from 'node:timers/promises';
import { seededRandom } from '#lib/random.ts';
import { tf } from '#lib/tensor/backend.ts';
import { valueAndGradients } from '#lib/tensor/nn.ts';
import { createAdamW, type OptimizerState } from '#lib/tensor/optimizer.ts';
import { leaveOneOut } from './dataset.ts';
import { dropout, softmaxCrossEntropy } from './fused.ts';
import { meanVector } from './mean-vector.ts';
import { evaluateNextItem } from './next-item-accuracy.ts';
import {
  createSASRec,
  defaultSASRecConfig,
  emptyHistory,
  initialValues,
  type SASRec,
  type SASRecValues,
} from './sasrec.ts';
import {
  encode,
  itemEmbedding,
  type Noise,
  padded,
  type SASRecConfig,
  weightShapes,
} from './sasrec-network.ts';
import { shuffle, type Window, windowsOf } from './sequence-windows.ts';
import { isSpent, secondsLeft, type TrainingHooks, type TrainProgress } from './training.ts';

export type SASRecTrainConfig = Omit<SASRecConfig, 'itemCount'> & {
  hiddenDropout: number;
  attentionDropout: number;
  learningRate: number | null; // at its peak: linear up, then cosine down to nothing at maxEpochs; null: of paceFor
  weightDecay: number;
  windowsPerBatch: number | null; // null: of paceFor
  windowStride: number; // examples that a window adds; the rest of it is context
  averageKept: number; // share of the running average that an epoch keeps; 0 is no averaging
  maxEpochs: number | null; // null: enough for the steps that training needs
  patience: number; // epochs without a better validation
  maxSeconds: number; // then the best weights so far are taken
  seed: number;
};
export const defaultSASRecTrainConfig: SASRecTrainConfig = {
  ...defaultSASRecConfig,
  hiddenDropout: 0.5,
  attentionDropout: 0.5,
  learningRate: null,
  weightDecay: 0,
  windowsPerBatch: null,
  windowStride: 25,
  averageKept: 0.6,
  maxEpochs: null,
  patience: 12,
  maxSeconds: 600,
  seed: 1,
};

/** All that a later run needs to go on exactly. Plain data: the caller stores it. */
export type SASRecCheckpoint = {
  epoch: number;
  step: number;
  seconds: number;
  values: SASRecValues;
  average: SASRecValues;
  optimizer: OptimizerState;
  best: { ndcgAt10: number; epoch: number; values: SASRecValues };
};

const emptyHistoryPrefixes = 2000;
const leastEpochs = 30;
const leastSteps = 1_400;
const seldom = 30; // occurrences of an item, on average
const epochsPerEvaluation = 2; // an evaluation costs a fifth of an epoch

/** Yields once an epoch, and at the end with the test metrics. The aborted signal's reason is thrown between steps. */
export async function* trainSASRec(
  sequences: readonly (readonly number[])[],
  itemCount: number,
  config: Partial<SASRecTrainConfig> = {},
  signal?: AbortSignal,
  { resume, onCheckpoint }: TrainingHooks<SASRecCheckpoint> = {},
): AsyncGenerator<TrainProgress, SASRec> {
  const settings: SASRecTrainConfig = { ...defaultSASRecTrainConfig, ...config };
  const { dimension, layers, heads, innerDimension, maxHistory, seed, windowStride } = settings;
  const shape: SASRecConfig = { itemCount, dimension, layers, heads, innerDimension, maxHistory };
  const { train, validation, test } = leaveOneOut(sequences);
  const pace = paceFor(train, itemCount);
  const windowsPerBatch = settings.windowsPerBatch ?? pace.windowsPerBatch;
  const peakRate = settings.learningRate ?? pace.learningRate;
  const windowsOfEpoch = (epoch: number) => {
    const random = seededRandom(seed * 1_000_003 + epoch);
    return shuffle(
      train.flatMap((sequence) => windowsOf(sequence, maxHistory, windowStride, random)),
      random,
    );
  };
  const batches = Math.ceil(windowsOfEpoch(1).length / windowsPerBatch); // other epochs have a few more or less
  const maxEpochs = settings.maxEpochs ?? Math.max(leastEpochs, Math.ceil(leastSteps / Math.max(1, batches)));
  const limits = { ...settings, maxEpochs };
  const first = resume?.values ?? initialValues(shape, seed);
  const variables = createVariables(first, shape);
  const optimizer = createAdamW([...variables.values()], { weightDecay: settings.weightDecay });
  if (resume) optimizer.restore(resume.optimizer);
  let average = resume?.average ?? new Map([...first].map(([name, data]) => [name, data.slice()]));
  let best = resume?.best ?? { ndcgAt10: -1, epoch: 0, values: average };
  let step = resume?.step ?? 0;
  const startedMs = Date.now() - (resume?.seconds ?? 0) * 1000;
  try {
    for (let epoch = (resume?.epoch ?? 0) + 1; epoch <= maxEpochs; epoch++) {
      const windows = windowsOfEpoch(epoch);
      let lossSum = 0;
      for (let start = 0; start < windows.length; start += windowsPerBatch) {
        signal?.throwIfAborted();
        const batch = windows.slice(start, start + windowsPerBatch);
        const loss = () => batchLoss(batch, variables, shape, settings, step);
        const { value, gradients } = valueAndGradients(loss, [...variables.values()]);
        const progress = (epoch - 1 + start / windows.length) / maxEpochs;
        optimizer.step(gradients, peakRate * rateAt(progress));
        tf.dispose(gradients);
        lossSum += value;
        step++;
        await setImmediate();
      }
      average = averaged(average, readVariables(variables), epoch === 1 ? 0 : settings.averageKept);
      const metrics: Record<string, number> = {};
      const isLast = epoch === maxEpochs || secondsSince(startedMs) > settings.maxSeconds;
      if (epoch % epochsPerEvaluation === 0 || isLast) {
        const model = createSASRec(shape, average);
        const { ndcgAt10 } = evaluateNextItem(model, validation);
        model.dispose();
        metrics.validationNdcgAt10 = ndcgAt10;
        if (ndcgAt10 > best.ndcgAt10) best = { ndcgAt10, epoch, values: average };
      }
      const seconds = secondsSince(startedMs);
      yield {
        step,
        steps: batches * maxEpochs,
        epoch,
        loss: lossSum / batches,
        metrics,
        secondsLeft: secondsLeft(epoch, seconds, limits),
      };
      if (onCheckpoint) {
        const values = readVariables(variables);
        await onCheckpoint({ epoch, step, seconds, values, average, optimizer: optimizer.state(), best });
      }
      if (isSpent(epoch, seconds, best.epoch, limits)) break;
    }
  } finally {
    optimizer.dispose();
    for (const variable of variables.values()) variable.dispose();
  }
  const values = new Map(best.values).set(emptyHistory, meanUserVector(best.values, shape, train));
  const model = createSASRec(shape, values);
  const { ndcgAt10, hitAt10 } = evaluateNextItem(model, test);
  const metrics = {
    validationNdcgAt10: best.ndcgAt10,
    testNdcgAt10: ndcgAt10,
    testHitAt10: hitAt10,
    bestEpoch: best.epoch,
  };
  yield { step, steps: step, loss: 0, metrics, secondsLeft: 0, message: 'done' };
  return model;
}

/**
 * Batch and rate for data where nobody says. Items that occur seldom are learned by heart at the rate that others need: on Amazon's video
 * games, 17 occurrences an item, validation NDCG@10 is .064 with 256 windows at 1e-3, and .060 with 64 at 4e-3.
 */
function paceFor(train: readonly (readonly number[])[], itemCount: number) {
  const occurrences = train.reduce((sum, sequence) => sum + sequence.length, 0);
  if (occurrences < seldom * itemCount) return { windowsPerBatch: 256, learningRate: 1e-3 };
  return { windowsPerBatch: 64, learningRate: 4e-3 };
}

function secondsSince(ms: number): number {
  return (Date.now() - ms) / 1000;
}

/** Mean cross-entropy of the next item over the positions of a batch. */
function batchLoss(
  windows: readonly Window[],
  variables: ReadonlyMap<string, tf.Variable>,
  shape: SASRecConfig,
  settings: SASRecTrainConfig,
  step: number,
): tf.Scalar {
  let place = 0; // each place of dropout has its own seed in each step
  const noise: Noise = {
    hidden: (x) => dropout(x, settings.hiddenDropout, [settings.seed, step * 64 + place++]),
    attention: (x) => dropout(x, settings.attentionDropout, [settings.seed, step * 64 + place++]),
  };
  const batch = padded(
    windows.map(({ input }) => input),
    shape.maxHistory,
  );
  const rows = windows.flatMap(({ input, from }, row) =>
    input.map((_, position) => row * batch.length + position).slice(from),
  );
  const labels = windows.flatMap(({ next, from }) => next.slice(from));
  const items = tf.tensor2d(batch.items, [windows.length, batch.length], 'int32');
  const users = encode(variables, shape, items, { rows: tf.tensor1d(rows, 'int32'), noise }); // (N, d), padding left out
  const itemVectors = variables.get(itemEmbedding) as tf.Variable<tf.Rank.R2>; // (V, d)
  return softmaxCrossEntropy(tf.matMul(users, itemVectors, false, true), tf.tensor1d(labels, 'int32'));
}

function createVariables(values: SASRecValues, shape: SASRecConfig): Map<string, tf.Variable> {
  const variables = new Map<string, tf.Variable>();
  for (const [name, dimensions] of weightShapes(shape)) {
    variables.set(
      name,
      tf.tidy(() => tf.variable(tf.tensor(values.get(name) ?? [], dimensions))),
    );
  }
  return variables;
}

function readVariables(variables: ReadonlyMap<string, tf.Variable>): SASRecValues {
  const values: SASRecValues = new Map();
  for (const [name, variable] of variables) values.set(name, (variable.dataSync() as Float32Array).slice());
  return values;
}

/** kept · average + (1 − kept) · values, as new arrays. */
function averaged(average: SASRecValues, values: SASRecValues, kept: number): SASRecValues {
  return new Map(
    [...average].map(([name, old]) => {
      const latest = values.get(name) ?? old; // the vector of an empty history is no variable
      return [name, old.map((value, at) => kept * value + (1 - kept) * (latest[at] ?? 0))];
    }),
  );
}

/** The vector of an empty history: the mean user vector after prefixes of the training sequences, evenly chosen. */
function meanUserVector(
  values: SASRecValues,
  config: SASRecConfig,
  train: readonly number[][],
): Float32Array {
  const total = train.reduce((sum, sequence) => sum + sequence.length, 0);
  const stride = Math.max(1, Math.floor(total / emptyHistoryPrefixes));
  const prefixes: number[][] = [];
  let position = 0;
  for (const sequence of train) {
    for (let end = 1; end <= sequence.length; end++) {
      if (position++ % stride === 0) prefixes.push(sequence.slice(Math.max(0, end - config.maxHistory), end));
    }
  }
  const model = createSASRec(config, values);
  const vectors = model.userVectors(prefixes);
  model.dispose();
  return meanVector(vectors, config.dimension);
}

const warmUpShare = 0.05;

/** Share of the learning rate: linear up, then cosine down to nothing. progress: 0 to 1. */
function rateAt(progress: number): number {
  if (progress < warmUpShare) return progress / warmUpShare;
  return 0.5 * (1 + Math.cos((Math.PI * (progress - warmUpShare)) / (1 - warmUpShare)));
}
