// A connector in closed form: the target model's own item vectors are the memory's keys, so nothing has to be trained to
// begin with. user-connector.ts and item-connector.ts say what their keys answer to.
import { seededRandom } from '#lib/random.ts';
import { seededNormal } from '#lib/tensor/nn.ts';
import type { DerivedConnector } from './derived-connector.ts';
import type { KnownItems } from './known-items.ts';
import type { Separation } from './separation.ts';

export type ConnectorConfig = {
  userSharpness: number; // factor on the target model's scores in the user memory's softmax
  directNorm: number; // mean norm of the direct path's part of a soft token; a bag's is about 2.7
  correctionRank: number; // r
  seed: number;
};
export const defaultConnectorConfig: ConnectorConfig = {
  userSharpness: 4,
  directNorm: 0.8,
  correctionRank: 64,
  seed: 1,
};

export type ConnectorInput = {
  items: KnownItems;
  separation: Separation; // separateBags(items)
  userVectors: Float32Array; // (users, d) of training prefixes, for their mean and spread
};

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
 * vectors: those whose mean and spread standardize x. Both connectors project with the same matrix, which keeps the dot products of
 * users and items. The correction starts as nothing: its second matrix is zero.
 */
export function closedForm(
  { items, separation }: Pick<ConnectorInput, 'items' | 'separation'>,
  vectors: Float32Array,
  { sharpness, counts }: Pick<DerivedConnector, 'sharpness' | 'counts'>,
  config: ConnectorConfig,
): DerivedConnector {
  const { dimension: d, outputSize } = items;
  const { correctionRank, directNorm, seed } = config;
  const { mean, scale } = columnStatistics(vectors, d);
  // W3·x̂ + b2 = factor · projection · x
  const projection = seededNormal(outputSize * d, 1 / Math.sqrt(outputSize), seededRandom(seed)); // columns of norm ≈ 1
  const meanNorm = Math.sqrt(vectors.reduce((sum, value) => sum + value * value, 0) / (vectors.length / d));
  const factor = directNorm / (meanNorm || 1);
  const directWeight = new Float32Array(outputSize * d);
  const outBias = new Float32Array(outputSize);
  for (let r = 0; r < outputSize; r++) {
    for (let c = 0; c < d; c++) {
      const weight = factor * (projection[r * d + c] as number);
      directWeight[r * d + c] = weight * (scale[c] as number);
      outBias[r] = (outBias[r] as number) + weight * (mean[c] as number);
    }
  }
  const correction = seededNormal(
    correctionRank * outputSize,
    1 / Math.sqrt(outputSize),
    seededRandom(seed + 7),
  );
  return {
    items,
    separation,
    ...{ inputSize: d, outputSize, correctionRank, sharpness, counts, mean, scale },
    downWeight: correction,
    upWeight: new Float32Array(outputSize * correctionRank),
    directWeight,
    outBias,
  };
}
