'use server';

/** Saves a title for later, and takes it off the list again. */

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { type ActionResult, perform } from '#app/[domain]/perform.ts';
import { domains } from '#lib/contract/domain.ts';
import { itemIdSchema } from '#lib/contract/item.ts';
import { database } from '#lib/db/client.ts';
import { removeSaved, saveItem } from '#lib/db/saved-items.ts';

const changeSchema = z.object({
  domain: z.enum(domains),
  itemId: itemIdSchema,
  change: z.enum(['save', 'remove', 'restore']),
});

export async function changeSaved(input: z.infer<typeof changeSchema>): Promise<ActionResult> {
  return perform(changeSchema, input, async ({ domain, itemId, change }, userId) => {
    if (change === 'remove') await removeSaved(database(), userId, domain, itemId);
    else await saveItem(database(), userId, domain, itemId, { again: change === 'restore' });
    revalidatePath(`/${domain}`, 'layout');
  });
}
