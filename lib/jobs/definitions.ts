/**
 * The jobs and their parameters. Kept light, so that the web app can enqueue with full types without loading heavy
 * code. The handlers are in workers/trainer/.
 */

import { z } from 'zod';
import { domains } from '#lib/contract/domain.ts';
import { methods } from '#lib/contract/method.ts';

const domain = z.enum(domains);
const seed = z
  .number()
  .int()
  .min(0)
  .max(2 ** 31 - 1);

const targetParams = z.object({
  domain,
  seed: seed.default(1),
  maxEpochs: z.number().int().min(1).max(2_000).optional(), // default: as many as the job needs
  maxMinutes: z.number().min(0.1).max(600).default(3),
});

export const jobDefinitions = {
  'train-sasrec': { label: 'Train SASRec', params: targetParams },
  'train-matrix-factorization': { label: 'Train matrix factorization', params: targetParams },
  align: {
    label: 'Align the language model',
    params: z.object({
      domain,
      seed: seed.default(1),
      method: z.enum(methods).default('hybrid'),
      minutes: z
        .number()
        .min(1)
        .max(20 * 60)
        .default(60),
      fromScratch: z.boolean().default(false), // default: continue from the domain's newest adapter
      targetVersionId: z.string().max(100).optional(), // its target model is aligned with; default: the active version
    }),
  },
} as const;

export type JobName = keyof typeof jobDefinitions;
export type JobParams<Name extends JobName> = z.infer<(typeof jobDefinitions)[Name]['params']>;
export type AnyJob = { [Name in JobName]: { name: Name; params: JobParams<Name> } }[JobName];

export const jobNames = Object.keys(jobDefinitions) as JobName[];

/** For forms: the job and its fields; unknown fields are dropped. */
export const startJobSchema = z.discriminatedUnion('name', [
  z.object({ name: z.literal('train-sasrec'), params: jobDefinitions['train-sasrec'].params }),
  z.object({ name: z.literal('train-matrix-factorization'), params: targetParams }),
  z.object({ name: z.literal('align'), params: jobDefinitions.align.params }),
]);
