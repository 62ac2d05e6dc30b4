// How fast SASRec is trained: batch, rate, dropout and the number of epochs, where nobody says. docs/training-log.md has the runs.

import type { SASRecTrainConfig } from './train.ts';

export type Pace = {
  windowsPerBatch: number;
  learningRate: number;
  hiddenDropout: number;
  attentionDropout: number;
};

const swift: Pace = { windowsPerBatch: 64, learningRate: 4e-3, hiddenDropout: 0.5, attentionDropout: 0.5 };
const gentle: Pace = { windowsPerBatch: 256, learningRate: 1e-3, hiddenDropout: 0.65, attentionDropout: 0.5 };
const plenty: Pace = { windowsPerBatch: 128, learningRate: 3e-3, hiddenDropout: 0.3, attentionDropout: 0.3 };
// occurrences of an item, on average
const seldom = 30;
const often = 150;
const leastEpochs = 10;
const warmUpShare = 0.05;

/**
 * Items that occur seldom are tried at two paces, and the validation chooses. Over three seeds Amazon's video games have a validation
 * NDCG@10 of .0584 when trained swiftly, .0641 gently, .0659 gently with more dropout; Steam has .1335 and .1302.
 */
export function pacesFor(
  train: readonly (readonly number[])[],
  itemCount: number,
  { windowsPerBatch, learningRate, hiddenDropout, attentionDropout }: SASRecTrainConfig,
): Pace[] {
  const occurrences = train.reduce((sum, sequence) => sum + sequence.length, 0) / itemCount;
  const given = windowsPerBatch !== null || learningRate !== null;
  const paces = given || occurrences >= seldom ? [swift] : [swift, gentle];
  return (occurrences >= often ? [plenty] : paces).map((pace) => ({
    windowsPerBatch: windowsPerBatch ?? pace.windowsPerBatch,
    learningRate: learningRate ?? pace.learningRate,
    hiddenDropout: hiddenDropout ?? pace.hiddenDropout,
    attentionDropout: attentionDropout ?? pace.attentionDropout,
  }));
}

/** Enough to leave the plateau of mere popularity (docs/decisions/020-less-of-the-mean.md). `batches`: of an epoch. */
export function epochsFor(batches: number, leastSteps: number): number {
  return Math.max(leastEpochs, Math.ceil(leastSteps / Math.max(1, batches)));
}

/** Share of the learning rate: linear up, then cosine down to nothing. progress: 0 to 1. */
export function rateAt(progress: number): number {
  if (progress < warmUpShare) return progress / warmUpShare;
  return 0.5 * (1 + Math.cos((Math.PI * (progress - warmUpShare)) / (1 - warmUpShare)));
}
