// Training SASRec: full softmax over all items, AdamW, early stopping on NDCG@10 of the validation item, which is never
// the test item. What is evaluated, and kept, is a running average of the weights at the ends of the epochs.
// An epoch is a pure function of the weights before it and of (seed, epoch): a run that resumes from a checkpoint gives
// the very weights of a run that was never stopped.

import { setImmediate } from 'node:timers/promises';
import { seededRandom, shuffle } from '#lib/random.ts';
import { tf } from '#lib/tensor/backend.ts';
import { valueAndGradients } from '#lib/tensor/nn.ts';
import { createAdamW, type OptimizerState } from '#lib/tensor/optimizer.ts';
import { leaveOneOut } from './dataset.ts';
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
import type { SASRecConfig } from './sasrec-network.ts';
import { windowsOf } from './sequence-windows.ts';
import { averaged, batchLoss, createVariables, readVariables } from './train-step.ts';
import { isSpent, secondsLeft, type TrainingHooks, type TrainProgress } from './training.ts';

export type SASRecTrainConfig = Omit<SASRecConfig, 'itemCount'> & {
  hiddenDropout: number | null; // null: of pacesFor
  attentionDropout: number;
  learningRate: number | null; // at its peak: linear up, then cosine down to nothing at maxEpochs; null: of pacesFor
  weightDecay: number;
  windowsPerBatch: number | null; // null: of pacesFor
  windowStride: number; // examples that a window adds; the rest of it is context
  averageKept: number; // share of the running average that an epoch keeps; 0 is no averaging
  maxEpochs: number | null; // null: enough for the steps that training needs
  patience: number; // epochs without a better validation
  maxSeconds: number; // then the best weights so far are taken
  seed: number;
};
export const defaultSASRecTrainConfig: SASRecTrainConfig = {
  ...defaultSASRecConfig,
  hiddenDropout: null,
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
  attempt: number; // place among the paces
  epoch: number; // of this attempt
  epochsBefore: number; // of earlier ones
  step: number; // of all
  seconds: number;
  values: SASRecValues;
  average: SASRecValues;
  optimizer: OptimizerState;
  own: Validated; // the best of this attempt
  best: Validated & { values: SASRecValues }; // of all
};
type Validated = { ndcgAt10: number; epoch: number };
type Pace = { windowsPerBatch: number; learningRate: number; hiddenDropout: number };

const emptyHistoryPrefixes = 2000;
const leastEpochs = 30;
const leastSteps = 1_400;
const epochsPerEvaluation = 2; // an evaluation costs a fifth of an epoch
const swift: Pace = { windowsPerBatch: 64, learningRate: 4e-3, hiddenDropout: 0.5 };
const gentle: Pace = { windowsPerBatch: 256, learningRate: 1e-3, hiddenDropout: 0.65 };
const seldom = 30; // occurrences of an item, on average
const never: Validated = { ndcgAt10: -1, epoch: 0 };

/** Yields once an epoch, and at the end with the test metrics. The aborted signal's reason is thrown between steps. */
export async function* trainSASRec(
  sequences: readonly (readonly number[])[],
  itemCount: number,
  config: Partial<SASRecTrainConfig> = {},
  signal?: AbortSignal,
  hooks: TrainingHooks<SASRecCheckpoint> = {},
): AsyncGenerator<TrainProgress, SASRec> {
  const settings: SASRecTrainConfig = { ...defaultSASRecTrainConfig, ...config };
  const { dimension, layers, heads, innerDimension, maxHistory, seed } = settings;
  const shape: SASRecConfig = { itemCount, dimension, layers, heads, innerDimension, maxHistory };
  const { train, validation, test } = leaveOneOut(sequences);
  const paces = pacesFor(train, itemCount, settings);
  const startedMs = Date.now() - (hooks.resume?.seconds ?? 0) * 1000;
  const plan = { settings, shape, train, validation, paces, startedMs };
  let reached = hooks.resume ?? beginning(shape, seed);
  for (;;) {
    reached = yield* trainOnce(plan, reached, signal, hooks.onCheckpoint);
    const attempt = reached.attempt + 1;
    if (attempt === paces.length || secondsSince(startedMs) > settings.maxSeconds) break;
    const { epoch, epochsBefore, step, best } = reached;
    reached = { ...beginning(shape, seed), attempt, epochsBefore: epochsBefore + epoch, step, best };
  }
  const { best, step } = reached;
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

function beginning(shape: SASRecConfig, seed: number): SASRecCheckpoint {
  const values = initialValues(shape, seed);
  const numbers = { attempt: 0, epoch: 0, epochsBefore: 0, step: 0, seconds: 0 };
  const optimizer = { step: 0, firstMoment: new Float32Array(), secondMoment: new Float32Array() };
  return { ...numbers, values, average: values, optimizer, own: never, best: { ...never, values } };
}

type Plan = {
  settings: SASRecTrainConfig;
  shape: SASRecConfig;
  train: readonly number[][];
  validation: ReturnType<typeof leaveOneOut>['validation'];
  paces: readonly Pace[];
  startedMs: number;
};

/** One training at one pace, from `start` until it is spent. Returns where it ended. */
async function* trainOnce(
  { settings, shape, train, validation, paces, startedMs }: Plan,
  start: SASRecCheckpoint,
  signal: AbortSignal | undefined,
  onCheckpoint: TrainingHooks<SASRecCheckpoint>['onCheckpoint'],
): AsyncGenerator<TrainProgress, SASRecCheckpoint> {
  const { seed, windowStride } = settings;
  const { attempt, epochsBefore } = start;
  const windowsOfEpoch = (epoch: number) => {
    const random = seededRandom(seed * 1_000_003 + epoch);
    return shuffle(
      train.flatMap((sequence) => windowsOf(sequence, shape.maxHistory, windowStride, random)),
      random,
    );
  };
  const windowCount = windowsOfEpoch(1).length; // other epochs have a few more or less
  const batchesAt = (pace: Pace) => Math.ceil(windowCount / pace.windowsPerBatch);
  const epochsAt = (pace: Pace) =>
    settings.maxEpochs ?? Math.max(leastEpochs, Math.ceil(leastSteps / Math.max(1, batchesAt(pace))));
  const { windowsPerBatch, learningRate, hiddenDropout } = paces[attempt] as Pace;
  const noise = { ...settings, hiddenDropout };
  const batches = batchesAt(paces[attempt] as Pace);
  const maxEpochs = epochsAt(paces[attempt] as Pace);
  const limits = { ...settings, maxEpochs };
  const later = paces.slice(attempt + 1);
  const stepsLater = later.reduce((sum, pace) => sum + batchesAt(pace) * epochsAt(pace), 0);
  const epochsLater = later.reduce((sum, pace) => sum + epochsAt(pace), 0);
  const lastStep = start.step + batches * (maxEpochs - start.epoch) + stepsLater;

  const variables = createVariables(start.values, shape);
  const optimizer = createAdamW([...variables.values()], { weightDecay: settings.weightDecay });
  if (start.epoch > 0) optimizer.restore(start.optimizer);
  let { step, average, own, best, epoch } = start;
  const reached = (): SASRecCheckpoint => {
    const values = readVariables(variables);
    const seconds = secondsSince(startedMs);
    return { ...start, epoch, step, seconds, values, average, optimizer: optimizer.state(), own, best };
  };
  try {
    while (epoch < maxEpochs) {
      epoch++;
      const windows = windowsOfEpoch(epoch);
      let lossSum = 0;
      for (let from = 0; from < windows.length; from += windowsPerBatch) {
        signal?.throwIfAborted();
        const batch = windows.slice(from, from + windowsPerBatch);
        const loss = () => batchLoss(batch, variables, shape, noise, step);
        const { value, gradients } = valueAndGradients(loss, [...variables.values()]);
        const progress = (epoch - 1 + from / windows.length) / maxEpochs;
        optimizer.step(gradients, learningRate * rateAt(progress));
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
        if (ndcgAt10 > own.ndcgAt10) own = { ndcgAt10, epoch };
        if (ndcgAt10 > best.ndcgAt10) best = { ndcgAt10, epoch, values: average };
      }
      const seconds = secondsSince(startedMs);
      const epochs = epochsBefore + maxEpochs + epochsLater;
      yield {
        step,
        steps: lastStep,
        epoch: epochsBefore + epoch,
        loss: lossSum / batches,
        metrics,
        secondsLeft: secondsLeft(epochsBefore + epoch, seconds, { ...limits, maxEpochs: epochs }),
      };
      if (onCheckpoint) await onCheckpoint(reached());
      if (isSpent(epoch, seconds, own.epoch, limits)) break;
    }
    return reached();
  } finally {
    optimizer.dispose();
    for (const variable of variables.values()) variable.dispose();
  }
}

/**
 * Batch, rate and dropout, where nobody says. Items that occur seldom are tried at two, and the validation chooses. Over three seeds
 * Amazon's video games have a validation NDCG@10 of .0584 when trained swiftly, .0641 gently, .0659 gently with more dropout; Steam has
 * .1335 and .1302.
 */
function pacesFor(
  train: readonly (readonly number[])[],
  itemCount: number,
  { windowsPerBatch, learningRate, hiddenDropout }: SASRecTrainConfig,
): Pace[] {
  const occurrences = train.reduce((sum, sequence) => sum + sequence.length, 0);
  const given = windowsPerBatch !== null || learningRate !== null;
  const paces = given || occurrences >= seldom * itemCount ? [swift] : [swift, gentle];
  return paces.map((pace) => ({
    windowsPerBatch: windowsPerBatch ?? pace.windowsPerBatch,
    learningRate: learningRate ?? pace.learningRate,
    hiddenDropout: hiddenDropout ?? pace.hiddenDropout,
  }));
}

function secondsSince(ms: number): number {
  return (Date.now() - ms) / 1000;
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
