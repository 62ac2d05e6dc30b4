// The versions aligned with one target model, by method: those trained in this installation, or else the shipped ones.

import { join } from 'node:path';
import type { Domain } from '#lib/contract/domain.ts';
import type { Method } from '#lib/contract/method.ts';
import { dataFolder, modelPacksFolder } from '#lib/env.ts';
import { loadManifest } from '#lib/model-version/manifest.ts';
import { presentPacks } from '#lib/model-version/shipped-packs.ts';
import { versionNames } from '#lib/model-version/version-folder.ts';

/** The newest folder per method. If `folder` is aligned itself, it comes first. */
export async function alignedVersions(domain: Domain, folder: string): Promise<Map<Method, string>> {
  const { targetModel, alignment } = await loadManifest(folder);
  const trained = join(dataFolder(), 'model-versions');
  const folders = [
    ...(await versionNames(trained)).map((name) => join(trained, name)),
    ...presentPacks(modelPacksFolder(), domain).map((pack) => pack.folder),
  ];
  const found: { method: Method; folder: string; createdAt: string }[] = [];
  for (const place of folders) {
    const manifest = await loadManifest(place).catch(() => null);
    if (!manifest?.alignment || manifest.domain !== domain) continue;
    if (manifest.targetModel.fingerprint !== targetModel.fingerprint) continue;
    found.push({ method: manifest.alignment.method, folder: place, createdAt: manifest.createdAt });
  }
  found.sort((a, b) => a.createdAt.localeCompare(b.createdAt));
  const versions = new Map(found.map((version) => [version.method, version.folder]));
  return alignment ? versions.set(alignment.method, folder) : versions;
}
