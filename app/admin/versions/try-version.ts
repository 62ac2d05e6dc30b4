// Tries a version before it's activated, and keeps what came of it: the explainer loads it and asks it three questions,
// and its figures are held against their floors.

import { checkVersion } from '#app/explainer/client.ts';
import type { VersionCheck } from '#lib/contract/version-check.ts';
import { catalogueSizes } from '#lib/db/catalogues.ts';
import { database } from '#lib/db/client.ts';
import { getModelVersion, saveVersionCheck } from '#lib/db/model-versions.ts';
import { AppError } from '#lib/errors.ts';
import { versionFigures } from '#lib/evaluation/version-figures.ts';

/** Takes seconds. Throws 'not_found', and 'unavailable' while no explainer answers: then nothing is known of the version. */
export async function tryVersion(versionId: string): Promise<VersionCheck> {
  const { domain, metrics, catalogue } = await getModelVersion(database(), versionId);
  const sizes = await catalogueSizes(database());
  const itemCount = (catalogue === null ? undefined : sizes.get(catalogue)) ?? null;
  const figures = versionFigures(metrics, itemCount);
  const asked = await checkVersion(domain, versionId)
    .then(({ notes, answers }) => ({ problem: null, notes, answers }))
    .catch((error) => {
      if (!(error instanceof AppError) || error.code !== 'bad_file') throw error;
      return { problem: error.message, notes: [], answers: [] };
    });
  const check = { checkedAt: new Date().toISOString(), ...asked, figures };
  await saveVersionCheck(database(), versionId, check);
  return check;
}
