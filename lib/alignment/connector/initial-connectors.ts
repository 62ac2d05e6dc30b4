// The connectors before the language model has seen one token: a soft token should already speak its language, so it is
// built to point at the *bag* of a title, the weighted sum of the title's token embeddings. Earlier words weigh more, so
// that a bag also tells where a title begins.
//
// No training is needed to start: the target model's own item vectors are the keys:
//   items:  key j answers to the distance of x and item j, so item j's soft token is its own bag
//   users:  key j answers to the score of item j, so a user's soft token is the softmax-weighted mix of the bags of the
//           items that the target model would put first
//
// A bag alone is like many others (half the titles begin with "The"), and a mix of bags is like none. So a value is not the
// bag but what, among all bags, answers to that bag alone: v = b̄ + (C + λ)⁻¹ (b − b̄), C the bags' covariance. The nearer λ to
// zero the better a mix can be taken apart again, and the less a value looks like words. Decision 014 has the figures.
import { seededRandom } from '#lib/random.ts';
import { seededNormal } from '#lib/tensor/nn.ts';
import { addOuter, factorize, solveFactored } from '#lib/tensor/positive-definite.ts';
import type { Connectors, ConnectorWeights } from './connector.ts';

export type ConnectorConfig = {
  userSharpness: number; // factor on the target model's scores in the user memory's softmax
  directNorm: number; // mean norm of the direct path's part of a soft token; a bag's is about 2.7
  seed: number;
};
export const defaultConnectorConfig: ConnectorConfig = { userSharpness: 4, directNorm: 0.8, seed: 1 };

export type ConnectorInput = {
  itemVectors: Float32Array; // (itemCount, d)
  bags: Float32Array; // (itemCount, H), the memories' values: separatedBags of titleBags
  userVectors: Float32Array; // (users, d) of training prefixes, for their mean and spread
  dimension: number; // d
  outputSize: number; // H
};

const wordDecay = 0.85; // weight of a title's next token relative to the one before
const itemSharpness = 40; // softmax factor on −‖x − item‖² / mean ‖item‖²

/** Bags (itemCount, H): Σ wordDecay^k E[token k], each scaled to the mean norm of its tokens' embeddings. */
export function titleBags(titles: number[][], embedding: Float32Array, outputSize: number): Float32Array {
  const bags = new Float32Array(titles.length * outputSize);
  titles.forEach((tokens, row) => {
    const bag = bags.subarray(row * outputSize, (row + 1) * outputSize);
    let tokenNorms = 0;
    tokens.forEach((token, k) => {
      const vector = embedding.subarray(token * outputSize, (token + 1) * outputSize);
      tokenNorms += norm(vector);
      for (let c = 0; c < outputSize; c++)
        bag[c] = (bag[c] as number) + wordDecay ** k * (vector[c] as number);
    });
    const factor = tokenNorms / Math.max(1, tokens.length) / (norm(bag) || 1);
    for (let c = 0; c < outputSize; c++) bag[c] = (bag[c] as number) * factor;
  });
  return bags;
}

const valueRidge = 2; // λ, in mean variances of a bag's numbers

/** The memories' values (itemCount, H): bags told apart, each as long as its bag. */
export function separatedBags(bags: Float32Array, outputSize: number): Float32Array {
  const H = outputSize;
  const items = bags.length / H;
  const { mean } = columnStatistics(bags, H);
  const centred = bags.map((value, i) => value - (mean[i % H] as number));
  const covariance = new Float64Array(H * H);
  for (let item = 0; item < items; item++) addOuter(covariance, centred, item * H, H, 1 / items);
  let trace = 0;
  for (let k = 0; k < H; k++) trace += covariance[k * H + k] as number;
  const ridge = (valueRidge * trace) / H + 1e-9;
  for (let k = 0; k < H; k++) covariance[k * H + k] = (covariance[k * H + k] as number) + ridge;
  const factor = factorize(covariance, H);
  const values = new Float32Array(bags.length);
  for (let item = 0; item < items; item++) {
    const own = centred.subarray(item * H, (item + 1) * H);
    const apart = Float32Array.from(solveFactored(factor, own, H));
    const scale = norm(own) / (norm(apart) || 1);
    for (let c = 0; c < H; c++) values[item * H + c] = (mean[c] as number) + scale * (apart[c] as number);
  }
  return values;
}

function norm(vector: Float32Array): number {
  return Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
}

function columnStatistics(data: Float32Array, d: number): { mean: Float32Array; scale: Float32Array } {
  const rows = data.length / d;
  const mean = new Float32Array(d);
  const variance = new Float32Array(d);
  for (let i = 0; i < data.length; i++) mean[i % d] = (mean[i % d] as number) + (data[i] as number) / rows;
  for (let i = 0; i < data.length; i++) {
    variance[i % d] =
      (variance[i % d] as number) + ((data[i] as number) - (mean[i % d] as number)) ** 2 / rows;
  }
  return { mean, scale: variance.map((value) => Math.sqrt(value) + 1e-6) };
}

/** The memory in closed form: attention logits sharpness · (key_j · x + offset_j), written for standardized x̂. */
function memory(
  input: ConnectorInput,
  vectors: Float32Array,
  sharpness: number,
  offsetOf: (key: Float32Array) => number,
  direct: { projection: Float32Array; norm: number },
): ConnectorWeights {
  const { dimension: d, outputSize, itemVectors, bags } = input;
  const items = itemVectors.length / d;
  const { mean, scale } = columnStatistics(vectors, d);
  const keyWeight = new Float32Array(items * d);
  const keyBias = new Float32Array(items);
  const valueWeight = new Float32Array(outputSize * items);
  for (let j = 0; j < items; j++) {
    const key = itemVectors.subarray(j * d, (j + 1) * d);
    let bias = offsetOf(key);
    key.forEach((value, c) => {
      keyWeight[j * d + c] = sharpness * value * (scale[c] as number);
      bias += value * (mean[c] as number);
    });
    keyBias[j] = sharpness * bias;
    for (let c = 0; c < outputSize; c++) valueWeight[c * items + j] = bags[j * outputSize + c] as number;
  }
  // W3·x̂ + b2 = factor · projection · x: the same projection for users and items keeps their dot products.
  const meanNorm = Math.sqrt(vectors.reduce((sum, value) => sum + value * value, 0) / (vectors.length / d));
  const factor = direct.norm / (meanNorm || 1);
  const directWeight = new Float32Array(outputSize * d);
  const outBias = new Float32Array(outputSize);
  for (let r = 0; r < outputSize; r++) {
    for (let c = 0; c < d; c++) {
      const weight = factor * (direct.projection[r * d + c] as number);
      directWeight[r * d + c] = weight * (scale[c] as number);
      outBias[r] = (outBias[r] as number) + weight * (mean[c] as number);
    }
  }
  const sizes = { inputSize: d, hiddenSize: items, outputSize };
  return { ...sizes, mean, scale, keyWeight, keyBias, valueWeight, directWeight, outBias };
}

/** Both connectors, ready for alignment. Measured on MovieLens-100k before any training, over 400 held-out histories: the
 * unseen title nearest to the user's soft token is the target model's first choice for half of them. */
export function initialConnectors(
  input: ConnectorInput,
  config: ConnectorConfig = defaultConnectorConfig,
): Connectors {
  const { dimension: d, outputSize, itemVectors, userVectors } = input;
  const projection = seededNormal(outputSize * d, 1 / Math.sqrt(outputSize), seededRandom(config.seed)); // columns of norm ≈ 1
  const direct = { projection, norm: config.directNorm };
  const meanSquare = itemVectors.reduce((sum, value) => sum + value * value, 0) / (itemVectors.length / d);
  return {
    item: memory(
      input,
      itemVectors,
      (2 * itemSharpness) / meanSquare,
      (key) => -(norm(key) ** 2) / 2,
      direct,
    ),
    user: memory(input, userVectors, config.userSharpness, () => 0, direct),
  };
}
