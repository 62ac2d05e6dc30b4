// What the trainer puts beside a job for its child, which has no database: the active version, and for a training the
// histories that it may learn from. They are written once a run, so that an attempt after a crash resumes with the same data,
// and removed with the run's end; a run that is started again gets what people say by then.

import { mkdir, readdir, rm, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '#lib/db/client.ts';
import { agreedHistories, ownHistoryItems } from '#lib/db/consent.ts';
import { getJobRun, type JobRun } from '#lib/db/job-runs.ts';
import { currentModelVersion } from '#lib/db/model-versions.ts';
import { trainingJobNames } from '#lib/jobs/definitions.ts';
import type { ProgressRecorder } from '#lib/jobs/progress.ts';
import type { TrainingEngine } from './engine.ts';
import { writeOwnHistories } from './own-histories.ts';
import type { Assignment } from './protocol.ts';

const learning: readonly JobRun['name'][] = [...trainingJobNames, 'check-training'];

export async function handOver(
  db: Database,
  run: Pick<JobRun, 'id' | 'name' | 'domain'>,
  jobFolder: string,
  recorder: Pick<ProgressRecorder, 'line'>,
): Promise<Pick<Assignment, 'active' | 'historiesFile'>> {
  const version = await currentModelVersion(db, run.domain);
  const active = version && { versionId: version.id, folder: version.folder };
  if (!learning.includes(run.name)) return { active, historiesFile: null };
  const historiesFile = join(jobFolder, fileName(run.id));
  if ((await stat(historiesFile).catch(() => null))?.isFile()) return { active, historiesFile };
  await mkdir(jobFolder, { recursive: true });
  const { people, isWhole } = await db.transaction(
    async (transaction) =>
      writeOwnHistories(
        historiesFile,
        await ownHistoryItems(transaction, run.domain),
        agreedHistories(transaction, run.domain),
      ),
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
  if (!isWhole)
    recorder.line(
      'warning',
      `More people agreed than a training takes. It learns from the ${people.toLocaleString('en')} who agreed first.`,
    );
  return { active, historiesFile };
}

/** Once the run has ended, nothing of people's histories stays beside it. */
export async function takeBack(runId: string, jobFolder: string): Promise<void> {
  await rm(join(jobFolder, fileName(runId)), { force: true });
  await rmdir(jobFolder).catch(() => {}); // a checkpoint stays, for a retry
}

/** For runs that ended while no trainer was at them: cancelled in the queue, or lost. */
export async function takeBackOfEnded(db: Database, jobsFolder: string): Promise<void> {
  for (const name of await readdir(jobsFolder).catch(() => [])) {
    for (const file of await readdir(join(jobsFolder, name)).catch(() => [])) {
      const runId = /^histories-([0-9a-f-]{36})\.jsonl$/.exec(file)?.[1];
      if (runId === undefined) continue;
      const run = await getJobRun(db, runId).catch(() => null);
      if (run?.state !== 'queued' && run?.state !== 'running') await takeBack(runId, join(jobsFolder, name));
    }
  }
}

/** The same for what an engine elsewhere still holds of our runs. */
export async function forgetEnded(
  db: Database,
  engine: Pick<TrainingEngine, 'remembered' | 'forget'>,
): Promise<void> {
  for (const id of await engine.remembered()) {
    const run = await getJobRun(db, id).catch(() => null);
    const isOver = run !== null && run.state !== 'queued' && run.state !== 'running'; // others' runs are left alone
    if (isOver) await engine.forget(id, { checkpoint: run.state !== 'completed' });
  }
}

function fileName(runId: string): string {
  return `histories-${runId}.jsonl`;
}
