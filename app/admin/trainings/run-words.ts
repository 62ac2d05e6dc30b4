// A run on the page: its state's colour, how far it is, and how long it has taken.

import type { RunView } from '#app/admin/trainings/read-jobs.ts';
import { spokenSeconds } from '#app/admin/trainings/training-words.ts';

export const stateTones = {
  queued: 'neutral',
  running: 'accent',
  completed: 'accent',
  failed: 'danger',
  cancelled: 'neutral',
} as const;

/** 0 to 1; null: it runs, and nothing is known yet. */
export function fractionDone({ progress, state }: RunView): number | null {
  if (state === 'completed') return 1;
  if (progress === null || progress.steps <= 0) return state === 'running' ? null : 0;
  return progress.step / progress.steps;
}

/** "Running for 12 min, about 3 min left, attempt 2". */
export function timingOf({ startedAt, finishedAt, progress, attempts }: RunView): string {
  if (startedAt === null) return finishedAt === null ? 'Not started yet' : 'Didn’t start';
  const end = finishedAt === null ? Date.now() : Date.parse(finishedAt);
  const seconds = (end - Date.parse(startedAt)) / 1000;
  const left =
    finishedAt === null && progress?.secondsLeft !== undefined
      ? `, about ${spokenSeconds(progress.secondsLeft)} left`
      : '';
  return `${finishedAt === null ? 'Running for' : 'Took'} ${spokenSeconds(seconds)}${left}${attempts > 1 ? `, attempt ${attempts}` : ''}`;
}

/** "step 370 of 3,700 · loss 1.2345"; empty for a job that learns nothing. */
export function stepOf({ progress }: RunView): string {
  if (progress?.loss == null) return '';
  return `step ${progress.step.toLocaleString('en')} of ${progress.steps.toLocaleString('en')} · loss ${progress.loss.toFixed(4)}`;
}
