// The job "delete a data set": the one that was shown, or none. Versions keep what they learned and their catalogue.

import { rm } from 'node:fs/promises';
import { datasetName, importedDatasetFolder, readDatasetReport } from '#lib/catalogue/dataset-report.ts';
import { dataFolder } from '#lib/env.ts';
import { AppError } from '#lib/errors.ts';
import type { Outcome } from './protocol.ts';
import type { JobHandler } from './serve-child.ts';

export const deleteDatasetJob: JobHandler<'delete-dataset'> = async (
  { domain, fingerprint },
  _assignment,
  reporter,
): Promise<Outcome> => {
  const folder = importedDatasetFolder(dataFolder(), domain);
  const report = await readDatasetReport(folder);
  if ((report?.fingerprint ?? null) !== fingerprint)
    throw new AppError('conflict', {
      message:
        'The data set isn’t the one that was to be deleted: another import has replaced it. Nothing was deleted.',
    });
  await rm(folder, { recursive: true, force: true });
  const name = report === null ? 'a data set that can’t be read' : datasetName(report);
  reporter.line(`Deleted ${name}.`);
  return { result: { kind: 'deleted-data', data: { name } } };
};
