// A model version's folder appears whole or not at all: it is filled beside its place and renamed into it.

import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const unfinished = '.partial';
const abandonedMs = 6 * 3600 * 1000; // filling one takes minutes

/** Resolves to what `fill` does. */
export async function makeVersionFolder<T>(
  folder: string,
  fill: (partial: string) => Promise<T>,
): Promise<T> {
  const partial = `${folder}${unfinished}`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true });
  try {
    const filled = await fill(partial);
    await mkdir(dirname(folder), { recursive: true });
    await rename(partial, folder);
    return filled;
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

/** The names of the whole versions in a folder of versions; none where there is no such folder. */
export async function versionNames(parent: string): Promise<string[]> {
  const names = await readdir(parent).catch(() => []);
  return names.filter((name) => !name.endsWith(unfinished));
}

/** What processes that were killed had begun to fill. Another machine's trainer may be filling one now, so only what is hours old. */
export async function removeAbandoned(parent: string, now = Date.now()): Promise<void> {
  for (const name of await readdir(parent).catch(() => [])) {
    if (!name.endsWith(unfinished)) continue;
    const changed = (await stat(join(parent, name)).catch(() => null))?.mtimeMs ?? now;
    if (now - changed > abandonedMs) await rm(join(parent, name), { recursive: true, force: true });
  }
}
