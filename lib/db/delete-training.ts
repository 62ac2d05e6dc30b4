// Deletes a training with its curve, its log and the version it made, unless people's answers may come from that version
// or something is about to build on it. The files are the caller's to remove, once the rows are gone.

import { and, eq, inArray, or, sql } from 'drizzle-orm';
import type { Domain } from '#lib/contract/domain.ts';
import { AppError } from '#lib/errors.ts';
import type { Database } from './client.ts';
import { getJobRun, type JobRun } from './job-runs.ts';
import { activationLock, findModelVersion, type ModelVersion, rollBackTargets } from './model-versions.ts';
import { jobRuns, modelVersions } from './schema.ts';

export type DeletedTraining = {
  run: JobRun;
  version: ModelVersion | null;
  /** Whose folder below jobs/ may go, too; null: another run may still resume from the checkpoint in it. */
  checkpointOf: string | null;
};

/** Throws 'not_found', or 'conflict' with the reason why it has to stay. */
export async function deleteTraining(db: Database, runId: string): Promise<DeletedTraining> {
  return db.transaction(async (transaction) => {
    await transaction.execute(sql`select pg_advisory_xact_lock(${activationLock})`); // no activation meanwhile
    const run = await getJobRun(transaction, runId);
    await transaction.execute(sql`select 1 from job_runs where id = ${run.id} for update`);
    if (run.state === 'queued' || run.state === 'running')
      throw new AppError('conflict', { message: 'This job hasn’t ended. Cancel it first.' });
    const root = run.retryOf ?? run.id;
    const family = await transaction
      .select({ id: jobRuns.id, state: jobRuns.state })
      .from(jobRuns)
      .where(or(eq(jobRuns.id, root), eq(jobRuns.retryOf, root)));
    if (family.some(({ state }) => state === 'queued' || state === 'running'))
      throw new AppError('conflict', {
        message: 'Another try of this job is queued or running. Cancel that one first.',
      });
    const version = await versionOf(transaction, run);
    const reason = version && (await reasonToKeep(transaction, version));
    if (reason) throw new AppError('conflict', { message: `${version?.id} can’t be deleted: ${reason}` });
    if (version !== null) {
      await transaction.delete(modelVersions).where(eq(modelVersions.id, version.id));
      await joinActivations(transaction, version.domain);
    }
    await transaction.delete(jobRuns).where(eq(jobRuns.id, run.id));
    return { run, version, checkpointOf: family.length > 1 ? null : root };
  });
}

async function versionOf(db: Database, { modelVersionId }: JobRun): Promise<ModelVersion | null> {
  if (modelVersionId === null) return null;
  const version = await findModelVersion(db, modelVersionId);
  return version?.origin === 'trained' ? version : null;
}

/** Why a version has to stay, as the end of a sentence; null: it isn't in use. */
async function reasonToKeep(db: Database, version: ModelVersion): Promise<string | null> {
  if (version.active) return 'it’s active, and answers come from it. Activate another version first.';
  if ((await rollBackTargets(db)).get(version.domain) === version.id)
    return 'rolling back would activate it. Activate another version first.';
  const building = await db
    .select({ id: jobRuns.id })
    .from(jobRuns)
    .where(
      and(
        eq(jobRuns.name, 'align'),
        eq(jobRuns.domain, version.domain),
        inArray(jobRuns.state, ['queued', 'running']),
      ),
    );
  return building.length > 0
    ? 'an alignment for this domain is queued or running, and may build on it. Wait for it to finish.'
    : null;
}

/** Of two activations of one version in a row, now that what was between them is gone, only the later counts. */
async function joinActivations(db: Database, domain: Domain): Promise<void> {
  await db.execute(sql`
    update activations a set rolled_back_at = now() from (
      select id, model_version_id, lead(model_version_id) over (order by id) as next from activations
      where domain = ${domain} and rolled_back_at is null) open
    where open.id = a.id and open.next = open.model_version_id`);
}
