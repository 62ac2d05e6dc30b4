// What the jobs panel shows: once for the page, then once a second for polling. Callers have checked who the person
// is.

import { database } from '#lib/db/client.ts';
import {
  getJobRun,
  type JobRun,
  type LogLine,
  type LossPoint,
  listJobRuns,
  listLogLines,
  listLossPoints,
} from '#lib/db/job-runs.ts';
import { quickJobs } from '#lib/jobs/definitions.ts';

const shownRuns = 20;
const tailLines = 200;

export type RunView = Omit<
  JobRun,
  'createdAt' | 'startedAt' | 'finishedAt' | 'cancelRequestedAt' | 'startedBy'
> & {
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
  cancelling: boolean;
};
export type JobsView = {
  runs: RunView[];
  selected: {
    id: string;
    points: LossPoint[];
    lines: (Omit<LogLine, 'writtenAt'> & { writtenAt: string })[];
  } | null;
};

/** `afterLine`: only log lines after this id; the page already has the earlier ones. */
export async function readJobs({
  runId,
  afterLine = 0,
}: {
  runId?: string;
  afterLine?: number;
}): Promise<JobsView> {
  const db = database();
  const runs = await listJobRuns(db, { limit: shownRuns, without: quickJobs });
  const id = runId ?? runs[0]?.id;
  if (id === undefined) return { runs: [], selected: null };
  const [run, points, lines] = await Promise.all([
    getJobRun(db, id),
    listLossPoints(db, id),
    listLogLines(db, id, { afterId: afterLine }),
  ]);
  return {
    runs: runs.map(toView),
    selected: {
      id: run.id,
      points,
      lines: lines.slice(-tailLines).map((line) => ({ ...line, writtenAt: line.writtenAt.toISOString() })),
    },
  };
}

function toView({
  createdAt,
  startedAt,
  finishedAt,
  cancelRequestedAt,
  startedBy: _,
  ...run
}: JobRun): RunView {
  return {
    ...run,
    createdAt: createdAt.toISOString(),
    startedAt: startedAt?.toISOString() ?? null,
    finishedAt: finishedAt?.toISOString() ?? null,
    cancelling: cancelRequestedAt !== null && finishedAt === null,
  };
}
