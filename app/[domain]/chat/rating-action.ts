'use server';

import { z } from 'zod';
import { type ActionResult, perform } from '#app/[domain]/perform.ts';
import { database } from '#lib/db/client.ts';
import { rateAnswer } from '#lib/db/ratings.ts';

const rateSchema = z.object({
  messageId: z.string().max(100),
  rating: z.union([z.literal(1), z.literal(-1), z.null()]),
});

/** A thumb on an answer of one's own chats; null takes it back. */
export async function rateStoredAnswer(input: z.infer<typeof rateSchema>): Promise<ActionResult> {
  return perform(rateSchema, input, async ({ messageId, rating }, userId) => {
    await rateAnswer(database(), userId, messageId, rating);
  });
}
