import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerCrossEntropy } from '#lib/llm/answer-loss.ts';
import { embedPlaces } from '#lib/llm/embed-places.ts';
import { causalInputs, type Llama, loadLlama } from '#lib/llm/llama.ts';
import { createLora, type Lora, loraTargets } from '#lib/llm/lora.ts';
import { seededRandom } from '#lib/random.ts';
import { tf } from '#lib/tensor/backend.ts';
import { seededNormal, valueAndGradients } from '#lib/tensor/nn.ts';
import { createAdamW } from '#lib/tensor/optimizer.ts';
import { plainForward } from './plain-llama.ts';
import { tinyConfig, tinyConfigs, tinyTensors, writeTinyFolder, writeTinyGGUF } from './tiny-llama.ts';

const vocabulary = tinyConfig.vocabularySize;
let folder: string;
let llama: Llama;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiny-llama-'));
  await writeTinyFolder(folder);
  llama = await loadLlama(folder);
});

afterAll(async () => {
  llama.dispose();
  await rm(folder, { recursive: true });
});

function randomIds(batch: number, time: number, seed = 1): tf.Tensor2D {
  const random = seededRandom(seed);
  return tf.tensor2d(
    Int32Array.from({ length: batch * time }, () => Math.floor(random() * vocabulary)),
    [batch, time],
    'int32',
  );
}

function embed(ids: tf.Tensor2D): tf.Tensor3D {
  return embedPlaces(llama.embedding, ids);
}

/** A LoRA whose B is not zero, so that both matrices have a gradient. */
function trainedLora(targets = [...loraTargets], config = tinyConfig): Lora {
  const lora = createLora(config, { rank: 3, alpha: 6, targets }, 5);
  const random = seededRandom(9);
  for (const [name, variable] of lora.variables)
    if (name.includes('lora_B'))
      tf.tidy(() => variable.assign(tf.tensor(seededNormal(variable.size, 0.2, random), variable.shape)));
  return lora;
}

function largestDifference(a: tf.Tensor, b: tf.Tensor): number {
  return tf.tidy(() => a.sub(b).abs().max().arraySync() as number);
}

describe.each(tinyConfigs)('a tiny $architecture', (config) => {
  const tensors = tinyTensors(config);
  let model: Llama;

  beforeAll(async () => {
    const place = join(folder, config.architecture);
    await writeTinyFolder(place, config, tensors);
    model = await loadLlama(place);
  });
  afterAll(() => model.dispose());

  test.each([7, 300])('the fused layers equal the plain formula, for %d positions', (time) => {
    tf.tidy(() => {
      const x = embed(randomIds(2, time));
      const inputs = causalInputs(time, [0, 2]);
      const positions = inputs.positions.arraySync();
      const plain = plainForward(config, tensors, x, positions, inputs.bias);
      const fused = model.forward(x, inputs);
      const seen = (h: tf.Tensor) => h.slice([0, 2], [2, time - 2]);
      expect(largestDifference(seen(plain), seen(fused))).toBeLessThan(1e-4);
    });
  });

  test.each([
    { name: 'all seven projections', targets: [...loraTargets], time: 6 },
    { name: 'only q and v', targets: ['q_proj' as const, 'v_proj' as const], time: 6 },
    { name: 'all seven projections', targets: [...loraTargets], time: 300 },
  ])(
    'with LoRA on $name and $time positions, handwritten gradients equal automatic ones',
    ({ targets, time }) => {
      const lora = trainedLora(targets, config);
      const variables = [...lora.variables.values()];
      const inputs = causalInputs(time, [0, 0]);
      const positions = inputs.positions.arraySync();
      const random = seededRandom(3);
      const x = tf.variable(tf.tensor3d(seededNormal(2 * time * 24, 0.5, random), [2, time, 24]));
      const direction = tf.tensor3d(seededNormal(2 * time * 24, 1, random), [2, time, 24]);
      const along = (h: tf.Tensor) => h.mul(direction).sum() as tf.Scalar;
      const fused = valueAndGradients(() => along(model.forward(x, { ...inputs, lora })), [x, ...variables]);
      const plain = valueAndGradients(
        () => along(plainForward(config, tensors, x, positions, inputs.bias, lora)),
        [x, ...variables],
      );
      expect(fused.value).toBeCloseTo(plain.value, 3);
      fused.gradients.forEach((gradient, index) => {
        const other = plain.gradients[index] as tf.Tensor;
        const size = other.abs().max().arraySync() as number;
        expect(size).toBeGreaterThan(1e-3);
        expect(largestDifference(gradient, other) / size).toBeLessThan(1e-3);
      });
      lora.dispose();
      tf.dispose([x, direction, inputs, fused.gradients, plain.gradients]);
    },
  );

  test('a GGUF file and a Hugging Face folder of the same model give the same hidden states', async () => {
    const path = join(folder, `${config.architecture}.gguf`);
    await writeTinyGGUF(path, config, tensors);
    const other = await loadLlama(path);
    expect({ ...other.config, rmsNormEps: 1e-5 }).toEqual(config);
    tf.tidy(() => {
      const x = embed(randomIds(2, 5));
      const inputs = causalInputs(5, [0, 1]);
      expect(largestDifference(model.forward(x, inputs), other.forward(x, inputs))).toBeLessThan(1e-6);
    });
    other.dispose();
  });

  test('loading and disposing of a model leaves no tensor behind', async () => {
    const before = tf.memory().numTensors;
    (await loadLlama(join(folder, config.architecture))).dispose();
    expect(tf.memory().numTensors).toBe(before);
  });
});

test('a fresh LoRA changes no hidden state', () => {
  const lora = createLora(tinyConfig, { rank: 4, alpha: 8, targets: [...loraTargets] }, 1);
  tf.tidy(() => {
    const x = embed(randomIds(2, 5));
    const inputs = causalInputs(5, [0, 0]);
    expect(largestDifference(llama.forward(x, inputs), llama.forward(x, { ...inputs, lora }))).toBe(0);
  });
  lora.dispose();
});

test('a LoRA gives the same result merged into the weights as beside them', () => {
  const lora = trainedLora();
  const merged = llama.mergeLora(lora);
  tf.tidy(() => {
    const x = embed(randomIds(2, 5));
    const inputs = causalInputs(5, [0, 0]);
    const beside = llama.forward(x, { ...inputs, lora });
    expect(largestDifference(beside, llama.forward(x, { ...inputs, lora: merged }))).toBeLessThan(1e-5);
    expect(largestDifference(beside, llama.forward(x, inputs))).toBeGreaterThan(0.1);
  });
  merged.dispose();
  lora.dispose();
});

test('changing a later token never changes an earlier position', () => {
  tf.tidy(() => {
    const x = embed(randomIds(1, 6));
    const changed = tf.concat([x.slice([0, 0, 0], [1, 4, -1]), x.slice([0, 4, 0], [1, 2, -1]).mul(-3)], 1);
    const inputs = causalInputs(6, [0]);
    const before = llama.forward(x, inputs).slice([0, 0, 0], [1, 4, -1]);
    const after = llama.forward(changed as tf.Tensor3D, inputs).slice([0, 0, 0], [1, 4, -1]);
    expect(largestDifference(before, after)).toBe(0);
  });
});

test('examples give the same result packed into one row as in separate rows', () => {
  tf.tidy(() => {
    const [first, second] = [embed(randomIds(1, 4, 1)), embed(randomIds(1, 3, 2))];
    const bias = tf.tensor3d(
      Float32Array.from({ length: 49 }, (_, index) => {
        const [query, key] = [Math.floor(index / 7), index % 7];
        return key <= query && query < 4 === key < 4 ? 0 : -1e9;
      }),
      [1, 7, 7],
    );
    const positions = tf.tensor2d([[0, 1, 2, 3, 0, 1, 2]], [1, 7], 'int32');
    const packed = llama.forward(tf.concat([first, second], 1) as tf.Tensor3D, { positions, bias });
    const alone = [llama.forward(first, causalInputs(4, [0])), llama.forward(second, causalInputs(3, [0]))];
    expect(largestDifference(packed, tf.concat(alone, 1))).toBeLessThan(1e-5);
  });
});

test('a training step changes every LoRA matrix, no frozen weight by a single bit, and leaks no tensor', () => {
  const lora = trainedLora();
  const variables = [...lora.variables.values()];
  const optimizer = createAdamW(variables);
  const frozen = () => [
    llama.embedding.dataSync().slice(),
    ...llama.layers.flatMap(({ projections }) => Object.values(projections).map((w) => w.dataSync().slice())),
  ];
  const step = () => {
    const { gradients } = valueAndGradients(() => {
      const h = llama.forward(embed(randomIds(2, 6)), { ...causalInputs(6, [0, 0]), lora });
      const rows = h.reshape<tf.Tensor2D>([12, 24]);
      const targets = randomIds(1, 12, 4).reshape<tf.Tensor1D>([12]);
      return answerCrossEntropy(rows, llama.head, targets, tf.fill([12], 1 / 12));
    }, variables);
    optimizer.step(gradients, 1e-2);
    tf.dispose(gradients);
  };
  step();
  const weightsBefore = frozen();
  const loraBefore = variables.map((variable) => variable.dataSync().slice());
  const before = tf.memory().numTensors;
  step();
  expect(tf.memory().numTensors).toBe(before);
  expect(frozen()).toEqual(weightsBefore);
  variables.forEach((variable, index) => {
    expect(variable.dataSync()).not.toEqual(loraBefore[index]);
  });
  optimizer.dispose();
  lora.dispose();
});

describe('answerCrossEntropy', () => {
  test('equals the plain formula, in value and gradient, with more rows than a chunk', () => {
    const rows = 300;
    const random = seededRandom(2);
    const h = tf.variable(tf.tensor2d(seededNormal(rows * 24, 1, random), [rows, 24]));
    const targets = randomIds(1, rows).reshape<tf.Tensor1D>([rows]);
    const weights = tf.tensor1d(Float32Array.from({ length: rows }, random));
    const fused = valueAndGradients(() => answerCrossEntropy(h, llama.head, targets, weights).mul(2), [h]);
    const plain = valueAndGradients(() => {
      const logProbabilities = tf.logSoftmax(llama.logits(h));
      const hot = tf.oneHot(targets, vocabulary);
      return logProbabilities.mul(hot).sum(-1).mul(weights).sum().mul(-2);
    }, [h]);
    expect(fused.value / plain.value).toBeCloseTo(1, 5);
    const [mine, other] = [fused.gradients[0] as tf.Tensor, plain.gradients[0] as tf.Tensor];
    expect(largestDifference(mine, other)).toBeLessThan(1e-4);
    tf.dispose([h, targets, weights, mine, other]);
  });

  test('shared targets equal the plain formula with several words per row, and the slope from small steps', () => {
    const rows = 300;
    const random = seededRandom(3);
    const h = tf.variable(tf.tensor2d(seededNormal(rows * 24, 1, random), [rows, 24]));
    const targets = randomIds(1, rows).reshape<tf.Tensor1D>([rows]);
    const weights = tf.tensor1d(Float32Array.from({ length: rows }, () => random() / rows));
    const moves = Array.from({ length: 200 }, (_, i) => ({
      row: Math.floor(i / 4) * 6, // four words beside the target in every sixth row, some of them twice
      token: Math.floor(random() * vocabulary),
      share: 0.2 * random(),
    }));
    const own = targets.arraySync();
    const distribution = own.map((target) => {
      const shares = new Float32Array(vocabulary);
      shares[target] = 1;
      return shares;
    });
    for (const { row, token, share } of moves) {
      const shares = distribution[row] as Float32Array;
      shares[token] = (shares[token] as number) + share;
      shares[own[row] as number] = (shares[own[row] as number] as number) - share;
    }
    const column = (name: 'row' | 'token') =>
      tf.tensor1d(
        moves.map((move) => move[name]),
        'int32',
      );
    const shared = {
      rows: column('row'),
      tokens: column('token'),
      shares: tf.tensor1d(moves.map(({ share }) => share)),
    };
    const all = tf.stack(distribution.map((shares) => tf.tensor1d(shares)));
    const loss = () => answerCrossEntropy(h, llama.head, targets, weights, shared);
    const fused = valueAndGradients(() => loss().mul(2), [h]);
    const plain = valueAndGradients(
      () => tf.logSoftmax(llama.logits(h)).mul(all).sum(-1).mul(weights).sum().mul(-2),
      [h],
    );
    expect(fused.value / plain.value).toBeCloseTo(1, 5);
    const [mine, other] = [fused.gradients[0] as tf.Tensor, plain.gradients[0] as tf.Tensor];
    expect(largestDifference(mine, other)).toBeLessThan(1e-6);
    expect(mine.abs().max().arraySync()).toBeGreaterThan(1e-3);

    const direction = tf.tensor2d(seededNormal(rows * 24, 1, random), [rows, 24]);
    const at = h.clone();
    const valueAt = (step: number) =>
      tf.tidy(() => {
        h.assign(at.add(direction.mul(step)));
        return loss().arraySync();
      });
    const slope = (valueAt(5e-3) - valueAt(-5e-3)) / 1e-2;
    const expected = tf.tidy(() => mine.mul(direction).sum().arraySync() as number) / 2;
    expect(Math.abs(slope - expected)).toBeLessThan(1e-3 * Math.max(0.1, Math.abs(expected)));
    tf.dispose([h, targets, weights, shared, all, mine, other, direction, at]);
  });
});

test("a soft token is read at its place and receives that place's gradient", () => {
  const random = seededRandom(4);
  const vectors = tf.variable(tf.tensor2d(seededNormal(2 * 24, 1, random), [2, 24]));
  const ids = randomIds(2, 3);
  const rowAt = new Map([
    [0 * 3 + 1, 1],
    [1 * 3 + 2, 0],
  ]);
  const direction = tf.tensor3d(seededNormal(2 * 3 * 24, 1, random), [2, 3, 24]);
  const { gradients } = valueAndGradients(() => {
    const x = embedPlaces(llama.embedding, ids, rowAt, vectors);
    return x.mul(direction).sum();
  }, [vectors]);
  tf.tidy(() => {
    const x = embedPlaces(llama.embedding, ids, rowAt, vectors);
    const at = (tensor: tf.Tensor, row: number, column: number) =>
      tensor.slice([row, column, 0], [1, 1, -1]).flatten();
    expect(largestDifference(at(x, 0, 1), vectors.slice([1, 0], [1, -1]).flatten())).toBe(0);
    expect(largestDifference(at(x, 0, 0), at(embed(ids), 0, 0))).toBe(0);
    const expected = tf.stack([at(direction, 1, 2), at(direction, 0, 1)]);
    expect(largestDifference(gradients[0] as tf.Tensor, expected)).toBe(0);
  });
  tf.dispose([vectors, ids, direction, gradients]);
});
