// "Not interested, because …": one piece of a person's feedback, as stored and sent.
import { z } from 'zod';
import { itemIdSchema } from './item.ts';

export const feedbackReasons = ['item', 'genre', 'decade', 'tag', 'developer', 'history-item'] as const;
export type FeedbackReason = (typeof feedbackReasons)[number];

/**
 * `itemId`: the item the feedback was given on. `reasonValue`: the genre, "1990s", the tag or the developer; for
 * 'history-item', the id of the item that counts too much; null for the item alone.
 */
export const feedbackSchema = z.object({
  itemId: itemIdSchema,
  reason: z.enum(feedbackReasons),
  reasonValue: z.string().max(200).nullable().default(null),
});
export type Feedback = z.infer<typeof feedbackSchema>;
