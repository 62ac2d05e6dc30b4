'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { perform, type Refusal } from '#app/[domain]/perform.ts';
import { domains } from '#lib/contract/domain.ts';
import { whatIfSchema } from '#lib/contract/what-if.ts';
import { database } from '#lib/db/client.ts';
import { type HistoryRevision, reviseHistory } from '#lib/db/history.ts';

const keepSchema = whatIfSchema.extend({
  domain: z.enum(domains),
  restored: whatIfSchema.shape.removed.default([]),
});

/** Writes a what-if into the history. The result says what really changed; passing its reverse undoes it. */
export async function keepWhatIf(
  input: z.input<typeof keepSchema>,
): Promise<{ ok: true; value: HistoryRevision } | Refusal> {
  return perform(keepSchema, input, async ({ domain, ...changes }, userId) => {
    const revision = await reviseHistory(database(), userId, domain, changes);
    revalidatePath(`/${domain}`, 'layout');
    return revision;
  });
}
