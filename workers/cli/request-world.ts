// The target model of a folder with all that requests are answered from, but the person.

import { relative } from 'node:path';
import type { Domain } from '#lib/contract/domain.ts';
import { modelPacksFolder } from '#lib/env.ts';
import type { TrainedOn, World } from '#lib/requests/world.ts';

export type Setting = Omit<World, 'history' | 'rules' | 'focus' | 'listed'> & { dispose(): void };

/** What the packs that ship learned from. */
const sources: Record<Domain, string> = {
  movies: 'MovieLens, where people rate films',
  steam: 'reviews on Steam',
  games: 'reviews of purchases on Amazon',
};

export async function loadSetting(folder: string): Promise<Setting> {
  const { loadTarget } = await import('#lib/model-version/target-folder.ts');
  const { loadManifest, triedOn } = await import('#lib/model-version/manifest.ts');
  const { loadReference } = await import('#lib/evidence/reference.ts');
  const { catalogue, model, folder: targetFolder } = await loadTarget(folder);
  const reference = await loadReference(targetFolder, model.itemCount);
  const ships = !relative(modelPacksFolder(), targetFolder).startsWith('..');
  const events = catalogue.interactionCounts.reduce((sum, count) => sum + count, 0);
  const trainedOn: TrainedOn = { people: null, events, source: ships ? sources[catalogue.domain] : null };
  const tried = await loadManifest(targetFolder).then(triedOn, () => null);
  return { catalogue, model, reference, trainedOn, tried, dispose: () => model.dispose() };
}
