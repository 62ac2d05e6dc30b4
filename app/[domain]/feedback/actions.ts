'use server';

/** Gives and undoes "Not interested, because …". */

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { type ActionResult, perform, type Refusal } from '#app/[domain]/perform.ts';
import { domains } from '#lib/contract/domain.ts';
import { feedbackReasons } from '#lib/contract/feedback.ts';
import { itemIdSchema } from '#lib/contract/item.ts';
import { database } from '#lib/db/client.ts';
import { addFeedback, restoreFeedback, undoFeedback } from '#lib/db/feedback.ts';

const giveSchema = z.object({
  domain: z.enum(domains),
  itemId: itemIdSchema,
  reason: z.enum(feedbackReasons),
  value: z.string().max(200).nullable(),
});
const changeSchema = z.object({
  domain: z.enum(domains),
  feedbackId: z.uuid(),
  change: z.enum(['undo', 'restore']),
});

export async function giveFeedback(
  input: z.infer<typeof giveSchema>,
): Promise<{ ok: true; value: string } | Refusal> {
  return perform(giveSchema, input, async ({ domain, itemId, reason, value }, userId) => {
    const id = await addFeedback(database(), userId, domain, { itemId, reason, reasonValue: value });
    revalidatePath(`/${domain}`, 'layout');
    return id;
  });
}

export async function changeFeedback(input: z.infer<typeof changeSchema>): Promise<ActionResult> {
  return perform(changeSchema, input, async ({ domain, feedbackId, change }, userId) => {
    await (change === 'undo' ? undoFeedback : restoreFeedback)(database(), userId, feedbackId);
    revalidatePath(`/${domain}`, 'layout');
  });
}
