'use server';

/** What administrators do. Each action checks again who the person is. */

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { requireAdministrator } from '#lib/auth.ts';
import { domains } from '#lib/contract/domain.ts';
import { database } from '#lib/db/client.ts';
import { activateModelVersion, rollBackModelVersion } from '#lib/db/model-versions.ts';
import { AppError, toAppError } from '#lib/errors.ts';
import { jobNames } from '#lib/jobs/definitions.ts';
import { cancelJob, jobQueue, retryJob, startJob } from '#lib/jobs/queue.ts';

export type AdminResult = { ok: true; runId?: string } | { ok: false; message: string };

const startSchema = z.object({
  name: z.enum(jobNames),
  params: z.record(z.string(), z.unknown()),
});
const idSchema = z.string().min(1).max(200);

export async function startTraining(input: z.infer<typeof startSchema>): Promise<AdminResult> {
  return perform(startSchema, input, async (job, administratorId) => {
    return (await startJob(await jobQueue(), job, { startedBy: administratorId })).id;
  });
}

export async function cancelTraining(runId: string): Promise<AdminResult> {
  return perform(idSchema, runId, async (id) => {
    await cancelJob(await jobQueue(), id);
    return undefined;
  });
}

export async function retryTraining(runId: string): Promise<AdminResult> {
  return perform(idSchema, runId, async (id, administratorId) => {
    return (await retryJob(await jobQueue(), id, { startedBy: administratorId })).id;
  });
}

export async function activateVersion(versionId: string): Promise<AdminResult> {
  return perform(idSchema, versionId, async (id, administratorId) => {
    await activateModelVersion(database(), id, administratorId);
    revalidatePath('/admin');
    return undefined;
  });
}

export async function rollBack(domain: string): Promise<AdminResult> {
  return perform(z.enum(domains), domain, async (known) => {
    await rollBackModelVersion(database(), known);
    revalidatePath('/admin');
    return undefined;
  });
}

async function perform<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  run: (input: z.infer<Schema>, administratorId: string) => Promise<string | undefined>,
): Promise<AdminResult> {
  try {
    const administrator = await requireAdministrator();
    const parsed = schema.safeParse(input);
    if (!parsed.success)
      throw new AppError('bad_request', { message: 'Fill in every field.', cause: parsed.error });
    const runId = await run(parsed.data, administrator.id);
    return typeof runId === 'string' ? { ok: true, runId } : { ok: true };
  } catch (thrown) {
    const error = toAppError(thrown);
    if (error.code === 'internal') console.error('administration:', error.cause);
    return { ok: false, message: error.message };
  }
}
