// A changed history: some items left out, others added.
import { z } from 'zod';
import { itemIdSchema } from './item.ts';

const maxRemoved = 5_000; // the most a history can have
export const maxAdded = 100;

export const whatIfSchema = z.object({
  removed: z.array(itemIdSchema).max(maxRemoved),
  added: z.array(itemIdSchema).max(maxAdded),
});
/** With the titles to show for the changed items. */
export const toldWhatIfSchema = whatIfSchema.extend({
  titles: z.record(z.string(), z.string()).default({}),
});

export type WhatIf = z.infer<typeof whatIfSchema>; // item ids
export type ToldWhatIf = z.infer<typeof toldWhatIfSchema>;
