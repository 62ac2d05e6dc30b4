// The files of a training on disk: those of the version it made, to download, and the checkpoint it could go on from.
// Only plain files below the folder of trained versions are listed, and nothing elsewhere is removed.

import { open, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { database } from '#lib/db/client.ts';
import type { DeletedTraining } from '#lib/db/delete-training.ts';
import { getJobRun } from '#lib/db/job-runs.ts';
import { findModelVersion, type ModelVersion } from '#lib/db/model-versions.ts';
import { dataFolder } from '#lib/env.ts';

const chunkBytes = 256 * 1024;
const mostFiles = 1_000;

/** path: below the version's folder, with slashes. file: absolute. */
export type Artefact = { path: string; file: string; bytes: number };

/** Of a run that made one which is still there, or null. Throws 'not_found' if there's no such run. */
export async function versionOfRun(runId: string): Promise<ModelVersion | null> {
  const { modelVersionId } = await getJobRun(database(), runId);
  if (modelVersionId === null) return null;
  return findModelVersion(database(), modelVersionId);
}

/** None where the folder is gone, or isn't one of a version trained here. */
export async function listArtefacts({ origin, folder }: ModelVersion): Promise<Artefact[]> {
  if (origin !== 'trained' || !isTrainedFolder(folder)) return [];
  const entries = await readdir(/*turbopackIgnore: true*/ folder, {
    recursive: true,
    withFileTypes: true,
  }).catch(() => []);
  const files = entries
    .filter((entry) => entry.isFile())
    .slice(0, mostFiles)
    .map((entry) => join(/*turbopackIgnore: true*/ entry.parentPath, entry.name));
  const artefacts = await Promise.all(
    files.map(async (file) => ({
      path: relative(folder, file).split('\\').join('/'),
      file,
      bytes: (await stat(/*turbopackIgnore: true*/ file)).size,
    })),
  );
  return artefacts.sort((a, b) => a.path.localeCompare(b.path));
}

export async function* artefactFile({ file }: Artefact): AsyncGenerator<Uint8Array> {
  const handle = await open(/*turbopackIgnore: true*/ file);
  try {
    for (;;) {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(chunkBytes), 0, chunkBytes);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

/** After the rows are gone. What can't be removed is logged, and in no one's way. */
export async function removeTrainingFiles({ version, checkpointOf }: DeletedTraining): Promise<void> {
  const folders = [
    ...(version !== null && isTrainedFolder(version.folder) ? [version.folder] : []),
    ...(checkpointOf === null ? [] : [join(/*turbopackIgnore: true*/ dataFolder(), 'jobs', checkpointOf)]),
  ];
  for (const folder of folders)
    await rm(/*turbopackIgnore: true*/ folder, { recursive: true, force: true }).catch((error) =>
      console.error(`a deleted training’s folder is still there: ${folder}:`, error.message),
    );
}

function isTrainedFolder(folder: string): boolean {
  const parent = join(/*turbopackIgnore: true*/ dataFolder(), 'model-versions');
  return dirname(resolve(/*turbopackIgnore: true*/ folder)) === resolve(/*turbopackIgnore: true*/ parent);
}
