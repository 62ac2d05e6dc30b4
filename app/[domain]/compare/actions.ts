'use server';

/** Starts a blind comparison and takes the one vote on it. */

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { comparedAnswers } from '#app/[domain]/compare/compared-answers.ts';
import { methodsToCompare } from '#app/[domain]/compare/methods.ts';
import { type ActionResult, perform } from '#app/[domain]/perform.ts';
import { domains } from '#lib/contract/domain.ts';
import { itemIdSchema } from '#lib/contract/item.ts';
import { database } from '#lib/db/client.ts';
import { createComparison, requireComparisonAllowance, voteComparison } from '#lib/db/comparisons.ts';
import { listFeedback } from '#lib/db/feedback.ts';
import { getItem } from '#lib/db/items.ts';
import { tasteOf } from '#lib/db/own-taste.ts';

const startSchema = z.object({ domain: z.enum(domains), itemId: itemIdSchema });
const voteSchema = z.object({ comparisonId: z.string().max(100), choice: z.number().int().min(-1).max(2) });

/** Gets an answer from every method, stores them, and shows them. */
export async function startComparison(input: z.infer<typeof startSchema>): Promise<ActionResult> {
  const result = await perform(startSchema, input, async ({ domain, itemId }, userId) => {
    await requireComparisonAllowance(database(), userId);
    const item = await getItem(database(), domain, itemId);
    const question = `Why did you recommend ${item.title}?`;
    const answers = await comparedAnswers({
      domain,
      person: userId,
      ...(await tasteOf(database(), userId, domain)),
      feedback: await listFeedback(database(), userId, domain),
      itemId: item.itemId,
      question,
      methods: await methodsToCompare(domain),
    });
    const id = await createComparison(database(), userId, { domain, itemId: item.itemId, question, answers });
    return `/${domain}/compare/${id}`;
  });
  if (result.ok) redirect(result.value);
  return result;
}

export async function voteOnComparison(input: z.infer<typeof voteSchema>): Promise<ActionResult> {
  return perform(voteSchema, input, async ({ comparisonId, choice }, userId) => {
    await voteComparison(database(), userId, comparisonId, choice);
    revalidatePath('/[domain]/compare/[id]', 'page');
  });
}
