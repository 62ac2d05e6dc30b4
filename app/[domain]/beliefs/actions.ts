'use server';

/** Keeps what a person says about what the recommender believes, whole: what was there before undoes it. */

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { type ActionResult, perform } from '#app/[domain]/perform.ts';
import { domains } from '#lib/contract/domain.ts';
import { statedSchema } from '#lib/contract/stated.ts';
import { database } from '#lib/db/client.ts';
import { keepOwnTaste } from '#lib/db/own-taste.ts';

const keepSchema = z.object({
  domain: z.enum(domains),
  leanings: statedSchema.shape.leanings,
  balance: statedSchema.shape.balance,
});

export async function keepBeliefs(input: z.input<typeof keepSchema>): Promise<ActionResult> {
  return perform(keepSchema, input, async ({ domain, leanings, balance }, userId) => {
    await keepOwnTaste(database(), userId, domain, { leanings, balance });
    revalidatePath(`/${domain}`, 'layout');
  });
}
