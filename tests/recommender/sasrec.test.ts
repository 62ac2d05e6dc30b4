import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { seededRandom } from '#lib/random.ts';
import { dropout, gelu, layerNorm, linear } from '#lib/recommender/fused.ts';
import { finished } from '#lib/recommender/mean-user.ts';
import {
  createSASRec,
  emptyHistory,
  initialValues,
  loadSASRec,
  saveSASRec,
} from '#lib/recommender/sasrec.ts';
import { encode, packed, weightShapes } from '#lib/recommender/sasrec-network.ts';
import { type SASRecCheckpoint, trainSASRec } from '#lib/recommender/train.ts';
import { tf } from '#lib/tensor/backend.ts';

const config = { itemCount: 30, dimension: 8, layers: 2, heads: 2, innerDimension: 16, maxHistory: 6 };

function tinyValues(seed = 7) {
  const values = initialValues(config, seed);
  for (const data of values.values()) for (const [at, value] of data.entries()) data[at] = value * 20;
  return values.set(emptyHistory, new Float32Array(8).fill(0.25));
}

function difference(a: Float32Array, b: Float32Array): number {
  expect(a.length).toBe(b.length);
  return a.reduce((worst, value, at) => Math.max(worst, Math.abs(value - (b[at] ?? 0))), 0);
}

test('changing a later item never changes an earlier position', () => {
  tf.tidy(() => {
    const weights = new Map(
      [...weightShapes(config)].map(([name, shape]) => [
        name,
        tf.tensor(tinyValues().get(name) ?? [], shape),
      ]),
    );
    const before = encode(
      weights,
      config,
      tf.tensor2d([[1, 2, 3, 4, 5]], [1, 5], 'int32'),
    ).dataSync() as Float32Array;
    const after = encode(
      weights,
      config,
      tf.tensor2d([[1, 2, 3, 9, 0]], [1, 5], 'int32'),
    ).dataSync() as Float32Array;
    expect(difference(before.slice(0, 24), after.slice(0, 24))).toBe(0);
    expect(difference(before.slice(24), after.slice(24))).toBeGreaterThan(0.01);
  });
});

test('a history gives the same vector alone and beside longer ones', () => {
  const model = createSASRec(config, tinyValues());
  const alone = model.userVectors([[3, 1]]);
  const beside = model.userVectors([[3, 1], [1, 2, 3, 4, 5, 6], []]);
  expect(difference(alone, beside.slice(0, 8))).toBeLessThan(1e-5);
  expect([...beside.slice(16)]).toEqual(Array(8).fill(0.25)); // the defined vector of an empty history
  model.dispose();
});

test('a history longer than the model looks back counts with its last items', () => {
  const model = createSASRec(config, tinyValues());
  const random = seededRandom(2);
  const long = Array.from({ length: 5000 }, () => Math.floor(random() * 30));
  expect(difference(model.scores([long]), model.scores([long.slice(-6)]))).toBe(0);
  model.dispose();
});

test('scores are user vector times item vectors', () => {
  const model = createSASRec(config, tinyValues());
  const [user, items, scores] = [model.userVectors([[4, 5]]), model.itemVectors(), model.scores([[4, 5]])];
  for (let item = 0; item < 30; item++) {
    const product = user.reduce((sum, value, at) => sum + value * (items[item * 8 + at] ?? 0), 0);
    expect(scores[item]).toBeCloseTo(product, 4);
  }
  model.dispose();
});

test('items that the model does not have are refused', () => {
  const model = createSASRec(config, tinyValues());
  for (const bad of [-1, 30, 1.5, Number.NaN])
    expect(() => model.scores([[1, bad]])).toThrow(/isn't one of the model's 30 items/);
  model.dispose();
});

test('a target model repeats itself exactly and leaves no tensor behind', () => {
  const before = tf.memory().numTensors;
  const model = createSASRec(config, tinyValues());
  const first = model.scores([[1, 2, 3]]);
  for (let turn = 0; turn < 5; turn++) expect(difference(first, model.scores([[1, 2, 3]]))).toBe(0);
  model.dispose();
  expect(tf.memory().numTensors).toBe(before);
});

test('loading after saving gives identical scores and fingerprint, and a changed file is refused', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sasrec-'));
  const model = createSASRec(config, tinyValues());
  await saveSASRec(model, folder);
  const loaded = await loadSASRec(folder);
  expect(loaded.fingerprint).toBe(model.fingerprint);
  expect(createSASRec(config, tinyValues(8)).fingerprint).not.toBe(model.fingerprint);
  const histories = [[1, 2, 3], []];
  expect(difference(loaded.scores(histories), model.scores(histories))).toBe(0);

  const weightsPath = join(folder, 'sasrec.safetensors');
  const bytes = await readFile(weightsPath);
  const flipped = Buffer.from(bytes);
  flipped[bytes.length - 3] = (flipped[bytes.length - 3] ?? 0) ^ 1;
  for (const changed of [flipped, bytes.subarray(0, bytes.length - 10), Buffer.alloc(0)]) {
    await writeFile(weightsPath, changed);
    await expect(loadSASRec(folder)).rejects.toMatchObject({ code: 'bad_file' });
  }
  await writeFile(weightsPath, bytes);
  await writeFile(join(folder, 'sasrec.json'), '{"kind":"sasrec","itemCount":1e99}');
  await expect(loadSASRec(folder)).rejects.toMatchObject({ code: 'bad_file' });
  await rm(folder, { recursive: true });
});

test('fused pieces have the values and gradients of their composed forms', () => {
  tf.tidy(() => {
    const random = seededRandom(11);
    const values = (size: number) => Array.from({ length: size }, () => random() * 4 - 2);
    const x = tf.tensor2d(values(20), [4, 5]);
    const [weight, bias, upstream] = [
      tf.tensor1d(values(5)),
      tf.tensor1d(values(5)),
      tf.tensor2d(values(20), [4, 5]),
    ];
    const composedNorm = (x: tf.Tensor, weight: tf.Tensor, bias: tf.Tensor) => {
      const { mean, variance } = tf.moments(x, -1, true);
      return x.sub(mean).div(variance.add(1e-12).sqrt()).mul(weight).add(bias);
    };
    const composedGelu = (x: tf.Tensor) => x.mul(0.5).mul(x.mul(Math.SQRT1_2).erf().add(1));
    const gradients = (f: (...inputs: tf.Tensor[]) => tf.Tensor, inputs: tf.Tensor[]) =>
      tf.grads((...args: tf.Tensor[]) =>
        f(...args)
          .mul(upstream)
          .sum(),
      )(inputs);
    const pairs: [tf.Tensor[], tf.Tensor[]][] = [
      [[layerNorm(x, weight, bias)], [composedNorm(x, weight, bias)]],
      [[gelu(x)], [composedGelu(x)]],
      [
        gradients((a, b, c) => layerNorm(a as tf.Tensor, b as tf.Tensor, c as tf.Tensor), [x, weight, bias]),
        gradients(
          (a, b, c) => composedNorm(a as tf.Tensor, b as tf.Tensor, c as tf.Tensor),
          [x, weight, bias],
        ),
      ],
      [gradients((a) => gelu(a as tf.Tensor), [x]), gradients((a) => composedGelu(a as tf.Tensor), [x])],
    ];
    for (const [fused, composed] of pairs) {
      for (const [at, tensor] of fused.entries()) {
        expect(
          difference(
            tensor.dataSync() as Float32Array,
            (composed[at] as tf.Tensor).dataSync() as Float32Array,
          ),
        ).toBeLessThan(1e-4);
      }
    }
  });
});

test.each([0.4, 0.5])(
  'dropout repeats for a seed, keeps the mean, and passes the gradient where it passed the value: %s',
  (rate) => {
    tf.tidy(() => {
      const x = tf.ones([99, 101]); // no whole number of draws
      const once = dropout(x, rate, [1, 2]).dataSync() as Float32Array;
      expect(difference(once, dropout(x, rate, [1, 2]).dataSync() as Float32Array)).toBe(0);
      expect(difference(once, dropout(x, rate, [1, 3]).dataSync() as Float32Array)).toBeGreaterThan(1);
      expect(new Set(once)).toEqual(new Set([0, Math.fround(1 / (1 - rate))]));
      expect(once.reduce((sum, value) => sum + value, 0) / once.length).toBeCloseTo(1, 1);
      // neighbours, and those that come from one draw, are as independent as others: one deviation is .01
      for (const distance of [1, 15, 16, 101]) {
        let both = 0;
        for (let at = distance; at < once.length; at++) both += once[at] && once[at - distance] ? 1 : 0;
        expect(Math.abs(both / (once.length - distance) - (1 - rate) ** 2)).toBeLessThan(0.025);
      }
      const gradient = tf
        .grad((x) => dropout(x, rate, [1, 2]).sum())(x)
        .dataSync() as Float32Array;
      expect(difference(once, gradient)).toBe(0);
    });
  },
);

test('a linear layer has the value and gradients of its composed form', () => {
  tf.tidy(() => {
    const random = seededRandom(3);
    const values = (rows: number, columns: number) =>
      tf.tensor2d(
        Float32Array.from({ length: rows * columns }, () => random() - 0.5),
        [rows, columns],
      );
    const inputs = [values(7, 4), values(3, 4), values(1, 3).reshape([3])] as const;
    const upstream = values(7, 3);
    const composed = (x: tf.Tensor, weight: tf.Tensor, bias: tf.Tensor) =>
      tf.matMul(x as tf.Tensor2D, weight as tf.Tensor2D, false, true).add(bias);
    const of = (f: (x: tf.Tensor, weight: tf.Tensor, bias: tf.Tensor) => tf.Tensor) => [
      f(...inputs),
      ...tf.grads((x, weight, bias) =>
        f(x as tf.Tensor, weight as tf.Tensor, bias as tf.Tensor).mul(upstream),
      )([...inputs]),
    ];
    const fused = of((x, weight, bias) =>
      linear(x as tf.Tensor2D, weight as tf.Tensor2D, bias as tf.Tensor1D),
    );
    of(composed).forEach((tensor, at) => {
      const found = fused[at] as tf.Tensor;
      expect(found.shape).toEqual(tensor.shape);
      expect(difference(found.dataSync() as Float32Array, tensor.dataSync() as Float32Array)).toBeLessThan(
        1e-5,
      );
    });
  });
});

test('vectors that are asked for alone are those that stand among all', () => {
  tf.tidy(() => {
    const values = tinyValues();
    const weights = new Map(
      [...weightShapes(config)].map(([name, shape]) => [name, tf.tensor(values.get(name) ?? [], shape)]),
    );
    const items = tf.tensor2d([1, 2, 3, 4, 5, 6, 7, 8], [2, 4], 'int32');
    const all = encode(weights, config, items);
    const rows = tf.tensor1d([7, 0, 5], 'int32');
    const some = encode(weights, config, items, { rows }).dataSync() as Float32Array;
    expect(difference(some, tf.gather(all, rows).dataSync() as Float32Array)).toBeLessThan(1e-5);
  });
});

test('short sequences share rows, keep their own positions, and give what they give alone', () => {
  tf.tidy(() => {
    const values = tinyValues();
    const weights = new Map(
      [...weightShapes(config)].map(([name, shape]) => [name, tf.tensor(values.get(name) ?? [], shape)]),
    );
    const sequences = [[1, 2], [3, 4, 5, 6, 7, 8, 9], [10, 11, 12], [13], []];
    const together = packed(sequences, 6);
    expect(together.items.shape).toEqual([2, 6]); // 6, and 3 + 2 + 1
    expect(together.lengths).toEqual([2, 6, 3, 1, 0]);
    const all = encode(weights, config, together).dataSync() as Float32Array;
    for (const [at, sequence] of sequences.entries()) {
      const own = sequence.slice(-6);
      if (own.length === 0) continue;
      const alone = encode(weights, config, tf.tensor2d([own], [1, own.length], 'int32'));
      const start = (together.starts[at] ?? 0) * 8;
      const largest = Math.max(...alone.abs().dataSync());
      const apart = difference(alone.dataSync() as Float32Array, all.slice(start, start + own.length * 8));
      expect(apart / largest).toBeLessThan(1e-6); // a few roundings: products of another shape sum in another order
    }
  });
});

const tinyTraining = {
  dimension: 8,
  innerDimension: 16,
  heads: 2,
  maxHistory: 6,
  windowsPerBatch: 8,
  maxEpochs: 4,
  learningRate: 0.01,
};
const cycles = Array.from({ length: 30 }, (_, user) =>
  Array.from({ length: 12 }, (_, at) => (user + at) % 10),
);

async function finish(training: ReturnType<typeof trainSASRec>) {
  let turn = await training.next();
  let metrics: Record<string, number> = {};
  let ending: [string?, string?] = [];
  for (; !turn.done; turn = await training.next()) {
    metrics = turn.value.metrics ?? metrics;
    ending = [turn.value.stoppedBecause, turn.value.message];
  }
  return { model: turn.value, metrics, ending };
}

test('training learns what follows what, and defines the vector of an empty history', async () => {
  const settings = {
    ...tinyTraining,
    maxEpochs: 60,
    hiddenDropout: 0.1,
    attentionDropout: 0.1,
    patience: 60,
  };
  const { model, metrics } = await finish(trainSASRec(cycles, 10, settings));
  expect(metrics.testNdcgAt10).toBeGreaterThan(0.9);
  const empty = model.userVectors([[]]);
  expect(empty.every(Number.isFinite) && empty.some((value) => value !== 0)).toBe(true);
  model.dispose();
});

test('a share of the mean user vector can be left out of every user vector, and of that of no history', () => {
  const values = tinyValues();
  const train = [[1, 2, 3, 4], [5, 6], [7]]; // seven prefixes
  const prefixes = train.flatMap((sequence) => sequence.map((_, at) => sequence.slice(0, at + 1)));
  const whole = createSASRec(config, finished(values, config, train, 0));
  const without = createSASRec(config, finished(values, config, train, 0.25));
  const vectors = whole.userVectors(prefixes);
  const mean = Float32Array.from({ length: 8 }, (_, at) => {
    const column = prefixes.map((_, row) => vectors[row * 8 + at] ?? 0);
    return column.reduce((sum, value) => sum + value, 0) / prefixes.length;
  });
  expect(difference(whole.userVectors([[]]), mean)).toBeLessThan(1e-5);
  const [before, after] = [whole.userVectors([[3, 9], []]), without.userVectors([[3, 9], []])];
  const expected = before.map((value, at) => value - 0.25 * (mean[at % 8] ?? 0));
  expect(difference(after, expected)).toBeLessThan(1e-5);
  expect(difference(without.itemVectors(), whole.itemVectors())).toBe(0);
  whole.dispose();
  without.dispose();
});

test('a run that resumes from a checkpoint gives the very weights of one that was never stopped', async () => {
  const whole = await finish(trainSASRec(cycles, 10, tinyTraining));
  let kept: SASRecCheckpoint | undefined;
  const stopped = trainSASRec(cycles, 10, tinyTraining, undefined, {
    onCheckpoint: async (checkpoint) => {
      if (checkpoint.epoch === 2) kept = structuredClone(checkpoint);
    },
  });
  for (let turn = 0; turn < 3; turn++) await stopped.next();
  await stopped.return(whole.model);
  const resumed = await finish(
    trainSASRec(cycles, 10, tinyTraining, undefined, kept ? { resume: kept } : {}),
  );
  expect(kept?.epoch).toBe(2);
  expect(resumed.model.fingerprint).toBe(whole.model.fingerprint);
});

test('where nobody says, items that occur seldom are trained at two paces, and a resumed run repeats both', async () => {
  const { windowsPerBatch: _, learningRate: __, ...unsaid } = tinyTraining;
  const epochsOf = async (itemCount: number) => {
    const epochs: number[] = [];
    const training = trainSASRec(cycles, itemCount, unsaid);
    let turn = await training.next();
    for (; !turn.done; turn = await training.next()) if (turn.value.epoch) epochs.push(turn.value.epoch);
    turn.value.dispose();
    return epochs.length;
  };
  expect(await epochsOf(10)).toBe(4); // 30 occurrences an item
  expect(await epochsOf(40)).toBe(8);

  const whole = await finish(trainSASRec(cycles, 40, unsaid));
  let kept: SASRecCheckpoint | undefined;
  const onCheckpoint = async (checkpoint: SASRecCheckpoint) => {
    if (checkpoint.attempt === 1 && checkpoint.epoch === 2) kept = structuredClone(checkpoint);
  };
  const stopped = trainSASRec(cycles, 40, unsaid, undefined, { onCheckpoint });
  for (let turn = 0; turn < 7; turn++) await stopped.next();
  await stopped.return(whole.model);
  const resumed = await finish(trainSASRec(cycles, 40, unsaid, undefined, kept ? { resume: kept } : {}));
  expect(kept?.step).toBe(6);
  expect(resumed.model.fingerprint).toBe(whole.model.fingerprint);
});

test('a training whose time is up gives what it has learnt, even within its first epoch', async () => {
  const { model, metrics, ending } = await finish(
    trainSASRec(cycles, 10, { ...tinyTraining, maxSeconds: 0 }),
  );
  expect(ending[0]).toBe('clock');
  expect(ending[1]).toMatch(/Stopped by the clock in epoch 1 of 4: 0 s were allowed.*still rose/);
  expect(metrics).toMatchObject({ epochs: 1, plannedEpochs: 4, stoppedByClock: 1, stoppedByPatience: 0 });
  expect(metrics.bestEpoch).toBe(1);
  expect(metrics.validationNdcgAt10).toBeGreaterThanOrEqual(0);
  model.dispose();
});

test('a training that no longer gets better says so, and one that runs its course says that', async () => {
  const impatient = { ...tinyTraining, maxEpochs: 40, patience: 2, learningRate: 1e-9, averageKept: 0.999 };
  const { model, metrics, ending } = await finish(trainSASRec(cycles, 10, impatient));
  expect(ending[0]).toBe('patience');
  expect(ending[1]).toMatch(
    /^Stopped after \d+ of 40 epochs: the validation was best in epoch \d+ and did not rise/,
  );
  expect(metrics).toMatchObject({ plannedEpochs: 40, stoppedByClock: 0, stoppedByPatience: 1 });
  model.dispose();
  const whole = await finish(trainSASRec(cycles, 10, tinyTraining));
  expect(whole.ending[0]).toBe('epochs');
  expect(whole.ending[1]).toMatch(/^Trained all 4 epochs; epoch \d was best\.$/);
  whole.model.dispose();
});

test('an aborted training ends with the reason and frees its tensors', async () => {
  const before = tf.memory().numTensors;
  const controller = new AbortController();
  const training = trainSASRec(cycles, 10, tinyTraining, controller.signal);
  await training.next();
  controller.abort(new Error('enough'));
  await expect(training.next()).rejects.toThrow('enough');
  expect(tf.memory().numTensors).toBe(before);
});
