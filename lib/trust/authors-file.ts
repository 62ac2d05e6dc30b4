// authors.json, in the folder of the aligned version. Written by `cli authors`.
import { z } from 'zod';

const rate = z.number().min(0).max(1);
export const authorsSchema = z.object({
  of: z.enum(['demo', 'test', 'development', 'same']),
  cases: z.number().int(),
  seed: z.number(),
  measuredAt: z.string(),
  rows: z.array(
    z.object({
      author: z.string(),
      answers: z.number().int(),
      sentences: z.number().int(),
      falseSentences: rate.nullable(),
      falseInterval: z.tuple([rate, rate]).nullable(),
      notJudged: rate,
      withFalse: rate,
      titles: rate.nullable(),
      said: z.object({ usr: rate, fmr: rate, fcr: rate, div: z.number() }).nullable(), // see features-said.ts
      falseBy: z.record(z.string(), z.number().int()),
      examples: z.array(z.string()),
    }),
  ),
});
export type AuthorsFile = z.infer<typeof authorsSchema>;
