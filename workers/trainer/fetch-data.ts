// The job "fetch a public data set": from its own site into the data folder, checked, unpacked and imported. What an
// unfinished download left is kept for the next try (downloads.ts).

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type FetchOptions, fetchDataset } from '#lib/catalogue/fetch/fetch-dataset.ts';
import { type PublicDataset, type PublicDatasetName, publicDatasets } from '#lib/contract/public-dataset.ts';
import type { JobParams } from '#lib/jobs/definitions.ts';
import { downloadsFolder } from './downloads.ts';
import { importInto } from './import-data.ts';
import type { Assignment, Outcome } from './protocol.ts';
import type { Reporter } from './serve-child.ts';

const mebibyte = 1024 ** 2;

/** `sets` and `options` are given by tests; the job has the addresses of the project. */
export async function fetchDatasetJob(
  { domain, datasets }: JobParams<'fetch-dataset'>,
  assignment: Pick<Assignment, 'active'>,
  reporter: Reporter,
  signal: AbortSignal,
  {
    sets = publicDatasets,
    ...options
  }: Pick<FetchOptions, 'stallMs' | 'tries' | 'retryMs'> & {
    sets?: Record<PublicDatasetName, PublicDataset>;
  } = {},
): Promise<Outcome> {
  const places: string[] = [];
  const folders: string[] = [];
  for (const name of datasets) {
    const { label, publisher, terms } = sets[name];
    reporter.line(`${label} (${publisher}). Terms, accepted before: ${terms}`);
    const place = join(downloadsFolder(), name);
    places.push(place);
    folders.push(
      await fetchDataset(sets[name], place, {
        ...options,
        signal,
        say: reporter.line,
        onProgress: ({ file, bytes, total }) =>
          reporter.progress({
            step: bytes,
            steps: total,
            loss: null,
            message: `Downloading ${file}: ${megabytes(bytes)} of ${megabytes(total)} MiB`,
          }),
      }),
    );
  }
  const outcome = await importInto(
    { domain, folders, name: datasets.join(' and ') },
    assignment,
    reporter,
    signal,
  );
  for (const place of places) await rm(place, { recursive: true, force: true });
  return outcome;
}

function megabytes(bytes: number): string {
  return (bytes / mebibyte).toLocaleString('en', { maximumFractionDigits: 1 });
}
