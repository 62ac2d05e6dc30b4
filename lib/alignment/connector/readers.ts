// Readers: which items a user vector points at is not linear in it. Its raw scores are highest for items that the person has
// had already (in .93 of the video-game histories), and a recommendation is the best of the others. Two small networks learn
// to tell them apart from the vector alone, on prefixes of the training histories, before the language model sees a token:
//   next  which unseen items the target model puts first:  Kullback–Leibler to softmax(sharpness · its scores), seen items at 0
//   past  which items the person had last:                 cross-entropy to equal shares of the last ten
// Both begin as the target model's own scores, and add W5 · relu(W4 · x̂ + b4). B prefixes a step, V items, d, m.
import { setImmediate } from 'node:timers/promises';
import { pick, seededRandom } from '#lib/random.ts';
import type { TargetModel } from '#lib/recommender/target-model.ts';
import { tf } from '#lib/tensor/backend.ts';
import { seededNormal, valueAndGradients } from '#lib/tensor/nn.ts';
import { createAdamW } from '#lib/tensor/optimizer.ts';
import type { AlignProgress } from '../progress.ts';
import { reconstructedTitles } from '../prompt.ts';
import type { Memory } from './connector.ts';
import { memoryLogits, plainData, transposedVariable, vectorVariable } from './memory-network.ts';

export type ReaderConfig = {
  steps: number;
  prefixesPerStep: number; // B
  size: number; // m
  learningRate: number; // at its peak
  nextSharpness: number; // of the target model's scores, where they become shares
  seed: number;
};
export const defaultReaderConfig: ReaderConfig = {
  steps: 1000,
  prefixesPerStep: 256,
  size: 512,
  learningRate: 4e-3,
  nextSharpness: 2,
  seed: 1,
};

export type ReaderKind = 'next' | 'past';

const unseenOnly = -1e9;
const weightDecay = 0.01;
const warmUpShare = 0.1;

/** memory: one whose logits are the target model's scores (initialConnectors, userSharpness 1). Yields every few steps. */
export async function* fitReader(
  kind: ReaderKind,
  memory: Memory,
  model: TargetModel,
  train: number[][],
  config: ReaderConfig = defaultReaderConfig,
  signal?: AbortSignal,
): AsyncGenerator<AlignProgress, Pick<Memory, 'keyWeight' | 'keyBias' | 'reader'>> {
  const started = Date.now();
  const { steps, prefixesPerStep, size: m, seed } = config;
  const { inputSize: d, hiddenSize: items, mean, scale } = memory;
  const random = seededRandom(seed + (kind === 'past' ? 31 : 17));
  const histories = train.filter(({ length }) => length > 1);
  const keys = {
    weight: transposedVariable(memory.keyWeight, items, d),
    bias: vectorVariable(memory.keyBias),
  };
  const reader = {
    inWeight: transposedVariable(seededNormal(m * d, 1 / Math.sqrt(d), random), m, d),
    inBias: vectorVariable(new Float32Array(m)),
    outWeight: transposedVariable(seededNormal(items * m, 0.1 / Math.sqrt(m), random), items, m),
  };
  const all: tf.Variable[] = [...Object.values(keys), ...Object.values(reader)];
  const optimizer = createAdamW(all, { weightDecay });
  const itemVectors = tf.tensor2d(model.itemVectors(), [items, d]);
  try {
    for (let step = 1; step <= steps; step++) {
      signal?.throwIfAborted();
      const prefixes = Array.from({ length: prefixesPerStep }, () => {
        const history = pick(histories, random);
        return history.slice(0, 2 + Math.floor(random() * (history.length - 1)));
      });
      const vectors = model.userVectors(prefixes);
      const marks = markedItems(kind, prefixes, items);
      const [x, wanted] = tf.tidy(() => {
        const raw = tf.tensor2d(vectors, [prefixes.length, d]);
        const marked = tf.tensor2d(marks, [prefixes.length, items]);
        const standardized = raw.sub(tf.tensor1d(mean)).div<tf.Tensor2D>(tf.tensor1d(scale));
        if (kind === 'past') return [standardized, marked] as const;
        const scores = tf.matMul(raw, itemVectors, false, true).mul(config.nextSharpness);
        return [standardized, tf.softmax(scores.add<tf.Tensor2D>(marked.mul(unseenOnly)))] as const;
      });
      const loss = () =>
        tf
          .logSoftmax(memoryLogits(x, keys, reader))
          .mul(wanted)
          .sum()
          .div<tf.Scalar>(-prefixes.length);
      const { value, gradients } = valueAndGradients(loss, all);
      optimizer.step(gradients, config.learningRate * rateAt(step / steps));
      tf.dispose([gradients, x, wanted]);
      if (step % 10 === 0 || step === steps) {
        const secondsLeft = ((steps - step) * (Date.now() - started)) / 1000 / step;
        yield { phase: 'connectors', step, steps, loss: value, tokensPerSecond: 0, secondsLeft };
      }
      await setImmediate();
    }
    return {
      keyWeight: plainData(keys.weight),
      keyBias: plainData(keys.bias),
      reader: {
        size: m,
        inWeight: plainData(reader.inWeight),
        inBias: plainData(reader.inBias),
        outWeight: plainData(reader.outWeight),
      },
    };
  } finally {
    optimizer.dispose();
    tf.dispose([all, itemVectors]);
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
