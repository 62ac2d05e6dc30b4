'use server';

import { z } from 'zod';
import { type ActionResult, perform } from '#app/[domain]/perform.ts';
import { database } from '#lib/db/client.ts';
import { rateAnswer } from '#lib/db/ratings.ts';

const rateSchema = z.object({
  messageId: z.string().max(100),
  rating: z.union([z.literal(1), z.literal(-1), z.null()]),
});

/** Rates an answer in one's own chat; null removes the rating. */
export async function rateStoredAnswer(input: z.infer<typeof rateSchema>): Promise<ActionResult> {
  return perform(rateSchema, input, async ({ messageId, rating }, userId) => {
    await rateAnswer(database(), userId, messageId, rating);
  });
}
