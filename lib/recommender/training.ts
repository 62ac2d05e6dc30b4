// What the trainings of all target models share: what they tell once an epoch, how they go on, and when they end.

export type TrainProgress = {
  step: number;
  steps: number; // at most: training may stop earlier
  epoch?: number;
  loss: number;
  metrics?: Record<string, number>;
  secondsLeft?: number; // at most
  message?: string;
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

/** At most, after `epoch` epochs that took `seconds` in all. */
export function secondsLeft(
  epoch: number,
  seconds: number,
  { maxEpochs, maxSeconds }: TrainingLimits,
): number {
  return Math.max(0, Math.min((seconds / epoch) * (maxEpochs - epoch), maxSeconds - seconds));
}

/** True where no further epoch should begin, however many there may be. */
export function isSpent(
  epoch: number,
  seconds: number,
  bestEpoch: number,
  { patience, maxSeconds }: TrainingLimits,
): boolean {
  return seconds > maxSeconds || epoch - bestEpoch >= patience;
}
