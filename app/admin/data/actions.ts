'use server';

/** What administrators do with data sets beside imports from the server. Each action checks again who the person is. */

import { relative } from 'node:path';
import { z } from 'zod';
import { type AdminResult, performAct } from '#app/admin/perform.ts';
import { nameUpload } from '#lib/catalogue/uploaded-folder.ts';
import { domains } from '#lib/contract/domain.ts';
import { database } from '#lib/db/client.ts';
import { currentModelVersion } from '#lib/db/model-versions.ts';
import { dataFolder, importFolders } from '#lib/env.ts';
import { AppError } from '#lib/errors.ts';
import { jobQueue, startJob } from '#lib/jobs/queue.ts';

const uploadSchema = z.object({
  domain: z.enum(domains),
  upload: z.uuid(),
  name: z.string().trim().min(1).max(120),
});
const deletionSchema = z.object({
  domain: z.enum(domains),
  fingerprint: z.string().max(100).nullable(), // of the data set that was shown; null: it can't be read
  toldOf: z.string().max(200).nullable(), // the active version that was trained on it, as the person was told
});

/** Imports the files that were uploaded, under this name. */
export async function uploadDataset(input: z.infer<typeof uploadSchema>): Promise<AdminResult> {
  return performAct('uploadDataset', uploadSchema, input, async (given, administratorId) => {
    const folder = await nameUpload(dataFolder(), given.upload, given.name);
    const folders = [relative(importFolders()[0] ?? '', folder)];
    const job = { name: 'import-folder' as const, params: { domain: given.domain, folders } };
    return (await startJob(await jobQueue(), job, { startedBy: administratorId })).id;
  });
}

/** Throws 'conflict' where the active version needs the data set and that wasn't said. */
export async function deleteDataset(input: z.infer<typeof deletionSchema>): Promise<AdminResult> {
  return performAct('deleteDataset', deletionSchema, input, async (given, administratorId) => {
    const { domain, fingerprint, toldOf } = given;
    const active = await currentModelVersion(database(), domain);
    const needs = active?.trainedOn?.dataset.fingerprint === fingerprint ? active?.id : undefined;
    if (needs !== undefined && needs !== toldOf)
      throw new AppError('conflict', {
        message: `${needs} is active and was trained on this data set. Reload the page and read what that means.`,
      });
    const job = { name: 'delete-dataset' as const, params: { domain, fingerprint } };
    return (await startJob(await jobQueue(), job, { startedBy: administratorId })).id;
  });
}
