/** What was measured of a domain: on its active version, else on the model that ships. */

import { join } from 'node:path';
import type { Domain } from '#lib/catalogue/domains.ts';
import { database } from '#lib/db/client.ts';
import { currentModelVersion } from '#lib/db/model-versions.ts';
import { modelPacksFolder } from '#lib/env.ts';
import { type EvaluationFile, loadEvaluation } from '#lib/explainer/evaluation-file.ts';

/** unreadable: there is a file, and it is not an evaluation. */
export async function loadDomainEvaluation(domain: Domain): Promise<EvaluationFile | 'unreadable' | null> {
  const active = await currentModelVersion(database(), domain);
  const shipped = join(/*turbopackIgnore: true*/ modelPacksFolder(), domain);
  try {
    const own = active && (await loadEvaluation(active.folder));
    return own ?? (await loadEvaluation(shipped));
  } catch {
    return 'unreadable';
  }
}
