// quality.json: the paper's Tables 2 and 3 as measured here, in a model version's folder. Written by
// `cli evaluate --quality`, read by the page "How well does it mimic?". Loads no model, so the web app can import it.
import { z } from 'zod';
import { methods } from '#lib/contract/method.ts';
import { loadMeasured, replaceMeasured } from '../measured-file.ts';

/**
 * Who wrote the texts; `composed` ones follow from the evidence, without a language model. Two say next to nothing, to compare
 * with: `decision-only` that the item is recommended or not, `rank-only` its rank.
 */
export const authors = ['decision-only', 'rank-only', 'composed', 'unaligned', ...methods] as const;
export type Author = (typeof authors)[number];

/** On held-out texts. shuffled: with the texts given to other cases. constant: the best guess without a text. */
const probe = z.object({
  value: z.number(),
  shuffled: z.number(),
  constant: z.number(),
  tested: z.number().int(),
});
const authorQuality = z.object({
  author: z.enum(authors),
  grade: z.number().min(0).max(3).nullable(), // mean; null without a judge
  scorePredictor: probe, // mean squared error
  simulatability: probe.nullable().default(null), // from the text alone, is the item in the top fifth? accuracy; null: not asked
  example: z.string(),
});
const qualitySchema = z.object({
  cases: z.number().int(),
  seed: z.number(),
  /** Whether prompts gave neither rank nor verdict away; false: as measured before. */
  blind: z.boolean().default(false),
  measuredAt: z.string(),
  authors: z.array(authorQuality),
  discriminator: probe, // accuracy
});

export type Probe = z.infer<typeof probe>;
export type AuthorQuality = z.infer<typeof authorQuality>;
export type Quality = z.infer<typeof qualitySchema>;

const fileName = 'quality.json';
const maxBytes = 1024 * 1024;

/** Replaces the file in one step. */
export async function saveQuality(folder: string, quality: Quality): Promise<void> {
  await replaceMeasured(folder, fileName, `${JSON.stringify(qualitySchema.parse(quality), null, 2)}\n`);
}

/** null if nothing has been measured yet. Throws AppError('bad_file') for a file saveQuality didn't write. */
export function loadQuality(folder: string): Promise<Quality | null> {
  return loadMeasured(folder, fileName, maxBytes, qualitySchema);
}
