// A connector in closed form: the target model's own item vectors are the memory's keys, so nothing has to be trained to
// begin with. user-connector.ts and item-connector.ts say what their keys answer to.
import { seededRandom } from '#lib/random.ts';
import { seededNormal } from '#lib/tensor/nn.ts';
import type { ConnectorWeights } from './connector.ts';

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

export function norm(vector: Float32Array): number {
  return Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
}

export function columnStatistics(data: Float32Array, d: number): { mean: Float32Array; scale: Float32Array } {
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

/**
 * Attention logits sharpness · (key_j · x + offset_j), written for standardized x̂. vectors: those whose mean and spread
 * standardize x. Both connectors project with the same matrix, which keeps the dot products of users and items.
 */
export function closedForm(
  input: ConnectorInput,
  vectors: Float32Array,
  sharpness: number,
  offsetOf: (key: Float32Array) => number,
  config: ConnectorConfig,
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
  // W3·x̂ + b2 = factor · projection · x
  const projection = seededNormal(outputSize * d, 1 / Math.sqrt(outputSize), seededRandom(config.seed)); // columns of norm ≈ 1
  const meanNorm = Math.sqrt(vectors.reduce((sum, value) => sum + value * value, 0) / (vectors.length / d));
  const factor = config.directNorm / (meanNorm || 1);
  const directWeight = new Float32Array(outputSize * d);
  const outBias = new Float32Array(outputSize);
  for (let r = 0; r < outputSize; r++) {
    for (let c = 0; c < d; c++) {
      const weight = factor * (projection[r * d + c] as number);
      directWeight[r * d + c] = weight * (scale[c] as number);
      outBias[r] = (outBias[r] as number) + weight * (mean[c] as number);
    }
  }
  const sizes = { inputSize: d, hiddenSize: items, outputSize };
  return { ...sizes, mean, scale, keyWeight, keyBias, valueWeight, directWeight, outBias };
}
