// The target model of a version. A training writes it into the version's own folder; of the packs that ship, the three
// methods of a domain share one (models/<domain>/target), and each manifest says where it lies and by which fingerprint.
import { copyFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { type Catalogue, loadCatalogue } from '#lib/catalogue/catalogue.ts';
import { withSeriesKinds } from '#lib/catalogue/kinds-from-series.ts';
import { loadTargetModel, type TargetModel, targetModelKindOf } from '#lib/recommender/target-model.ts';
import { assertTarget, loadManifest, saveManifest } from './manifest.ts';

const targetFile = /^(catalogue|manifest)\.json$|^(sasrec|matrix-factorization)\.(json|safetensors)$/;

export type LoadedTarget = {
  folder: string; // where it was found; reference.json is there too
  catalogue: Catalogue;
  model: TargetModel; // whoever loads it disposes of it
};

/** The folder that holds a version's target model: its own, or the one its manifest names. */
export async function targetFolderOf(folder: string): Promise<string> {
  if (await targetModelKindOf(folder)) return folder;
  const elsewhere = (await manifestOrNull(folder))?.targetModel.folder;
  return elsewhere === undefined ? folder : path.resolve(folder, elsewhere);
}

/** Throws AppError bad_file where there is no target model, or where it is not the one the manifest names. */
export async function loadTarget(folder: string): Promise<LoadedTarget> {
  const targetFolder = await targetFolderOf(folder);
  const catalogue = withSeriesKinds(await loadCatalogue(targetFolder));
  const model = await loadTargetModel(targetFolder);
  try {
    const manifest = await manifestOrNull(folder);
    if (manifest) assertTarget(manifest, model.fingerprint);
  } catch (error) {
    model.dispose();
    throw error;
  }
  return { folder: targetFolder, catalogue, model };
}

/** What a new alignment starts from: a version's catalogue, target model and manifest, without what was aligned with it. */
export async function copyTargetModel(source: string, folder: string): Promise<void> {
  const targetFolder = await targetFolderOf(source);
  for (const name of await readdir(targetFolder)) {
    if (targetFile.test(name)) await copyFile(path.join(targetFolder, name), path.join(folder, name));
  }
  await saveManifest(folder, { ...(await loadManifest(folder)), alignment: null, evaluation: null });
}

/** null: no manifest, or none that can be read. The target model can be used without one. */
function manifestOrNull(folder: string) {
  return loadManifest(folder).catch(() => null);
}
