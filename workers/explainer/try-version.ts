// Loads a version beside those that serve, and asks it questions (check-version.ts).
import { servedBaseModels } from '#lib/env.ts';
import { loadManifest } from '#lib/model-version/manifest.ts';
import { findBaseModel } from '#lib/serving/find-base-model.ts';
import { type Checked, checkVersion } from './check-version.ts';
import type { LoadOrder } from './load-order.ts';
import { loadVersion } from './load-version.ts';
import type { VersionSource } from './registry.ts';

export function tryVersion(order: LoadOrder, source: VersionSource): Promise<Checked> {
  return checkVersion(source, {
    load: (from, warn) => loadVersion(order, from, { maxSequences: 1, warn }),
    speaks: async ({ folder }) => {
      const manifest = await loadManifest(folder).catch(() => null); // a target model needs none
      if (!manifest?.alignment) return false;
      const base = await findBaseModel(manifest.alignment.baseModel, servedBaseModels()).catch(() => null);
      return base !== null;
    },
  });
}
