// The language model's own opinion, asked without the evidence: its probability of Yes and, if compared with the
// recommender, both verdicts.
import { z } from 'zod';

const verdict = z.enum(['yes', 'no']);
const place = z.number().int().min(1).optional().catch(undefined);

export const selfCheckSchema = z.object({
  yes: z.number(), // 0..1
  agrees: z.boolean().optional(),
  modelSays: verdict.optional(),
  recommenderSays: verdict.optional(),
  rank: place, // by the language model's Yes, among `of`: the recommender's ten best and the item
  of: place,
});

export type Verdict = z.infer<typeof verdict>;
export type SelfCheck = z.infer<typeof selfCheckSchema>;
