// Carries a job run's reports to the database: progress at most once a second, the log in batches, and a
// bounded loss curve, which doubles the distance between its points as it grows. Writes run one at a time; a failed
// write is logged and doesn't end the run.

import type { Database } from '#lib/db/client.ts';
import {
  type Attempt,
  appendLogLines,
  type LogLine,
  saveLossPoint,
  saveProgress,
  thinLossPoints,
} from '#lib/db/job-runs.ts';
import type { JobProgress } from '#lib/db/schema.ts';

const writeIntervalMs = 1_000;
const maxPoints = 600;

export type ProgressRecorder = {
  progress: (progress: JobProgress) => void;
  line: (level: LogLine['level'], text: string) => void;
  /** Writes what's left. False if another worker's attempt superseded this one. */
  close: () => Promise<boolean>;
};

/** `onOvertaken` is called once when another worker opens a later attempt: stop. */
export function createProgressRecorder(
  db: Database,
  attempt: Attempt,
  {
    onOvertaken = () => {},
    intervalMs = writeIntervalMs,
  }: { onOvertaken?: () => void; intervalMs?: number } = {},
): ProgressRecorder {
  let latest: JobProgress | null = null;
  let points = new Map<number, JobProgress>();
  let lines: { level: LogLine['level']; text: string }[] = [];
  let stride = 1;
  let kept = 0;
  let overtaken = false;
  let writing: Promise<void> = Promise.resolve();

  async function write(): Promise<void> {
    const [progress, freshPoints, freshLines] = [latest, points, lines];
    latest = null;
    points = new Map();
    lines = [];
    try {
      await appendLogLines(db, attempt.runId, freshLines);
      for (const { step, loss, metrics } of freshPoints.values()) {
        if (loss === null) continue;
        await saveLossPoint(db, attempt.runId, { step, loss, metrics });
        kept += 1;
      }
      while (kept > maxPoints) {
        stride *= 2;
        kept = await thinLossPoints(db, attempt.runId, stride);
        if (stride > 2 ** 30) break;
      }
      if (progress !== null && !(await saveProgress(db, attempt, progress)) && !overtaken) {
        overtaken = true;
        onOvertaken();
      }
    } catch (error) {
      console.error('progress could not be written:', error instanceof Error ? error.message : error);
    }
  }

  const timer = setInterval(() => {
    if (latest !== null || lines.length > 0 || points.size > 0) writing = writing.then(write);
  }, intervalMs);

  return {
    progress: (progress) => {
      latest = progress;
      if (progress.loss === null) return;
      if (progress.step % stride === 0 || progress.metrics !== undefined) points.set(progress.step, progress);
    },
    line: (level, text) => {
      lines.push({ level, text });
    },
    close: async () => {
      clearInterval(timer);
      writing = writing.then(write);
      await writing;
      return !overtaken;
    },
  };
}
