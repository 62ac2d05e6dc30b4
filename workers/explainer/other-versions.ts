// Versions by other alignment methods that can be compared with the active one: the newest per method whose
// manifest names the same target model and catalogue.

import { basename } from 'node:path';
import type { Domain } from '#lib/contract/domain.ts';
import type { Method } from '#lib/contract/method.ts';
import { loadManifest } from '#lib/model-version/manifest.ts';
import { presentPacks } from '#lib/model-version/shipped-packs.ts';
import type { VersionSource } from './registry.ts';

export type Candidate = { versionId: string; folder: string; method: Method | null };

/** `candidates`: newest first. */
export async function versionsBeside(
  active: VersionSource,
  candidates: readonly Candidate[],
): Promise<Map<Method, VersionSource>> {
  const own = await loadManifest(active.folder).catch(() => null);
  const beside = new Map<Method, VersionSource>();
  if (own === null) return beside;
  for (const { versionId, folder, method } of candidates) {
    if (method === null || method === own.alignment?.method || beside.has(method)) continue;
    const manifest = await loadManifest(folder).catch(() => null); // its folder may be gone or hold a newer pack
    if (manifest?.alignment?.method !== method) continue;
    if (manifest.targetModel.fingerprint !== own.targetModel.fingerprint) continue;
    if (manifest.catalogueFingerprint !== own.catalogueFingerprint) continue;
    beside.set(method, { domain: active.domain, versionId, folder });
  }
  return beside;
}

/** A domain's shipped packs. */
export function packCandidates(packsFolder: string, domain: Domain): Candidate[] {
  return presentPacks(packsFolder, domain).map((pack) => ({
    ...pack,
    versionId: `${domain}-${basename(pack.folder)}`,
  }));
}
