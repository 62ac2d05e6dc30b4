// The messages between the trainer and a job's child process, over the child's IPC channel. The child has no database:
// its assignment holds everything it needs, and it reports a finished folder, a result, or both.

import { z } from 'zod';
import { methods } from '#lib/contract/method.ts';
import { jobResultSchema, trainingDataSchema } from '#lib/contract/training-data.ts';
import { startJobSchema } from '#lib/jobs/definitions.ts';

const maxText = 10_000;

export const assignmentSchema = z.object({
  type: z.literal('assignment'),
  job: startJobSchema,
  jobFolder: z.string(), // for checkpoints; the same on every attempt
  versionId: z.string(),
  versionFolder: z.string(), // doesn't exist yet; the child creates it completely or not at all
  targetVersionFolder: z.string().nullable(), // for align: the target model's folder
  startFolder: z.string().nullable(), // for align: an aligned version to continue from
  active: z.object({ versionId: z.string(), folder: z.string() }).nullable().default(null), // the active version
  historiesFile: z.string().nullable().default(null), // own-histories.ts: what may be learned from here
});
export type Assignment = z.infer<typeof assignmentSchema>;

const progressSchema = z.object({
  step: z.number(),
  steps: z.number(),
  loss: z.number().nullable(),
  epoch: z.number().optional(),
  metrics: z.record(z.string(), z.number()).optional(),
  secondsLeft: z.number().optional(),
  message: z.string().max(maxText).optional(),
});

const productSchema = z.object({
  targetModel: z.string().max(100),
  method: z.enum(methods).nullable(),
  metrics: z.record(z.string(), z.unknown()),
  trainedOn: trainingDataSchema.optional(),
});
/** What a finished training reports about the version folder it made. */
export type Product = z.infer<typeof productSchema>;

const outcomeSchema = z.object({ result: jobResultSchema });
/** What any other job reports. */
export type Outcome = z.infer<typeof outcomeSchema>;

export const reportSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), progress: progressSchema }),
  z.object({ type: z.literal('line'), level: z.enum(['info', 'warning', 'error']), text: z.string() }),
  z.object({ type: z.literal('finished'), product: z.union([productSchema, outcomeSchema]) }),
  z.object({ type: z.literal('stopped') }), // after SIGTERM, with a checkpoint if the job has them
  z.object({ type: z.literal('failed'), message: z.string() }), // a reason that a retry would not change
]);
export type Report = z.infer<typeof reportSchema>;
