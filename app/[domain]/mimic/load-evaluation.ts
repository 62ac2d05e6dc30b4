// What was measured for a domain: on its active version, or else on the first shipped model that was measured.

import { keptForAll } from '#app/kept-for-all.ts';
import type { Domain } from '#lib/contract/domain.ts';
import { database } from '#lib/db/client.ts';
import { currentModelVersion } from '#lib/db/model-versions.ts';
import { modelPacksFolder } from '#lib/env.ts';
import { type EvaluationFile, loadEvaluation } from '#lib/evaluation/evaluation-file.ts';
import { loadQuality, type Quality } from '#lib/evaluation/quality/quality-file.ts';
import { presentPacks } from '#lib/model-version/shipped-packs.ts';

/** ofShipped: the active version hasn't been measured, so these are a shipped model's results. */
type Found<File> = { file: File; ofShipped: boolean } | 'unreadable' | null;

/** unreadable: there's a file, but it isn't an evaluation. */
export function loadDomainEvaluation(domain: Domain): Promise<Found<EvaluationFile>> {
  return keptForAll(`evaluation ${domain}`, () => found(domain, loadEvaluation));
}

/** The same for the explanations. */
export function loadDomainQuality(domain: Domain): Promise<Found<Quality>> {
  return keptForAll(`quality ${domain}`, () => found(domain, loadQuality));
}

async function found<File>(
  domain: Domain,
  load: (folder: string) => Promise<File | null>,
): Promise<Found<File>> {
  const active = await currentModelVersion(database(), domain);
  try {
    const own = active && (await load(active.folder));
    if (own) return { file: own, ofShipped: false };
    for (const { folder } of presentPacks(modelPacksFolder(), domain)) {
      const file = await load(folder);
      if (file) return { file, ofShipped: active !== null };
    }
    return null;
  } catch {
    return 'unreadable';
  }
}
