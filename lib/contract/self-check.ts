// The language model's own opinion, asked without the evidence: the probability of Yes and, where it was compared with the
// recommender, what each of the two says.
import { z } from 'zod';

const verdict = z.enum(['yes', 'no']);
const place = z.number().int().min(1).optional().catch(undefined);

export const selfCheckSchema = z.object({
  yes: z.number(), // 0..1
  agrees: z.boolean().optional(),
  modelSays: verdict.optional(),
  recommenderSays: verdict.optional(),
  rank: place, // of the item by the language model's Yes, among `of`: the recommender's ten best and the item
  of: place,
});

export type Verdict = z.infer<typeof verdict>;
export type SelfCheck = z.infer<typeof selfCheckSchema>;
