// What a target model learns from, counted by source: the domain's data set, and the histories of people here who agreed.
// Told before a training starts, kept with the version that comes out of it. What a job reports when it ends.
import { z } from 'zod';

const count = z.number().int().nonnegative();

export const trainingDataSchema = z.object({
  dataset: z.object({
    name: z.string().max(300), // "MovieLens latest, small", a folder's name
    origin: z.enum(['import', 'sample']),
    fingerprint: z.string().max(100),
    people: count,
    events: count,
    items: count,
  }),
  agreed: z.object({
    people: count, // whose histories are learned from
    events: count,
    shortHistories: count, // people who agreed, with too few items that the data set has
    unknownEvents: count, // of people who agreed: about items that the data set doesn't have
  }),
  /** Of everyone here. What a new version doesn't know stays in the histories. */
  histories: z.object({ entries: count, unknownEntries: count, unknownItems: count }),
  /** null: no version is active. */
  active: z
    .object({
      versionId: z.string().max(200),
      items: count,
      missing: count, // of them, those that the data set doesn't have
      examples: z.array(z.string().max(1_000)).max(5), // the most frequent of the missing
    })
    .nullable(),
});
export type TrainingData = z.infer<typeof trainingDataSchema>;

export const importedDataSchema = z.object({
  name: z.string().max(300),
  files: z.array(z.string().max(500)).max(1_000),
  fingerprint: z.string().max(100),
  read: z.object({ interactions: count, items: count }),
  kept: z.object({ users: count, items: count, interactions: count }),
  dropped: z.record(z.string().max(500), count), // reason → rows
  notes: z.array(z.string().max(2_000)).max(100),
  active: z.object({ versionId: z.string().max(200), items: count, missing: count }).nullable(),
});
export type ImportedData = z.infer<typeof importedDataSchema>;

export const jobResultSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('training-data'), data: trainingDataSchema }),
  z.object({ kind: z.literal('imported-data'), data: importedDataSchema }),
  z.object({ kind: z.literal('deleted-data'), data: z.object({ name: z.string().max(300) }) }),
]);
export type JobResult = z.infer<typeof jobResultSchema>;
