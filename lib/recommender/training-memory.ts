// What a training of SASRec needs of memory, before it starts. Every term follows the code that it names;
// tests/recommender/training-memory.test.ts holds the sum against a measured run.
//
//   P weights · V items · d width · T places a row · N places of a batch · C scores of a chunk (next-item-loss.ts)

import { AppError } from '#lib/errors.ts';
import { rowsPerChunk } from './next-item-loss.ts';
import { type SASRecConfig, weightShapes } from './sasrec-network.ts';

export type TrainingSize = {
  people: number;
  interactions: number;
  windowsPerBatch: number;
  windowStride: number;
};
export type MemoryEstimate = {
  process: number; // Node.js, TensorFlow and this project's code
  histories: number;
  weights: number;
  step: number;
  evaluation: number;
  total: number; // all in bytes
};

const processBytes = 450e6; // 400e6 to 410e6 measured after a training of four people, and room for what code still has to be loaded
const float = 4;
const bytesAnInteraction = 8 * 6; // as read, training part, both held-out histories, and the windows of an epoch
const bytesAPerson = 600; // arrays and objects around them
const copiesOfWeights = 14; // variables, values, average twice, best, two moments, gradients, and what a step of AdamW makes
const floatsAPlace = (d: number, inner: number, heads: number, length: number) =>
  24 * d + 4 * inner + 6 * heads * length; // what a layer keeps for the way back, and the gradients there
const evaluatedAtOnce = 256;
const fragmentation = 1.25; // freed blocks stay in the process (native-memory.ts)

export function trainingMemory(
  shape: SASRecConfig,
  { people, interactions, windowsPerBatch, windowStride }: TrainingSize,
): MemoryEstimate {
  const { itemCount, dimension: d, layers, heads, innerDimension, maxHistory } = shape;
  const parameters = [...weightShapes(shape).values()].reduce(
    (sum, sizes) => sum + sizes.reduce((product, size) => product * size, 1),
    0,
  );
  const places =
    windowsPerBatch * placesOfWindow(interactions / Math.max(1, people), maxHistory, windowStride);
  const chunk = rowsPerChunk(itemCount) * itemCount;
  const histories = interactions * bytesAnInteraction + people * bytesAPerson;
  const weights = copiesOfWeights * parameters * float;
  const step =
    fragmentation *
    float *
    (layers * places * floatsAPlace(d, innerDimension, heads, maxHistory) + 3 * chunk + 2 * itemCount * d);
  const evaluation = fragmentation * float * 3 * evaluatedAtOnce * itemCount;
  const total = processBytes + histories + weights + step + evaluation;
  return { process: processBytes, histories, weights, step, evaluation, total };
}

/** Mean places of a window: short histories are one window, long ones overlap. */
function placesOfWindow(history: number, maxHistory: number, stride: number): number {
  return history <= maxHistory ? Math.max(1, history) : Math.min(maxHistory, Math.max(stride, maxHistory));
}

/**
 * The largest batch, at most `size.windowsPerBatch`, whose training fits into `available` bytes, with what is said of it: null where
 * nothing had to change. Throws AppError too_large where even the smallest does not fit.
 */
export function fittingBatch(
  shape: SASRecConfig,
  size: TrainingSize,
  available: number,
): { windowsPerBatch: number; message: string | null } {
  const wanted = trainingMemory(shape, size).total;
  for (let batch = size.windowsPerBatch; batch >= 1; batch = Math.floor(batch / 2)) {
    const { total } = trainingMemory(shape, { ...size, windowsPerBatch: batch });
    if (total > available) continue;
    if (batch === size.windowsPerBatch) return { windowsPerBatch: batch, message: null };
    return {
      windowsPerBatch: batch,
      message: `Trains with ${batch} instead of ${size.windowsPerBatch} windows at once: those would need about ${gigabytes(wanted)}, ${gigabytes(available)} are free.`,
    };
  }
  const least = trainingMemory(shape, { ...size, windowsPerBatch: 1 }).total;
  throw new AppError('too_large', {
    message: `This training needs about ${gigabytes(least)} of memory (${shape.itemCount} items, ${size.people} people, ${size.interactions} interactions), and ${gigabytes(available)} are free. Free some, or import fewer people or items.`,
  });
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}
