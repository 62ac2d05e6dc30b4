// What the recommender seems to believe about a person: attributes that their history is rich in, each with the titles
// it rests on.
import { z } from 'zod';
import { attributeShareSchema } from './attribute.ts';
import { itemIdSchema } from './item.ts';

export const mostBeliefs = 12;

export const beliefSchema = attributeShareSchema.extend({
  itemIds: z.array(itemIdSchema).max(5_000), // of the history, newest first
});
export const beliefsSchema = z.object({
  versionId: z.string(),
  beliefs: z.array(beliefSchema).max(100), // strongest first; also those that the person has an opinion on
  counted: z.number().int(), // titles of the history that count
});
export type Belief = z.infer<typeof beliefSchema>;
export type Beliefs = z.infer<typeof beliefsSchema>;
