// What can be read off texts, measured on texts not trained on (the paper's Table 3, with features of the frozen base model in the
// place of BERT): a linear layer on standardized features, trained on four fifths of the cases, asked about the last fifth.
//   score predictor  text → the target model's score, mean squared error; a constant guess gives `constant`
//   discriminator    text → who wrote it, accuracy; guessing the commonest author gives `constant`
// `shuffled` is the same with the texts dealt to other cases: what is left of the result when the text tells nothing.
import { seededRandom } from '#lib/random.ts';
import { mean } from '#lib/recommender/metrics.ts';
import { tf } from '#lib/tensor/backend.ts';
import { valueAndGradients } from '#lib/tensor/nn.ts';
import { createAdamW } from '#lib/tensor/optimizer.ts';
import { shuffled } from '../draw.ts';
import type { Probe } from './quality-file.ts';

/** `group` keeps together what must not stand on both sides of the split: the texts on one case. */
export type Sample<Target> = { features: Float32Array; target: Target; group: number };

const trainShare = 0.8;
const steps = 200;
const learningRate = 0.1;
const ridge = 0.01; // few texts, many features: this times the squared weights is added to the loss

export function predictScores(samples: Sample<number>[], seed: number): Probe {
  const center = mean(samples.map(({ target }) => target));
  const error = (part: Sample<number>[], outputs: number[][]) =>
    mean(part.map(({ target }, at) => (target - center - (outputs[at]?.[0] ?? 0)) ** 2));
  const run = (of: Sample<number>[]) => {
    const { train, test } = split(of, seed);
    const loss = (outputs: tf.Tensor2D) => {
      const wanted = tf.tensor2d(
        train.map(({ target }) => target - center),
        [train.length, 1],
      );
      return outputs.sub(wanted).square().mean() as tf.Scalar;
    };
    return error(test, fitAndApply(train, test, 1, loss));
  };
  const { train, test } = split(samples, seed);
  const guess = mean(train.map(({ target }) => target));
  return {
    value: run(samples),
    shuffled: run(withOtherTexts(samples, seed)),
    constant: mean(test.map(({ target }) => (target - guess) ** 2)),
    tested: test.length,
  };
}

export function tellAuthors(samples: Sample<string>[], seed: number): Probe {
  const authors = [...new Set(samples.map(({ target }) => target))];
  const run = (of: Sample<string>[]) => {
    const { train, test } = split(of, seed);
    const labels = train.map(({ target }) => authors.indexOf(target));
    const loss = (outputs: tf.Tensor2D) => {
      const wanted = tf.oneHot(tf.tensor1d(labels, 'int32'), authors.length);
      return tf.logSoftmax(outputs).mul(wanted).sum().div(-train.length) as tf.Scalar;
    };
    const outputs = fitAndApply(train, test, authors.length, loss);
    return mean(
      test.map(({ target }, at) => {
        const row = outputs[at] ?? [];
        return row.indexOf(Math.max(...row)) === authors.indexOf(target) ? 1 : 0;
      }),
    );
  };
  const { test } = split(samples, seed);
  const counts = authors.map((author) => test.filter(({ target }) => target === author).length);
  return {
    value: run(samples),
    shuffled: run(withOtherTexts(samples, seed)),
    constant: test.length === 0 ? 0 : Math.max(...counts) / test.length,
    tested: test.length,
  };
}

/** The same targets and groups, each with the features of another text. */
function withOtherTexts<Target>(samples: Sample<Target>[], seed: number): Sample<Target>[] {
  const features = shuffled(
    samples.map((sample) => sample.features),
    seededRandom(seed + 1),
  );
  return samples.map((sample, at) => ({ ...sample, features: features[at] ?? sample.features }));
}

function split<Target>(samples: Sample<Target>[], seed: number) {
  const groups = shuffled([...new Set(samples.map(({ group }) => group))], seededRandom(seed));
  const chosen = new Set(groups.slice(0, Math.round(groups.length * trainShare)));
  return {
    train: samples.filter(({ group }) => chosen.has(group)),
    test: samples.filter(({ group }) => !chosen.has(group)),
  };
}

/** Outputs (test, width) of a linear layer fitted to the training samples' loss. */
function fitAndApply(
  train: { features: Float32Array }[],
  test: { features: Float32Array }[],
  width: number,
  loss: (outputs: tf.Tensor2D) => tf.Scalar,
): number[][] {
  const size = train[0]?.features.length ?? 0;
  if (train.length === 0 || test.length === 0) return [];
  const matrix = (rows: { features: Float32Array }[]) =>
    tf.tensor2d(
      rows.map(({ features }) => [...features]),
      [rows.length, size],
    );
  const [x, asked] = tf.tidy(() => {
    const [own, other] = [matrix(train), matrix(test)];
    const { mean: center, variance } = tf.moments(own, 0);
    const spread = variance.add(1e-6).sqrt().mul(Math.sqrt(size)); // rows of length about one
    return [own.sub(center).div(spread), other.sub(center).div(spread)] as [tf.Tensor2D, tf.Tensor2D];
  });
  const weight = tf.tidy(() => tf.variable(tf.zeros<tf.Rank.R2>([size, width])));
  const bias = tf.tidy(() => tf.variable(tf.zeros<tf.Rank.R1>([width])));
  const optimizer = createAdamW([weight, bias]);
  const outputs = (input: tf.Tensor2D) => tf.matMul(input, weight).add<tf.Tensor2D>(bias);
  try {
    for (let step = 0; step < steps; step++) {
      const penalized = () => loss(outputs(x)).add<tf.Scalar>(weight.square().sum().mul(ridge));
      const { gradients } = valueAndGradients(penalized, [weight, bias]);
      optimizer.step(gradients, learningRate);
      tf.dispose(gradients);
    }
    return tf.tidy(() => outputs(asked).arraySync());
  } finally {
    optimizer.dispose();
    tf.dispose([x, asked, weight, bias]);
  }
}
