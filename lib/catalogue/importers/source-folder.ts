// An import's source folder: its file names, and what each file holds.

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '#lib/errors.ts';
import { firstObject, type ObjectRow } from './object-lines.ts';

/** A data set comes in a few files. */
export const mostFiles = 1_000;
const objectFile = /\.jsonl?(\.gz)?$/; // names of files that may hold objects

/** File names in a folder, in order. Throws AppError not_found, or too_large beyond mostFiles. */
export async function namesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((cause) => {
    throw new AppError('not_found', {
      message: `Can't read the folder ${folder}. Check that it exists.`,
      cause,
    });
  });
  if (names.length > mostFiles)
    throw new AppError('too_large', {
      message: `${folder} holds more than ${mostFiles.toLocaleString('en')} files.`,
    });
  return names.toSorted();
}

/** The files that have a role, decided by name and first object. */
export async function filesByRole<Role extends string>(
  folder: string,
  names: readonly string[],
  roleOf: (name: string, first: ObjectRow | null) => Role | null,
): Promise<{ path: string; role: Role }[]> {
  const files: { path: string; role: Role }[] = [];
  for (const name of names) {
    const path = join(folder, name);
    const role = roleOf(name, objectFile.test(name) ? await firstObject(path) : null);
    if (role) files.push({ path, role });
  }
  return files;
}
