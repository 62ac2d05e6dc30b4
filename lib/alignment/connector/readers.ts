// Readers: which items a user vector points at is not linear in it. Its raw scores are highest for items that the person has
// had already (in .93 of the video-game histories), and a recommendation is the best of the others. Two small networks learn
// to tell them apart from the vector alone, on prefixes of the training histories, before the language model sees a token:
//   next  which unseen items the target model puts first:  Kullback–Leibler to softmax(sharpness · its scores), seen items at 0
//   past  which items the person had last:                 cross-entropy to equal shares of the last ten
// Both begin as the target model's own scores, and add t · q of two towers (derived-connector.ts): one reads the user vector, the other
// each item's, so that a reader's size has nothing to do with the number of items. B prefixes a step, V items, d, R.
import { setImmediate } from 'node:timers/promises';
import { pick, seededRandom } from '#lib/random.ts';
import type { TargetModel } from '#lib/recommender/target-model.ts';
import { tf } from '#lib/tensor/backend.ts';
import { valueAndGradients } from '#lib/tensor/nn.ts';
import { createAdamW } from '#lib/tensor/optimizer.ts';
import type { AlignProgress } from '../progress.ts';
import { reconstructedTitles } from '../prompt.ts';
import type { DerivedMemory, Reader } from './derived-connector.ts';
import { itemInputs, itemSidesOf, newTower, towerForward, towerWeights } from './tower-network.ts';

export type ReaderConfig = {
  steps: number;
  prefixesPerStep: number; // B
  size: number; // hidden units of each tower
  rank: number; // R, in which they meet
  learningRate: number; // at its peak
  nextSharpness: number; // of the target model's scores, where they become shares
  seed: number;
};
export const defaultReaderConfig: ReaderConfig = {
  steps: 1000,
  prefixesPerStep: 256,
  size: 512,
  rank: 128,
  learningRate: 4e-3,
  nextSharpness: 2,
  seed: 1,
};

export type ReaderKind = 'next' | 'past';

const unseenOnly = -1e9;
const weightDecay = 0.01;
const warmUpShare = 0.1;
const firstItemScale = 0.1; // so that a reader begins near the scores

/** memory: one whose logits are the target model's scores (initialConnectors, userSharpness 1). Yields every few steps. */
export async function* fitReader(
  kind: ReaderKind,
  memory: DerivedMemory,
  model: TargetModel,
  train: number[][],
  config: ReaderConfig = defaultReaderConfig,
  signal?: AbortSignal,
): AsyncGenerator<AlignProgress, Reader> {
  const started = Date.now();
  const { steps, prefixesPerStep, nextSharpness } = config;
  const { inputSize: d, items, mean, scale, sharpness } = memory;
  const { count } = items;
  const random = seededRandom(config.seed + (kind === 'past' ? 31 : 17));
  const histories = train.filter(({ length }) => length > 1);
  const towers = { user: newTower(d, config, 1, random), item: newTower(d, config, firstItemScale, random) };
  const all: tf.Variable[] = [...Object.values(towers.user), ...Object.values(towers.item)];
  const optimizer = createAdamW(all, { weightDecay });
  const itemVectors = tf.tensor2d(items.vectors, [count, d]);
  const itemsIn = itemInputs(items);
  try {
    for (let step = 1; step <= steps; step++) {
      signal?.throwIfAborted();
      const prefixes = Array.from({ length: prefixesPerStep }, () => {
        const history = pick(histories, random);
        return history.slice(0, 2 + Math.floor(random() * (history.length - 1)));
      });
      const vectors = model.userVectors(prefixes);
      const marks = markedItems(kind, prefixes, count);
      const [x, scores, wanted] = tf.tidy(() => {
        const raw = tf.tensor2d(vectors, [prefixes.length, d]);
        const marked = tf.tensor2d(marks, [prefixes.length, count]);
        const standardized = raw.sub(tf.tensor1d(mean)).div<tf.Tensor2D>(tf.tensor1d(scale));
        const products = tf.matMul<tf.Tensor2D>(raw, itemVectors, false, true);
        const begun = products.mul<tf.Tensor2D>(sharpness);
        if (kind === 'past') return [standardized, begun, marked] as const;
        const unseen = products.mul(nextSharpness).add<tf.Tensor2D>(marked.mul(unseenOnly));
        return [standardized, begun, tf.softmax(unseen)] as const;
      });
      const loss = () => {
        const [q, t] = [towerForward(towers.user, x), towerForward(towers.item, itemsIn)];
        const logits = scores.add<tf.Tensor2D>(q.matMul(t, false, true)); // (B, V)
        return tf.logSoftmax(logits).mul(wanted).sum().div<tf.Scalar>(-prefixes.length);
      };
      const { value, gradients } = valueAndGradients(loss, all);
      optimizer.step(gradients, config.learningRate * rateAt(step / steps));
      tf.dispose([gradients, x, scores, wanted]);
      if (step % 10 === 0 || step === steps) {
        const secondsLeft = ((steps - step) * (Date.now() - started)) / 1000 / step;
        yield { phase: 'connectors', step, steps, loss: value, tokensPerSecond: 0, secondsLeft };
      }
      await setImmediate();
    }
    const [user, item] = [towerWeights(towers.user), towerWeights(towers.item)];
    return { user, item, itemSides: itemSidesOf(item, items) };
  } finally {
    optimizer.dispose();
    tf.dispose([all, itemVectors, itemsIn]);
  }
}

/** (B, V): for `next` a 1 for each item of a prefix, for `past` equal shares of its last ones. */
function markedItems(kind: ReaderKind, prefixes: number[][], items: number): Float32Array {
  const marks = new Float32Array(prefixes.length * items);
  prefixes.forEach((prefix, row) => {
    const marked = kind === 'past' ? prefix.slice(-reconstructedTitles) : prefix;
    for (const item of marked) marks[row * items + item] = kind === 'past' ? 1 / marked.length : 1;
  });
  return marks;
}

/** Linear up, then cosine down to nothing. */
function rateAt(progress: number): number {
  if (progress < warmUpShare) return progress / warmUpShare;
  return 0.5 * (1 + Math.cos((Math.PI * (progress - warmUpShare)) / (1 - warmUpShare)));
}
