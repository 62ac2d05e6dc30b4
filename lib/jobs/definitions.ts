// The jobs and their parameters. Kept light, so that the web app can enqueue with full types without loading heavy
// code. The handlers are in workers/trainer/.

import { z } from 'zod';
import { domains } from '#lib/contract/domain.ts';
import { methods } from '#lib/contract/method.ts';
import { publicDatasetNames, publicDatasets } from '#lib/contract/public-dataset.ts';

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
  mayDrop: z.number().int().min(0).default(0), // items of the active catalogue: as many as the administrator was told of
});

const checkParams = z.object({ domain });

const folder = z
  .string()
  .trim()
  .min(1, 'Type the path of a folder on the server.')
  .max(1_000)
  .regex(/^\P{Cc}*$/u, 'A path can’t hold control characters.');
const importParams = z.object({
  domain,
  folders: z.array(folder).min(1).max(5), // several are joined by title and year
});

const fetchParams = z
  .object({
    domain,
    datasets: z.array(z.enum(publicDatasetNames)).min(1, 'Choose a data set.').max(5),
    acceptTerms: z.literal(true, 'Accept the terms first.'),
  })
  .refine(({ domain, datasets }) => datasets.every((name) => publicDatasets[name].domain === domain), {
    path: ['datasets'],
    message: 'This data set is for another domain.',
  });

const deletionParams = z.object({
  domain,
  fingerprint: z.string().max(100).nullable(), // of the data set that is meant; null: one that can't be read
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
  'check-training': { label: 'Check what a training would learn from', params: checkParams },
  'import-folder': { label: 'Import a folder', params: importParams },
  'fetch-dataset': { label: 'Fetch a public data set', params: fetchParams },
  'delete-dataset': { label: 'Delete a data set', params: deletionParams },
} as const;

export type JobName = keyof typeof jobDefinitions;
export type JobParams<Name extends JobName> = z.infer<(typeof jobDefinitions)[Name]['params']>;
export type AnyJob = { [Name in JobName]: { name: Name; params: JobParams<Name> } }[JobName];

export const jobNames = Object.keys(jobDefinitions) as JobName[];
export const trainingJobNames = ['train-sasrec', 'train-matrix-factorization', 'align'] as const;
/** They replace a domain's data set, or take it away. */
export const dataJobNames = ['import-folder', 'fetch-dataset', 'delete-dataset'] as const;
export type TrainingJobName = (typeof trainingJobNames)[number];

/** Done in a moment: it doesn't wait until the machine is free, and isn't listed. */
export const quickJobs: readonly JobName[] = ['check-training'];

/** For forms: the job and its fields; unknown fields are dropped. */
export const startJobSchema = z.discriminatedUnion('name', [
  z.object({ name: z.literal('train-sasrec'), params: jobDefinitions['train-sasrec'].params }),
  z.object({ name: z.literal('train-matrix-factorization'), params: targetParams }),
  z.object({ name: z.literal('align'), params: jobDefinitions.align.params }),
  z.object({ name: z.literal('check-training'), params: checkParams }),
  z.object({ name: z.literal('import-folder'), params: importParams }),
  z.object({ name: z.literal('fetch-dataset'), params: fetchParams }),
  z.object({ name: z.literal('delete-dataset'), params: deletionParams }),
]);
