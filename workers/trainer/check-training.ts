// What a training of this domain would learn from, and what it would drop. Shared by the check and the training itself.

import type { Dataset } from '#lib/catalogue/dataset.ts';
import { loadDatasetFacts } from '#lib/catalogue/domain-dataset.ts';
import { type GatheredData, gatherTrainingData, noHistories } from '#lib/catalogue/training-data.ts';
import type { Domain } from '#lib/contract/domain.ts';
import { cacheFolder, dataFolder } from '#lib/env.ts';
import { catalogueOfVersion } from './active-catalogue.ts';
import { readOwnHistories } from './own-histories.ts';
import type { Assignment } from './protocol.ts';
import type { JobHandler } from './serve-child.ts';

export const checkTrainingJob: JobHandler<'check-training'> = async ({ domain }, assignment) => {
  const { data } = await gatherFor(domain, assignment);
  return { result: { kind: 'training-data', data } };
};

/** `loaded`: the data set, where it has been read already. */
export async function gatherFor(
  domain: Domain,
  { active, historiesFile }: Pick<Assignment, 'active' | 'historiesFile'>,
  loaded?: Dataset,
): Promise<GatheredData> {
  const folders = { cacheFolder: cacheFolder(), dataFolder: dataFolder() };
  return gatherTrainingData(
    await loadDatasetFacts(domain, folders, loaded),
    historiesFile === null ? noHistories : await readOwnHistories(historiesFile),
    active && { versionId: active.versionId, catalogue: await catalogueOfVersion(active.folder) },
  );
}
