// The target model of a folder with all that requests are answered from, but the person.

import type { World } from '#lib/requests/world.ts';

export type Setting = Omit<World, 'history' | 'rules' | 'focus' | 'listed'> & { dispose(): void };

export async function loadSetting(folder: string): Promise<Setting> {
  const { loadTarget } = await import('#lib/model-version/target-folder.ts');
  const { loadReference } = await import('#lib/evidence/reference.ts');
  const { catalogue, model, folder: targetFolder } = await loadTarget(folder);
  const reference = await loadReference(targetFolder, model.itemCount);
  return { catalogue, model, reference, trainedOn: null, dispose: () => model.dispose() };
}
