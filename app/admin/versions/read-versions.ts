// What the versions panel shows of each version. Callers have checked who the person is.

import type { Version } from '#app/admin/versions/versions-panel.tsx';
import { catalogueSizes } from '#lib/db/catalogues.ts';
import { database } from '#lib/db/client.ts';
import { listModelVersions, rollBackTargets } from '#lib/db/model-versions.ts';
import { loadPersonality } from '#lib/evaluation/personality-file.ts';

export async function readVersions(): Promise<Version[]> {
  const [versions, sizes, earlier] = await Promise.all([
    listModelVersions(database()),
    catalogueSizes(database()),
    rollBackTargets(database()),
  ]);
  return Promise.all(
    versions.map(
      async ({
        id,
        domain,
        folder,
        catalogue,
        method,
        targetModel,
        metrics,
        trainedOn,
        origin,
        active,
        createdAt,
      }) => ({
        id,
        domain,
        method,
        targetModel,
        metrics,
        trainedOn,
        origin,
        active,
        rollsBackTo: (active && earlier.get(domain)) || null,
        created: createdAt.toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' }),
        itemCount: (catalogue === null ? undefined : sizes.get(catalogue)) ?? null,
        personality: await loadPersonality(folder).catch(() => null), // unreadable: shown as not measured
      }),
    ),
  );
}
