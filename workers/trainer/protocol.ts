/**
 * What the trainer and the child process of one training say to each other over the child's IPC channel. The child
 * knows no database: it gets everything it needs with its assignment and reports a finished folder.
 */

import { z } from 'zod';
import { methods } from '#lib/contract/method.ts';
import { startJobSchema } from '#lib/jobs/definitions.ts';

const maxText = 10_000;

export const assignmentSchema = z.object({
  type: z.literal('assignment'),
  job: startJobSchema,
  jobFolder: z.string(), // for checkpoints; the same at every try
  versionId: z.string(),
  versionFolder: z.string(), // does not exist yet; the child makes it whole or not at all
  targetVersionFolder: z.string().nullable(), // for align: where the target model is
  startFolder: z.string().nullable(), // for align: an aligned version to go on from
});
export type Assignment = z.infer<typeof assignmentSchema>;

const progressSchema = z.object({
  step: z.number(),
  steps: z.number(),
  loss: z.number(),
  epoch: z.number().optional(),
  metrics: z.record(z.string(), z.number()).optional(),
  secondsLeft: z.number().optional(),
  message: z.string().max(maxText).optional(),
});

const productSchema = z.object({
  targetModel: z.string().max(100),
  method: z.enum(methods).nullable(),
  metrics: z.record(z.string(), z.unknown()),
});
/** What a finished training says of the version folder it has made. */
export type Product = z.infer<typeof productSchema>;

export const reportSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), progress: progressSchema }),
  z.object({ type: z.literal('line'), level: z.enum(['info', 'warning', 'error']), text: z.string() }),
  z.object({ type: z.literal('finished'), product: productSchema }),
  z.object({ type: z.literal('stopped') }), // after SIGTERM, with a checkpoint where the training has them
  z.object({ type: z.literal('failed'), message: z.string() }), // a reason that a retry would not change
]);
export type Report = z.infer<typeof reportSchema>;
