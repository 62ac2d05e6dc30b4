// checker.json, beside the labels: how well the checker tells true from false. Written by `cli check-the-checker`.
import { z } from 'zod';
import { falseKinds } from './falsify.ts';

export const checkerSchema = z.object({
  measuredAt: z.string(),
  seeds: z.number().int(),
  trueSentences: z.number().int(), // over all draws
  falseAlarms: z.number(),
  notJudged: z.number(),
  recall: z.record(z.enum(falseKinds), z.object({ value: z.number(), of: z.number().int() })),
  agreement: z.object({
    of: z.number().int(),
    kappa: z.number(), // true, false, not judged
    bothOf: z.number().int(),
    judgedByBoth: z.number(), // true, false
  }),
});
export type CheckerFile = z.infer<typeof checkerSchema>;
