// What the pages of versions show of each version. Callers have checked who the person is.

import { momentOf } from '#app/admin/moment.ts';
import { metricRows } from '#app/admin/versions/metric-rows.ts';
import { rowsOf } from '#app/admin/versions/personality-rows.ts';
import type { Domain } from '#lib/contract/domain.ts';
import type { TrainingData } from '#lib/contract/training-data.ts';
import type { VersionCheck, VersionFigure } from '#lib/contract/version-check.ts';
import { catalogueSizes } from '#lib/db/catalogues.ts';
import { database } from '#lib/db/client.ts';
import { listModelVersions, rollBackTargets } from '#lib/db/model-versions.ts';
import { loadPersonality } from '#lib/evaluation/personality-file.ts';
import { versionFigures } from '#lib/evaluation/version-figures.ts';

export type Version = {
  id: string;
  domain: Domain;
  method: string | null;
  targetModel: string;
  figures: VersionFigure[]; // the same five, in one order
  measured: [name: string, value: string][]; // all that was
  trainedOn: TrainingData | null;
  jobRunId: string | null;
  lastCheck: VersionCheck | null;
  origin: 'pack' | 'trained';
  active: boolean;
  rollsBackTo: string | null; // the version before, if this one is active and there is one
  created: string;
  itemCount: number | null; // of its catalogue; null: not known
  folder: string;
};

/** Newest first. */
export async function readVersions(): Promise<Version[]> {
  const [versions, sizes, earlier] = await Promise.all([
    listModelVersions(database()),
    catalogueSizes(database()),
    rollBackTargets(database()),
  ]);
  return Promise.all(
    versions.map(async ({ catalogue, createdAt, activatedAt: _, metrics, ...version }) => {
      const itemCount = (catalogue === null ? undefined : sizes.get(catalogue)) ?? null;
      const personality = await loadPersonality(version.folder).catch(() => null); // unreadable: as if not measured
      return {
        ...version,
        figures: versionFigures(metrics, itemCount),
        measured: [...metricRows(metrics), ...(personality === null ? [] : rowsOf(personality))],
        rollsBackTo: (version.active && earlier.get(version.domain)) || null,
        created: momentOf(createdAt),
        itemCount,
      };
    }),
  );
}
