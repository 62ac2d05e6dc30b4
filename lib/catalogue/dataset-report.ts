// What a kept data set says of itself, without its histories, and which data set a domain has. Light enough for a page.

import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Domain } from '#lib/contract/domain.ts';

export const reportFile = 'report.json';
const maxReportBytes = 1024 * 1024;

/** Downloaded when the app is installed, into <cache>/datasets, as RecBole atomic files. */
export const installedDatasets: Partial<Record<Domain, { folder: string; name: string }>> = {
  movies: { folder: 'ml-100k', name: 'MovieLens 100K' },
};

export const storedReportSchema = z.object({
  fingerprint: z.string(), // of the catalogue and every history, so that two trainings can be told to have had the same data
  name: z.string().max(300).optional(), // what an administrator knows the data set by
  origin: z.enum(['import', 'sample']),
  format: z.string().optional(),
  filters: z
    .object({
      mostFrequentItems: z.number().int().positive().nullable(),
      sampleUsers: z.number().int().positive().nullable(),
      seed: z.number().int(),
      core: z.number().int().positive(),
      minHistory: z.number().int().positive(),
    })
    .optional(),
  ties: z.enum(['file', 'seeded']).optional(),
  files: z.array(z.string()),
  read: z.object({ interactions: z.number(), items: z.number() }),
  kept: z.object({ users: z.number(), items: z.number(), interactions: z.number() }),
  dropped: z.record(z.string(), z.number()),
  notes: z.array(z.string()),
});
export type StoredReport = z.infer<typeof storedReportSchema>;

export type DatasetFolders = { cacheFolder: string; dataFolder?: string };

/** Which data set trainings of a domain have. */
export type DatasetStatus =
  | { kind: 'imported'; name: string; importedAt: Date; report: StoredReport }
  | { kind: 'installed'; name: string }
  | { kind: 'damaged' }
  | { kind: 'none' };

export function importedDatasetFolder(dataFolder: string, domain: Domain): string {
  return join(/*turbopackIgnore: true*/ dataFolder, 'datasets', domain);
}

/** The data set's own name, or else its files'. */
export function datasetName({
  name,
  origin,
  files,
}: Pick<StoredReport, 'name' | 'origin' | 'files'>): string {
  if (name !== undefined) return name;
  if (origin === 'sample') return 'the project’s sample, with made-up histories';
  return files.join(' and ').slice(0, 300) || 'a data set without a name';
}

/** null: the folder has no report that can be read. */
export async function readDatasetReport(folder: string): Promise<StoredReport | null> {
  try {
    const path = join(/*turbopackIgnore: true*/ folder, reportFile);
    if ((await stat(path)).size > maxReportBytes) return null;
    return storedReportSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}

export async function datasetStatus(
  domain: Domain,
  { cacheFolder, dataFolder }: DatasetFolders,
): Promise<DatasetStatus> {
  const folder = dataFolder === undefined ? null : importedDatasetFolder(dataFolder, domain);
  const there = folder === null ? null : await stat(folder).catch(() => null);
  if (folder !== null && there?.isDirectory()) {
    const report = await readDatasetReport(folder);
    return report === null
      ? { kind: 'damaged' }
      : { kind: 'imported', name: datasetName(report), importedAt: there.mtime, report };
  }
  const installed = installedDatasets[domain];
  const place =
    installed &&
    (await stat(join(/*turbopackIgnore: true*/ cacheFolder, 'datasets', installed.folder)).catch(() => null));
  return installed && place?.isDirectory() ? { kind: 'installed', name: installed.name } : { kind: 'none' };
}
