'use server';

/** What administrators do with jobs. Each action checks again who the person is. */

import { setTimeout as sleep } from 'node:timers/promises';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { type AdminResult, idSchema, perform, performAct } from '#app/admin/perform.ts';
import { removeTrainingFiles } from '#app/admin/trainings/training-files.ts';
import { requireAdministrator } from '#lib/auth.ts';
import { type Domain, domains } from '#lib/contract/domain.ts';
import type { TrainingData } from '#lib/contract/training-data.ts';
import { database } from '#lib/db/client.ts';
import { deleteTraining } from '#lib/db/delete-training.ts';
import { getJobRun, keepNote, listJobRuns } from '#lib/db/job-runs.ts';
import { AppError, toAppError } from '#lib/errors.ts';
import { jobNames } from '#lib/jobs/definitions.ts';
import { cancelJob, jobQueue, retryJob, startJob } from '#lib/jobs/queue.ts';

const startSchema = z.object({
  name: z.enum(jobNames).exclude(['delete-dataset']), // that one says first what needs the data set
  params: z.record(z.string(), z.unknown()),
});
/** What a training of a domain would learn from: not known yet, known, or the reason why there's nothing to learn from. */
export type TrainingCheck =
  | { state: 'open' }
  | { state: 'known'; data: TrainingData }
  | { state: 'failed'; message: string };
const noteSchema = z.object({ runId: idSchema, note: z.string().max(20_000) });
const checkTries = 20;
const checkRetryMs = 250;

export async function startTraining(input: z.infer<typeof startSchema>): Promise<AdminResult> {
  return performAct('startTraining', startSchema, input, async (job, administratorId) => {
    return (await startJob(await jobQueue(), job, { startedBy: administratorId })).id;
  });
}

/** Asks the trainer; `trainingCheck` has its answer after a moment. */
export async function checkTraining(domain: Domain): Promise<AdminResult> {
  return perform(z.enum(domains), domain, async (known, administratorId) => {
    const queue = await jobQueue();
    for (let tries = 1; ; tries++) {
      try {
        const job = { name: 'check-training' as const, params: { domain: known } };
        return (await startJob(queue, job, { startedBy: administratorId })).id;
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'conflict' || tries >= checkTries) throw error;
        const runs = await listJobRuns(database(), { domain: known });
        const open = runs.find(
          ({ name, state }) => name === 'check-training' && (state === 'queued' || state === 'running'),
        );
        if (open !== undefined) return open.id; // someone else has just asked
        await sleep(checkRetryMs);
      }
    }
  });
}

export async function trainingCheck(runId: string): Promise<TrainingCheck> {
  try {
    await requireAdministrator();
    const run = await getJobRun(database(), idSchema.parse(runId));
    if (run.state === 'queued' || run.state === 'running') return { state: 'open' };
    if (run.result?.kind === 'training-data') return { state: 'known', data: run.result.data };
    return { state: 'failed', message: run.error ?? 'It was cancelled.' };
  } catch (thrown) {
    const error = toAppError(thrown);
    if (error.code === 'internal') console.error('administration:', error.cause);
    return { state: 'failed', message: error.message };
  }
}

export async function cancelTraining(runId: string): Promise<AdminResult> {
  return performAct('cancelTraining', idSchema, runId, async (id) => {
    await cancelJob(await jobQueue(), id);
    return undefined;
  });
}

export async function retryTraining(runId: string): Promise<AdminResult> {
  return performAct('retryTraining', idSchema, runId, async (id, administratorId) => {
    return (await retryJob(await jobQueue(), id, { startedBy: administratorId })).id;
  });
}

export async function keepTrainingNote(input: z.infer<typeof noteSchema>): Promise<AdminResult> {
  return performAct('keepTrainingNote', noteSchema, input, async ({ runId, note }) => {
    await keepNote(database(), runId, note);
    revalidatePath('/admin/trainings', 'layout');
    return undefined;
  });
}

/** With its log, its curve and the version that it made, unless that is in use. */
export async function removeTraining(runId: string): Promise<AdminResult> {
  return performAct('removeTraining', idSchema, runId, async (id) => {
    await removeTrainingFiles(await deleteTraining(database(), id));
    revalidatePath('/admin', 'layout');
    return undefined;
  });
}
