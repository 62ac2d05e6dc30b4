'use server';

/** "Not this one as a reason", and back. */

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { type ActionResult, perform } from '#app/[domain]/perform.ts';
import { domains } from '#lib/contract/domain.ts';
import { itemIdSchema } from '#lib/contract/item.ts';
import { database } from '#lib/db/client.ts';
import { changeReason } from '#lib/db/own-taste.ts';

const changeSchema = z.object({ domain: z.enum(domains), itemId: itemIdSchema, aside: z.boolean() });

export async function changeReasonOf(input: z.infer<typeof changeSchema>): Promise<ActionResult> {
  return perform(changeSchema, input, async ({ domain, itemId, aside }, userId) => {
    await changeReason(database(), userId, domain, itemId, aside);
    revalidatePath(`/${domain}`, 'layout');
  });
}
