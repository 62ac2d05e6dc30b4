// A second SASRec that learns from the target model instead of from people (the paper's "SASRec" row), by
// Kullback–Leibler divergence between the two distributions over the unseen items, on prefixes of the training
// histories. It shows what a model of the recommender's own kind can learn without words.
//   p = softmax(target scores), q = softmax(student scores), seen items at 0
//   loss = Σ p·(log p − log q), mean over B prefixes
import { setImmediate } from 'node:timers/promises';
import { negativeShare, positiveShare } from '#lib/alignment/target-labels.ts';
import { pick, seededRandom } from '#lib/random.ts';
import { rankOf } from '#lib/recommender/rank.ts';
import { createSASRec, initialValues, type SASRec, type SASRecValues } from '#lib/recommender/sasrec.ts';
import {
  defaultSASRecConfig,
  encode,
  itemEmbedding,
  padded,
  type SASRecConfig,
  weightShapes,
} from '#lib/recommender/sasrec-network.ts';
import type { TargetModel } from '#lib/recommender/target-model.ts';
import { tf } from '#lib/tensor/backend.ts';
import { valueAndGradients } from '#lib/tensor/nn.ts';
import { createAdamW } from '#lib/tensor/optimizer.ts';
import type { EvaluationCase } from '../cases.ts';
import type { Outcome } from '../outcome.ts';
import { scoredOutcome } from './scored.ts';

export type StudentConfig = {
  steps: number;
  prefixesPerStep: number;
  learningRate: number;
  seed: number;
};
const defaultStudentConfig: StudentConfig = {
  steps: 600,
  prefixesPerStep: 128,
  learningRate: 2e-3,
  seed: 1,
};

const unseenOnly = -1e9;
/** Where Yes turns into No: halfway between the target model's top fifth and its bottom half. */
const likedShare = (positiveShare + (1 - negativeShare)) / 2;

/** train: histories of training. `onStep` may throw to stop. */
export async function distillStudent(
  model: TargetModel,
  train: number[][],
  config: Partial<StudentConfig> = {},
  onStep: (progress: { step: number; steps: number; loss: number }) => void = () => {},
): Promise<SASRec> {
  const { steps, prefixesPerStep, learningRate, seed } = { ...defaultStudentConfig, ...config };
  const shape: SASRecConfig = { ...defaultSASRecConfig, itemCount: model.itemCount };
  const random = seededRandom(seed);
  const first = initialValues(shape, seed);
  const variables = new Map(
    [...weightShapes(shape)].map(([name, dimensions]) => [
      name,
      tf.tidy(() => tf.variable(tf.tensor(first.get(name) ?? [], dimensions))),
    ]),
  );
  const optimizer = createAdamW([...variables.values()]);
  const histories = train.filter(({ length }) => length > 0);
  try {
    for (let step = 1; step <= steps; step++) {
      const prefixes = Array.from({ length: prefixesPerStep }, () => {
        const history = pick(histories, random);
        return history.slice(0, 1 + Math.floor(random() * history.length));
      });
      const teacher = maskSeen(model.scores(prefixes), prefixes, model.itemCount);
      const loss = () => divergence(variables, shape, prefixes, teacher);
      const { value, gradients } = valueAndGradients(loss, [...variables.values()]);
      const rate = learningRate * Math.min(1, (2 * (steps - step + 1)) / steps); // decreases over the second half
      optimizer.step(gradients, rate);
      tf.dispose(gradients);
      onStep({ step, steps, loss: value });
      await setImmediate();
    }
    const values: SASRecValues = new Map(first);
    for (const [name, variable] of variables) values.set(name, (variable.dataSync() as Float32Array).slice());
    return createSASRec(shape, values);
  } finally {
    optimizer.dispose();
    for (const variable of variables.values()) variable.dispose();
  }
}

function maskSeen(scores: Float32Array, prefixes: number[][], itemCount: number): Float32Array {
  prefixes.forEach((prefix, row) => {
    for (const item of prefix) scores[row * itemCount + item] = unseenOnly;
  });
  return scores;
}

function divergence(
  variables: ReadonlyMap<string, tf.Variable>,
  shape: SASRecConfig,
  prefixes: number[][],
  teacher: Float32Array, // (B, V), seen items masked
): tf.Scalar {
  const { items, lengths, length } = padded(prefixes, shape.maxHistory);
  const batch = prefixes.length;
  const last = lengths.map((own, row) => row * length + own - 1);
  const users = encode(variables, shape, tf.tensor2d(items, [batch, length], 'int32'), {
    rows: tf.tensor1d(last, 'int32'),
  });
  const scores = tf.tensor2d(teacher, [batch, shape.itemCount]);
  const mask = scores
    .less(unseenOnly / 2)
    .cast('float32')
    .mul(unseenOnly);
  const logits = tf.matMul(users, variables.get(itemEmbedding) as tf.Tensor2D, false, true).add(mask);
  const wanted = tf.softmax(scores); // p
  const difference = tf.logSoftmax(scores).sub(tf.logSoftmax(logits));
  return wanted.mul(difference).sum().div(batch);
}

export function studentOutcomes(student: SASRec, cases: EvaluationCase[]): Outcome[] {
  return cases.map((asked) => {
    const scores = student.scores([asked.history]);
    const unseen = student.itemCount - new Set(asked.history).size;
    const share = rankOf(scores, asked.item, asked.history) / unseen;
    return scoredOutcome(asked, scores, { yes: likedShare, no: share });
  });
}
