// The catalogue of a model version, read without its model: its own, or that of the target model its manifest names.

import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Catalogue, loadCatalogue } from '#lib/catalogue/catalogue.ts';
import { loadManifest } from '#lib/model-version/manifest.ts';

export async function catalogueOfVersion(folder: string): Promise<Catalogue> {
  const isHere = await stat(join(folder, 'catalogue.json')).catch(() => null);
  if (isHere !== null) return loadCatalogue(folder);
  const elsewhere = (await loadManifest(folder)).targetModel.folder;
  return loadCatalogue(elsewhere === undefined ? folder : resolve(folder, elsewhere));
}
