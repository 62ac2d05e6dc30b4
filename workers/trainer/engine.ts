// Where a job's work is done: in a child process of this machine (local-engine.ts), or on a Ray cluster (ray-engine.ts).
//   start     begins it, under the run's own id
//   resume    finds what was begun under this id, by this trainer or one before it, so that nothing is started twice
//   follow    passes on progress and log until it ends
//   cancel    ends it; leave: this trainer goes, which ends it only where it can't go on alone
// What a training learned comes back in the assignment's version folder, complete or not at all.

import type { ProgressRecorder } from '#lib/jobs/progress.ts';
import type { Assignment, Outcome, Product } from './protocol.ts';

export type Ending =
  | { kind: 'finished'; product: Product | Outcome }
  | { kind: 'stopped' } // because we asked, or left
  | { kind: 'failed'; message: string } // it said why; retrying would fail again
  | { kind: 'died'; message: string }; // died silently: worth a retry

export type TrainingTask = {
  id: string; // the run's own, on every attempt
  assignment: Assignment;
};

export type Recorder = Pick<ProgressRecorder, 'line' | 'progress'>;

export type RunningTraining = {
  /** Called once. */
  follow(recorder: Recorder): Promise<Ending>;
  cancel(): void;
  leave(): void;
};

export interface TrainingEngine {
  /** One job at a time is enough for this machine; a cluster sees to that itself. */
  readonly usesThisMachine: boolean;
  start(task: TrainingTask): Promise<RunningTraining>;
  /** null: nothing was begun, or it has ended without a result. */
  resume(task: TrainingTask): Promise<RunningTraining | null>;
  /** The run has ended. Nothing of it stays but a checkpoint, and that only for a retry. */
  forget(id: string, kept: { checkpoint: boolean }): Promise<void>;
  /** The runs of which something is still there: people's histories are taken back, whatever ended the run. */
  remembered(): Promise<string[]>;
}
