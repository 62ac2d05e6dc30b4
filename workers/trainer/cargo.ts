// What a job needs of this machine's folders, carried to another machine and named there: the data set, the versions that the
// assignment points at, and what people agreed to be learned from. On both sides one layout:
//   assignment.json · data/datasets/<domain> · versions/<role> (with the target model it names, beside it) · histories.jsonl
// The base model is not carried: it is large and always the same, so BASE_MODEL names it there.

import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { importedDatasetFolder, installedDatasets } from '#lib/catalogue/dataset-report.ts';
import type { Domain } from '#lib/contract/domain.ts';
import type { Artifacts } from '#lib/engines/artifacts.ts';
import { AppError } from '#lib/errors.ts';
import { loadManifest } from '#lib/model-version/manifest.ts';
import { type Assignment, assignmentSchema } from './protocol.ts';

const cargoSchema = z.object({
  assignment: assignmentSchema,
  folders: z.array(z.object({ key: z.string(), to: z.string() })),
  checkpointKey: z.string(),
});

export type Folders = { cacheFolder: string; dataFolder: string };

const roles = ['targetVersionFolder', 'startFolder', 'active'] as const;
const historiesKey = 'histories.jsonl';

export const jobKey = (id: string) => `jobs/${id}`;
/** Of one start of a run: two trainers that start it at once don't touch each other's. */
export const startKey = (id: string, ticket: string) => `${jobKey(id)}/${ticket}`;
export const checkpointKeyOf = ({ jobFolder }: Assignment) => `checkpoints/${path.basename(jobFolder)}`;

/** Puts everything under the start's key. Paths of the assignment become relative to where it is unpacked. */
export async function packCargo(
  artifacts: Artifacts,
  key: string,
  assignment: Assignment,
  folders: Folders,
): Promise<void> {
  const carried: { key: string; to: string }[] = [];
  const carry = async (local: string, to: string) => {
    await artifacts.putFolder(`${key}/cargo/${to}`, local);
    carried.push({ key: `${key}/cargo/${to}`, to });
  };
  const { domain } = assignment.job.params;
  const dataset = await datasetFolder(domain, folders);
  if (dataset !== null) await carry(dataset, `data/datasets/${domain}`);

  const there = { ...assignment, jobFolder: 'job', versionFolder: 'version' };
  for (const role of roles) {
    const local = role === 'active' ? assignment.active?.folder : assignment[role];
    if (local === undefined || local === null) continue;
    const to = `versions/packs/${role.toLowerCase()}`;
    await carry(local, to);
    const elsewhere = (await loadManifest(local).catch(() => null))?.targetModel.folder;
    if (elsewhere !== undefined) {
      const beside = path.posix.join(to, elsewhere);
      if (!carried.some((one) => one.to === beside)) await carry(path.resolve(local, elsewhere), beside);
    }
    if (role === 'active') there.active = assignment.active && { ...assignment.active, folder: to };
    else there[role] = to;
  }
  if (assignment.historiesFile !== null) {
    await artifacts.putText(`${key}/${historiesKey}`, await readFile(assignment.historiesFile, 'utf8'));
    there.historiesFile = historiesKey;
  }
  const cargo = { assignment: there, folders: carried, checkpointKey: checkpointKeyOf(assignment) };
  await artifacts.putText(`${key}/cargo.json`, JSON.stringify(cargoSchema.parse(cargo)));
}

export type Unpacked = {
  root: string;
  dataFolder: string;
  assignment: Assignment; // with paths below `root`
  checkpointKey: string;
  remove(): Promise<void>;
};

/** Fetches everything into a new folder, the last checkpoint included. */
export async function unpackCargo(artifacts: Artifacts, startedAs: string): Promise<Unpacked> {
  const text = await artifacts.getText(`${startedAs}/cargo.json`);
  if (text === null)
    throw new AppError('not_found', { message: `There is nothing to do under ${startedAs}.` });
  const { assignment, folders, checkpointKey } = cargoSchema.parse(JSON.parse(text));
  const root = await mkdtemp(path.join(tmpdir(), 'recexplainer-'));
  const remove = () => rm(root, { recursive: true, force: true });
  try {
    for (const { key, to } of folders) {
      if (!(await artifacts.getFolder(key, within(root, to))))
        throw new AppError('not_found', { message: `${to} is gone from the artifacts.` });
    }
    const place = (to: string | null) => to && within(root, to);
    const here: Assignment = {
      ...assignment,
      jobFolder: within(root, 'job'),
      versionFolder: within(root, 'version'),
      targetVersionFolder: place(assignment.targetVersionFolder),
      startFolder: place(assignment.startFolder),
      active: assignment.active && { ...assignment.active, folder: within(root, assignment.active.folder) },
      historiesFile: place(assignment.historiesFile),
    };
    if (here.historiesFile !== null) {
      const histories = await artifacts.getText(`${startedAs}/${historiesKey}`);
      await writeFile(here.historiesFile, histories ?? '');
    }
    await artifacts.getFolder(checkpointKey, here.jobFolder);
    return { root, dataFolder: within(root, 'data'), assignment: here, checkpointKey, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

function within(root: string, to: string): string {
  const place = path.resolve(root, to);
  if (!place.startsWith(root + path.sep))
    throw new AppError('bad_file', { message: 'A path of the cargo leads out of its folder.' });
  return place;
}

/** Imported data, or the installed public set; null where the project's own sample is used. */
async function datasetFolder(domain: Domain, { cacheFolder, dataFolder }: Folders): Promise<string | null> {
  const installed = installedDatasets[domain];
  const places = [
    importedDatasetFolder(dataFolder, domain),
    ...(installed ? [path.join(cacheFolder, 'datasets', installed.folder)] : []),
  ];
  for (const place of places) if ((await stat(place).catch(() => null))?.isDirectory()) return place;
  return null;
}
