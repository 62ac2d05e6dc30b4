// The job "import a folder", and what it shares with "fetch a public data set": folders become the domain's data set, which
// later trainings use. The one before it stays until the new one is whole. Nothing in a folder is executed.

import { realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import type { ImportReport } from '#lib/catalogue/dataset.ts';
import { saveDataset } from '#lib/catalogue/dataset-folder.ts';
import { importedDatasetFolder } from '#lib/catalogue/dataset-report.ts';
import { importableFolder } from '#lib/catalogue/importable-folder.ts';
import { detectFormat, importDataset } from '#lib/catalogue/importers/import-dataset.ts';
import { type ImportFormat, importFormats } from '#lib/catalogue/importers/import-format.ts';
import { missingOf } from '#lib/catalogue/training-data.ts';
import { removeUpload } from '#lib/catalogue/uploaded-folder.ts';
import { type Domain, domainFacts } from '#lib/contract/domain.ts';
import { dataFolder, importFolders, modelPacksFolder } from '#lib/env.ts';
import { AppError } from '#lib/errors.ts';
import { shippedSteamGames } from '#lib/model-version/target-kinds.ts';
import { catalogueOfVersion } from './active-catalogue.ts';
import type { Assignment, Outcome } from './protocol.ts';
import type { JobHandler, Reporter } from './serve-child.ts';

const maxNotes = 100;
const maxReasons = 200;

// Of these formats' files, none is about the domain. RecBole's may hold anything: whether they are shows in their items.
const foreignFormats: Record<Domain, readonly ImportFormat[]> = {
  movies: ['steam-reviews'],
  steam: ['movielens', 'amazon'],
  games: ['movielens', 'steam-reviews'],
};

export const importFolderJob: JobHandler<'import-folder'> = async (params, assignment, reporter, signal) => {
  const folders: string[] = [];
  for (const typed of params.folders) folders.push(await importableFolder(typed, importFolders()));
  const name = folders.map((folder) => basename(folder)).join(' and ');
  const outcome = await importInto({ domain: params.domain, folders, name }, assignment, reporter, signal);
  for (const folder of folders)
    if (await removeUpload(await realpath(dataFolder()), folder))
      reporter.line(`Removed the uploaded files of ${basename(folder)}.`);
  return outcome;
};

export async function importInto(
  { domain, folders, name }: { domain: Domain; folders: readonly string[]; name: string },
  { active }: Pick<Assignment, 'active'>,
  reporter: Reporter,
  signal: AbortSignal,
): Promise<Outcome> {
  for (const folder of folders) await mustFit(folder, domain);
  const dataset = await importDataset(folders, domain, {
    ties: 'seeded',
    ids: 'names',
    steamGames: domain === 'games' ? await shippedSteamGames(modelPacksFolder()) : [],
    signal,
    onProgress: ({ bytesRead, bytes, file }) =>
      reporter.progress({ step: bytesRead, steps: bytes, loss: null, message: `Reading ${file}` }),
  });
  const catalogue = active && (await catalogueOfVersion(active.folder));
  const shared = catalogue && compared(dataset.catalogue, name, catalogue);
  signal.throwIfAborted();
  reporter.line('Saving the data set.');
  const report: ImportReport = { ...dataset.report, name: name.slice(0, 300) };
  const fingerprint = await saveDataset({ ...dataset, report }, importedDatasetFolder(dataFolder(), domain));
  const { read, kept, dropped, notes, files } = report;
  reporter.line(
    `${kept.users.toLocaleString('en')} people, ${kept.items.toLocaleString('en')} items, ${kept.interactions.toLocaleString('en')} events.`,
  );
  for (const [reason, count] of Object.entries(dropped))
    reporter.line(`Dropped ${count.toLocaleString('en')}: ${reason}`);
  for (const note of notes) reporter.line(note);
  return {
    result: {
      kind: 'imported-data',
      data: {
        name: name.slice(0, 300),
        files,
        fingerprint,
        read,
        kept,
        dropped: Object.fromEntries(Object.entries(dropped).slice(0, maxReasons)),
        notes: notes.slice(0, maxNotes),
        active: active && shared && { versionId: active.versionId, ...shared },
      },
    },
  };
}

function compared(catalogue: Catalogue, name: string, active: Catalogue): { items: number; missing: number } {
  const { items, missing } = missingOf({ catalogue, name }, active);
  return { items, missing };
}

async function mustFit(folder: string, domain: Domain): Promise<void> {
  const format = await detectFormat(folder).catch((cause: unknown) => {
    if (!(cause instanceof AppError) || cause.code !== 'bad_file') throw cause;
    throw new AppError('bad_file', {
      message: `${basename(folder)} holds none of the formats that can be imported: ${importFormats.join(', ')}.`,
      cause,
    });
  });
  if (foreignFormats[domain].includes(format))
    throw new AppError('bad_file', {
      message: `${basename(folder)} holds ${format} files, which aren’t about ${domainFacts[domain].items} of ${domainFacts[domain].label}.`,
    });
}
