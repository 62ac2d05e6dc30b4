/** A model version's folder appears whole or not at all: it is filled beside its place and renamed into it. */

import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

export async function makeVersionFolder(
  folder: string,
  fill: (partial: string) => Promise<void>,
): Promise<void> {
  const partial = `${folder}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true });
  try {
    await fill(partial);
    await mkdir(dirname(folder), { recursive: true });
    await rename(partial, folder);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}
