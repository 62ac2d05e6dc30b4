// personality.json: how personal a recommender is, beside its target model. Written by `cli evaluate --target`, read by the
// administration page. This file loads no model, so that the web may read it.
import path from 'node:path';
import { z } from 'zod';
import { loadManifest } from '#lib/model-version/manifest.ts';
import { loadMeasured, replaceMeasured } from './measured-file.ts';

const fileName = 'personality.json';
const maxBytes = 64 * 1024;
const share = z.number().min(0).max(1);
export const measuredParts = ['development', 'test'] as const;

const personalityFile = z.object({
  measuredAt: z.string(),
  targetModel: z.string(), // fingerprint
  of: z.enum(measuredParts), // whose next items were asked
  knownEvents: share, // of the data's events, those of items that the model knows: the others were left out
  people: z.number().int(),
  items: z.number().int(),
  ndcgAt10: z.object({ model: share, popularity: share, meanScore: share }),
  sharedOfFirst: z.number(), // of 24, between two people on average
  differentFirst: z.number().int(),
  nonPersonalVerdicts: share,
  nonPersonalRanking: share,
});
export type PersonalityFile = z.infer<typeof personalityFile>;

/** null: not measured, or measured on another target model. Throws AppError bad_file where it is something else. */
export async function loadPersonality(versionFolder: string): Promise<PersonalityFile | null> {
  const manifest = await loadManifest(versionFolder).catch(() => null);
  const elsewhere = manifest?.targetModel.folder;
  const folder =
    elsewhere === undefined
      ? versionFolder
      : path.resolve(/*turbopackIgnore: true*/ versionFolder, elsewhere);
  const found = await loadMeasured(folder, fileName, maxBytes, personalityFile);
  return found && manifest && found.targetModel !== manifest.targetModel.fingerprint ? null : found;
}

/** `folder`: of the target model. */
export function savePersonality(folder: string, personality: PersonalityFile): Promise<void> {
  return replaceMeasured(
    folder,
    fileName,
    `${JSON.stringify(personalityFile.parse(personality), null, 2)}\n`,
  );
}
