// What can be predicted from texts (the paper's Table 3, with features of the frozen base model instead of BERT): a
// linear layer on standardized features, trained on four fifths of the cases and tested on the last fifth, five times,
// so that every text is tested once.
//   score predictor  text → the target model's score, mean squared error; a constant guess gives `constant`
//   discriminator    text → who wrote it, accuracy; guessing the commonest author gives `constant`
// `shuffled` is the same with each text assigned to another case: what remains if texts say nothing about their case.
import { seededRandom, shuffled } from '#lib/random.ts';
import { mean } from '#lib/recommender/metrics.ts';
import { tf } from '#lib/tensor/backend.ts';
import { valueAndGradients } from '#lib/tensor/nn.ts';
import { createAdamW } from '#lib/tensor/optimizer.ts';
import type { Probe } from './quality-file.ts';

/** group: the case. Its texts must not be on both sides of a fold. */
export type Sample<Target> = { features: Float32Array; target: Target; group: number };

type Fold<Target> = { train: Sample<Target>[]; test: Sample<Target>[] };

const folds = 5;
const steps = 200;
const learningRate = 0.1;
const ridge = 0.01; // times the squared weights, added to the loss: there are few texts and many features

export function predictScores(samples: Sample<number>[], seed: number): Probe {
  const squaredErrors = (of: Sample<number>[], guess: (fold: Fold<number>, center: number) => number[]) =>
    foldsOf(of, seed).flatMap((fold) => {
      const center = mean(fold.train.map(({ target }) => target));
      const guesses = guess(fold, center);
      return fold.test.map(({ target }, at) => (target - center - (guesses[at] ?? 0)) ** 2);
    });
  const byText = (of: Sample<number>[]) =>
    squaredErrors(of, ({ train, test }, center) => {
      const loss = (outputs: tf.Tensor2D) => {
        const wanted = train.map(({ target }) => target - center);
        return outputs
          .sub(tf.tensor2d(wanted, [train.length, 1]))
          .square()
          .mean() as tf.Scalar;
      };
      return fitAndApply(train, test, 1, loss).flat();
    });
  const errors = byText(samples);
  return {
    value: mean(errors),
    shuffled: mean(byText(withOtherTexts(samples, seed))),
    constant: mean(squaredErrors(samples, () => [])),
    tested: errors.length,
  };
}

export function tellAuthors(samples: Sample<string>[], seed: number): Probe {
  const authors = [...new Set(samples.map(({ target }) => target))];
  const right = (of: Sample<string>[]) =>
    foldsOf(of, seed).flatMap(({ train, test }) => {
      const labels = train.map(({ target }) => authors.indexOf(target));
      const loss = (outputs: tf.Tensor2D) => {
        const wanted = tf.oneHot(tf.tensor1d(labels, 'int32'), authors.length);
        return tf.logSoftmax(outputs).mul(wanted).sum().div(-train.length) as tf.Scalar;
      };
      const outputs = fitAndApply(train, test, authors.length, loss);
      return test.map(({ target }, at) => {
        const row = outputs[at] ?? [];
        return row.indexOf(Math.max(...row)) === authors.indexOf(target) ? 1 : 0;
      });
    });
  const told = right(samples);
  const counts = authors.map((author) => samples.filter(({ target }) => target === author).length);
  return {
    value: mean(told),
    shuffled: mean(right(withOtherTexts(samples, seed))),
    constant: samples.length === 0 ? 0 : Math.max(...counts) / samples.length,
    tested: told.length,
  };
}

/** The same targets and groups, each with another text's features. */
function withOtherTexts<Target>(samples: Sample<Target>[], seed: number): Sample<Target>[] {
  const features = shuffled(
    samples.map((sample) => sample.features),
    seededRandom(seed + 1),
  );
  return samples.map((sample, at) => ({ ...sample, features: features[at] ?? sample.features }));
}

/** Every group is tested in one fold and trained on in the others. */
function foldsOf<Target>(samples: Sample<Target>[], seed: number): Fold<Target>[] {
  const groups = shuffled([...new Set(samples.map(({ group }) => group))], seededRandom(seed));
  const foldOf = new Map(groups.map((group, place) => [group, place % folds]));
  return Array.from({ length: folds }, (_, fold) => ({
    train: samples.filter(({ group }) => foldOf.get(group) !== fold),
    test: samples.filter(({ group }) => foldOf.get(group) === fold),
  })).filter(({ train, test }) => train.length > 0 && test.length > 0);
}

/** Outputs (test, width) of a linear layer fitted to the training samples' loss. */
function fitAndApply(
  train: { features: Float32Array }[],
  test: { features: Float32Array }[],
  width: number,
  loss: (outputs: tf.Tensor2D) => tf.Scalar,
): number[][] {
  const size = train[0]?.features.length ?? 0;
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
