// Checks free space before a step starts, so that it doesn't run out halfway.
import { existsSync } from 'node:fs';
import { lstat, readdir, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StepFailure } from './failure.mjs';
import { formatBytes } from './progress.mjs';

/** Throws a StepFailure if the file system of `folder` (or its nearest existing parent) is too full. */
export async function needSpace(folder, bytes, purpose) {
  let existing = folder;
  while (!existsSync(existing)) existing = dirname(existing);
  const { bavail, bsize } = await statfs(existing);
  const free = bavail * bsize;
  if (free < bytes) {
    throw new StepFailure(
      `${purpose} needs ${formatBytes(bytes)} of disk space in ${folder}, but only ${formatBytes(free)} is free: ` +
        'free some, or set RECEXPLAINER_CACHE and DATA_FOLDER to a larger disk, and start again.',
    );
  }
}

/** Bytes of all files below a folder; files that vanish in the meantime count as zero. */
export async function folderBytes(folder) {
  let total = 0;
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) total += await folderBytes(path);
    else if (entry.isFile())
      total += await lstat(path).then(
        (file) => file.size,
        () => 0,
      );
  }
  return total;
}
