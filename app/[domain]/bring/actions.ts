'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { type ActionResult, perform } from '#app/[domain]/perform.ts';
import { domains } from '#lib/contract/domain.ts';
import { database } from '#lib/db/client.ts';
import { setOutsideTitleRemoved } from '#lib/db/outside-titles.ts';
import { redoImport, undoImport } from '#lib/db/undo-import.ts';

const undoSchema = z.object({ domain: z.enum(domains), importId: z.uuid() });
const outsideSchema = z.object({ domain: z.enum(domains), titleId: z.uuid(), removed: z.boolean() });

/** Takes back all that an import brought. */
export async function undoBroughtHistory(input: z.infer<typeof undoSchema>): Promise<ActionResult> {
  return perform(undoSchema, input, async ({ domain, importId }, userId) => {
    await undoImport(database(), userId, importId);
    revalidatePath(`/${domain}`, 'layout');
  });
}

/** Brings back all that an undone import had brought. */
export async function redoBroughtHistory(input: z.infer<typeof undoSchema>): Promise<ActionResult> {
  return perform(undoSchema, input, async ({ domain, importId }, userId) => {
    await redoImport(database(), userId, importId);
    revalidatePath(`/${domain}`, 'layout');
  });
}

/** Removes a title outside the catalogue from the history, or restores it. */
export async function changeOutsideTitle(input: z.infer<typeof outsideSchema>): Promise<ActionResult> {
  return perform(outsideSchema, input, async ({ domain, titleId, removed }, userId) => {
    await setOutsideTitleRemoved(database(), userId, titleId, removed);
    revalidatePath(`/${domain}`, 'layout');
  });
}
