// An aligned version that a new alignment starts from. Its connectors are kept if it was aligned with the same target model, takes as
// many soft tokens and has connectors of the present form; otherwise they are fitted again, and only the adapter is kept.
import path from 'node:path';
import type { AlignmentStart } from '#lib/alignment/align.ts';
import { areDerived } from '#lib/alignment/connector/connector.ts';
import { loadConnectors } from '#lib/alignment/connector/connector-file.ts';
import type { KnownItems } from '#lib/alignment/connector/known-items.ts';
import { readLora } from './aligned-version.ts';
import { loadCommonAdapter } from './common-adapter.ts';
import { assertFits, loadManifest, type Manifest } from './manifest.ts';

/** manifest: null for a common adapter, which knows no domain and has no connectors. */
export type VersionStart = AlignmentStart & { manifest: Manifest | null; recalls: boolean };

/**
 * folder: an aligned version or a common adapter. recalls: whether the new version takes several soft tokens; null: as many as this one.
 * Throws AppError 'bad_file' if the version was aligned with another base model.
 */
export async function loadStart(
  folder: string,
  found: { targetModel: string; baseModel: string },
  recalls: boolean | null,
  itemsOf: () => Promise<KnownItems>,
): Promise<VersionStart> {
  if (await loadCommonAdapter(folder, found.baseModel)) {
    const { matrices, config } = await readLora(path.join(folder, 'adapter'));
    return {
      manifest: null,
      lora: matrices,
      loraConfig: config,
      connectors: null,
      recalls: recalls ?? false,
    };
  }
  const manifest = await loadManifest(folder);
  const own = manifest.targetModel.fingerprint;
  assertFits(manifest, { targetModel: own, baseModel: found.baseModel });
  const { matrices, config } = await readLora(path.join(folder, 'adapter'));
  const connectors = await loadConnectors(folder, itemsOf);
  const recalled = connectors.past !== undefined;
  const wanted = recalls ?? recalled;
  const kept = own === found.targetModel && wanted === recalled && areDerived(connectors);
  return {
    manifest,
    lora: matrices,
    loraConfig: config,
    connectors: kept ? connectors : null,
    recalls: wanted,
  };
}
