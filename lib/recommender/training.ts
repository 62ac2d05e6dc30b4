// What the trainings of all target models share: what they tell once an epoch, how they go on, and when and why they end.

export type TrainProgress = {
  step: number;
  steps: number; // at most: training may stop earlier
  epoch?: number;
  loss: number;
  metrics?: Record<string, number>;
  secondsLeft?: number; // at most
  message?: string;
  stoppedBecause?: Stop; // in the last progress alone
};

export type TrainingHooks<Checkpoint> = {
  resume?: Checkpoint;
  onCheckpoint?: (checkpoint: Checkpoint) => Promise<void>;
};

/** Part of every training's configuration. */
export type TrainingLimits = {
  maxEpochs: number;
  patience: number; // epochs without a better validation
  maxSeconds: number; // then the best so far is taken
};

/** 'epochs': all that were planned. */
export type Stop = 'epochs' | 'patience' | 'clock';

/** At most, after `epoch` epochs that took `seconds` in all. */
export function secondsLeft(
  epoch: number,
  seconds: number,
  { maxEpochs, maxSeconds }: TrainingLimits,
): number {
  return Math.max(0, Math.min((seconds / epoch) * (maxEpochs - epoch), maxSeconds - seconds));
}

/** Why no further epoch should begin, or null where one should. */
export function stopAfter(
  epoch: number,
  seconds: number,
  bestEpoch: number,
  { maxEpochs, patience, maxSeconds }: TrainingLimits,
): Stop | null {
  if (epoch >= maxEpochs) return 'epochs';
  if (seconds > maxSeconds) return 'clock';
  return epoch - bestEpoch >= patience ? 'patience' : null;
}

/** What is said of an end, for people. `epoch` of `maxEpochs` were trained, the best of them was `bestEpoch`. */
export function stopSentence(
  stop: Stop,
  {
    epoch,
    bestEpoch,
    maxEpochs,
    patience,
    maxSeconds,
  }: TrainingLimits & { epoch: number; bestEpoch: number },
): string {
  switch (stop) {
    case 'epochs':
      return `Trained all ${maxEpochs} epochs; epoch ${bestEpoch} was best.`;
    case 'patience':
      return `Stopped after ${epoch} of ${maxEpochs} epochs: the validation was best in epoch ${bestEpoch} and did not rise in the ${patience} epochs after it.`;
    case 'clock': {
      const rising =
        bestEpoch === epoch ? ', while the validation still rose: more time would give a better model' : '';
      return `Stopped by the clock in epoch ${epoch} of ${maxEpochs}: ${Math.round(maxSeconds)} s were allowed. Epoch ${bestEpoch} was best${rising}.`;
    }
  }
}

/** The same as numbers, among the metrics of the model. */
export function stopMetrics(stop: Stop, epoch: number, maxEpochs: number): Record<string, number> {
  return {
    epochs: epoch,
    plannedEpochs: maxEpochs,
    stoppedByClock: stop === 'clock' ? 1 : 0,
    stoppedByPatience: stop === 'patience' ? 1 : 0,
  };
}
