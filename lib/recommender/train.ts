// Training SASRec. A batch is a set of windows over whole sequences: every position of a window is one example, where
// RecBole makes a padded row of each prefix. The windows of a sequence shift from epoch to epoch. Loss: full softmax over
// all items. Early stopping on NDCG@10 of the validation item, which is never the test item; the best weights win.

import { setImmediate } from 'node:timers/promises';
import { tf } from '#lib/tensor/backend.ts';
import { type HeldOut, leaveOneOut } from './dataset.ts';
import { dropout, softmaxCrossEntropy } from './fused.ts';
import { hitAt, mean, ndcgAt } from './metrics.ts';
import { type Random, seededRandom, shuffle } from './random.ts';
import { rankOf } from './rank.ts';
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

export type TrainProgress = {
  step: number;
  steps: number; // at most: training may stop earlier
  epoch?: number;
  loss: number;
  metrics?: Record<string, number>;
  secondsLeft?: number; // at most
  message?: string;
};

export type SASRecTrainConfig = Omit<SASRecConfig, 'itemCount'> & {
  hiddenDropout: number;
  attentionDropout: number;
  learningRate: number;
  windowsPerBatch: number;
  maxEpochs: number;
  evaluateEvery: number; // epochs
  patience: number; // evaluations without a better one
  maxSeconds: number; // then the best weights so far are taken
  seed: number;
};
export const defaultSASRecTrainConfig: SASRecTrainConfig = {
  ...defaultSASRecConfig,
  hiddenDropout: 0.5,
  attentionDropout: 0.5,
  learningRate: 1e-3,
  windowsPerBatch: 32,
  maxEpochs: 200,
  evaluateEvery: 2,
  patience: 10,
  maxSeconds: 170,
  seed: 1,
};

const emptyHistoryPrefixes = 2000;

/** Windows of at most `length` items and their next items, over the sequence shifted by a random offset. */
export function windowsOf(
  sequence: readonly number[],
  length: number,
  random: Random,
): { input: number[]; next: number[] }[] {
  const windows: { input: number[]; next: number[] }[] = [];
  const examples = sequence.length - 1;
  let start = 0;
  let end = examples <= length ? examples : 1 + Math.floor(random() * length);
  while (start < examples) {
    windows.push({ input: sequence.slice(start, end), next: sequence.slice(start + 1, end + 1) });
    start = end;
    end = Math.min(examples, start + length);
  }
  return windows;
}

/** NDCG@10 and hit rate@10 with all items ranked, seen ones included: RecBole's full ranking for sequential models. */
export function evaluateNextItem(model: Pick<SASRec, 'scores' | 'itemCount'>, heldOut: readonly HeldOut[]) {
  const ranks: number[] = [];
  for (let start = 0; start < heldOut.length; start += 256) {
    const pass = heldOut.slice(start, start + 256);
    const scores = model.scores(pass.map(({ history }) => history));
    for (const [row, { item }] of pass.entries()) {
      ranks.push(rankOf(scores.subarray(row * model.itemCount, (row + 1) * model.itemCount), item));
    }
  }
  return {
    ndcgAt10: mean(ranks.map((rank) => ndcgAt(rank, 10))),
    hitAt10: mean(ranks.map((rank) => hitAt(rank, 10))),
  };
}

export async function* trainSASRec(
  sequences: readonly (readonly number[])[],
  itemCount: number,
  config: Partial<SASRecTrainConfig> = {},
  signal?: AbortSignal,
): AsyncGenerator<TrainProgress, SASRec> {
  const settings: SASRecTrainConfig = { ...defaultSASRecTrainConfig, ...config };
  const { dimension, layers, heads, innerDimension, maxHistory } = settings;
  const shape: SASRecConfig = { itemCount, dimension, layers, heads, innerDimension, maxHistory };
  const { train, validation, test } = leaveOneOut(sequences);
  const random = seededRandom(settings.seed);
  const variables = new Map<string, tf.Variable>();
  for (const [name, data] of initialValues(shape, settings.seed)) {
    const dimensions = weightShapes(shape).get(name);
    if (dimensions)
      variables.set(
        name,
        tf.tidy(() => tf.variable(tf.tensor(data, dimensions))),
      );
  }
  const optimizer = tf.train.adam(settings.learningRate);
  const read = (): SASRecValues => {
    const values: SASRecValues = new Map([[emptyHistory, new Float32Array(dimension)]]);
    for (const [name, variable] of variables) values.set(name, variable.dataSync().slice() as Float32Array);
    return values;
  };

  const startedMs = Date.now();
  let best = { ndcgAt10: -1, values: read(), epoch: 0 };
  let step = 0;
  let stale = 0;
  try {
    for (let epoch = 1; epoch <= settings.maxEpochs && stale < settings.patience; epoch++) {
      const windows = shuffle(
        train.flatMap((sequence) => windowsOf(sequence, maxHistory, random)),
        random,
      );
      const batches = Math.ceil(windows.length / settings.windowsPerBatch);
      let lossSum = 0;
      for (let start = 0; start < windows.length; start += settings.windowsPerBatch) {
        signal?.throwIfAborted();
        lossSum += trainingStep(
          windows.slice(start, start + settings.windowsPerBatch),
          variables,
          shape,
          settings,
          optimizer,
          ++step,
        );
        await setImmediate();
      }
      const progress: TrainProgress = {
        step,
        steps: batches * settings.maxEpochs,
        epoch,
        loss: lossSum / batches,
      };
      const seconds = (Date.now() - startedMs) / 1000;
      progress.secondsLeft = Math.min(
        (seconds / epoch) * (settings.maxEpochs - epoch),
        settings.maxSeconds - seconds,
      );
      const outOfTime = seconds > settings.maxSeconds;
      if (epoch % settings.evaluateEvery === 0 || outOfTime || epoch === settings.maxEpochs) {
        const values = read();
        const model = createSASRec(shape, values);
        const { ndcgAt10 } = evaluateNextItem(model, validation);
        model.dispose();
        progress.metrics = { validationNdcgAt10: ndcgAt10 };
        if (ndcgAt10 > best.ndcgAt10) {
          best = { ndcgAt10, values, epoch };
          stale = 0;
        } else stale++;
      }
      yield progress;
      if (outOfTime) break;
    }
  } finally {
    optimizer.dispose();
    for (const variable of variables.values()) variable.dispose();
  }
  best.values.set(emptyHistory, meanUserVector(best.values, shape, train));
  const model = createSASRec(shape, best.values);
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

/** One optimizer step; gives the mean loss over the positions of the batch. */
function trainingStep(
  windows: { input: number[]; next: number[] }[],
  variables: ReadonlyMap<string, tf.Variable>,
  shape: SASRecConfig,
  settings: SASRecTrainConfig,
  optimizer: tf.Optimizer,
  step: number,
): number {
  let site = 0; // each place of dropout has its own seed in each step
  const noise: Noise = {
    hidden: (x) => dropout(x, settings.hiddenDropout, [settings.seed, step * 64 + site++]),
    attention: (x) => dropout(x, settings.attentionDropout, [settings.seed, step * 64 + site++]),
  };
  const batch = padded(
    windows.map(({ input }) => input),
    shape.maxHistory,
  );
  const rows = windows.flatMap(({ input }, row) => input.map((_, position) => row * batch.length + position));
  const labels = windows.flatMap(({ next }) => next);
  return tf.tidy(() => {
    const items = tf.tensor2d(batch.items, [windows.length, batch.length], 'int32');
    const loss = optimizer.minimize(
      () => {
        const hidden = encode(variables, shape, items, noise).as2D(-1, shape.dimension); // (B·T, d)
        const users = tf.gather(hidden, tf.tensor1d(rows, 'int32')); // (N, d)
        const logits = tf.matMul(users, variables.get(itemEmbedding) as tf.Variable<tf.Rank.R2>, false, true); // (N, V)
        return softmaxCrossEntropy(logits as tf.Tensor2D, tf.tensor1d(labels, 'int32'));
      },
      true,
      [...variables.values()],
    );
    return loss?.dataSync()[0] ?? Number.NaN;
  });
}

/** The vector of an empty history: the mean user vector after prefixes of the training sequences, evenly chosen. */
function meanUserVector(
  values: SASRecValues,
  config: SASRecConfig,
  train: readonly (readonly number[])[],
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
  const sum = new Float64Array(config.dimension);
  for (const [at, value] of vectors.entries()) sum[at % sum.length] = (sum[at % sum.length] ?? 0) + value;
  return Float32Array.from(sum, (value) => value / Math.max(1, prefixes.length));
}
