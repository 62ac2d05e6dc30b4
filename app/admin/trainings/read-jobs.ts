// What the pages of trainings show: once for the page, then once a second for polling. Callers have checked who the
// person is.

import { jobLabel, settingsInWords, waitsFor } from '#app/admin/trainings/training-words.ts';
import { database } from '#lib/db/client.ts';
import {
  countJobRuns,
  getJobRun,
  type JobRun,
  type LogLine,
  type LossPoint,
  listJobRuns,
  listLastLogLines,
  listLogLines,
  listLossPoints,
  listOpenRuns,
} from '#lib/db/job-runs.ts';
import { findModelVersion } from '#lib/db/model-versions.ts';
import { quickJobs } from '#lib/jobs/definitions.ts';
import { rayCluster } from '#lib/services-elsewhere.ts';

const runsOnPage = 30;
const tailLines = 200;

export type RunView = Omit<
  JobRun,
  'createdAt' | 'startedAt' | 'finishedAt' | 'cancelRequestedAt' | 'startedBy'
> & {
  label: string;
  waitsFor: string | null;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
  cancelling: boolean;
};
export type RunReport = {
  run: RunView;
  settings: string; // in words
  points: LossPoint[];
  lines: (Omit<LogLine, 'writtenAt'> & { writtenAt: string })[];
};
export type JobsView = { open: RunView[]; ended: RunView[]; page: number; pageCount: number };

/** The queue, and a page of what has ended, newest first; a page past the end gives the last one. */
export async function readJobs(page = 1): Promise<JobsView> {
  const db = database();
  const of = { without: quickJobs, ended: true };
  const [open, total] = await Promise.all([listOpenRuns(db), countJobRuns(db, of)]);
  const pageCount = Math.max(1, Math.ceil(total / runsOnPage));
  const shown = Math.min(Math.max(1, page), pageCount);
  const ended = await listJobRuns(db, { ...of, limit: runsOnPage, offset: (shown - 1) * runsOnPage });
  return {
    open: open.filter(({ name }) => !quickJobs.includes(name)).map((run) => toView(run, open)),
    ended: ended.map((run) => toView(run, open)),
    page: shown,
    pageCount,
  };
}

/** `afterLine`: the log lines after this id; without one, the last of them. Throws 'not_found'. */
export async function readRun(runId: string, afterLine: number | null = null): Promise<RunReport> {
  const db = database();
  const run = await getJobRun(db, runId);
  const [open, points, lines, version] = await Promise.all([
    listOpenRuns(db),
    listLossPoints(db, run.id),
    afterLine === null
      ? listLastLogLines(db, run.id, tailLines)
      : listLogLines(db, run.id, { afterId: afterLine }),
    run.modelVersionId === null ? null : findModelVersion(db, run.modelVersionId),
  ]);
  const own = run.result?.kind === 'training-data' ? run.result.data : null;
  return {
    run: toView(run, open),
    settings: settingsInWords(run, {
      data: own ?? version?.trainedOn ?? null,
      metrics: version?.metrics ?? null,
    }),
    points,
    lines: lines.map((line) => ({ ...line, writtenAt: line.writtenAt.toISOString() })),
  };
}

function toView(job: JobRun, open: readonly JobRun[]): RunView {
  const { createdAt, startedAt, finishedAt, cancelRequestedAt, startedBy: _, ...run } = job;
  return {
    ...run,
    label: jobLabel(job),
    waitsFor: waitsFor(job, open, { hasCluster: rayCluster() !== null }),
    createdAt: createdAt.toISOString(),
    startedAt: startedAt?.toISOString() ?? null,
    finishedAt: finishedAt?.toISOString() ?? null,
    cancelling: cancelRequestedAt !== null && finishedAt === null,
  };
}
