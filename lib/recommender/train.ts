// Training SASRec: full softmax over all items, AdamW, early stopping on NDCG@10 of the validation item, which is never
// the test item. What is evaluated, and kept, is a running average of the weights at the ends of the epochs.
// An epoch is a pure function of the weights before it and of (seed, epoch): a run that resumes from a checkpoint gives
// the very weights of a run that was never stopped.

import { setImmediate } from 'node:timers/promises';
import { seededRandom } from '#lib/random.ts';
import { tf } from '#lib/tensor/backend.ts';
import { valueAndGradients } from '#lib/tensor/nn.ts';
import { createAdamW, type OptimizerState } from '#lib/tensor/optimizer.ts';
import { evenly, leaveOneOut } from './leave-one-out.ts';
import { finished } from './mean-user.ts';
import { evaluateNextItem, mostPeopleAsked } from './next-item-accuracy.ts';
import { epochsFor, type Pace, pacesFor, rateAt } from './pace.ts';
import {
  createSASRec,
  defaultSASRecConfig,
  initialValues,
  type SASRec,
  type SASRecValues,
} from './sasrec.ts';
import type { SASRecConfig } from './sasrec-network.ts';
import { countWindows, windowsOfEpoch } from './sequence-windows.ts';
import { averaged, batchLoss, createVariables, readVariables } from './train-step.ts';
import {
  type Stop,
  secondsLeft,
  stopAfter,
  stopMetrics,
  stopSentence,
  type TrainingHooks,
  type TrainProgress,
} from './training.ts';
import { fittingBatch } from './training-memory.ts';

export type SASRecTrainConfig = Omit<SASRecConfig, 'itemCount'> & {
  hiddenDropout: number | null; // null: of pacesFor
  attentionDropout: number | null; // null: of pacesFor
  learningRate: number | null; // at its peak: linear up, then cosine down to nothing at maxEpochs; null: of pacesFor
  weightDecay: number;
  windowsPerBatch: number | null; // null: of pacesFor
  windowStride: number; // examples that a window adds; the rest of it is context
  meanShareLeftOut: number; // of the mean user vector, once trained; see mean-user.ts
  averageKept: number; // share of the running average that an epoch keeps; 0 is no averaging
  maxEpochs: number | null; // null: enough for `leastSteps`
  leastSteps: number; // that a training plans for where nobody says how many epochs
  patience: number; // epochs without a better validation
  maxSeconds: number; // then the best weights so far are taken
  maxBytes: number; // what training may need, by training-memory.ts
  validationPeople: number; // at most so many, at equal distances, decide which epoch is best: no lot, so the seed does not change who
  seed: number;
};
export const defaultSASRecTrainConfig: SASRecTrainConfig = {
  ...defaultSASRecConfig,
  hiddenDropout: null,
  attentionDropout: null,
  learningRate: null,
  weightDecay: 0,
  windowsPerBatch: null,
  windowStride: 25,
  meanShareLeftOut: 0,
  averageKept: 0.6,
  maxEpochs: null,
  leastSteps: 2_000,
  patience: 12,
  maxSeconds: 3_600,
  maxBytes: Number.POSITIVE_INFINITY,
  validationPeople: 10_000,
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

const epochsPerEvaluation = 2;
const secondsUntold = 30; // within an epoch
const never: Validated = { ndcgAt10: -1, epoch: 0 };

/** Yields once an epoch, now and then within long ones, and at the end with the test metrics. The aborted signal's reason is thrown between steps. */
export async function* trainSASRec(
  sequences: readonly (readonly number[])[],
  itemCount: number,
  config: Partial<SASRecTrainConfig> = {},
  signal?: AbortSignal,
  hooks: TrainingHooks<SASRecCheckpoint> = {},
): AsyncGenerator<TrainProgress, SASRec> {
  const settings: SASRecTrainConfig = {
    ...defaultSASRecTrainConfig,
    maxBytes: process.availableMemory(),
    ...config,
  };
  const { dimension, layers, heads, innerDimension, maxHistory, seed } = settings;
  const shape: SASRecConfig = { itemCount, dimension, layers, heads, innerDimension, maxHistory };
  const { train, validation: everybody, test } = leaveOneOut(sequences);
  const validation = evenly(everybody, settings.validationPeople);
  const interactions = sequences.reduce((sum, { length }) => sum + length, 0);
  const size = { people: sequences.length, interactions, windowStride: settings.windowStride };
  const fitted = pacesFor(train, itemCount, settings).map((pace) => {
    const { windowsPerBatch, message } = fittingBatch(shape, { ...size, ...pace }, settings.maxBytes);
    return { pace: { ...pace, windowsPerBatch }, message };
  });
  const paces = fitted.map(({ pace }) => pace);
  const smaller = fitted.find(({ message }) => message !== null)?.message;
  if (smaller) yield { step: 0, steps: 1, loss: 0, message: smaller };
  const startedMs = Date.now() - (hooks.resume?.seconds ?? 0) * 1000;
  const plan = { settings, shape, train, validation, paces, startedMs };
  let reached = hooks.resume ?? beginning(shape, seed);
  let ended: Ended;
  for (;;) {
    ended = yield* trainOnce(plan, reached, signal, hooks.onCheckpoint);
    ({ reached } = ended);
    const attempt = reached.attempt + 1;
    if (attempt === paces.length || secondsSince(startedMs) > settings.maxSeconds) break;
    const { epoch, epochsBefore, step, best } = reached;
    reached = { ...beginning(shape, seed), attempt, epochsBefore: epochsBefore + epoch, step, best };
  }
  const { best, step } = reached;
  const model = createSASRec(shape, finished(best.values, shape, train, settings.meanShareLeftOut));
  const { ndcgAt10, hitAt10 } = evaluateNextItem(model, evenly(test, mostPeopleAsked));
  const metrics = {
    validationNdcgAt10:
      settings.meanShareLeftOut === 0 ? best.ndcgAt10 : evaluateNextItem(model, validation).ndcgAt10,
    testNdcgAt10: ndcgAt10,
    testHitAt10: hitAt10,
    bestEpoch: best.epoch,
    ...stopMetrics(ended.stop, reached.epoch, ended.maxEpochs),
  };
  const { own, epoch } = reached;
  const limits = { ...settings, epoch, bestEpoch: own.epoch, maxEpochs: ended.maxEpochs };
  const unbegun = paces.length - 1 - reached.attempt;
  const message = [
    stopSentence(ended.stop, limits),
    ...(unbegun > 0 ? ['The gentler pace, which is tried second, was not begun.'] : []),
  ].join(' ');
  yield { step, steps: step, loss: 0, metrics, secondsLeft: 0, message, stoppedBecause: ended.stop };
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

type Ended = { reached: SASRecCheckpoint; stop: Stop; maxEpochs: number };

/** One training at one pace, from `start` until it is spent. Returns where and why it ended. */
async function* trainOnce(
  { settings, shape, train, validation, paces, startedMs }: Plan,
  start: SASRecCheckpoint,
  signal: AbortSignal | undefined,
  onCheckpoint: TrainingHooks<SASRecCheckpoint>['onCheckpoint'],
): AsyncGenerator<TrainProgress, Ended> {
  const { seed, windowStride } = settings;
  const { attempt, epochsBefore } = start;
  const seedOf = (epoch: number) => seed * 1_000_003 + epoch;
  const windowCount = countWindows(train, shape.maxHistory, windowStride, seededRandom(seedOf(1))); // later epochs: a few more or less
  const batchesAt = (pace: Pace) => Math.ceil(windowCount / pace.windowsPerBatch);
  const epochsAt = (pace: Pace) => settings.maxEpochs ?? epochsFor(batchesAt(pace), settings.leastSteps);
  const { windowsPerBatch, learningRate, hiddenDropout, attentionDropout } = paces[attempt] as Pace;
  const noise = { seed, hiddenDropout, attentionDropout };
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
  let stop: Stop | null = null;
  let told = secondsSince(startedMs);
  const reached = (): SASRecCheckpoint => {
    const values = readVariables(variables);
    const seconds = secondsSince(startedMs);
    return { ...start, epoch, step, seconds, values, average, optimizer: optimizer.state(), own, best };
  };
  try {
    while (epoch < maxEpochs) {
      epoch++;
      const windows = windowsOfEpoch(train, shape.maxHistory, windowStride, seedOf(epoch));
      let lossSum = 0;
      let steps = 0;
      for (let from = 0; from < windows.length; from += windowsPerBatch) {
        signal?.throwIfAborted();
        const batch = windows.slice(from, from + windowsPerBatch);
        const loss = () => batchLoss(batch, variables, shape, noise, step);
        const { value, gradients } = valueAndGradients(loss, [...variables.values()]);
        const progress = (epoch - 1 + from / windows.length) / maxEpochs;
        optimizer.step(gradients, learningRate * rateAt(progress));
        tf.dispose(gradients);
        lossSum += value;
        steps++;
        step++;
        const now = secondsSince(startedMs);
        if (now > settings.maxSeconds) break; // an epoch of millions of histories takes hours
        if (now - told > secondsUntold) {
          const left = secondsLeft(step, now, { ...limits, maxEpochs: lastStep }); // by steps
          yield { step, steps: lastStep, loss: lossSum / steps, secondsLeft: left };
          told = now;
        }
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
      told = seconds;
      const epochs = epochsBefore + maxEpochs + epochsLater;
      yield {
        step,
        steps: lastStep,
        epoch: epochsBefore + epoch,
        loss: lossSum / steps,
        metrics,
        secondsLeft: secondsLeft(epochsBefore + epoch, seconds, { ...limits, maxEpochs: epochs }),
      };
      if (onCheckpoint) await onCheckpoint(reached());
      stop = stopAfter(epoch, seconds, own.epoch, limits);
      if (stop) break;
    }
    return { reached: reached(), stop: stop ?? 'epochs', maxEpochs };
  } finally {
    optimizer.dispose();
    for (const variable of variables.values()) variable.dispose();
  }
}

function secondsSince(ms: number): number {
  return (Date.now() - ms) / 1000;
}
